"""Pages that are pictures: made upright, read by an engine that answers as Textract does, turned into words."""
