"""A reader of the wire written from docs/spec/wire.md alone: nothing of ours is imported here.

It is slow and plain on purpose. Where it and the programs differ about a vector, the specification
does not say enough.
"""

import hashlib
import json
import re
import tomllib
import unicodedata
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

SANDVIK = Path(__file__).parent / "sandvik"
UUID4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
KINDS = {"shift", "contact", "contact_online", "observation", "place", "withdrawal"}
IN_A_SHIFT = {"contact", "contact_online", "observation"}
RECORD = {"answers", "book", "day", "id", "kind", "shift", "replaces", "round", "reason"}
PROOF = {
    "feltlogg_receipt", "municipality", "signer", "statement", "signature", "record", "digest",
    "receipt", "index", "path",
}  # fmt: skip
STATEMENT = {"day", "device", "epoch", "records", "rest", "root"}


class RefusedError(Exception):
    """What the specification names as the error."""


def refuse(code: str) -> NoReturn:
    """Refuse with a code."""
    raise RefusedError(code)


def need(code: str, *true: bool) -> None:
    """Refuse unless all of it holds."""
    if not all(true):
        refuse(code)


# ---- canonical JSON


def spelt(value: Any) -> bytes:
    """Spell a value the one way there is."""
    if isinstance(value, dict):
        inside = b",".join(spelt(key) + b":" + spelt(value[key]) for key in sorted(value))
        return b"{" + inside + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(spelt, value)) + b"]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


def canonical(text: bytes, code: str = "wire.not_canonical") -> Any:
    """Read a value and refuse every second spelling of it."""
    try:
        told = text.decode()
        value = json.loads(told, parse_float=lambda _: refuse(code))
        same = spelt(value) == text
    except (ValueError, RecursionError):
        refuse(code)
    need(code, same, unicodedata.is_normalized("NFC", told))
    return value


