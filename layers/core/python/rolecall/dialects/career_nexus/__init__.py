"""The professional network at the root. Source: docs/specs/career-nexus.md."""
