"""What a route table must not say."""

import pytest

from tools.routes.operations import Operation
from tools.routes.rules import MAX_PER_FUNCTION, breaches
from tools.routes.specification import Documented

LOGIN = Documented(id="S1-02", dialect="hotgigs", area="auth", method="POST", path="/v1/auth/login", status=None)
UPLOAD = Documented(
    id="S4-01", dialect="resume_import", area="resumes", method="POST", path="/api/resumes/upload", status=201
)
SPECIFIED = {row.id: row for row in (LOGIN, UPLOAD)}


def an_operation(path: str, *, area: str = "jobs", method: str = "GET", dialect: str = "hotgigs") -> Operation:
    return Operation(area=area, dialect=dialect, method=method, path=path)


def a_login(**differences: str) -> Operation:
    fields = {"area": "auth", "dialect": "hotgigs", "method": "POST", "path": "/v1/auth/login"} | differences
    return Operation(**fields, ids=("S1-02",))  # type: ignore[arg-type]  # the others are texts


def said(*operations: Operation) -> str:
    return "\n".join(breaches(operations, SPECIFIED))


def test_a_table_like_the_specifications_breaks_no_rule() -> None:
    upload = Operation("resumes", "resume_import", "POST", "/api/resumes/upload", ("S4-01",), status=201)
    assert said(a_login(), upload, an_operation("/v1/jobs/{job_id}"), an_operation("/v1/jobs/saved")) == ""


@pytest.mark.parametrize("twin", ["/v1/jobs/{id}", "/v1/jobs/{job_id}/"])
def test_the_same_method_and_path_twice_is_refused_whatever_variables_and_slashes(twin: str) -> None:
    assert "are the same operation" in said(an_operation("/v1/jobs/{job_id}"), an_operation(twin))


def test_two_methods_of_one_path_are_two_operations() -> None:
    assert said(an_operation("/v1/jobs"), an_operation("/v1/jobs", method="POST")) == ""


def test_a_literal_beside_a_variable_is_refused_between_functions() -> None:
    both = an_operation("/v1/jobs/{job_id}"), an_operation("/v1/jobs/best", area="matching")
    assert "one path can mean either" in said(*both)


def test_one_path_cannot_be_of_two_functions_even_by_different_methods() -> None:
    both = an_operation("/v1/jobs"), an_operation("/v1/jobs", area="matching", method="POST")
    assert "one path can mean either" in said(*both)


def test_a_path_of_another_dialect_is_refused() -> None:
    assert "belongs to career_nexus" in said(an_operation("/jobs"))


@pytest.mark.parametrize(
    ("field", "value"),
    [("area", "jobs"), ("method", "PUT"), ("path", "/v1/auth/login/"), ("path", "/v1/auth/signin")],
)
def test_an_operation_that_differs_from_its_specification_is_refused(field: str, value: str) -> None:
    assert f"S1-02 has the {field}" in said(a_login(**{field: value}))


def test_another_status_than_the_stated_one_is_refused() -> None:
    upload = Operation("resumes", "resume_import", "POST", "/api/resumes/upload", ("S4-01",), status=200)
    assert "S4-01 has the status 201, not 200" in said(upload)


def test_an_unknown_id_is_refused() -> None:
    stranger = Operation("jobs", "hotgigs", "GET", "/v1/jobs", ("S1-99",))
    assert "no specification has S1-99" in said(stranger)


def test_one_id_on_two_operations_is_refused() -> None:
    other = Operation("auth", "hotgigs", "POST", "/v1/auth/signin", ("S1-02",))
    assert "both claim to be S1-02" in said(a_login(), other)


def test_a_documented_operation_must_say_which_it_is() -> None:
    assert "documented as S1-02" in said(an_operation("/v1/auth/login/", area="auth", method="POST"))


def test_more_operations_than_a_function_may_have_are_refused() -> None:
    many = [an_operation(f"/v1/jobs/{number}") for number in range(MAX_PER_FUNCTION + 1)]
    assert f"Jobs has {MAX_PER_FUNCTION + 1} operations" in said(*many)
    assert said(*many[1:]) == ""


def test_profiles_deploy_as_two_functions() -> None:
    talent = an_operation("/api/users/me", area="profiles", dialect="enabled_talent")
    others = an_operation("/v1/users/profile", area="profiles")
    assert (talent.function, others.function) == ("ProfilesTalent", "Profiles")
