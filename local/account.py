"""What an AWS account has before a stack is deployed into it: a bucket for artefacts and a sender that SES trusts."""

from local import clients
from local.cloud import Cloud

ARTIFACTS = "rolecall-artifacts"  # samconfig.toml names it too
MAIL_DOMAIN = "rolecall.example"
MAIL_FROM = f"no-reply@{MAIL_DOMAIN}"


def prepare(cloud: Cloud) -> None:
    """May be repeated."""
    clients.files(cloud).create_bucket(Bucket=ARTIFACTS)
    clients.mail(cloud).create_email_identity(EmailIdentity=MAIL_DOMAIN)
