"""Recipes for the vectors of an export of releases."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from server.disclosure.effort import HOURS, Effort
from server.disclosure.further import UNTOLD, FurtherTable, Share
from server.disclosure.levels import LevelAt, Levels
from server.disclosure.protect import pass_gates
from server.disclosure.rhythm import REST, Rhythm, value
from server.disclosure.table import Cell
from server.release import export
from server.release.gap import Gap
from server.release.keys import introduced, verified
from server.release.snapshot import UNSIGNED, Snapshot, frozen, thawed
from server.store.port import Frozen, LedgerKey
from shared.canonical import decode, encode
from shared.signed import Signer
from tests.ledgers import signed_by

HERE = "9902"
CLAUSE = "privacy.md#an-export"
FIRST, SECOND = (Signer(HERE, bytes([seed]) * 32) for seed in (1, 2))
RESTORED = date(2026, 3, 1)
TONGUES = ("en", "nb", "nn")
TERMS = {
    "members": {"ages": {"young": ["12", "15"]}, "themes": {"calm": ["boats"], "none": []}},
    "versions": {"codebooks": ["s1"], "profile": "00112233445566ff", "program": "0.1.0"},
    "words": {
        "ages": {"young": dict.fromkeys(TONGUES, "Ung")},
        "areas": {code: dict.fromkeys(TONGUES, code) for code in ("EAST", "d1", "net")},
        "notes": {key: ["0 …"] for key in TONGUES},
        "themes": {code: dict.fromkeys(TONGUES, code) for code in ("calm", "none")},
    },
}

LEVELS = Levels(
    month="2026-01",
    cells={LevelAt("noise", "place", "pier"): "mid"},
    scales={"noise": ("low", "mid", "high")},
    district_of={"pier": "d1"},
    words={
        "indicators": {"noise": dict.fromkeys(TONGUES, "noise")},
        "places": {"pier": dict.fromkeys(TONGUES, "pier")},
        "steps": {"noise": {code: dict.fromkeys(TONGUES, code) for code in ("low", "mid", "high")}},
    },
)

RHYTHM = Rhythm(
    month="2026-01",
    numbers=(1, 2),
    parts=("eve", "late"),
    places={"EAST": ("EAST",), REST: ("",)},
    figures={"EAST": 60, REST: 15},
    table=FurtherTable(
        (),
        {
            Share("EAST", value("5", "eve")): 15,
            Share("EAST", value("5", "late")): 35,
            Share("EAST", UNTOLD): 10,
        },
    ),
    words={"parts": {code: dict.fromkeys(TONGUES, code) for code in ("eve", "late")}},
)
GENDER = {Share("EAST", "girls"): 10, Share("", UNTOLD): 5}


def release_layer(given: dict[str, Any]) -> Any:
    """Verify an export, and say what it holds."""
    found = export.verify(given["input"].encode())
    return {
        "keys": [key.public for key in found.keys],
        "municipality": found.municipality,
        "newest": found.newest,
        "releases": found.n_releases,
        "unsigned": found.n_before,
        "total": sum(sum(one.table.cells.values()) for one in found.snapshots),
    }


def release_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Whole exports, and every way in which one is not."""
    kept, keys = _ledger()
    scenes = (*_whole(kept, keys), *_broken(kept, keys), *_broken_gaps(kept, keys))
    scenes = (*scenes, *_broken_hours(kept, keys), *_broken_rhythms())
    for name, text, comment in scenes:
        yield f"release/{name}", CLAUSE, comment, {"input": text}


def _whole(kept: list[Frozen], keys: list[LedgerKey]) -> Iterator[tuple[str, str, str]]:
    yield "accept_full", _spelt(kept, keys), "One from before there was a key, three signed by two."
    yield "accept_public", _spelt(kept, keys, "public"), "The same without figures and salts."
    yield "accept_unsigned", _spelt(kept[:1], []), "Before there was a key."
    yield "accept_levels", _spelt(*_with_levels()), "The second release freezes a month."
    yield "accept_rhythm", _spelt(*_one(rhythm=RHYTHM)), "It tells when in the week, of a month."
    open_further = _one(further=_further(GENDER), definitions=2)
    yield "accept_definitions_2", _spelt(*open_further), "A further table of all themes, as once."
    less = _one(further=_further({Share("EAST", "girls"): 10}), restricted="none")
    yield "accept_restricted", _spelt(*less), "A further table without the restricted theme."
    yield "accept_nothing", _spelt([], []), "Before the first release."
    yield "accept_lost", _spelt(*_ledger(lost=True)), "The second key only vouches for itself."
    beyond = [*kept, _beyond(kept, keys, Gap(first=5, last=6, restored_on=RESTORED))]
    timed = [*kept, _with_hours(kept, keys, {"": 5, "d1": 35})]
    yield "accept_hours", _spelt(timed, keys), "The last tells field hours too."
    yield "accept_gap", _spelt(beyond, keys), "A restore has lost 5 and 6, and 7 says so."
    yield "accept_gap_public", _spelt(beyond, keys, "public"), "The same without figures and salts."


