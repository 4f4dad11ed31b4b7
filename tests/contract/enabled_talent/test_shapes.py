from rolecall.dialects.enabled_talent.schemas import JobPostOut
from rolecall.domain.vocabulary import WorkType
from tests.contract.extensions import assert_documented
from tests.dialects.samples import CODEC, a_job, a_nexus_job, as_json


def test_a_job_post_is_drawn_as_in_the_data_model() -> None:
    answer = as_json(JobPostOut.of(a_job(work_type=WorkType.REMOTE), CODEC))
    assert_documented(answer, "enabled_talent", "job_post")


def test_a_job_of_another_dialect_has_the_same_shape() -> None:
    answer = as_json(JobPostOut.of(a_nexus_job(work_type=None), CODEC))
    assert_documented(answer, "enabled_talent", "job_post")
