"""What holds for every function, queue, role and bucket of the template."""

from collections.abc import Iterator
from typing import Any

import pytest

from tools.template import ROOT, load, resources

TEMPLATE = load()
NAMED_BY_HAND = {"ScanRule"}
"""Its queue's policy is waited for by the bucket that it waits for."""
FUNCTIONS = resources(TEMPLATE, "AWS::Serverless::Function")
ROLES = resources(TEMPLATE, "AWS::IAM::Role")
QUEUES = resources(TEMPLATE, "AWS::SQS::Queue")
RIGHTS = ("AWS::IAM::Role", "AWS::IAM::ManagedPolicy")
# Actions of services that know no resources: tracing, and the listing that a stream's mapping asks for.
WITHOUT_RESOURCE = {
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
    "dynamodb:ListStreams",
    "textract:GetDocumentTextDetection",
    "textract:StartDocumentTextDetection",
}

each_function = pytest.mark.parametrize("name", FUNCTIONS)


def statements(*types: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, resource in resources(TEMPLATE, *types).items():
        properties = resource["Properties"]
        documents = [policy["PolicyDocument"] for policy in properties.get("Policies", [])]
        documents += [properties["PolicyDocument"]] if "PolicyDocument" in properties else []
        yield from ((name, granted(statement)) for document in documents for statement in document["Statement"])


def granted(statement: dict[str, Any]) -> dict[str, Any]:
    """The statement itself, also where it stands under a condition."""
    conditional: dict[str, Any] = statement.get("Fn::If", [None, statement])[1]
    return conditional


def actions(*types: str, of: str | None = None) -> set[str]:
    """What is allowed by all of these, or by the one named `of`."""
    found = (statement for name, statement in statements(*types) if of in (None, name))
    return {action for statement in found for action in as_list(statement["Action"])}


def as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


@each_function
def test_every_function_logs_into_a_group_of_its_own_that_forgets(name: str) -> None:
    assert FUNCTIONS[name]["Properties"]["LoggingConfig"]["LogGroup"] == {"Ref": f"{name}Logs"}
    assert "RetentionInDays" in TEMPLATE["Resources"][f"{name}Logs"]["Properties"]


@each_function
def test_every_function_has_a_role_of_its_own(name: str) -> None:
    assert FUNCTIONS[name]["Properties"]["Role"] == {"Fn::GetAtt": [f"{name}Role", "Arn"]}


@each_function
def test_every_handler_exists(name: str) -> None:
    area, module, function = FUNCTIONS[name]["Properties"]["Handler"].split(".")
    assert function == "handler"
    assert (ROOT / "functions" / area / f"{module}.py").is_file()


@each_function
def test_every_function_is_built_with_bytecode(name: str) -> None:
    assert FUNCTIONS[name]["Metadata"] == {"BuildMethod": "makefile"}


def test_no_role_may_do_everything_or_touch_everything() -> None:
    assert not [action for action in actions(*RIGHTS) if "*" in action]
    for name, statement in statements(*RIGHTS):
        if "*" in as_list(statement["Resource"]):
            assert set(as_list(statement["Action"])) <= WITHOUT_RESOURCE, name


def test_no_function_may_scan_the_table() -> None:
    assert "dynamodb:Scan" not in actions(*RIGHTS)
    assert "dynamodb:Query" in actions(*RIGHTS)


def test_the_parser_reads_one_prefix_writes_another_and_reaches_no_table() -> None:
    role = ROLES["ParserRole"]["Properties"]
    assert role["ManagedPolicyArns"] == [{"Ref": "FunctionBasics"}]
    assert actions("AWS::IAM::Role", of="ParserRole") == {
        "iam:PassRole",
        "s3:GetObject",
        "s3:PutObject",
        "sqs:SendMessage",
        "textract:StartDocumentTextDetection",
    }


def test_what_goes_on_where_textract_has_read_reaches_no_table_either() -> None:
    role = ROLES["PagesReadRole"]["Properties"]
    assert role["ManagedPolicyArns"] == [{"Ref": "FunctionBasics"}]
    assert not [action for action in actions("AWS::IAM::Role", of="PagesReadRole") if action.startswith("dynamodb:")]


def test_every_queue_that_is_consumed_has_dead_letters_with_an_alarm() -> None:
    alarms = resources(TEMPLATE, "AWS::CloudWatch::Alarm")
    watched = [dimension["Value"] for alarm in alarms.values() for dimension in alarm["Properties"]["Dimensions"]]
    for name, function in FUNCTIONS.items():
        for event in function["Properties"].get("Events", {}).values():
            if event["Type"] != "SQS":
                continue
            queue = QUEUES[event["Properties"]["Queue"]["Fn::GetAtt"][0]]
            dead = queue["Properties"]["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0]
            assert {"Fn::GetAtt": [dead, "QueueName"]} in watched, name
            assert event["Properties"]["FunctionResponseTypes"] == ["ReportBatchItemFailures"], name


def test_a_message_stays_hidden_while_its_function_may_work_on_it_and_not_much_longer() -> None:
    for name, function in FUNCTIONS.items():
        timeout_s = function["Properties"].get("Timeout", TEMPLATE["Globals"]["Function"]["Timeout"])
        for event in function["Properties"].get("Events", {}).values():
            if event["Type"] == "SQS":
                queue = QUEUES[event["Properties"]["Queue"]["Fn::GetAtt"][0]]
                assert timeout_s < queue["Properties"]["VisibilityTimeout"] <= 3 * timeout_s, name


def test_every_rule_can_put_into_its_queue_and_says_where_the_undeliverable_goes() -> None:
    allowed = TEMPLATE["Resources"]["RuleQueuesPolicy"]["Properties"]["PolicyDocument"]["Statement"][0]
    sources = allowed["Condition"]["ArnEquals"]["aws:SourceArn"]
    for name, rule in resources(TEMPLATE, "AWS::Events::Rule").items():
        for target in rule["Properties"]["Targets"]:
            assert name in NAMED_BY_HAND or target["Arn"] in allowed["Resource"], name
            assert "DeadLetterConfig" in target, name
        arn = {"Fn::GetAtt": [name, "Arn"]}
        assert arn in sources or {"Fn::If": [rule.get("Condition"), arn, {"Ref": "AWS::NoValue"}]} in sources


def test_the_rule_that_is_named_by_hand_is_allowed_by_that_name() -> None:
    name = TEMPLATE["Resources"]["ScanRule"]["Properties"]["Name"]["Fn::Sub"]
    statements = TEMPLATE["Resources"]["ResultsQueuePolicy"]["Properties"]["PolicyDocument"]["Statement"]
    [source] = [
        one["Condition"]["ArnEquals"]["aws:SourceArn"] for one in statements if "events" in str(one["Principal"])
    ]
    assert source["Fn::Sub"].endswith(f":rule/{name}")


@pytest.mark.parametrize("bucket", resources(TEMPLATE, "AWS::S3::Bucket"))
def test_every_bucket_is_private_encrypted_and_over_tls_only(bucket: str) -> None:
    properties = TEMPLATE["Resources"][bucket]["Properties"]
    assert set(properties["PublicAccessBlockConfiguration"].values()) == {True}
    assert "BucketEncryption" in properties
    [statement] = TEMPLATE["Resources"][f"{bucket}Policy"]["Properties"]["PolicyDocument"]["Statement"]
    assert (statement["Effect"], statement["Condition"]) == ("Deny", {"Bool": {"aws:SecureTransport": "false"}})


def test_no_secret_has_its_value_in_the_template() -> None:
    secrets = resources(TEMPLATE, "AWS::SecretsManager::Secret")
    assert len([secret for secret in secrets.values() if "Condition" not in secret]) == 2
    for secret in secrets.values():
        assert "SecretString" not in secret["Properties"]
        assert int(secret["Properties"]["GenerateSecretString"]["PasswordLength"]) >= 64


def test_access_logs_hold_no_query_strings() -> None:
    for name in ("HttpApiStage", "Sockets"):
        shape = TEMPLATE["Resources"][name]["Properties"]["AccessLogSettings"]["Format"]
        assert "querystring" not in shape.lower()
        assert "$context.path" in shape or name == "Sockets"


def test_the_http_api_stands_before_all_functions_so_that_sam_local_sees_its_routes() -> None:
    assert next(iter(TEMPLATE["Resources"])) == "HttpApi"
