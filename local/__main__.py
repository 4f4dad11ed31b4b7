"""Command line of the local cloud: `python -m local up`, and so on. `make help` lists the same."""

import argparse
import os
import sys
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError, EndpointConnectionError
from rich.markup import escape

from local import admin, commands, logs
from local.cloud import Cloud
from local.errors import CannotContinue
from local.progress import console


def main() -> int:
    given = parser().parse_args()
    cloud = Cloud(state=given.state.resolve(), port=given.port, aws_port=given.aws_port)
    try:
        run(given, cloud)
    except CannotContinue as reason:
        console.print(f"[red]✗[/red] {escape(str(reason))}", soft_wrap=True)
        return 1
    except EndpointConnectionError:
        console.print("[red]✗[/red] The local cloud does not run: make up")
        return 1
    except (ClientError, BotoCoreError) as error:
        console.print(
            f"[red]✗[/red] The local cloud is not in order ({escape(str(error))}): make up, or make reset.",
            soft_wrap=True,
        )
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def run(given: argparse.Namespace, cloud: Cloud) -> None:
    match given.command:
        case "up":
            commands.up(cloud, given.rate_limit_scale)
            commands.show_addresses(cloud)
        case "down":
            commands.down(cloud)
        case "reset":
            commands.reset(cloud)
        case "status":
            commands.status(cloud)
        case "logs":
            logs.follow(cloud)
        case "admin":
            admin.promote(cloud, given.email)


def parser() -> argparse.ArgumentParser:
    defaults = Cloud()
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--state", type=Path, default=defaults.state, help="folder of the state")
    shared.add_argument("--port", type=int, default=os.environ.get("PORT", defaults.port))
    shared.add_argument("--aws-port", type=int, default=os.environ.get("AWS_PORT", defaults.aws_port))
    whole = argparse.ArgumentParser(prog="python -m local", description="The local cloud.")
    commands_ = whole.add_subparsers(dest="command", required=True)
    up = commands_.add_parser("up", parents=[shared], help="start it and deploy what the sources say")
    up.add_argument("--rate-limit-scale", type=int, default=1, help="multiplies every rate limit")
    for name, text in (("down", "stop it and keep its state"), ("reset", "stop it and forget its state"),
                       ("status", "say what runs"), ("logs", "follow the logs")):  # fmt: skip
        commands_.add_parser(name, parents=[shared], help=text)
    promote = commands_.add_parser("admin", parents=[shared], help="make an administrator of an account")
    promote.add_argument("email", help="address of the account")
    return whole


if __name__ == "__main__":
    sys.exit(main())
