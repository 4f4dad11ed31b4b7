"""`python -m local.demo [--file RESUME]`: starts the local cloud when it does not run, then tells the story."""

import argparse
import os
import sys
import time
from pathlib import Path

from rich.markup import escape

from local import commands, stack
from local.cloud import Cloud
from local.demo.client import Client, Unexpected
from local.demo.story import Story
from local.errors import CannotContinue
from local.progress import console

SAMPLE = Path(__file__).with_name("resume.pdf")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m local.demo", description="The whole product on a real resume.")
    parser.add_argument("--file", type=Path, default=SAMPLE, help="a resume: PDF or DOCX")
    parser.add_argument("--port", type=int, default=os.environ.get("PORT", Cloud().port))
    parser.add_argument("--aws-port", type=int, default=os.environ.get("AWS_PORT", Cloud().aws_port))
    parser.add_argument("--state", type=Path, default=Cloud().state)
    given = parser.parse_args()
    cloud = Cloud(state=given.state.resolve(), port=given.port, aws_port=given.aws_port)
    began = time.monotonic()
    try:
        data = given.file.read_bytes()
        commands.up(cloud, stack.current_scale(cloud))
        with Client(cloud.base_url) as client:
            Story(client, given.file.name, data).tell()
    except OSError as error:
        console.print(f"[red]✗[/red] {escape(str(given.file))} cannot be read: {error.strerror}.")
        return 1
    except (CannotContinue, Unexpected) as reason:
        console.print(f"[red]✗[/red] {escape(str(reason))}", soft_wrap=True)
        return 1
    except KeyboardInterrupt:
        return 130
    console.print(f"[dim]Told in {time.monotonic() - began:.0f} s.[/dim]")
    commands.show_addresses(cloud)
    return 0


if __name__ == "__main__":
    sys.exit(main())
