"""Resume import and matching under `/api/resumes`, `/api/google-drive`, `/api/matching`.

Source: docs/specs/resume-import.md.
"""
