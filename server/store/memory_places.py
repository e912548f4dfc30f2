"""Approved places in memory; see `Places`."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from server.store.memory_home import texts
from server.store.memory_zone import Zone
from server.store.places import ApprovedPlace
from shared.place import PlaceCode


class MemoryPlaces:
    """See `Places`."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone

    def version(self) -> int:
        """See `Places.version`."""
        return self._zone.drawn.get("place", 0)

    def all(self) -> Sequence[ApprovedPlace]:
        """See `Places.all`."""
        return list(self._zone.places.values())

    @texts
    def put(self, place: ApprovedPlace) -> None:
        """See `Places.put`."""
        known = self._zone.places.get(place.code)
        is_used = place.is_used or (known is not None and known.is_used)
        self._zone.places[place.code] = replace(place, is_used=is_used)
        self._zone.drawn["place"] = self.version() + 1

    @texts
    def use(self, codes: Collection[str]) -> None:
        """See `Places.use`."""
        for code in codes & self._zone.places.keys():
            place = PlaceCode(code)
            self._zone.places[place] = replace(self._zone.places[place], is_used=True)
