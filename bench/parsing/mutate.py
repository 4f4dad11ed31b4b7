"""Damages documents and has the parser read them: every file must end with a record or with `Unreadable`, and in time.

`python -m bench.parsing.mutate FOLDER… --count 2000` takes documents from the folders in turn and damages each in one
of the ways below; `--seed` repeats a run. `--whole` reads the files as they are, other makers' test files for example.
A file that ends otherwise is kept in `--keep`.
"""

import argparse
import io
import random
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from rolecall.parsing import Unreadable, parse_isolated
from rolecall.parsing.limits import Limits

Damage = Callable[[bytes, random.Random], bytes]
_ENDINGS = {".pdf", ".docx", ".doc", ".odt", ".rtf", ".txt", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".html", ".md"}
_SPARE_S = 5.0  # what the parent may take beyond the child's limit


def flipped(data: bytes, dice: random.Random) -> bytes:
    """Some bits the other way round."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 8, 64))):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def truncated(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def gapped(data: bytes, dice: random.Random) -> bytes:
    """A stretch cut out."""
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.randrange(1, 4096) :]


def repeated(data: bytes, dice: random.Random) -> bytes:
    """A stretch said many times over."""
    start = dice.randrange(len(data))
    return data[:start] + data[start : start + 512] * dice.randrange(2, 200) + data[start:]


def overwritten(data: bytes, dice: random.Random) -> bytes:
    """Noise in place of a stretch."""
    start, length = dice.randrange(len(data)), dice.randrange(1, 2048)
    return data[:start] + dice.randbytes(length) + data[start + length :]


def renumbered(data: bytes, dice: random.Random) -> bytes:
    """Numbers of a PDF's objects, lengths and tables made wrong and huge."""
    numbers = [match.span() for match in re.finditer(rb"\d{1,10}", data)][:4000]
    for start, stop in sorted(dice.sample(numbers, min(len(numbers), 12)), reverse=True):
        data = data[:start] + str(dice.choice((0, 1, 2**31 - 1, 2**32, 7))).encode() + data[stop:]
    return data


def repacked(data: bytes, dice: random.Random) -> bytes:
    """One member of an archive damaged, left out or emptied, and the archive put together again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            members = {name: source.read(name) for name in source.namelist()}
    except (zipfile.BadZipFile, NotImplementedError):
        return flipped(data, dice)
    name = dice.choice(sorted(members))
    way = dice.choice((flipped, truncated, repeated, renumbered, None))
    members[name] = way(members[name], dice) if way and members[name] else b""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for member, content in members.items():
            target.writestr(member, content)
    return stream.getvalue()


DAMAGES: tuple[Damage, ...] = (flipped, truncated, gapped, repeated, overwritten, renumbered, repacked)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.parsing.mutate", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--keep", type=Path, default=Path("build/crashes"))
    options = parser.parse_args()
    endings: Counter[str] = Counter()
    slowest = 0.0
    for name, data in _files(options):
        begun = time.perf_counter()
        ending = ending_of(data)
        taken = time.perf_counter() - begun
        slowest = max(slowest, taken)
        endings[ending if taken < _allowed_s() else "time-out"] += 1
        if ending.startswith("crash") or taken >= _allowed_s():
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / name).write_bytes(data)
            print(f"{ending} after {taken:.1f} s: {options.keep / name}", flush=True)
    print(f"{sum(endings.values())} files, slowest {slowest:.1f} s: {dict(endings.most_common())}")
    return 1 if any(ending.startswith(("crash", "time")) for ending in endings) else 0


def _files(options: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    found = sorted(path for folder in options.folders for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS)
    dice = random.Random(options.seed)  # noqa: S311 - repeatable damage, no secret
    dice.shuffle(found)
    if options.whole:
        yield from ((path.name, path.read_bytes()) for path in found[: options.count])
        return
    for number in range(options.count):
        path = found[number % len(found)]
        data = path.read_bytes()
        damage = DAMAGES[number // len(found) % len(DAMAGES)] if len(found) < 300 else dice.choice(DAMAGES)
        if data:
            yield f"{number}-{damage.__name__}-{path.name}", damage(data, dice)


def ending_of(data: bytes) -> str:
    try:
        parse_isolated(data)
    except Unreadable as refusal:
        return refusal.code.value
    except Exception as failure:  # noqa: BLE001 - any other exception is what is looked for
        return f"crash: {failure!r}"
    return "read"


def _allowed_s() -> float:
    """Words first, then each picture of a page."""
    return Limits().wall_s + Limits().scan_wall_s + _SPARE_S


if __name__ == "__main__":
    sys.exit(main())