def digest(blob: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(blob).hexdigest()


# ---- a record, a batch, an answer


def is_id(value: Any) -> bool:
    """A random UUIDv4 in lower case."""
    return isinstance(value, str) and UUID4.fullmatch(value) is not None


def record(text: bytes) -> Any:
    """One line."""
    line, code = canonical(text), "wire.not_canonical"
    need(code, isinstance(line, dict))
    need(code, line.keys() <= RECORD, {"answers", "book", "day", "id", "kind"} <= line.keys())
    need(code, isinstance(line["answers"], dict), isinstance(line["book"], str), is_id(line["id"]))
    need(code, isinstance(line["day"], str), line["kind"] in KINDS)
    try:
        day = date.fromisoformat(line["day"])
    except ValueError:
        refuse(code)
    need(code, day.isoformat() == line["day"], day.year >= 2020)
    need(code, line["kind"] not in IN_A_SHIFT or is_id(line.get("shift")))
    changing = {"replaces", "round", "reason"} & line.keys()
    need(code, len(changing) in (0, 3))
    if changing:
        need(code, is_id(line["replaces"]), line["replaces"] != line["id"])
        need(code, type(line["round"]) is int, isinstance(line["reason"], str))
        need(code, 1 <= line["round"] <= 999)
    if line["kind"] == "withdrawal":
        need(code, bool(changing), line["answers"] == {})
    return line


def batch(text: bytes) -> Any:
    """A request's body; gives the header and what each line is."""
    need("wire.too_large", len(text) <= 2 * 1024 * 1024)
    first, *lines = text.split(b"\n")
    code = "wire.bad_header"
    head = canonical(first, code)
    need(code, isinstance(head, dict), head.keys() == {"app", "feltlogg", "profile", "records"}
         if isinstance(head, dict) else False)  # fmt: skip
    need(code, type(head["feltlogg"]) is int, head["feltlogg"] == 1)
    need(code, isinstance(head["app"], str), isinstance(head["profile"], str))
    need(code, type(head["records"]) is int)
    need(code, head["records"] >= 0)
    need("wire.too_large", head["records"] <= 2_000)
    need("wire.truncated", len(lines) == head["records"] + 1, lines[-1:] == [b""])
    return head, lines[:-1]


def receipt(told: Any, code: str = "wire.bad_header") -> Any:
    """Whatever was said of one record."""
    need(code, isinstance(told, list))
    need(code, len(told) == 2, told[0] in ("kept", "known", "refused") if told else False)
    if told[0] == "refused":
        flaws = told[1]
        need(code, isinstance(flaws, list))
        need(code, all(isinstance(flaw, list) and len(flaw) == 3 for flaw in flaws))
        need(code, all(isinstance(part, str) for flaw in flaws for part in flaw))
    else:
        need(code, type(told[1]) is int)
        need(code, told[1] > 0)
    return told


def answer(text: bytes) -> Any:
    """Whatever a server answers, news and all."""
    told, code = canonical(text), "wire.bad_header"
    need(code, isinstance(told, dict))
    need(code, told.get("feltlogg") == 1, isinstance(told.get("echo"), str))
    need(code, isinstance(told.get("epoch"), str), isinstance(told.get("receipts"), list))
    need(code, all(isinstance(told.get(key, ""), str) for key in ("day", "proof")))
    if "kept" in told:
        need(code, type(told["kept"]) is int)
        need(code, told["kept"] >= 0)
    profile = told.get("profile")
    need(code, profile is None or isinstance(profile, dict))
    need(code, all(isinstance(words, str) for words in (profile or {}).values()))
    for one in told["receipts"]:
        receipt(one)
    return told


# ---- what is signed


def unspelt(text: Any, n_bytes: int) -> bytes:
    """Base64url without padding, in its one spelling."""
    try:
        blob = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (ValueError, TypeError):
        refuse("wire.forged")
    need("wire.forged", len(blob) == n_bytes, urlsafe_b64encode(blob).decode().rstrip("=") == text)
    return blob


def signed(signer: str, signature: str, purpose: str, municipality: str, statement: Any) -> None:
    """Refuse what was not signed."""
    public = unspelt(signer, 32)
    message = f"feltlogg/{purpose}/1\0".encode() + spelt([municipality, statement])
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(unspelt(signature, 64), message)
    except InvalidSignature:
        refuse("wire.forged")


def leaf(line_digest: str, told: Any) -> bytes:
    """Hash what was said of one line."""
    return hashlib.sha256(b"\0" + spelt([line_digest, told])).digest()


def root(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\1" + root(leaves[:split]) + root(leaves[split:])).digest()


def signed_answer(text: bytes, given: dict[str, Any]) -> Any:
    """An answer to a batch, as a phone that has pinned a key takes it."""
    told, lines = answer(text), [line.encode() for line in given["lines"]]
    need("wire.forged", len(told["receipts"]) == len(lines))
    leaves = [leaf(digest(line), one) for line, one in zip(lines, told["receipts"], strict=True)]
    rest = {key: value for key, value in told.items() if key not in ("receipts", "proof")}
    statement = {
        "day": told.get("day", ""),
        "device": given["device"],
        "epoch": told["epoch"],
        "records": len(leaves),
        "rest": digest(spelt(rest)),
        "root": root(leaves).hex(),
    }
    signed(given["signer"], told.get("proof", ""), "receipts", given["municipality"], statement)
    return statement


def proof(text: bytes, given: dict[str, Any]) -> Any:
    """One record's receipt, checked by the key that is known."""
    code = "wire.not_a_receipt"
    told = canonical(text, code)
    need(code, isinstance(told, dict) and told.keys() == PROOF)
    statement = told["statement"]
    need(code, isinstance(statement, dict) and statement.keys() == STATEMENT)
    need(code, told["feltlogg_receipt"] == 1, is_id(told["record"]), len(told["path"]) <= 11)
    need(code, type(told["index"]) is int, type(statement["records"]) is int)
    found = leaf(told["digest"], receipt(told["receipt"], code))
    at, width, path = told["index"], statement["records"], list(map(bytes.fromhex, told["path"]))
    need("wire.forged", 0 <= at < width)
    while width > 1:
        if at % 2 or at + 1 < width:
            need("wire.forged", bool(path))
            beside = path.pop(0)
            pair = beside + found if at % 2 else found + beside
            found = hashlib.sha256(b"\1" + pair).digest()
        at, width = at // 2, (width + 1) // 2
    need("wire.forged", not path, found.hex() == statement["root"])
    signed(given["signer"], told["signature"], "receipts", given["municipality"], statement)
    return [told["digest"], *told["receipt"]]


# ---- an invitation


def invite(text: str) -> Any:
    """Read a link that carries a server's address and a code."""
    sign = "[0-9A-HJKMNP-TV-Z]"
    host = r"(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])"
    plain = rf"https://{host}(?::[0-9]+)?|http://(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]+)?"
    found = re.fullmatch(
        rf"feltlogg://enrol\?server=((?:{plain})(?:/[A-Za-z0-9._~-]+)*)&code=({sign}{{4}}(?:-{sign}{{4}}){{3}})",
        text,
    )
    need("input.flawed", len(text) <= 256, found is not None)
    return found


# ---- all of it, by the folder a vector lies in


def _signed(text: bytes, given: dict[str, Any]) -> Any:
    statement = canonical(text)
    signed(given["signer"], given["signature"], given["purpose"], given["municipality"], statement)
    return statement


# ---- shorthand


def phrases(folder: Path) -> bytes:
    """Make the phrases of a profile from its files."""
    files = {path.name: path.read_text("utf-8") for path in folder.glob("*.toml")}
    toml = {name.removesuffix(".toml"): tomllib.loads(text) for name, text in files.items()}
    book = toml["codebook-" + toml["profile"]["codebooks"][-1]]
    places = sorted(one["code"] for one in toml["places"]["places"])

    def codes(one: Any) -> list[str]:
        asked = dict(book["options"][one["options"]]) if "options" in one else {}
        own = asked.pop("from", "")
        lists = {**toml["places"], **toml["referrals"]}
        return sorted([*(each["code"] for each in lists[own]), *asked] if own else asked)

    def first(one: Any) -> Any:
        chosen = (places if one["type"] in ("place", "places") else codes(one) or [""])[0]
        shapes = {"many": [chosen], "places": [chosen], "split": {chosen: 1}, "count": 1}
        return {**shapes, "flag": True}.get(one["type"], chosen)

    lines, records = [",".join(f'"{code}"' for code in places)], []
    for kind in sorted(book["kinds"], reverse=True):
        fields = [one for one in book["kinds"][kind]["fields"] if one["type"] != "derived"]
        for one in sorted(fields, key=lambda one: str(one["key"])):
            after = ":1" if one["type"] == "split" else ""
            lines.append(",".join(f'"{code}"{after}' for code in codes(one)))
        made = {
            "answers": {one["key"]: first(one) for one in fields},
            "book": book["version"],
            "day": "2026-01-01",
            "id": "\1",
            "kind": kind,
            **({"shift": "\1"} if kind in IN_A_SHIFT else {}),
        }
        records.append(spelt(made).decode().replace("\\u0001", "\1"))
    answer = (
        '{"clock":1700000000,"day":"2026-01-01","epoch":"\1","feltlogg":1,"kept":1,"profile":null,'
        '"proof":"\2@","receipts":[["kept",1]]}'
    )
    head = {"app": "", "feltlogg": 1, "profile": digest(spelt(files))[:16], "records": 1}
    told = [*dict.fromkeys(filter(None, lines)), answer, *records, spelt(head).decode()]
    return "".join(line + "\n" for line in told).encode()


def shorthand(packed: bytes, given: dict[str, Any]) -> bytes:
    """Write out a body; an answer gets the echo it must have."""
    known = phrases(SANDVIK)
    need("wire.bad_media_type", digest(known)[:8] == given["name"])
    stream = zlib.decompressobj(wbits=-15, zdict=known)
    try:
        short = stream.decompress(packed, 65_537)
    except zlib.error:
        refuse("wire.bad_encoding")
    need("wire.too_large", len(short) <= 65_536)
    need("wire.truncated", stream.eof)
    need("wire.bad_encoding", not stream.unused_data)
    body, at = b"", 0
    while at < len(short):
        if short[at] not in (1, 2):
            body, at = body + short[at : at + 1], at + 1
        else:
            is_id = short[at] == 1
            need("wire.bad_encoding", is_id or at + 1 < len(short))
            begin, size = (at + 1, 16) if is_id else (at + 2, short[at + 1])
            blob, at = short[begin : begin + size], begin + size
            need("wire.bad_encoding", len(blob) == size, size > 0)
            told = str(UUID(bytes=blob)).encode() if is_id else urlsafe_b64encode(blob).rstrip(b"=")
            body += told
        need("wire.too_large", len(body) <= 65_536)
    if given["kind"] != "answer":
        return body
    told_all = canonical(body)
    need("wire.bad_header", isinstance(told_all, dict) and "echo" not in told_all)
    return spelt({**told_all, "echo": digest(given["asked"].encode())})


def _phrases(_: bytes, given: dict[str, Any]) -> None:
    known = phrases(SANDVIK)
    told = given["output"]
    need("differs", known.decode() == told["phrases"], digest(known)[:8] == told["name"])


READERS: dict[str, Callable[[bytes, dict[str, Any]], Any]] = {
    "canonical": lambda text, _: canonical(text),
    "record": lambda text, _: record(text),
    "batch": lambda text, _: batch(text),
    "answer": lambda text, _: answer(text),
    "signed": _signed,
    "signed_answer": signed_answer,
    "proof": proof,
    "phrases": _phrases,
    "shorthand": shorthand,
    "invite": lambda text, _: invite(text.decode()),
}
