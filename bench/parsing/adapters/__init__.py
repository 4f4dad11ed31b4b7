"""Other parsers behind one question: a path comes in, a line with JSON Resume goes out."""
