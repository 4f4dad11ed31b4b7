"""The outbox relay and its sweeper."""
