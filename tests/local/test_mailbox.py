import re
from typing import Any

from local.mailbox import Mail, listing, page, read


def sent(to: str, subject: str, at: float = 1_772_443_800.5) -> dict[str, Any]:
    return {
        "MessageId": f"{subject}@email",
        "Timestamp": at,
        "Source": "no-reply@rolecall.example",
        "To": [to],
        "Subject": subject,
        "BodyText": "<b>text</b>",
        "BodyHtml": '<p>Your code is "123456"<script>alert(1)</script>',
    }


def test_a_mail_says_when_it_was_sent_in_utc() -> None:
    assert Mail.of(sent("a@example.org", "Hello")).at == "2026-03-02T09:30:00.500+00:00"


def test_the_mails_of_all_accounts_are_read() -> None:
    answer = {"messages": {"1": [sent("a@example.org", "one")], "2": [sent("b@example.org", "two")]}}
    assert [mail.subject for mail in read(answer)] == ["one", "two"]


def test_the_page_shows_a_mail_as_a_person_reads_it_and_runs_nothing_of_it() -> None:
    shown = page([Mail.of(sent("a@example.org", "<script>"))]).text or ""
    assert "&lt;script&gt;" in shown
    assert "&lt;b&gt;text&lt;/b&gt;" in shown
    assert "<script>" not in shown
    sandbox = re.search(r'<iframe[^>]* sandbox="([^"]*)" srcdoc="[^"]*Your code is &quot;123456&quot;', shown)
    assert sandbox
    assert "allow-scripts" not in sandbox[1]


def test_the_page_says_when_there_is_none() -> None:
    assert "No mail yet" in (page([]).text or "")


def test_the_list_can_be_narrowed_to_one_address() -> None:
    mails = [Mail.of(sent("a@example.org", "one")), Mail.of(sent("b@example.org", "two"))]
    assert '"two"' in (listing(mails, "b@example.org").text or "")
    assert '"one"' not in (listing(mails, "b@example.org").text or "")
