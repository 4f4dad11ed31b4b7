"""What the product does: one module per subject, verbs of the business. No wire format, no cloud, no framework."""
