"""How well and how fast resumes are read: `python -m bench.parsing [--files DIR]`."""
