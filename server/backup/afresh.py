"""What must not live again when an earlier state has been put back.

Source:  docs/spec/backup.md#what-must-not-live-again
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from server.store.db import Db, Zone
from server.store.instants import as_text
from shared.hazmat.tokens import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How much was ended, in all municipalities.

    Shapes:  feed_keys  those that opened something
             sessions   with the sign-ins not used yet
             codes      one-use codes of phones not used yet
             webhooks   those told by webhook, paused until somebody says that they still are
    """

    feed_keys: int
    sessions: int
    codes: int
    webhooks: int


def end_what_was_open(
    dbs: Mapping[Zone, Db], now: datetime, telling: Collection[Zone] = ("intake", "releases")
) -> Ended:
    """End whatever lets somebody in, and begin another history, so that phones send again.

    Shapes:  telling  the stores that know of webhooks; those of earlier programs do not
    """
    intake = dbs["intake"]
    intake.run("update store set epoch = :epoch", epoch=new_id())
    return Ended(
        feed_keys=_end_feed_keys(dbs["releases"], now),
        sessions=intake.run("delete from session") + intake.run("delete from sign_in_code"),
        codes=intake.run("delete from enrolment_code where device is null"),
        webhooks=sum(_pause_webhooks(dbs[zone]) for zone in telling),
    )


def _end_feed_keys(releases: Db, now: datetime) -> int:
    """End every key that has not ended; tell how many of them had not run out either."""
    at = as_text(now)
    ((n_open,),) = releases.rows(
        "select count(*) from feed_token where ended_at is null and expires_at > :now", now=at
    )
    releases.run("update feed_token set ended_at = :now where ended_at is null", now=at)
    return int(n_open)


def _pause_webhooks(db: Db) -> int:
    """Let nobody be told twice, or by a copy on another machine, before somebody has looked."""
    return db.run(
        "update hook set paused = 'restored', leased_until = null"
        " where ended_on is null and paused = ''"
    )
