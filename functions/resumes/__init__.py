"""Resumes, the parser, and recruiters' candidate databases."""