def _broken(kept: list[Frozen], keys: list[LedgerKey]) -> Iterator[tuple[str, str, str]]:
    text, open_text = _spelt(kept, keys), _spelt(kept, keys, "public")
    head, one, two, *releases, end = text.split("\n")
    own = introduced(SECOND.public, SECOND, first=4, after=verified(keys[:1], HERE)[0])
    early = introduced(SECOND.public, FIRST, first=1, after=verified(keys[:1], HERE)[0])
    stranger = encode({"key": decode(own.statement), "signature": own.signature}).decode()
    before = encode({"key": decode(early.statement), "signature": early.signature}).decode()

    def lines(*these: str) -> str:
        return "\n".join((*these, end))

    yield "reject_no_release", lines(head, one, two, *releases[:3]), "The last is missing."
    yield "reject_no_key", lines(head, one, *releases), "The second key is missing."
    yield "reject_order", lines(head, one, two, releases[1], releases[0], *releases[2:]), "2, 1."
    yield "reject_no_last_line_end", text[:-1], "Cut by one byte."
    yield "reject_more", text + releases[-1] + "\n", "A line too many."
    yield "reject_empty", "", "Nothing at all."
    yield "reject_other_format", text.replace('"format":1,"keys"', '"format":2,"keys"'), "Newer."
    yield "reject_other_municipality", text.replace('"9902"', '"9903"', 1), "Another one's head."
    yield "reject_newest", text.replace(kept[-1].digest, kept[0].digest, 1), "The head says 1."
    yield "reject_figure", text.replace('"calm",10]', '"calm",15]', 1), "A figure was changed."
    yield "reject_link", _public_with(open_text, "previous", 4), "A link was changed."
    yield "reject_day", _public_with(open_text, "cut_on", 4), "A day was changed."
    unsigned = _public_with(open_text, "cut_on", 3)
    yield (
        "reject_day_of_unsigned",
        unsigned,
        "Nothing holds the day of an unsigned one to the truth.",
    )
    for name, old, new, comment in (
        ("reject_level_off_its_scale", '"pier","mid"', '"pier","loud"', "There is no such step."),
        ("reject_level_of_no_place", '"places":{"pier":"d1"}', '"places":{}', "It lies nowhere."),
        ("reject_level_of_the_whole", '"place","pier"', '"city","pier"', "Nothing is told of it."),
    ):
        yield name, _leveled(old, new), f"{comment} Signed by the right key."
    yield "reject_stranger", lines(head, one, stranger, *releases), "No key before vouches for it."
    yield "reject_key_too_early", lines(head, one, before, *releases), "Others have signed those."
    yield "reject_signature_swapped", _swapped(text, 4, 5), "That of the next release."
    for name, cells, comment in (
        ("reject_not_a_multiple", {Cell("d1", "young", "calm"): 4}, "A 4 where the base is 5."),
        ("reject_below_zero", {Cell("d1", "young", "calm"): -5}, "Fewer than none."),
        ("reject_off_the_grid", {Cell("d9", "young", "calm"): 5}, "An area that is not there."),
    ):
        yield name, _forged(text, releases[-1], cells), f"{comment} Signed by the right key."


def _broken_gaps(kept: list[Frozen], keys: list[LedgerKey]) -> Iterator[tuple[str, str, str]]:
    for name, gap, comment in (
        ("untold", None, "7 comes after 4, and nothing is said of 5 and 6."),
        ("first", Gap(first=4, last=6, restored_on=RESTORED), "4 is there."),
        ("last", Gap(first=5, last=5, restored_on=RESTORED), "Nothing is said of 6."),
        ("backwards", Gap(first=5, last=4, restored_on=RESTORED), "None is lost."),
    ):
        item = _beyond(kept, keys, gap, is_read=False)
        line = {"body": decode(item.body), "digest": item.digest, "signature": item.signature}
        text = _spelt(kept, keys).replace('"releases":4', '"releases":5', 1)
        text = text.replace(kept[-1].digest, item.digest, 1)  # the head's
        told = f"{text}{encode(line).decode()}\n"
        yield f"reject_gap_{name}", told, f"{comment} Signed by the right key."
    whole = [*kept, _beyond(kept, keys, Gap(first=5, last=6, restored_on=RESTORED))]
    text = _spelt(whole, keys, "public").replace(RESTORED.isoformat(), "2026-03-02")
    yield "reject_gap_day", text, "The day of the restore was changed."


