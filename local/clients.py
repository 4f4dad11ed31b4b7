"""boto3 clients of a local cloud: never of an account."""

from typing import TYPE_CHECKING

import boto3
from botocore.config import Config

from local.cloud import REGION, Cloud

if TYPE_CHECKING:
    from mypy_boto3_apigatewayv2 import ApiGatewayV2Client
    from mypy_boto3_cloudformation import CloudFormationClient
    from mypy_boto3_iam import IAMClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_logs import CloudWatchLogsClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_sesv2 import SESV2Client
    from mypy_boto3_sns import SNSClient
    from mypy_boto3_sqs import SQSClient

ANYWHERE = Config(retries={"max_attempts": 1}, s3={"addressing_style": "path"}, proxies={})


def session() -> boto3.Session:
    return boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name=REGION)  # noqa: S106


def cloudformation(cloud: Cloud) -> "CloudFormationClient":
    return session().client("cloudformation", endpoint_url=cloud.aws_url, config=ANYWHERE)


def functions(cloud: Cloud) -> "LambdaClient":
    return session().client("lambda", endpoint_url=cloud.aws_url, config=ANYWHERE)


def gateway(cloud: Cloud) -> "ApiGatewayV2Client":
    return session().client("apigatewayv2", endpoint_url=cloud.aws_url, config=ANYWHERE)


def logs(cloud: Cloud) -> "CloudWatchLogsClient":
    return session().client("logs", endpoint_url=cloud.aws_url, config=ANYWHERE)


def files(cloud: Cloud) -> "S3Client":
    return session().client("s3", endpoint_url=cloud.aws_url, config=ANYWHERE)


def topics(cloud: Cloud) -> "SNSClient":
    return session().client("sns", endpoint_url=cloud.aws_url, config=ANYWHERE)


def queues(cloud: Cloud) -> "SQSClient":
    return session().client("sqs", endpoint_url=cloud.aws_url, config=ANYWHERE)


def mail(cloud: Cloud) -> "SESV2Client":
    return session().client("sesv2", endpoint_url=cloud.aws_url, config=ANYWHERE)


def rights(cloud: Cloud) -> "IAMClient":
    return session().client("iam", endpoint_url=cloud.aws_url, config=ANYWHERE)
