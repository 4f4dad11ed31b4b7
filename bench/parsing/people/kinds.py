"""All kinds of document: how each is made, what it leaves out, whom it fits, and which are kept apart from tuning."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from docx.document import Document

from bench.parsing.people import (
    apart,
    browser,
    copied,
    designs,
    exports,
    html,
    letters,
    office,
    offices,
    pages,
    rendercv,
    scans,
    styles,
    templates,
    tex,
    text,
    themes,
    word,
)
from bench.parsing.people.careers import Person
from bench.parsing.people.view import Shown, View

Render = Callable[[list[View]], list[bytes]]


@dataclass(frozen=True, slots=True)
class Kind:
    """`needs` are programs or folders; where one is missing, the kind is left out and said to be."""

    name: str
    ending: str
    render: Render
    unseen: bool
    shown: Shown
    fits: Callable[[Person], bool]
    needs: tuple[str, ...]

    @property
    def missing(self) -> list[str]:
        return [need for need in self.needs if shutil.which(need) is None and not Path(need).exists()]


def _page(style: str, make: Callable[[View], str], views: list[View]) -> list[bytes]:
    bodies = {view.person.email: html.page(view, make(view)) for view in views}
    return list(browser.print_all(bodies, styles.BASE + style).values())


def _latin(person: Person) -> bool:
    return person.latin


def _western(person: Person) -> bool:
    """In the letters of LaTeX's old fonts."""
    return person.tongue.code in ("en", "de", "fr", "es", "pt", "nl", "it", "sv")


def _japanese(person: Person) -> bool:
    return person.tongue.code == "ja" and bool(person.jobs)


_REST = frozenset({"certificates", "volunteer", "projects"})
_THEME = Shown(style="short", without=_REST)
_SHOWN = {
    "html-bare": Shown(unlabelled=("skill", "lang", "cert")),
    "html-europass": Shown(style="day"),
    "html-rirekisho": Shown(style="long"),
    "tex-classic": Shown(style="numeric"),
    "jr-short": Shown(style="short", without=_REST | {"city"}),
    "jr-eloquent": Shown(style="short", without=_REST, school_years=True),
    "jr-rocketspacer": Shown(style="short", without=_REST | {"city", "languages"}),
    "jr-spartan": Shown(style="short", without=_REST, school_years=True),
    "jr-techlead": Shown(style="short", without=_REST | {"skills", "languages"}),
    "jr-onepage": Shown(style="short", without=_REST, says_present=False),
}


def _own_kinds() -> Iterator[Kind]:
    """New kinds stand behind the others: a kind's place seeds the arrangement of its documents."""
    for name, page in html.KINDS.items():
        yield _kind(name, "pdf", partial(_page, styles.STYLES[name], page), needs=("chromium",))
    for name, make in word.KINDS.items():
        yield _kind(name, "docx", partial(_packed, make))
    for name, (write, ending) in text.KINDS.items():
        yield _kind(name, ending, partial(_typed, write))
    for name, page in pages.KINDS.items():
        fits = _japanese if name == "html-rirekisho" else _anyone
        needs = ("chromium", str(themes.INSTALLED)) if name == "html-icons" else ("chromium",)
        yield _kind(name, "pdf", partial(_page, styles.STYLES[name], page), fits=fits, needs=needs)
    for name, make in letters.KINDS.items():
        yield _kind(name, "docx", partial(_packed, make))


def _kinds_of_others() -> Iterator[Kind]:
    """What the programs and templates of other makers write."""
    for name, (_, ending) in office.KINDS.items():
        yield _kind(name, ending, partial(office.render, name), needs=("soffice",))
    for name, (_, program) in tex.KINDS.items():
        fits = _western if program == "pdflatex" else _latin
        yield _kind(name, "pdf", partial(tex.render, name), fits=fits, needs=(program,))
    yield from map(_theme, themes.KINDS)
    yield from map(_rendered, rendercv.KINDS)
    for name, (_, _, ending) in scans.KINDS.items():
        yield _kind(name, ending, partial(scans.render, name), needs=("chromium",))
    yield from map(_theme, themes.LATER)
    yield from map(_rendered, rendercv.LATER)
    for name, (_, program) in copied.KINDS.items():
        fits = _western if program == "pdflatex" else _latin
        yield _kind(name, "pdf", partial(copied.render, name), fits=fits, needs=(program,))


