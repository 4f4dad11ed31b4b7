"""Render the table of socket paths, infra/sockets.json, into the CloudFront function of infra/edge.yaml.

    python -m tools.edge           write it between the sockets markers
    python -m tools.edge --check   only say whether it is up to date

A CloudFront function cannot read a file, so its code holds the table; the local front door reads the file itself.
"""

import json
import sys

from local.channels import TABLE, pattern
from tools.generated import refresh
from tools.template import ROOT

EDGE = ROOT / "infra" / "edge.yaml"
INDENT = " " * 8


def javascript() -> list[str]:
    """The table as two JavaScript constants."""
    table = json.loads(TABLE.read_text())
    expressions = ", ".join(f"new RegExp('^{pattern(channel)}$')" for channel in table["channels"])
    return [f"{INDENT}var PREFIX = '{table['prefix']}';", f"{INDENT}var CHANNELS = [{expressions}];"]


def main() -> int:
    check = "--check" in sys.argv[1:]
    fresh = refresh(EDGE, "sockets", javascript(), check=check)
    if check and not fresh:
        print("infra/edge.yaml does not hold the paths of infra/sockets.json: python -m tools.edge")
    return int(check and not fresh)


if __name__ == "__main__":
    sys.exit(main())
