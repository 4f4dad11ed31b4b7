"""The job platform under `/v1`. Source: docs/specs/hotgigs.md."""
