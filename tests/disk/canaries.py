"""Strings that must be nowhere but sealed: what was written and chosen, and what opens it.

Source:  docs/spec/vault.md, docs/spec/wire.md#invariants
"""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tests.disk.tape import Tape, Written
from tests.sim.law import hold
from tests.town import PIN

WORDS = "Kanarifuglen ved bålet trengte varme votter"
THOUGHT = "Ein kanarifugl song for oss i natt"
IN_NO_FILE = "what was written is in no file in plain"
IN_NO_TEXT = "no log, address or error tells it"
CALLED = "Kanarifuglbrygga"
CHOSEN = "boats"
AT_THE_SERVER = (CALLED, CHOSEN)  # a proposal and answers are for the coordinators to read
DEVICE_FILES = "phone/device."  # the fallback where a phone has no key store


@dataclass
class Heard:
    """What can be seen of an evening from outside.

    Shapes:  secrets  by name, found out under way: token, code, keys
             texts    logs, addresses and errors, by what they are
    """

    secrets: dict[str, str | bytes] = field(default_factory=dict)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def hear(self, what: str, text: object) -> None:
        """Note a line of a log, an address or an error."""
        self.texts.append((what, str(text)))

    def hear_error(self, error: BaseException) -> None:
        """Note an error, and those it came from."""
        chain: BaseException | None = error
        while chain is not None:
            self.hear("an error", f"{chain} {chain!r}")
            chain = chain.__cause__ or chain.__context__


def check_canaries(tape: Tape, heard: Heard) -> None:
    """Look at every byte that was ever written, every name of a file and every text."""
    written: Mapping[str, str | bytes] = {
        "a note": WORDS,
        "a thought": THOUGHT,
        "a place": CALLED,
        "an answer": CHOSEN,
        "the PIN": PIN,
        **heard.secrets,
    }
    for what, canary in written.items():
        for spelt in _spellings(canary):
            _look(tape, heard, what, canary, spelt)


def _look(tape: Tape, heard: Heard, what: str, canary: str | bytes, spelt: bytes) -> None:
    for name, content in _files(tape):
        is_allowed = name.startswith("server") and canary in AT_THE_SERVER
        is_allowed |= what == "the device secret" and name.startswith(DEVICE_FILES)
        seen = (what, name)
        hold(IN_NO_FILE, when=is_allowed or spelt not in content, what=seen)
        hold("no file is named after it", when=spelt not in name.encode(), what=seen)
    for where, text in heard.texts:
        hold(IN_NO_TEXT, when=spelt not in text.encode(), what=(what, where))


def _spellings(canary: str | bytes) -> Iterator[bytes]:
    plain = canary.encode() if isinstance(canary, str) else canary
    yield plain
    if isinstance(canary, str):
        yield canary.encode("utf-16-le")
    if len(plain) > len(PIN):  # six digits are six digits anywhere
        yield plain.hex().encode()
        yield base64.b64encode(plain[: len(plain) // 3 * 3])


def _files(tape: Tape) -> Iterator[tuple[str, bytes]]:
    """Give all that was ever written to each file, overwritten or not."""
    whole: dict[int, list[bytes]] = {}
    for deed in tape.deeds:
        if isinstance(deed, Written):
            whole.setdefault(deed.file, []).append(deed.what)
    for file, parts in whole.items():
        yield tape.known(file), b"".join(parts)
