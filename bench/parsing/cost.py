"""What reading costs beside what pypdfium2 alone takes for the same text; ratios from one run."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

from bench.parsing.lines import documents
from rolecall.parsing.errors import Unreadable
from rolecall.parsing.extract.read import read
from rolecall.parsing.inprocess import parse
from rolecall.parsing.layout.page import read_lines
from rolecall.parsing.limits import Limits

_RUNS = 3


def cost_table(folder: Path) -> str:
    """Medians over the PDFs of a folder, in milliseconds of CPU per document."""
    files = [path.read_bytes() for path in documents(folder) if path.suffix == ".pdf"]
    files = [data for data in files if _is_measured(data)]
    raw = [_cpu_ms(lambda data=data: _raw_text(data)) for data in files]  # type: ignore[misc]
    lines = [_cpu_ms(lambda data=data: read_lines(read(data, Limits()))) for data in files]  # type: ignore[misc]
    whole = [_cpu_ms(lambda data=data: parse(data)) for data in files]  # type: ignore[misc]
    rows = (("text by pypdfium2", raw), ("words to lines", lines), ("whole parse", whole))
    return "\n".join(
        [f"\n== CPU of {len(files)} PDF files, ms per document", *(_row(name, ms, raw) for name, ms in rows)]
    )


def _is_measured(data: bytes) -> bool:
    """A resume that has text on all of its pages."""
    try:
        extract = read(data, Limits())
        return bool(extract.words) and not extract.unread and bool(parse(data))
    except Unreadable:
        return False


def _row(name: str, ms: list[float], raw: list[float]) -> str:
    return f"{name:<20} median {statistics.median(ms):6.1f}  max {max(ms):6.1f}  {sum(ms) / sum(raw):5.2f} x pypdfium2"


def _raw_text(data: bytes) -> None:
    document = pdfium.PdfDocument(data)
    for number in range(len(document)):
        document[number].get_textpage().get_text_bounded()


def _cpu_ms(work: Callable[[], object]) -> float:
    """The best of a few runs: what other processes took is not ours."""
    times = []
    for _ in range(_RUNS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times) * 1000