def _theme(name: str) -> Kind:
    needs = ("node", "chromium", str(themes.INSTALLED))
    return _kind(name, "pdf", partial(themes.render, name), fits=_latin, needs=needs)


def _rendered(name: str) -> Kind:
    return _kind(name, "pdf", partial(rendercv.render, name), fits=_latin, needs=(str(rendercv.PYTHON),))


def _designed(kinds: Mapping[str, tuple[Callable[[View], str], str]]) -> Iterator[Kind]:
    for name, (page, style) in kinds.items():
        yield _kind(name, "pdf", partial(_page, style, page), needs=("chromium",))


def _anyone(_: Person) -> bool:
    return True


def _kind(
    name: str, ending: str, render: Render, *, fits: Callable[[Person], bool] = _anyone, needs: tuple[str, ...] = ()
) -> Kind:
    default = Shown(style="short") if name.startswith("rcv-") else _THEME if name.startswith("jr-") else Shown()
    return Kind(name, ending, render, name in apart.NAMES, _SHOWN.get(name, default), fits, needs)


def _packed(make: Callable[[View], Document], views: list[View]) -> list[bytes]:
    return [word.packed(make(view)) for view in views]


def _typed(write: Callable[[View], str], views: list[View]) -> list[bytes]:
    return [write(view).encode() for view in views]


def _kinds_of_templates() -> Iterator[Kind]:
    for name, make in templates.KINDS.items():
        yield _kind(name, "docx", partial(_packed, make))
    for name, (_, ending) in office.TEMPLATES.items():
        yield _kind(name, ending, partial(office.render, name), needs=("soffice",))


def _kinds_apart() -> Iterator[Kind]:
    for name, page in apart.PAGES.items():
        yield _kind(name, "pdf", partial(_apart_page, name, page), needs=("chromium",))
    for name, make in apart.TYPST.items():
        yield _kind(name, "pdf", partial(apart.typst, make), needs=(str(rendercv.PYTHON),))
    yield _kind("apart-web", "pdf", apart.printed, needs=("soffice",))
    yield _kind("apart-office", "docx", partial(_packed, apart.office))
    yield _kind("apart-letterhead", "odt", partial(office.converted, apart.letterhead, "odt"), needs=("soffice",))
    yield _kind("apart-indented", "txt", partial(_typed, apart.indented))
    yield _kind("apart-pandoc", "docx", apart.pandoc, needs=("pandoc",))
    yield _kind("apart-koma", "pdf", apart.set_by_koma, fits=_latin, needs=("xelatex",))
    for name, (spoil, ending) in apart.PICTURES.items():
        yield _kind(name, ending, spoil, needs=(str(rendercv.PYTHON),))


def _apart_page(kind: str, make: Callable[[View], str], views: list[View]) -> list[bytes]:
    bodies = {view.person.email: html.page(view, make(view)) for view in views}
    return list(browser.print_all(bodies, styles.BASE + apart.STYLES[kind]).values())


def _kinds_of_offices() -> Iterator[Kind]:
    for name, make in offices.KINDS.items():
        yield _kind(name, "docx", partial(_packed, make))
    for name, (write, ending) in offices.TEXTS.items():
        fits = offices.fits_code_page if name == "txt-old" else _anyone
        yield _kind(name, ending, partial(_written, write), fits=fits)
    for name, (_, ending) in office.LATER.items():
        yield _kind(name, ending, partial(office.render, name), needs=("soffice",))


def _written(write: Callable[[View], bytes], views: list[View]) -> list[bytes]:
    return [write(view) for view in views]


KINDS: tuple[Kind, ...] = (
    *_own_kinds(),
    *_kinds_of_others(),
    *_kinds_of_templates(),
    *_designed(designs.KINDS),
    *_kinds_apart(),
    *_designed(exports.KINDS),
    *_kinds_of_offices(),
)
