from rolecall.dialects.profile_service.words import EMPLOYMENT_TYPES, EMPLOYMENT_WORDS, WORK_TYPES, job_types
from rolecall.domain.vocabulary import EmploymentType, WorkType


def test_the_six_documented_words_are_known() -> None:
    assert {*WORK_TYPES, *EMPLOYMENT_TYPES} == {"remote", "hybrid", "on-site", "contract", "full-time", "other"}


def test_every_contract_has_a_word_that_can_be_sent_back() -> None:
    assert set(EMPLOYMENT_WORDS) == set(EmploymentType)
    assert set(EMPLOYMENT_WORDS.values()) == set(EMPLOYMENT_TYPES)


def test_what_was_set_here_is_shown_in_the_same_words() -> None:
    words = ["remote", "hybrid", "on-site", "contract", "full-time", "other"]
    work = [WORK_TYPES[word] for word in words if word in WORK_TYPES]
    employment = [EMPLOYMENT_TYPES[word] for word in words if word in EMPLOYMENT_TYPES]
    assert job_types(work, employment) == words


def test_finer_words_of_other_dialects_are_shown_once() -> None:
    types = [EmploymentType.VOLUNTEER, EmploymentType.TEMPORARY, EmploymentType.FREELANCE]
    assert job_types([WorkType.ONSITE], types) == ["on-site", "other", "contract"]
