"""Coverage-guided fuzzing of everything that reads strangers' bytes: `python -m bench.fuzz`."""
