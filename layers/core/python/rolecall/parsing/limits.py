"""How much of a file the parser is willing to look at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Generous for any resume, small for a hostile file."""

    size_bytes: int = 20_000_000
    pages: int = 40
    characters: int = 200_000
    cpu_s: int = 4
    wall_s: float = 15.0
    memory_bytes: int = 900_000_000
    unpacked_bytes: int = 60_000_000
    zip_entries: int = 2_000
    zip_ratio: int = 200
    pixels: int = 60_000_000
    scanned_pages: int = 10
    scan_cpu_s: int = 60
    scan_wall_s: float = 120.0
