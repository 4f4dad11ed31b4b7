"""Where MiniStack differs from AWS in a way that would be seen, and it can be put right from outside.

- It stores the CORS settings of a template under names that it does not read.
- API Gateway ignores a trailing slash when it chooses a route and passes it on. MiniStack lets `/job/` miss the key
  `/job` and fall into whatever is greedy. So each exact key gets a twin that ends in a slash (which AWS would refuse).
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


def twin_of(key: str) -> str | None:
    """The key with a trailing slash, None for a key that needs none: greedy, the root, or the default."""
    return None if key == "$default" or key.endswith(("+}", "/")) else f"{key}/"


def add_slash_twins(cloud: Cloud, api_id: str) -> None:
    """Make the twins of the API's routes, and remove those whose route is gone or goes elsewhere."""
    gateway = clients.gateway(cloud)
    routes = gateway.get_routes(ApiId=api_id)["Items"]
    wanted = {twin: route["Target"] for route in routes if (twin := twin_of(route["RouteKey"]))}
    for route in routes:
        if not route["RouteKey"].endswith("/") or route["RouteKey"].endswith(" /"):
            continue
        if wanted.get(route["RouteKey"]) == route["Target"]:
            del wanted[route["RouteKey"]]
        else:
            gateway.delete_route(ApiId=api_id, RouteId=route["RouteId"])
    for key, target in wanted.items():
        gateway.create_route(ApiId=api_id, RouteKey=key, Target=target)


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