def _broken_hours(kept: list[Frozen], keys: list[LedgerKey]) -> Iterator[tuple[str, str, str]]:
    for name, hours, comment in (
        ("not_rounded", {"d1": 34}, "Not a multiple of five."),
        ("nowhere", {"d9": 5}, "An area that is not on the grid."),
        ("below", {"d1": -5}, "Less than none."),
        ("zero", {"d1": 0}, "None, which is not written down."),
    ):
        item = _with_hours(kept, keys, hours, is_read=False)
        line = {"body": decode(item.body), "digest": item.digest, "signature": item.signature}
        text = _spelt(kept, keys).replace('"releases":4', '"releases":5', 1)
        text = text.replace(kept[-1].digest, item.digest, 1)  # the head's
        told = f"{text}{encode(line).decode()}\n"
        yield f"reject_hours_{name}", told, f"{comment} Signed by the right key."


def _broken_rhythms() -> Iterator[tuple[str, str, str]]:
    for name, old, new, comment in (
        ("sum", '"5","late",35]', '"5","late",30]', "Its parts are less than the figure."),
        ("not_rounded", '"EAST","5","eve",15', '"EAST","5","eve",16', "Not a multiple of five."),
        (
            "small",
            '["EAST","5","eve",15]',
            '["*","","?",15],["EAST","5","eve",15]',
            "Too small a place.",
        ),
        ("day", '"EAST","5","eve"', '"EAST","0","eve"', "There is no such day."),
        ("part", '"EAST","5","eve"', '"EAST","5","dawn"', "There is no such part of the day."),
        ("order", '"releases":[1,2]', '"releases":[2,1]', "Not the one way to spell it."),
        ("place", '"*":[""]', '"*":["","EAST"]', "A larger area in two places."),
        ("area", '"*":[""]', '"*":[]', "A larger area in none."),
        ("words", '"parts":{"eve":', '"parts":{"ever":', "A part without a name."),
    ):
        told = _changed(old, new, _one(rhythm=RHYTHM))
        yield f"reject_rhythm_{name}", told, f"{comment} Signed by the right key."
    whole = _one(further=_further(GENDER))
    for name, theme, comment in (
        ("reject_further_restricted", "none", "It adds up with the restricted theme only."),
        ("reject_restricted", "loud", "The restricted theme is not on the grid."),
    ):
        yield name, _changed('"salt"', f'"restricted":"{theme}","salt"', whole), f"{comment}"


def _further(cells: dict[Share, int]) -> dict[str, FurtherTable]:
    return {"gender": FurtherTable(("girls", "boys"), dict(sorted(cells.items())))}


def _one(**more: Any) -> tuple[list[Frozen], list[LedgerKey]]:
    """Give a ledger of one release."""
    first = introduced(FIRST.public, FIRST, first=1)
    (key,) = verified([first], HERE)
    made = replace(_release(1), **{"key": key.digest, "definitions": 3, **more})
    return [signed_by(FIRST, made)], [first]


def _changed(old: str, new: str, ledger: tuple[list[Frozen], list[LedgerKey]]) -> str:
    """Change the one release there is, and hash and sign it as if it were right."""
    kept, keys = ledger
    head, key, _, end = _spelt(kept, keys).split("\n")
    changed = kept[0].body.decode().replace(old, new, 1)
    assert changed != kept[0].body.decode(), old
    digest = hashlib.sha256(changed.encode()).hexdigest()
    statement = {**thawed(kept[0]).statement, "digest": digest}
    line = {
        "body": decode(changed.encode()),
        "digest": digest,
        "signature": FIRST.sign("release", statement),
    }
    head = head.replace(kept[0].digest, digest)
    return "\n".join((head, key, encode(line).decode(), end))


