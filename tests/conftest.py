"""The fixtures that every test may ask for, and how thoroughly Hypothesis looks."""

from datetime import timedelta

from hypothesis import HealthCheck, settings

from tests.storage import aws, clock, dynamodb, ids, storage, table

__all__ = ["aws", "clock", "dynamodb", "ids", "storage", "table"]

settings.register_profile("quick", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=timedelta(minutes=10), max_examples=1000)
settings.load_profile("quick")
