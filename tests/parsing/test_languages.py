"""One resume in each of the twelve languages, read whole."""

import pytest

from rolecall.parsing import parse
from tests.parsing.documents import RESUMES

JOBS = {
    "en": [
        ("Senior Staff Nurse", "Southmead Hospital", "2019-03", None),
        ("Staff Nurse", "Royal Devon University Healthcare NHS Foundation Trust", "2015-09", "2019-02"),
    ],
    "de": [
        ("Leiter Logistik", "Nordmark Spedition GmbH", "2018-04", None),
        ("Disponent", "Kühne Transporte AG", "2011-09", "2018-03"),
    ],
    "fr": [
        ("Cheffe de projet digital", "Agence Tournesol SARL", "2020-01", None),
        ("Chargée de communication", "Mairie de Villeurbanne", "2016-09", "2019-12"),
    ],
    "es": [
        ("Enfermera de urgencias", "Hospital Universitario La Fe", "2018-05", None),
        ("Enfermera", "Residencia Los Naranjos S.L.", "2015-01", "2018-04"),
    ],
    "pt": [
        ("Engenheiro de Obras", "Construtora Horizonte Ltda.", "2017-03", None),
        ("Estagiário de Engenharia", "Prefeitura de Campinas", "2015-02", "2016-12"),
    ],
    "nl": [
        ("Docent Nederlands", "Christelijk Lyceum Zeist", "2016-08", None),
        ("Onderwijsassistent", "Basisschool De Wegwijzer", "2013-09", "2016-07"),
    ],
    "it": [
        ("Responsabile amministrativa", "Officine Meccaniche Savena S.r.l.", "2019-01", None),
        ("Impiegata contabile", "Studio Rossi & Partners", "2014-03", "2018-12"),
    ],
    "pl": [
        ("Specjalistka ds. kadr i płac", "Energomont Sp. z o.o.", "2018-06", None),
        ("Asystentka działu HR", "Fabryka Mebli Odra S.A.", "2015-03", "2018-05"),
    ],
    "sv": [
        ("Arbetsledande elektriker", "Västkustens Elteknik AB", "2017-04", None),
        ("Elektriker", "Bravida Sverige AB", "2010-08", "2017-03"),
    ],
    "tr": [
        ("Kıdemli Yazılım Mühendisi", "Mavi Deniz Teknoloji A.Ş.", "2020-03", None),
        ("Yazılım Geliştirici", "Anadolu Bilişim Ltd. Şti.", "2016-07", "2020-02"),
    ],
    "ar": [
        ("مهندسة معمارية أولى", "شركة النيل للاستشارات الهندسية", "2018-01", None),
        ("مهندسة معمارية", "مكتب الأهرام للتصميم", "2013-09", "2017-12"),
    ],
    "ja": [
        ("シニアエンジニア", "株式会社青空システムズ", "2018-04", None),
        ("エンジニア", "東都電機株式会社", "2014-04", "2018-03"),
    ],
}
NAMES = {
    "en": "Amara Okafor-Lindqvist", "de": "Jürgen Weißhaupt", "fr": "Éloïse Marchand-Dubreuil",
    "es": "María Fernanda Ruiz Casado", "pt": "João Batista Nogueira", "nl": "Sanne van der Velde",
    "it": "Giulia Benedetti", "pl": "Agnieszka Wójcik-Zielińska", "sv": "Björn Åkesson", "tr": "Elif Yıldırım Kaya",
    "ar": "ليلى عبد الرحمن الحسيني", "ja": "佐藤 美咲",
}  # fmt: skip
PHONES = {
    "en": "+447911123456", "de": "+493415550198", "fr": "+33612345678", "es": "+34612345678", "pt": "+5511987654321",
    "nl": "+31612345678", "it": "+393471234567", "pl": "+48601234567", "sv": "+46701234567", "tr": "+905321234567",
    "ar": "+201001234567", "ja": "+819012345678",
}  # fmt: skip
SPOKEN = {
    "en": ["en", "ig", "sv"], "de": ["de", "en", "pl"], "fr": ["fr", "en", "it"], "es": ["es", "ca", "en"],
    "pt": ["pt", "en"], "nl": ["nl", "en", "de"], "it": ["it", "en"], "pl": ["en", "de"], "sv": ["sv", "en"],
    "tr": ["tr", "en"], "ar": ["ar", "en"], "ja": ["ja", "en"],
}  # fmt: skip


@pytest.mark.parametrize("language", JOBS)
def test_person_jobs_skills_and_languages_are_read(language: str) -> None:
    resume = parse((RESUMES / "languages" / f"{language}.txt").read_bytes())
    assert (resume.language, resume.full_name) == (language, NAMES[language])
    assert resume.phone is not None
    assert resume.phone.e164 == PHONES[language]
    assert [(job.title, job.company, job.start, job.end) for job in resume.experience] == JOBS[language]
    assert resume.experience[0].current
    assert len(resume.education) == 1
    assert len(resume.skills) in (3, 4, 5)
    assert [item.code for item in resume.languages] == SPOKEN[language]


def test_joining_and_leaving_an_employer_are_one_job() -> None:
    form = (
        "山田　太郎\ntaro@example.com\n\n職 歴\n"
        "2015年4月  株式会社サンプル 入社\n2018年9月  株式会社サンプル 退社\n"
        "2018年10月  テスト商事株式会社 入社\n現在に至る\n\n"
        "学歴\n2011年4月  東京大学経済学部 入学\n"
    )
    jobs = parse(form.encode()).experience
    assert [(job.company, job.start, job.end, job.current) for job in jobs] == [
        ("株式会社サンプル", "2015-04", "2018-09", False),
        ("テスト商事株式会社", "2018-10", None, True),
    ]
