"""What only AWS would show: without the right to list a bucket, an object that is not there is a 403, not a 404."""

from typing import Any

import pytest

from tools.template import load, resources

ROLES = resources(load(), "AWS::IAM::Role")
ASKS_FOR_WHAT_MAY_BE_GONE = {"ResumesRole", "ResumeResultsRole"}
"""Roles of the functions that look for a file where it was, or where it is going to be."""


def statements(role: str) -> list[dict[str, Any]]:
    policies = ROLES[role]["Properties"]["Policies"]
    return [statement for policy in policies for statement in policy["PolicyDocument"]["Statement"]]


@pytest.mark.parametrize("role", sorted(ASKS_FOR_WHAT_MAY_BE_GONE))
def test_who_asks_for_a_file_that_may_be_gone_is_told_so(role: str) -> None:
    listing = [statement for statement in statements(role) if statement["Action"] == "s3:ListBucket"]
    assert [statement["Resource"] for statement in listing] == [{"Fn::GetAtt": ["FilesBucket", "Arn"]}]
    # A condition on the prefix would not hold: reading an object names none.
    assert "Condition" not in listing[0]
