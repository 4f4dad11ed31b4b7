import socket
from pathlib import Path

import pytest

from local.errors import CannotContinue
from local.preflight import check_disk, check_port, free_port, in_use


def test_a_port_somebody_listens_on_is_refused_with_another_to_take() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(CannotContinue, match=rf"Port {port} is in use.*PORT={port + 1}"):
            check_port(port, "PORT")


def test_a_free_port_passes() -> None:
    port = free_port()
    check_port(port, "PORT")
    assert not in_use(port)


def test_a_full_disk_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotContinue) as refused:
        check_disk(tmp_path, needed_mb=2**40)
    assert "\n" not in str(refused.value)


def test_enough_disk_passes(tmp_path: Path) -> None:
    check_disk(tmp_path, needed_mb=1)