def _with_hours(
    kept: list[Frozen], keys: list[LedgerKey], hours: dict[str, int], *, is_read: bool = True
) -> Frozen:
    key = verified(keys, HERE)[-1].digest
    effort = Effort(HOURS, hours)
    made = replace(_release(5), previous=kept[-1].digest, key=key, effort=effort)
    return signed_by(SECOND, made, is_read=is_read)


def _beyond(
    kept: list[Frozen], keys: list[LedgerKey], gap: Gap | None, *, is_read: bool = True
) -> Frozen:
    key = verified(keys, HERE)[-1].digest
    made = replace(_release(7), previous=kept[-1].digest, key=key, gap=gap)
    return signed_by(SECOND, made, is_read=is_read)


def _ledger(*, lost: bool = False) -> tuple[list[Frozen], list[LedgerKey]]:
    old = frozen(replace(_release(1), format=UNSIGNED, terms={}))
    first = introduced(FIRST.public, FIRST, first=2, before=[old.digest])
    by = SECOND if lost else FIRST
    known = verified([first], HERE)
    keys = [first, introduced(SECOND.public, by, first=4, after=known[0], lost=lost)]
    known = verified(keys, HERE)
    kept = [old]
    for number, key, signer in ((2, known[0], FIRST), (3, known[0], FIRST), (4, known[1], SECOND)):
        made = replace(_release(number), previous=kept[-1].digest, key=key.digest)
        kept.append(signed_by(signer, made))
    return kept, keys


def _with_levels() -> tuple[list[Frozen], list[LedgerKey]]:
    first = introduced(FIRST.public, FIRST, first=1)
    (key,) = verified([first], HERE)
    kept: list[Frozen] = []
    for number, levels in ((1, None), (2, LEVELS)):
        link = kept[-1].digest if kept else ""
        made = replace(_release(number), previous=link, key=key.digest, levels=levels)
        kept.append(signed_by(FIRST, made))
    return kept, [first]


def _leveled(old: str, new: str) -> str:
    """Change the levels of a release, and hash and sign it as if they were right."""
    kept, keys = _with_levels()
    head, key, one, _, end = _spelt(kept, keys).split("\n")
    body = decode(kept[-1].body)
    changed = encode(body).decode().replace(old, new, 1)
    digest = hashlib.sha256(changed.encode()).hexdigest()
    statement = {**thawed(kept[-1]).statement, "digest": digest}
    line = {
        "body": decode(changed.encode()),
        "digest": digest,
        "signature": FIRST.sign("release", statement),
    }
    head = head.replace(kept[-1].digest, digest)
    return "\n".join((head, key, one, encode(line).decode(), end))


def _release(number: int) -> Snapshot:
    cells = {Cell("d1", "young", "calm"): 10, Cell("net", "young", "none"): 5 * number}
    return Snapshot(
        municipality=HERE,
        number=number,
        cut_on=date(2026, 1, 7) + timedelta(weeks=number),
        grid_version=1,
        area_of={"d1": "EAST", "net": ""},
        ages=("young",),
        themes=("calm", "none"),
        table=pass_gates(5, cells),
        previous="",
        salt=f"{number:02x}" * 32,
        terms=TERMS,
        definitions=2,
    )


def _spelt(kept: list[Frozen], keys: list[LedgerKey], variant: export.Variant = "full") -> str:
    return export.spelt(HERE, kept, keys, variant).decode()


def _public_with(text: str, name: str, line: int) -> str:
    lines = text.split("\n")
    value = decode(lines[line].encode())
    value["release"][name] = "2026-01-01" if name == "cut_on" else "0" * 64
    return "\n".join((*lines[:line], encode(value).decode(), *lines[line + 1 :]))


def _swapped(text: str, one: int, other: int) -> str:
    lines = text.split("\n")
    first, second = (decode(lines[at].encode()) for at in (one, other))
    first["signature"] = second["signature"]
    return "\n".join((*lines[:one], encode(first).decode(), *lines[one + 1 :]))


def _forged(text: str, last: str, cells: dict[Cell, int]) -> str:
    """Put other cells into the last release, hashed and signed as if they were right."""
    value = decode(last.encode())
    was = value["digest"]
    made = thawed(Frozen(number=4, digest=was, body=encode(value["body"])))
    forged = replace(made, table=replace(made.table, cells=cells), digest="")
    item = signed_by(SECOND, forged, is_read=False)
    line = {"body": decode(item.body), "digest": item.digest, "signature": item.signature}
    return text.replace(last, encode(line).decode()).replace(was, item.digest, 1)
