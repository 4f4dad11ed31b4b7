"""Templates of other makers, pinned, and the programs that print resumes with them."""
