"""From a one-use code to a known phone.

Source:  docs/spec/wire.md#enrolment
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from client.sync.problem import require
from client.sync.transport import Transport
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError, StrangerError, WrongCodeError
from shared.hazmat.tokens import CODE_SIGNS, tidy_code
from shared.signed import is_public
from shared.wire import ANSWER_TYPE

PATH = "/v1/enrol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What makes this phone known: its token, and the municipality's profile.

    Shapes:  keys    the signed directory of the coordinators' keys, if there is one
             signer  the public key its server signs with; empty where an older one told none
    """

    url: str
    token: str
    device: str
    municipality: str
    epoch: str
    profile: Mapping[str, str]
    keys: Any = field(default=None)
    signer: str = ""


def enrol(link: Transport, url: str, code: str, token: str) -> Enrolment:
    """Use the code up; safe to repeat with the same token.

    Errors:  WrongCodeError, UsedCodeError, TooManyTriesError, LinkError
    """
    tidy = tidy_code(code)
    if len(tidy) != CODE_SIGNS:
        raise WrongCodeError
    ask = encode({"code": tidy, "token": token})
    reply = link.post(PATH, ask, media_type=ANSWER_TYPE, token=None, packed=False)
    try:
        answer = decode(require(reply, ANSWER_TYPE))
        return Enrolment(
            url=url,
            token=token,
            device=str(answer["device"]),
            municipality=str(answer["municipality"]),
            epoch=str(answer["epoch"]),
            profile={str(name): str(text) for name, text in answer["profile"].items()},
            keys=answer.get("keys"),
            signer=_signer(answer.get("signer", "")),
        )
    except (NotCanonicalError, KeyError, TypeError, AttributeError) as error:
        raise StrangerError from error


def _signer(told: object) -> str:
    if told == "":
        return ""
    if not isinstance(told, str) or not is_public(told):
        raise StrangerError
    return told
