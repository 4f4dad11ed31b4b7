from rolecall.dialects.enabled_talent.organisations import OrganizationIn, OrganizationOut
from rolecall.dialects.enabled_talent.schemas import JobPostOut
from rolecall.dialects.enabled_talent.signin import AccessOut, RefreshIn
from rolecall.domain.organisation import EmployeeSize
from rolecall.domain.vocabulary import Industry, WorkType
from rolecall.services.organisations import Staff
from tests.adapters.dynamodb.samples import a_member, an_account, an_organisation
from tests.contract.extensions import assert_documented
from tests.contract.shapes import sample
from tests.dialects.samples import CODEC, a_job, a_nexus_job, as_json


def test_a_job_post_is_drawn_as_in_the_data_model() -> None:
    answer = as_json(JobPostOut.of(a_job(work_type=WorkType.REMOTE), CODEC))
    assert_documented(answer, "enabled_talent", "job_post")


def test_a_job_of_another_dialect_has_the_same_shape() -> None:
    answer = as_json(JobPostOut.of(a_nexus_job(work_type=None), CODEC))
    assert_documented(answer, "enabled_talent", "job_post")


def test_an_organisation_is_drawn_as_in_the_data_model() -> None:
    organisation = an_organisation(
        url="https://example.com",
        industry=Industry.TECHNOLOGY,
        employee_size=EmployeeSize.UP_TO_50,
        linkedin_url="https://linkedin.com/company/example",
    )
    answer = as_json(
        OrganizationOut.of(Staff(organisation, [(a_member(), an_account(id=organisation.root_account_id))]))
    )
    assert_documented(answer, "enabled_talent", "organization")


def test_an_organisation_of_which_nothing_is_said_has_the_same_shape() -> None:
    answer = as_json(OrganizationOut.of(Staff(an_organisation(), [])))
    assert (answer["industry"], answer["employee_size"], answer["avatar_url"]) == (None, None, None)


def test_the_sample_of_a_new_organisation_is_understood() -> None:
    command = OrganizationIn.model_validate(sample("enabled_talent", "organization_request")).to_command()
    assert (command.industry, command.employee_size) == (Industry.TECHNOLOGY, EmployeeSize.UP_TO_10)


def test_a_refresh_takes_and_answers_what_is_documented() -> None:
    assert RefreshIn.model_validate(sample("enabled_talent", "refresh_request")).refresh == "string"
    assert_documented(as_json(AccessOut(access="x.y.z")), "enabled_talent", "refresh_response")
