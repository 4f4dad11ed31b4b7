"""E-mail, phone and links of the candidate, from the lines where people put them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.addresses import ENDINGS, MAIL, is_broken
from rolecall.parsing.fields.cells import with_following
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Link

_OPEN, _CLOSE = r"\s?[\[({<]\s?", r"\s?[\])}>]\s?"
_DOT = rf"(?:{_OPEN}(?:dot|punkt|point|punto|ponto|punt|kropka|\.){_CLOSE}|\s(?:DOT|dot)\s)"
_SPELLED = re.compile(  # as people hide it from robots: "ann (at) example [dot] org", "ann AT example DOT org"
    rf"[A-Za-z0-9][\w.+%-]*(?:(?P<at>{_OPEN}(?:at|@|a|ät){_CLOSE}|＠)|(?P<AT>\s(?:AT|at)\s)(?=\S+\s(?:DOT|dot)\s))"
    rf"(?P<host>[\w-]+(?:(?:{_DOT}|\.)[\w-]+)*(?:{_DOT}|\.)[A-Za-z]{{2,24}})"
)
_URL = re.compile(
    rf"(?:https?://|www\.)[^\s,;|<>()]+|(?<![@\w.-])(?:[\w-]+\.)*[\w-]{{2,}}\.(?:{ENDINGS})(?:/[^\s,;|<>()]*)?(?![\w@])",
    re.IGNORECASE,
)
_NETWORKS = {
    "linkedin.": "LinkedIn",
    "github.": "GitHub",
    "gitlab.": "GitLab",
    "xing.": "XING",
    "twitter.": "Twitter",
    "x.com": "X",
    "stackoverflow.": "Stack Overflow",
    "behance.": "Behance",
    "dribbble.": "Dribbble",
    "medium.": "Medium",
    "facebook.": "Facebook",
    "instagram.": "Instagram",
    "kaggle.": "Kaggle",
    "orcid.": "ORCID",
    "researchgate.": "ResearchGate",
    "youtube.": "YouTube",
}


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    words: tuple[Word, ...]


def email_of(lines: Sequence[Line]) -> Found | None:
    """The first address shown; else the first that only a link holds."""
    for text, words in _texts(lines):
        if match := MAIL.search(text):
            return Found(match[0].strip(".-"), words_within(words, match.span()))
    for text, words in _texts(lines):
        if match := _SPELLED.search(text):
            return Found(_respelled(match), words_within(words, match.span()))
    for line in lines:
        for word in line.words:
            if word.link.lower().startswith("mailto:") and (match := MAIL.search(word.link)):
                return Found(match[0], (word,))
    return None


def _respelled(match: re.Match[str]) -> str:
    name = match[0][: match.start("at" if match["at"] else "AT") - match.start()]
    return f"{name}@{re.sub(_DOT, '.', match['host'])}"


def _texts(lines: Sequence[Line]) -> Iterator[tuple[str, list[Word]]]:
    """Chunk by chunk; then two lines as one, for addresses that a narrow column broke."""
    for chunk, following in with_following(lines):
        if following is not None and is_broken(chunk.text, following.text):
            words = [*chunk.words, *following.words]
            yield chunk.text + following.text, words
        else:
            yield chunk.text, chunk.words


def words_within(words: Sequence[Word], span: tuple[int, int]) -> tuple[Word, ...]:
    at, found = 0, []
    for word in words:
        if at < span[1] and at + len(word.text) > span[0]:
            found.append(word)
        at += len(word.text) + 1
    return tuple(found or words[-1:])


def part_of(words: Sequence[Word], part: str) -> tuple[Word, ...]:
    """The words that hold a part of their joined text, as far as it stands in one piece."""
    begin = " ".join(word.text for word in words).find(part)
    return words_within(words, (begin, begin + len(part))) if begin >= 0 else ()


def links_of(lines: Sequence[Line]) -> list[Link]:
    """Web addresses shown, and those behind links; mail is no link."""
    found: dict[str, Link] = {}
    for text, words in _texts(lines):
        shown = MAIL.sub(lambda match: " " * len(match[0]), text)
        for match in _URL.finditer(shown):
            if "." in match[0].strip("."):
                _add(found, match[0], words_within(words, match.span()))
    for line in lines:
        for word in line.words:
            if word.link.startswith(("http://", "https://")):
                _add(found, word.link, (word,))
    return list(found.values())


def _add(found: dict[str, Link], url: str, words: Sequence[Word]) -> None:
    url = url.rstrip(".,;:)/")
    key = re.sub(r"^https?://(?:www\.)?|^www\.", "", url.lower())
    host, _, path = key.partition("/")
    network = next(
        (name for part, name in _NETWORKS.items() if host.startswith(part) or f".{part}" in f".{host}"), None
    )
    user = path.removeprefix("in/").removeprefix("profile/").strip("/") or None if network else None
    full = url if url.startswith("http") else f"https://{url}"
    found.setdefault(key, Link(url=full, network=network, username=user, evidence={"url": evidence(words, 0.95)}))


def mails_and_urls(text: str) -> list[tuple[int, int]]:
    return [match.span() for pattern in (MAIL, _URL) for match in pattern.finditer(text)]
