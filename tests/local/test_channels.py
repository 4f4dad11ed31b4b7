"""The paths of sockets, for the local front door and for CloudFront: one table."""

import re

import pytest

from local.channels import Channels
from tools.edge import EDGE, javascript
from tools.generated import refresh


@pytest.fixture(scope="module")
def channels() -> Channels:
    return Channels.read()


@pytest.mark.parametrize(
    ("path", "channel"),
    [
        ("/ws/notification/jobs/", "notification/jobs"),
        ("/ws/notification/jobs", "notification/jobs"),
        ("/ws/notification/", "notification"),
        ("/ws/chat/7/", "chat/7"),
    ],
)
def test_a_known_path_means_its_channel_with_and_without_the_slash(channels: Channels, path: str, channel: str) -> None:
    assert channels.channel_of(path) == channel


@pytest.mark.parametrize("path", ["/ws/", "/ws/chat/", "/ws/chat/7/8/", "/ws/notification/jobs//", "/ws/other/"])
def test_any_other_path_below_ws_means_none(channels: Channels, path: str) -> None:
    assert channels.covers(path)
    assert channels.channel_of(path) is None


def test_other_paths_are_not_for_sockets(channels: Channels) -> None:
    assert not channels.covers("/wsx/notification/")


def test_the_edge_holds_the_same_table() -> None:
    assert refresh(EDGE, "sockets", javascript(), check=True)


def test_the_edge_recognises_what_the_front_door_does(channels: Channels) -> None:
    patterns = re.findall(r"new RegExp\('(.*?)'\)", EDGE.read_text())
    assert patterns == [f"^{known.pattern}$" for known in channels.patterns]
