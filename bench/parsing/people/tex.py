"""Kinds that LaTeX sets: moderncv with letters for icons, an article with the fonts of old, two columns."""

import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.parsing.people.view import Entry, Part, Run, View

_SPECIAL = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "•": r"\textbullet{}",
}  # fmt: skip


def escaped(text: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in text)


def marked(runs: list[Run]) -> str:
    marks = {"b": r"\textbf{%s}", "i": r"\textit{%s}", "": "%s"}
    return "".join(marks[tag] % escaped(text) for text, tag in runs)


def listed(texts: list[str]) -> str:
    return (
        r"\begin{itemize}" + "".join(rf"\item {escaped(text)} " for text in texts) + r"\end{itemize}" if texts else ""
    )


def _modern(view: View, style: str) -> str:
    """The period in the margin of classic, at the right end in banking."""
    first, _, last = view.person.name.rpartition(" ")
    body = ""
    for part in view.parts:
        body += rf"\section{{{escaped(part.heading)}}}" + "".join(
            _cventry(view, part, at) for at in range(len(part.entries))
        )
        body += "".join(rf"\cvline{{}}{{{escaped(text)}}}" for text in part.paragraphs)
    return (
        rf"\documentclass[11pt,a4paper]{{moderncv}}\moderncvstyle[nosymbols]{{{style}}}\moderncvcolor{{blue}}"
        r"\usepackage[scale=0.8]{geometry}\usepackage{fontspec}\setmainfont{DejaVu Sans}\setsansfont{DejaVu Sans}"
        rf"\name{{{escaped(first)}}}{{{escaped(last)}}}\title{{{escaped(view.person.headline)}}}"
        rf"\address{{{escaped(view.person.address)}}}{{}}{{}}\phone[mobile]{{{escaped(view.person.phone)}}}"
        rf"\email{{{escaped(view.person.email)}}}\begin{{document}}\makecvtitle {body}\end{{document}}"
    )


def _cventry(view: View, part: Part, at: int) -> str:
    posts = {"experience": view.person.jobs, "education": view.person.schools}.get(part.kind, view.person.volunteer)
    post, entry = posts[at], part.entries[at]
    facts = "}{".join(map(escaped, (entry.period, post.title, post.company, post.city)))
    return rf"\cventry{{{facts}}}{{}}{{{listed(entry.bullets)}}}"


def classic(view: View) -> str:
    return _modern(view, "classic")


def banking(view: View) -> str:
    return _modern(view, "banking")


_OLD = r"\documentclass[10pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage{textcomp,mathptmx}"
_PLAIN = r"\pagestyle{empty}\setlength{\parindent}{0pt}\usepackage[margin=2cm]{geometry}"


def article(view: View) -> str:
    """Times as pdfLaTeX embeds it: ligatures, hyphenated words, gaps for spaces."""
    contact = r" $\cdot$ ".join(escaped(value) for _, value in view.contacts)
    shape = r"\scshape" if view.capitals_tell else r"\bfseries"
    body = rf"\begin{{center}}{{\LARGE{shape} {escaped(view.person.name)}}}\\ {contact}\end{{center}}"
    for part in view.parts:
        body += rf"\section*{{{escaped(part.heading)}}}\hrule\vspace{{4pt}}"
        body += "".join(map(_hfill, part.entries)) + "".join(f"{escaped(text)}\\par " for text in part.paragraphs)
    return rf"{_OLD}{_PLAIN}\begin{{document}}{body}\end{{document}}"


def _hfill(entry: Entry) -> str:
    first, *rest = map(marked, entry.lines)
    more = "".join(rf"{line}\par " for line in rest)
    return rf"{first}\hfill {escaped(entry.period)}\par {more}{listed(entry.bullets)}\vspace{{3pt}}"


def paracol(view: View) -> str:
    """A narrow column of lists on the left of the career."""
    lists = ("skills", "languages", "certificates", "hobbies", "personal", "references")
    side = "".join(rf"{escaped(value)}\par " for _, value in view.contacts)
    side += "".join(_column(part) for part in view.parts if part.kind in lists)
    main = rf"{{\Huge {escaped(view.person.name)}}}\par {escaped(view.person.headline)}\par "
    main += "".join(_column(part) for part in view.others(*lists))
    fonts = r"\usepackage{fontspec}\setmainfont{Liberation Serif}\usepackage{paracol}\columnratio{0.3}"
    return (
        rf"\documentclass[10pt,a4paper]{{article}}{_PLAIN}{fonts}\sloppy\begin{{document}}"
        rf"\begin{{paracol}}{{2}}{side}\switchcolumn {main}\end{{paracol}}\end{{document}}"
    )


def _column(part: Part) -> str:
    body = rf"\vspace{{8pt}}{{\large\bfseries {escaped(part.heading)}}}\par "
    for entry in part.entries:
        lines = "".join(rf"{marked(line)}\par " for line in entry.lines)
        body += rf"{lines}{{\small {escaped(entry.period)}}}\par {listed(entry.bullets)}"
    return body + "".join(rf"{escaped(text)}\par " for text in part.paragraphs)


KINDS: dict[str, tuple[Callable[[View], str], str]] = {
    "tex-classic": (classic, "xelatex"),
    "tex-article": (article, "pdflatex"),
    "tex-banking": (banking, "xelatex"),
    "tex-columns": (paracol, "xelatex"),
}


def render(kind: str, views: list[View]) -> list[bytes]:
    make, program = KINDS[kind]
    return [typeset(make(view), program) for view in views]


def typeset(source: str, program: str) -> bytes:
    """Set twice: moderncv lays its head out with what it learnt the first time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cv.tex").write_text(source, encoding="utf-8")
        command = [program, "-interaction=nonstopmode", "cv.tex"]
        said = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        if "moderncv" in source:
            said = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        if not (folder / "cv.pdf").exists():
            raise RuntimeError(re.findall(r"(?m)^! .*", said.stdout.decode(errors="replace"))[:3])
        return (folder / "cv.pdf").read_bytes()
