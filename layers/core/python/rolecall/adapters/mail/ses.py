"""Writes a mail from its templates and hands it to SES."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from types import MappingProxyType
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from rolecall.adapters.mail.sealed import Mail
from rolecall.domain.errors import Unavailable

if TYPE_CHECKING:
    from mypy_boto3_sesv2 import SESV2Client

SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        "already_verified": "Your address is confirmed already",
        "email_change_confirm": "Confirm your new address",
        "email_change_consent": "Your address is to be changed",
        "email_change_known": "You already have an account",
        "email_changed": "Your address was changed",
        "export_ready": "Your data is ready",
        "no_account": "There is no account with this address",
        "organisation_invite": "You are invited to join an organization",
        "password_changed": "Your password was changed",
        "password_forgot": "Your code: {code}",
        "password_reset": "Choose a new password",
        "signup_code": "Your code: {code}",
        "signup_known": "You already have an account",
        "verify_account": "Your code: {code}",
        "verify_code": "Your code: {code}",
    }
)


@dataclass(frozen=True, slots=True)
class SesMailer:
    """Links in mails start with `base_url` and carry their secret behind `#`, which no server ever gets to see."""

    client: "SESV2Client"
    sender: str
    base_url: str

    def send(self, mail: Mail) -> None:
        """Text and HTML. Raises Unavailable when SES does not take it."""
        from botocore.exceptions import BotoCoreError, ClientError

        environment = Environment(
            loader=PackageLoader("rolecall.adapters.mail"), autoescape=True, undefined=StrictUndefined
        )
        values = {**mail.values, "base_url": self.base_url}
        html = environment.get_template(f"{mail.template}.html").render(values)
        text = environment.overlay(autoescape=False).get_template(f"{mail.template}.txt").render(values)
        subject = SUBJECTS[mail.template].format_map(mail.values)
        try:
            self.client.send_email(
                FromEmailAddress=self.sender,
                Destination={"ToAddresses": [_checked(mail.to)]},
                Content={
                    "Simple": {
                        "Subject": {"Data": subject, "Charset": "UTF-8"},
                        "Body": {
                            "Text": {"Data": text, "Charset": "UTF-8"},
                            "Html": {"Data": html, "Charset": "UTF-8"},
                        },
                    }
                },
            )
        except (BotoCoreError, ClientError) as error:
            raise Unavailable("The mail could not be sent.") from error


def _checked(address: str) -> str:
    """The address as one mailbox: nothing in it can add a header or a second recipient."""
    return Address(addr_spec=address).addr_spec
