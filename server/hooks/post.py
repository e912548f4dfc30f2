"""One try: connect to the very machine that was looked up, say it once, read the status alone.

Source:  docs/spec/webhooks.md#a-try
"""

import asyncio
import ssl
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Final, NamedTuple

from server.hooks.address import NotAllowedError, Reach, Target, resolve, target
from shared.errors import InputError
from shared.version import VERSION

DEADLINE_S: Final = 15
CONNECT_S: Final = 5
MOST_ADDRESSES: Final = 4
_ALWAYS: Final = {"content-type": "application/json", "user-agent": f"Feltlogg/{VERSION}"}


class Answer(NamedTuple):
    """What came of a try: a status where there was an answer, a code where it was no yes."""

    status: int
    code: str = ""

    @property
    def is_yes(self) -> bool:
        """Tell whether it was heard."""
        return not self.code


async def post(url: str, body: bytes, headers: Mapping[str, str], reach: Reach) -> Answer:
    """Say it; whatever goes wrong is an answer too."""
    try:
        async with asyncio.timeout(DEADLINE_S):
            to = target(url, reach)
            addresses = await resolve(to, reach)
            answer = Answer(0, "hook.no_answer")
            for address in addresses[:MOST_ADDRESSES]:
                answer = await _tried(to, to.at(address), body, headers)
                if answer.status or answer.code != "hook.no_answer":
                    break
            return answer
    except TimeoutError:
        return Answer(0, "hook.timeout")
    except InputError as error:  # the settings have changed since it was registered
        return Answer(0, error.flaws[0].code)
    except NotAllowedError:
        return Answer(0, "hook.private")
    except (OSError, UnicodeError):  # UnicodeError: a name of no length a name may have
        return Answer(0, "hook.no_address")


async def _tried(to: Target, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    import httpx2  # noqa: PLC0415 - slow to load, and most servers tell nobody

    said = {**_ALWAYS, **headers, "host": to.authority}
    wait = httpx2.Timeout(DEADLINE_S, connect=CONNECT_S)
    # The machine's own list of certificates, so that a municipality's own authority counts.
    trust = ssl.create_default_context()
    try:
        async with (
            httpx2.AsyncClient(
                verify=trust, trust_env=False, follow_redirects=False, timeout=wait
            ) as client,
            client.stream(
                "POST", url, content=body, headers=said, extensions={"sni_hostname": to.host}
            ) as answer,
        ):
            return _answer(answer.status_code)  # no byte of what else is said is read
    except httpx2.TimeoutException:
        return Answer(0, "hook.timeout")
    except httpx2.HTTPError as error:
        is_tls = any(isinstance(one, ssl.SSLError) for one in _causes(error))
        return Answer(0, "hook.certificate" if is_tls else "hook.no_answer")


def _answer(status: int) -> Answer:
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Answer(status)
    if status == HTTPStatus.GONE:
        return Answer(status, "hook.gone")
    is_redirect = HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST
    return Answer(status, "hook.redirect" if is_redirect else "hook.refused")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
