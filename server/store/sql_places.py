"""Approved places in SQL; see `Places`."""

from collections.abc import Collection, Sequence
from datetime import date

from server.store import tally
from server.store.db import Db, Row
from server.store.places import ApprovedPlace
from shared.codebook import Code
from shared.place import PlaceCode

_COLUMNS = "code, name, type, district, north, east, is_public, state, same_as, added_on, is_used"
_PUT = f"""
insert into place (municipality, number, version, {_COLUMNS})
values (:here, :version, :version, :code, :name, :type, :district, :north, :east, :is_public,
    :state, :same_as, :added_on, :is_used)
on conflict (municipality, code) do update set version = excluded.version, name = excluded.name,
    type = excluded.type, district = excluded.district, north = excluded.north,
    east = excluded.east, is_public = excluded.is_public, state = excluded.state,
    same_as = excluded.same_as, added_on = excluded.added_on,
    is_used = case when place.is_used = 1 then 1 else excluded.is_used end
"""  # noqa: S608 - columns of ours


class SqlPlaces:
    """See `Places`."""

    def __init__(self, db: Db, municipality: str) -> None:
        self._db = db
        self._here = municipality

    def version(self) -> int:
        """See `Places.version`."""
        row = self._db.row("select max(version) from place where municipality = :h", h=self._here)
        return int(row[0]) if row and row[0] else 0

    def all(self) -> Sequence[ApprovedPlace]:
        """See `Places.all`."""
        rows = self._db.rows(
            f"select {_COLUMNS} from place where municipality = :here order by number",  # noqa: S608 - as above
            here=self._here,
        )
        return [_place(row) for row in rows]

    def put(self, place: ApprovedPlace) -> None:
        """See `Places.put`."""
        north, east = place.at or (None, None)
        self._db.run(
            _PUT,
            here=self._here,
            version=tally.draw(self._db, self._here, "place"),
            code=place.code,
            name=place.name,
            type=place.type,
            district=place.district,
            north=north,
            east=east,
            is_public=int(place.is_public),
            state=place.state,
            same_as=place.same_as,
            added_on=place.added_on.isoformat(),
            is_used=int(place.is_used),
        )

    def use(self, codes: Collection[str]) -> None:
        """See `Places.use`."""
        for code in sorted(codes):
            self._db.run(
                "update place set is_used = 1"
                " where municipality = :here and code = :code and is_used = 0",
                here=self._here,
                code=code,
            )


def _place(row: Row) -> ApprovedPlace:
    code, name, type_, district, north, east, is_public, state, same_as, added_on, is_used = row
    return ApprovedPlace(
        code=PlaceCode(code),
        name=name,
        type=Code(type_),
        district=Code(district),
        at=None if north is None else (north, east),
        is_public=bool(is_public),
        state=state,
        same_as=same_as,
        added_on=date.fromisoformat(added_on),
        is_used=bool(is_used),
    )
