"""Candidates, channels and organisations under `/api/…/`. Source: docs/specs/enabled-talent.md."""
