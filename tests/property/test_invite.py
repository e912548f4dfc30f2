"""A link anyone may have made: it is exactly ours, or it is refused without being repeated."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from client.sync.address import tidy_url
from client.ui.invited import link_of
from shared.errors import InputError
from shared.hazmat.tokens import ALPHABET, new_code, tidy_code
from shared.invite import LINK, LONGEST, invite, read
from shared.words.catalogue import CATALOGUE

GROUP = st.text(ALPHABET, min_size=4, max_size=4)
CODES = st.lists(GROUP, min_size=4, max_size=4).map("-".join)
HOSTS = st.from_regex(r"[a-z0-9]{1,12}(\.[a-z0-9]{1,8}){0,3}", fullmatch=True)
PATHS = st.from_regex(r"(/[a-z0-9]{1,8}){0,3}", fullmatch=True)
PIECES = st.sampled_from(
    ["https://", "http://", "felt.example", "localhost", "@", "#", "?", "&", "=", "%2F", "/", "..",
     "server", "code", "pin", "ABCD-EFGH-JKMN-PQRS", ":8000", "[::1]", "\n", "ø", " "]
)  # fmt: skip


@given(HOSTS, st.none() | st.integers(1, 65_535), PATHS, CODES)
def test_what_a_server_spells_a_phone_reads(
    host: str, port: int | None, path: str, code: str
) -> None:
    """And it reads it as the very address the phone would have made of it by hand."""
    server = f"https://{host}{f':{port}' if port else ''}{path}"
    found = invite(server, code)
    assert (found.server, found.code) == (server, code)
    assert tidy_url(found.server) == server
    assert tidy_code(found.code) == code.replace("-", "")
    for route in (found.link, f"/?{found.query}", f"/enrol?{found.query}"):
        assert read(link_of(route)) == found


@given(st.lists(PIECES, max_size=9).map("".join) | st.text(max_size=40))
@example("server=https://felt.example&code=ABCD-EFGH-JKMN-PQRS")
@example("server=https://felt.example&code=ABCD-EFGH-JKMN-PQRS\n")
@example("server=http://127.0.0.1@evil.example&code=ABCD-EFGH-JKMN-PQRS")
def test_any_other_text_is_refused_in_words_that_exist(query: str) -> None:
    """One spelling in, the same spelling out; the refusal holds nothing of what was written."""
    try:
        assert read(LINK + query).link == LINK + query
    except InputError as error:
        (flaw,) = error.flaws
        assert flaw.code in CATALOGUE
        assert flaw.field in ("link", "server", "code")
        assert flaw.bound in ("", str(LONGEST))


@given(st.text(max_size=300))
def test_a_route_of_any_kind_is_no_crash(route: str) -> None:
    """Whatever the phone's system hands over: it is a link to look at, or nothing."""
    with suppress(InputError):
        read(link_of(route))
    assert link_of("/") == link_of("/enrol") == link_of("/other?server=x") == ""


def test_a_code_is_not_in_what_is_printed_of_an_invitation() -> None:
    """Logs and tracebacks print values."""
    code = new_code()
    assert code not in repr(invite("https://felt.example", code))
    with pytest.raises(InputError) as refused:
        read(invite("https://felt.example", code).link + "x")
    assert code not in str(refused.value)
