"""What is read of a gateway's event."""

from rolecall.web.request import CLIENT_HEADER, EDGE_MARK, Incoming
from tests.events import http_event
from tools.template import ROOT

CLIENT = {CLIENT_HEADER: "203.0.113.9"}


def test_behind_the_edge_a_client_is_known_by_its_own_address() -> None:
    event = http_event("GET", "/", headers=CLIENT, address="198.51.100.7")
    assert Incoming({**event, EDGE_MARK: True}).client_address == "203.0.113.9"


def test_an_address_that_a_client_claims_counts_for_nothing() -> None:
    assert Incoming(http_event("GET", "/", headers=CLIENT, address="198.51.100.7")).client_address == "198.51.100.7"


def test_the_edge_writes_the_header_that_is_read() -> None:
    assert f"request.headers['{CLIENT_HEADER}']" in (ROOT / "infra" / "edge.yaml").read_text()
