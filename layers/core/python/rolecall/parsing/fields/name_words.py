"""Whether words are a person's name, and how much."""

import re
from collections.abc import Sequence

from rolecall.parsing.wording.headings import heading_kind, is_document_title
from rolecall.parsing.wording.legal_forms import has_suffix
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.places import place_score
from rolecall.taxonomy.words import fold, table
from rolecall.taxonomy.words_labels import labels
from rolecall.taxonomy.words_names import TRADE_NAMES

_PARTICLES = table("""de;da;do;dos;das;los;las;lo;af;'t;'s;i;san;santa;saint;del;della;di;du;van;von;der;den;ter;ten;la
le;el;al;bin;ibn;bint;bent;binti;binte;y;e;af;av;zu;zur;zum;des;st.;abu;ben;ould;mc;o';dr;dr.;prof.;ing.;lic.;mr.;mrs.;ms.;m.;ma.
dipl.-ing.;phd,;md,;med.;rer.;nat.;phil.;jur.;h.c.;habil.;inz.;hab.;oec.;pol.;theol.;ir.;drs.;mgr;mult.;vet.;dent.""")
_ENDS_NAME = re.compile(r"\s(?:jr|sr|[a-z]|m\.?d|ph\.?d|esq|d\.?d\.?s|r\.?n|b\.?a|m\.?a)\.$")
_AFTER_NAME = table("""jr;sr;ii;iii;iv;md;m.d;phd;ph.d;esq;mba;rn;dds;msc;bsc;mg;ceng;fca;cpa""")
_TITLES = _AFTER_NAME | table("""dipl.-ing;dipl.-kfm;dipl.-inf;dr.-ing;fh;univ;dott;dott.ssa;avv;drs;ir;lic
dr;prof;ing;mgr;inz;hab;med;rer;nat;phil;freiherr;freifrau;graf;grafin;baron;sir;dame
lord;lady;don;dona;suor;sor;sra;srta;mme;mlle;mr;mrs;ms;frau;herr;dhr;mevr;pan;pani""")
_MOST_GIVEN, _SHORT = 3, 2  # given names; letters of a word that tells nothing
_OF = table("of;for;von;de;di;du;do;da;van;for;od;-;–;—;|;:;·")
_MOST_OF_TITLE = 3
_READING = re.compile(r"[（(][ぁ-んァ-ヶー・\s]+[）)]?$")
_AFTER = frozenset(
    ("RN", "BSN", "MSN", "PhD", "Ph.D", "MBA", "MD", "CPA", "PMP", "MSc", "BSc", "DDS", "DVM", "LLM", "CEng")
)
_LONGEST = 20  # letters of a single name
_LETTERS = re.compile(r"[^\W\d_]")


def given_first(text: str) -> str:
    """The given name first, where a comma says which is which ("Müller, Anna")."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and all(fold(word).strip(".,") in _AFTER_NAME for word in given.replace(",", " ").split()):
        return family
    return f"{given} {family}" if comma and given and all(map(is_name_word, text.replace(",", " ").split())) else text


def family_first(text: str, mail: str | None) -> str | None:
    """The name of "MÜLLER, Anna", where capitals or the mail address say that no place or trade stands second."""
    family, comma, given = (part.strip() for part in text.partition(","))
    name = given_first(text)
    if (
        not comma
        or not given
        or name in (text, family)
        or hits(given, "title_heads")
        or len(given.split()) > _MOST_GIVEN
    ):
        return None
    told = [any(holds(mail, word) for word in part.split() if len(word) > _SHORT) for part in (family, given)]
    return name if all(told) or (any(told) and family.isupper() and not given.isupper()) else None


def title_length(words: Sequence[str]) -> int:
    """How many words at the beginning say what paper it is: "Curriculum vitae of", "Lebenslauf -"."""
    for count in range(min(_MOST_OF_TITLE, len(words)), 0, -1):
        if is_document_title(" ".join(words[:count])):
            return count + (fold(words[count]) in _OF if count < len(words) else 0)
    return 0


def unread(text: str) -> str:
    """A Japanese name without its reading in brackets."""
    return _READING.sub("", text).strip()


def looks_like_name(text: str) -> bool:
    words = text.split()
    if not text or len(text) > 60 or len(words) > 9 or any(c.isdigit() for c in text) or "@" in text or "/" in text:
        return False
    if (
        heading_kind(text)
        or is_document_title(text)
        or text.endswith((":", "!"))
        or (text.endswith(".") and not _ENDS_NAME.search(fold(text)))
    ):
        return False
    if title_length(words) or fold(text).strip(" .:") in labels() or has_suffix(text) or "," in text.strip(","):
        return False
    if text[0] > "\u2fff":
        plain = text.replace(" ", "").replace("　", "")
        return 2 <= len(plain) <= (14 if "・" in plain else 9) and ":" not in plain and "：" not in plain
    return len(words) >= 2 and all(is_name_word(word) for word in words)


def is_one_name(text: str) -> bool:
    """The whole name of somebody who has one, as far as its letters tell."""
    proper = 3 <= len(text) <= _LONGEST and text[0].isupper() and is_name_word(text) and fold(text) not in _PARTICLES
    return proper and not (heading_kind(text) or is_document_title(text) or fold(text) in labels() or is_title(text))


def holds(mail: str | None, name: str) -> bool:
    """The mail address has the name before its at sign."""
    return bool(mail) and fold(name) in fold(str(mail).partition("@")[0])


def is_name_word(word: str) -> bool:
    plain = word.strip(".,()'\"“”")
    if len(plain) > 3 and fold(plain)[:2] in ("d'", "l'") and plain[2].isupper():
        return True
    if fold(plain) in _PARTICLES or fold(word) in _PARTICLES:
        return True
    return (
        bool(plain)
        and bool(_LETTERS.match(plain))
        and (plain[0].isupper() or not plain[0].islower())
        and all(c.isalpha() or c in "-'’.·" for c in plain)
    )


def is_title(word: str) -> bool:
    """What stands before or after a name and tells nothing about the work: "Dr.", "Jr.", "Freiherr"."""
    return fold(word).strip(".,()") in _TITLES


def stands_after(word: str) -> bool:
    """Letters that tell what somebody has learnt: no part of the name."""
    return word.strip(".,") in _AFTER


def untraded(text: str) -> str:
    """Without family names that are trades, unless a trade is all there is or stands first."""
    first, *rest = text.split() or [""]
    return " ".join((first, *(word for word in rest if fold(word.rpartition("-")[2]) not in TRADE_NAMES)))


def name_score(text: str, mail: str | None) -> float:
    words = [word for word in text.split() if not is_title(word)]
    text = " ".join(words)
    score = 1.6 if 2 <= len([word for word in words if fold(word) not in _PARTICLES]) <= 4 else 1.0
    score -= (
        1.4 * min(2, hits(untraded(text), "title_heads"))
        + 0.7 * bool(hits(text, "org_words"))
        + 0.8 * bool(hits(text, "title_words"))
    )
    score -= 1.2 * (place_score(text) > 1) + 1.0 * bool(hits(text, "degree_words"))
    if mail:
        local = re.sub(r"[^a-z]", "", fold(mail.split("@")[0]))
        parts = [re.sub(r"[^a-z]", "", fold(word)) for word in re.split(r"[\s-]+", text)]
        score += 1.5 * min(2, sum(len(part) > 2 and part in local for part in parts))
    return score
