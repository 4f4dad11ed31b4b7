"""Where MiniStack differs from AWS in a way that would be seen, and it can be put right from outside.

- It stores the CORS settings of a template under names that it does not read.
- After a restart MiniStack forgets how far a stream mapping had read, and skips as many new records as there were old
  ones. A new mapping starts at what is new; the sweeper sends what the old one had left.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from local import clients
from local.cloud import BUILD, Cloud
from tools.template import load

if TYPE_CHECKING:
    from mypy_boto3_apigatewayv2.type_defs import CorsTypeDef


def set_cors(cloud: Cloud, api_id: str, parameters: Mapping[str, str]) -> None:
    """Give the API the CORS settings that the deployed template has."""
    api = load(BUILD / "template.yaml")["Resources"]["HttpApi"]
    cors: CorsTypeDef = api["Properties"]["CorsConfiguration"]
    cors["AllowOrigins"] = parameters["AllowedOrigins"].split(",")
    clients.gateway(cloud).update_api(ApiId=api_id, CorsConfiguration=cors)


def renew_stream_mappings(cloud: Cloud) -> None:
    """Replace each mapping of a table's stream by one like it."""
    functions = clients.functions(cloud)
    for mapping in functions.list_event_source_mappings()["EventSourceMappings"]:
        if ":dynamodb:" in mapping["EventSourceArn"]:
            functions.delete_event_source_mapping(UUID=mapping["UUID"])
            functions.create_event_source_mapping(
                FunctionName=mapping["FunctionArn"],
                EventSourceArn=mapping["EventSourceArn"],
                StartingPosition="LATEST",
                BatchSize=mapping["BatchSize"],
                FilterCriteria=mapping["FilterCriteria"],
                FunctionResponseTypes=mapping["FunctionResponseTypes"],
                DestinationConfig=mapping["DestinationConfig"],
                MaximumRetryAttempts=mapping["MaximumRetryAttempts"],
                BisectBatchOnFunctionError=mapping["BisectBatchOnFunctionError"],
            )
