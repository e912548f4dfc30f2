"""Numbers in the order of commits: one sequence for each municipality and kind of row.

Whoever draws a number has the municipality's turn until the transaction ends, so that no number
becomes visible after a higher one: a reader that has seen 7 has seen all up to 7. There is one turn
for all kinds, so that nobody waits for one while holding another.
"""

from typing import Literal

from server.store.db import Db

What = Literal[
    "audit",
    "device",
    "enrolment_code",
    "feed_token",
    "pack",
    "passkey",
    "place",
    "question",
    "record",
    "refusal",
    "wish",
]


def draw(db: Db, here: str, what: What, n: int = 1) -> int:
    """Draw `n` numbers and give the last of them."""
    ((last,),) = db.rows(
        f"insert into tally (municipality, {what}) values (:here, :n)"  # noqa: S608 - a column of ours
        f" on conflict (municipality) do update set {what} = tally.{what} + :n returning {what}",
        here=here,
        n=n,
    )
    return int(last)


def take_turn(db: Db, here: str, what: What = "record") -> int:
    """Wait for the turn without drawing, and give the last number drawn."""
    return draw(db, here, what, 0)
