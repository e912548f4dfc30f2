"""Every request the OpenAPI document allows, and many it does not, as everyone who may ask.

What the document promises of an answer is checked against the answer. What a generator does not
think of is written down in `tests/unit/server`.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, get_args

import pytest
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks

from shared.shorthand import SHORT_TYPE
from shared.wire import BATCH_TYPE, encode_batch
from tests.every_request import Asker, Crowd, Town, town
from tests.property.test_odd_lines import odd_lines

load_all_checks()
LINES = st.lists(odd_lines(), max_size=3)
BATCHES = LINES.map(lambda lines: encode_batch(lines, profile="", app="test"))
schemathesis.openapi.media_type(BATCH_TYPE, BATCHES | st.binary(max_size=200))
schemathesis.openapi.media_type(SHORT_TYPE, st.binary(max_size=200))

MODES = tuple(schemathesis.GenerationMode)
EXAMPLES = 8  # of each operation for each asker; a soak asks sixty times as many
BAD = 400
TRUTHS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.allow_header_conformance,
]
PAGE_ANSWERS = {200, 303, 304, 400, 401, 403, 404, 409, 422, 429}
LEAKS = ("Traceback", 'File "', ".py", "sqlite", "NoneType")
ACCEPTS = ("*/*", "text/html", "application/json", "text/html;q=x,,", "")
OPENS: Mapping[Asker, tuple[str, ...]] = {
    "nobody": ("GET /healthz", "GET /readyz", "GET /sign-in", "POST /language", "POST /v1/enrol"),
    "phone": ("POST /v1/sync",),
    "reader": ("GET /feeds/{group}.{suffix}",),
    "coordinator": (),  # everything else
}
NOT_TWICE = {
    "POST /releases/cut",
    "GET /releases/cutting",
    "POST /sign-in",
    "GET /devices/{device_id}/end",
    "GET /questions/{question_id}/remove",
}
# Only what the server, a recovery key's holder or an authenticator has made opens these, or more
# than one release or person; guessing never does.
UNGUESSED = {
    "GET /picture/map.svg",
    "GET /picture/trend.svg",
    "GET /picture/week.svg",
    "GET /releases/cutting",
    "POST /account/passkeys",
    "POST /groups/{code}/wishes/{wish_id}/resume",
    "POST /account/password",
    "POST /retention/run",
    "POST /users/invite",
    "POST /users/{person_id}/end",
    "POST /v1/farewell",
    "POST /v1/rescue",
    "POST /sign-in/passkey",
    "POST /sign-in/password",
}


@pytest.fixture(scope="module")
def sandvik(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Open one server for all askers."""
    with town(tmp_path_factory.mktemp("town")) as opened:
        yield opened


@pytest.mark.parametrize("asker", get_args(Asker))
def test_every_request_gets_an_answer_the_document_tells_of(sandvik: Town, asker: Asker) -> None:
    """Never our own mistake, never a trace; and each door opens for whom it is for."""
    schema = schemathesis.openapi.from_dict(sandvik.document)
    schema.app = Crowd(sandvik)
    found = [one for one in schema.get_all_operations() if isinstance(one, Ok)]
    operations = {one.ok().label: one.ok() for one in found}
    opened = set()
    for label, operation in operations.items():
        seen = _ask(sandvik, asker, operation)
        if min(seen) < BAD:
            opened.add(label)
    assert opened >= set(OPENS[asker])
    if asker == "coordinator":
        assert opened | NOT_TWICE | UNGUESSED | set(OPENS["phone"]) == set(operations)


def _ask(
    sandvik: Town, asker: Asker, operation: schemathesis.APIOperation[Any, Any, Any, Any]
) -> AbstractSet[int]:
    """Ask one thing in many ways, and give the statuses of the answers."""
    seen = set()

    @settings(max_examples=max(EXAMPLES, settings().max_examples // 40))
    @given(
        st.one_of([operation.as_strategy(mode) for mode in MODES]),
        st.sampled_from(ACCEPTS),
        st.lists(st.integers(0, 11), min_size=4, max_size=4) | st.none(),
    )
    def once(case: schemathesis.Case[Any], accept: str, choices: list[int] | None) -> None:
        if choices is not None:
            sandvik.fill_in(case, choices)
        sandvik.sign_in()
        shown = sandvik.shown_by(asker)
        answer = case.call(
            base_url="http://localhost",
            headers={"Accept": accept, **shown.headers},
            cookies=dict(shown.cookies),
            allow_redirects=False,
        )
        seen.add(answer.status_code)
        if operation.path in sandvik.public:
            case.validate_response(answer, checks=TRUTHS)
        else:
            assert answer.status_code in PAGE_ANSWERS
        told = answer.text_lossy()  # a typeface is no text
        assert not any(leak in told for leak in LEAKS), told

    once()
    return seen
