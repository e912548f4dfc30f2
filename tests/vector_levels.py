"""Answers, the levels that are told of them, and what an attack makes of both: for levels/."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from server.attack.on_levels import Kind, broken, candidates
from server.disclosure.levels import At, Sighting, folded, middle

LEVELS, ATTACK = "privacy.md#levels", "privacy.md#the-attack-on-levels"
PIER = [["place", "pier"], ["district", "d1"], ["area", "east"]]
MOOR = [["district", "d2"], ["area", "east"]]
NET = [["district", "net"]]


def levels_layer(given: dict[str, Any]) -> Any:
    """Tell levels of answers; or, of medians, what an answer of each kind may be."""
    if "medians" in given:
        kinds = Counter(
            {Kind(least, most, frozenset(of)): n for least, most, of, n in given["kinds"]}
        )
        found = candidates(kinds, given["medians"])
        return [sorted(found[kind]) for kind in kinds]
    told = folded(
        Sighting(
            where=tuple(At(*at) for at in one["where"]),
            shift=one["shift"],
            rank=one["rank"],
            least=one["least"],
            most=one["most"],
            saw_somebody=one["saw_somebody"],
        )
        for one in given["answers"]
    )
    if broken(told):
        raise AssertionError
    return [[*at, middle(group)] for at, group in told.items()]


def levels_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """List them as name, clause, comment and what is given."""
    six = [2, 0, 1, 2, 1, 1]
    nobody = [_answer(PIER, f"e{at}", 0, nobody=True) for at in range(9)]
    crowd = [_answer(PIER, f"s{at}", 1 + at % 2, least=1) for at in range(7)]
    for name, comment, answers in (
        ("nothing", "An empty month.", []),
        ("six", "One answer by each of six shifts.", _many(PIER, six)),
        ("five", "Whatever they are.", _many(PIER, six[:5])),
        ("one_shift_too_often", "Seven answers, three by one shift.", _many(PIER, six, 1, 1)[:7]),
        ("eight", "Eight answers, two by one shift.", _many(PIER, [*six, 0, 0], 1)[:8]),
        ("two_shifts", "However many.", [_answer(PIER, f"s{n % 2}", 0) for n in range(20)]),
        ("nobody_there", "Six answers, of which one saw nobody.", [
            *_many(PIER, six[:5]), {**_answer(PIER, "s9", 0), "saw_somebody": False},
        ]),
        ("rest_of_a_district", "Six at the pier are told of it, six more of the rest.", [
            *_many(PIER, six), *_many(PIER[1:], [0] * 6),
        ]),
        ("area", "Three and three are too few for their districts.", [
            *_many(PIER, six[:3]), *_many(MOOR, six[3:], start=3),
        ]),
        ("net", "It lies in no larger area.", _many(NET, six[:5])),
        ("crowd", "Two of nine saw nobody, which is no secret.", [*nobody[:2], *crowd]),
        ("crowd_at_the_edge", "Three of nine: the room below the middle is too small.", [
            *nobody[:3], *crowd[:6],
        ]),
        ("crowd_of_nobody", "More nobodies than there is room for: the middle says no more.", [
            *nobody, *crowd,
        ]),
    ):  # fmt: skip
        yield f"levels/accept_{name}", LEVELS, comment, {"answers": answers}
    calm, unrest = [0, 3, [0]], [1, 1, [0], 1]
    for name, comment, medians, kinds in (
        ("three", "One of three saw unrest, and the level is calm.", [0], [unrest, [*calm, 2]]),
        ("six_kept", "One of six saw unrest, and the level is calm.", [0], [unrest, [*calm, 5]]),
        ("highest", "One of four saw less than the most.", [2], [[1, 1, [0], 1], [0, 2, [0], 3]]),
        ("two_levels", "A place at 1 in a district at 0: what lies beside it is sure.", [1, 0],
         [[0, 2, [0, 1], 6], [0, 2, [1], 2]]),
        ("impossible", "Two medians of the same answers.", [0, 1], [[0, 1, [0, 1], 5]]),
    ):  # fmt: skip
        yield f"levels/accept_attack_{name}", ATTACK, comment, {"medians": medians, "kinds": kinds}


def _answer(
    where: Sequence[Sequence[str]], shift: str, rank: int, *, least: int = 0, nobody: bool = False
) -> dict[str, Any]:
    most = 0 if nobody else 2
    return {
        "where": where, "shift": shift, "rank": rank, "least": least, "most": most,
        "saw_somebody": not nobody,
    }  # fmt: skip


def _many(
    where: Sequence[Sequence[str]], ranks: Sequence[int], *again: int, start: int = 0
) -> list[dict[str, Any]]:
    """Give an answer by each of some shifts, and more by the first."""
    each = [_answer(where, f"s{at}", rank) for at, rank in enumerate(ranks, start)]
    return [_answer(where, "s0", rank) for rank in again] + each
