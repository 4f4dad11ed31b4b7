"""What a document says of itself where it is something else than a resume."""

import re
from collections.abc import Iterable

from rolecall.parsing.record import ParsedResume
from rolecall.taxonomy.words import fold, table

_TOP = 6
_MOST_LABELS = 3
_FEWEST_CHAPTERS = 5

_TITLES = table(
    """certificate of employment;employment certificate;experience certificate;relieving letter;letter of recommendation
recommendation letter;letter of reference;reference letter;transcript of records;official transcript of records
official transcript;academic transcript;company profile;corporate profile;user manual;user guide;instruction manual
employment contract;employment agreement;contract of employment;performance appraisal;payslip;statement of account
arbeitszeugnis;zwischenzeugnis;dienstzeugnis;praktikumszeugnis;ausbildungszeugnis;arbeitsbescheinigung;arbeitsvertrag
rechnung;kontoauszug;gehaltsabrechnung;unternehmensprofil;firmenprofil;bedienungsanleitung;stellenausschreibung
certificat de travail;attestation de travail;attestation d'emploi;attestation employeur;contrat de travail
lettre de recommandation;relevé de notes;relevé de compte;bulletin de paie;bulletin de salaire;fiche de poste;facture
offre d'emploi;certificado laboral;certificado de trabajo;constancia laboral;constancia de trabajo;extracto de cuenta
carta de recomendación;contrato de trabajo;expediente académico;oferta de empleo;manual de usuario;factura
declaração de trabalho;contrato de trabalho;carta de recomendação;histórico escolar;fatura;certificato di servizio
attestato di servizio;contratto di lavoro;busta paga;fattura;arbeidsovereenkomst;getuigschrift;factuur
świadectwo pracy;umowa o pracę;faktura;arbetsintyg;tjänstgöringsintyg;anställningsavtal;hizmet belgesi
çalışma belgesi;iş sözleşmesi;трудовой договор;справка с места работы;عقد عمل;شهادة خبرة;在職証明書;退職証明書
雇用契約書;在职证明;离职证明;劳动合同;재직증명서;경력증명서;근로계약서"""
)
_CHAPTER = re.compile(r"(?:\. ?){4,} *\d{1,3}$")
_CHAPTER_END = 24
_GREETING = re.compile(
    r"^(?:dear [^\n]{2,50}|to whom it may concern|sehr geehrter? [^\n]{2,60}|madame, monsieur|madame|monsieur"
    r"|estimad[oa]s? [^\n]{2,50}|muy senor(?:es)? mios?|prezad[oa]s? [^\n]{2,50}|egregio [^\n]{2,50}"
    r"|gentil[ei] [^\n]{2,50}|geachte [^\n]{2,50}|szanown[aiy] [^\n]{2,50})[,:!]$",
    re.MULTILINE,
)
# What a form or a template calls a value that somebody shall write in its place.
_VALUE = (
    r"(?:(?:company|employer|organi[sz]ation|school|university|institution|college|course|project|degree) name"
    r"|(?:job|position|course|degree|project) title|name of (?:company|employer|school|institution|university)"
    r"|degree in major|(?:phone|telephone|mobile) number|(?:mobile|home) phone|(?:e-?mail|web|street) address"
    r"|(?:skill|course|company|school|job title) (?:\d|one|two|three|four|five|six|seven|eight|nine)|description of job"
    r"|start date|end date|month year)"
)
_TASK = (
    r"[^\n]{0,200}\(remove if not relevant\)[^\n]*|replace with [^\n]+|remplacez par [^\n]+|sostituire con [^\n]+"
    r"|ersetzen sie [^\n]+"
)
_MORE = rf"[ ,|/–-]{{1,4}}(?:{_VALUE}|location|dates?|city|state|start|end)"
_LABEL = re.compile(rf"^[^\w\n]{{0,4}}(?:{_VALUE}(?:{_MORE})*|{_TASK})[ .,–-]{{0,4}}$", re.MULTILINE)


def is_titled(text: str) -> bool:
    """One of the first lines names another kind of document: a certificate, a contract, a manual."""
    lines = [line for line in fold(text).splitlines() if line.strip()][:_TOP]
    return any(line.strip(" .:-") in _TITLES for line in lines)


def has_contents(text: str) -> bool:
    """A table of contents: dots lead from each chapter to its page. Only a book needs one."""
    ends = (line[-_CHAPTER_END:] for line in text.splitlines())
    return sum(_CHAPTER.search(end) is not None for end in ends) >= _FEWEST_CHAPTERS


def greets(text: str) -> bool:
    """A line that only greets the reader, as letters begin."""
    return _GREETING.search(fold(text)) is not None


def is_unfilled(resume: ParsedResume, text: str) -> bool:
    """A template: lines that only say what to write there, and no entry with a date that says anything else."""
    if len(_LABEL.findall(fold(text))) <= _MOST_LABELS:
        return False
    jobs = (job.start and _tells((job.title, job.company)) for job in resume.experience)
    schools = ((entry.start or entry.end) and _tells((entry.institution, entry.degree)) for entry in resume.education)
    return not any(jobs) and not any(schools)


def _tells(values: Iterable[str | None]) -> bool:
    return any(value and not _LABEL.match(fold(value)) for value in values)
