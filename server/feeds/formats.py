"""Every format a feed comes in, by the ending of its address."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, get_args

from server.feeds import as_atom, as_csv, as_geojson, as_ics, as_json, as_xlsx
from server.feeds.edition import Spell


class Format(NamedTuple):
    """How one format is spelt, and what it is called."""

    spell: Spell
    media_type: str


Suffix = Literal["atom", "csv", "geojson", "ics", "json", "xlsx"]
SUFFIXES: Final[tuple[Suffix, ...]] = get_args(Suffix)
FORMATS: Final[Mapping[Suffix, Format]] = {
    "atom": Format(as_atom.feed, as_atom.MEDIA_TYPE),
    "csv": Format(as_csv.feed, as_csv.MEDIA_TYPE),
    "geojson": Format(as_geojson.feed, as_geojson.MEDIA_TYPE),
    "ics": Format(as_ics.feed, as_ics.MEDIA_TYPE),
    "json": Format(as_json.feed, as_json.MEDIA_TYPE),
    "xlsx": Format(as_xlsx.feed, as_xlsx.MEDIA_TYPE),
}
