"""Whether what was read is a resume at all: somebody, and a career, a school or skills that are theirs."""

import re
from collections.abc import Set as AbstractSet

from rolecall.parsing.other_documents import greets, has_contents, is_titled, is_unfilled
from rolecall.parsing.record import ParsedResume
from rolecall.parsing.wording.dates import find_ranges
from rolecall.taxonomy.words import fold, table

_MOST_BLANKS = 3
_BLANK = re.compile(r"\[[^\[\]\d\n]{3,60}\]|<[^<>\d\n@/]{3,40}>|[:：]\s*_{4,}")
_MANY_HEADINGS, _MANY_PERIODS = 4, 3
_CORE = frozenset(("experience", "education", "skills"))
_NOBODY = table(
    """your name;first last;firstname lastname;first name last name;name surname;full name;vorname nachname;ihr name
dein name;votre nom;prenom nom;nombre apellido;nombre apellidos;tu nombre;seu nome;nome sobrenome;nome cognome;uw naam
voornaam achternaam;imie nazwisko;imie i nazwisko;fornamn efternamn;ad soyad"""
)
# What only an employer or another organisation writes.
_OFFER = re.compile(
    r"^\W*(?:what )?(?:we offer|about us|our offer|your (?:tasks|role|responsibilities|profile)|what you(?:'ll)? bring"
    r"|what you will do|wir bieten|was wir bieten|uber uns|(?:ihre|deine) aufgaben|(?:ihr|dein) profil|nous offrons"
    r"|votre profil|vos missions|ofrecemos|que ofrecemos|sobre nosotros|o que oferecemos|sobre nos|wij bieden"
    r"|wat wij bieden|over ons|(?:cosa )?offriamo|chi siamo|oferujemy|o nas|vi erbjuder|om oss"
    r"|our (?:history|story|team|services|mission|skills)|unsere? (?:geschichte|team|leistungen)"
    r"|notre (?:histoire|equipe)|nuestr[ao] (?:historia|equipo)|nossa (?:historia|equipe)|biz kimiz|hakkimizda)\W*$",
    re.MULTILINE,
)


def is_resume(resume: ParsedResume, text: str, headings: AbstractSet[str]) -> bool:
    """By its record, by the text that it was read from, and by the kinds of section that have a heading.

    A name is enough over two of the sections that every resume has, over four of any kind, or with a contact over some
    periods of time. Skills alone are many people's (a syllabus, a job advertisement): they count with a name and a
    contact. None of that counts where something is offered or in a letter, and a template that nobody has filled in is
    nobody's. Only a career and a school together outweigh that the document calls itself something else.
    """
    named = bool(resume.full_name) and fold(resume.full_name or "").strip("[]<> ") not in _NOBODY
    reachable = bool(resume.email or resume.phone)
    if (not named and len(_BLANK.findall(text)) > _MOST_BLANKS) or is_unfilled(resume, text):
        return False
    worked = any(job.title or job.company for job in resume.experience)
    learned = any(entry.institution or (entry.degree and entry.end) for entry in resume.education)
    if worked and learned:
        return True
    if is_titled(text) or has_contents(text):
        return False
    headed = len(headings & _CORE) >= 2 or len(headings) >= _MANY_HEADINGS
    if worked or learned:
        return named or reachable or headed
    headed = headed or (reachable and _periods(text) >= _MANY_PERIODS)
    found = named and (headed or (reachable and bool(resume.skills)))
    return found and not _OFFER.search(fold(text)) and not greets(text)


def _periods(text: str) -> int:
    """Lines with a beginning and an end."""
    return sum(any(not found.single for found in find_ranges(line)) for line in text.splitlines())
