"""Where MiniStack differs from AWS in a way that would be seen, and it can be put right from outside.

- It stores the CORS settings of a template under names that it does not read.
- Its IAM knows mail by no resource, so the right to send as one identity grants nothing.
- After a restart MiniStack forgets how far a stream mapping had read, and skips as many new records as there were old
  ones. A new mapping starts at what is new; the sweeper sends what the old one had left.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from local import clients, stack
from local.cloud import BUILD, Cloud
from tools.template import load

if TYPE_CHECKING:
    from mypy_boto3_apigatewayv2.type_defs import CorsTypeDef
    from mypy_boto3_lambda.type_defs import CreateEventSourceMappingRequestTypeDef


def set_cors(cloud: Cloud, api_id: str, parameters: Mapping[str, str]) -> None:
    """Give the API the CORS settings that the deployed template has."""
    api = load(BUILD / "template.yaml")["Resources"]["HttpApi"]
    cors: CorsTypeDef = api["Properties"]["CorsConfiguration"]
    cors["AllowOrigins"] = parameters["AllowedOrigins"].split(",")
    clients.gateway(cloud).update_api(ApiId=api_id, CorsConfiguration=cors)


def allow_mail(cloud: Cloud) -> None:
    """Let the mailer send, in the only terms that the emulator understands."""
    statement = {"Effect": "Allow", "Action": "ses:SendEmail", "Resource": "*"}
    clients.rights(cloud).put_role_policy(
        RoleName=stack.physical_name(cloud, "MailerRole"),
        PolicyName="mail-in-the-emulator",
        PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [statement]}),
    )


# What a mapping says of itself and a new one is made with.
SETTINGS = {
    "BatchSize",
    "BisectBatchOnFunctionError",
    "DestinationConfig",
    "EventSourceArn",
    "FilterCriteria",
    "FunctionResponseTypes",
    "MaximumRetryAttempts",
}


def renew_stream_mappings(cloud: Cloud) -> None:
    """Replace each mapping of a table's stream by one like it."""
    functions = clients.functions(cloud)
    for mapping in functions.list_event_source_mappings()["EventSourceMappings"]:
        if ":dynamodb:" in mapping["EventSourceArn"]:
            settings = {name: value for name, value in mapping.items() if name in SETTINGS}
            again = {**settings, "FunctionName": mapping["FunctionArn"], "StartingPosition": "LATEST"}
            functions.delete_event_source_mapping(UUID=mapping["UUID"])
            functions.create_event_source_mapping(**cast("CreateEventSourceMappingRequestTypeDef", again))
