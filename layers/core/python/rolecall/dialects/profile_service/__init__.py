"""The job seeker's own profile: small commands, short answers. Source: docs/specs/profile-service.md."""
