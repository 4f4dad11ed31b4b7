"""The SAM template as plain Python values.

Short forms (`!Ref X`, `!GetAtt A.B`, `!Sub …`) become the long ones that CloudFormation itself makes of them,
so that a reader needs to know one form only.
"""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "template.yaml"


class CloudFormationLoader(yaml.CSafeLoader):
    """YAML with CloudFormation's tags. In C: each of twenty function builds reads the template."""


def long_form(loader: yaml.CSafeLoader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    """`!Ref X` is {"Ref": X}; `!GetAtt A.B` is {"Fn::GetAtt": ["A", "B"]}; all others are {"Fn::<name>": value}."""
    value = construct(loader, node)
    if suffix in {"Ref", "Condition"}:
        return {suffix: value}
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {f"Fn::{suffix}": value}


def construct(loader: yaml.CSafeLoader, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    raise TypeError(f"unknown YAML node at {node.start_mark}")


CloudFormationLoader.add_multi_constructor("!", long_form)


def load(path: Path = TEMPLATE) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(), CloudFormationLoader)  # noqa: S506 (a SafeLoader)
    return loaded


def resources(template: dict[str, Any], *types: str) -> dict[str, Any]:
    """Resources of these types by logical id."""
    return {name: body for name, body in template["Resources"].items() if body["Type"] in types}


def handlers() -> dict[str, str]:
    """Handler of every function by logical id: {"Auth": "auth.api.handler", …}."""
    functions = resources(load(), "AWS::Serverless::Function")
    return {name: body["Properties"]["Handler"] for name, body in functions.items()}
