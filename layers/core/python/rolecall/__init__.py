"""Rolecall: the backend of a job platform. docs/architecture.md is the map."""
