"""The release grid from grid.toml: refused unless each dimension is a partition.

Source:  docs/spec/privacy.md#the-grid
"""

from collections.abc import Iterable, Mapping

from shared.codebook import Code, Codebook, FieldKey, Role
from shared.language import Words
from shared.place import District
from shared.profile import Band, Further, Grid
from shared.profiles.bands_file import bands
from shared.profiles.indicators_file import indicators
from shared.profiles.rhythm_file import rhythm
from shared.profiles.table import Table

SORTS = ("one", "many", "split")  # the types of field a further table can be made of


def grid(file: Table, books: Iterable[Codebook], all_districts: Mapping[Code, District]) -> Grid:
    """Read the grid; every age and topic code of every codebook must fall in exactly one band."""
    all_books = tuple(books)
    online = file.table("online_area")
    online_code = online.text("code")
    labels: dict[str, Words] = {code: district.label for code, district in all_districts.items()}
    if online_code in labels:
        online.flaw("profile.repeated", "code")
    labels[online_code] = online.own_words()
    online.done()
    ages = bands(file, "ages", _codes(all_books, "ages"))
    themes = bands(file, "themes", _codes(all_books, "topics"))
    no_theme = file.choice("no_theme", themes)
    if no_theme in themes and themes[no_theme].members:
        file.flaw("profile.not_a_partition", "no_theme", no_theme)
    restricted = _restricted(file, all_books, themes)
    version = file.whole("version", 1, 9999)
    return Grid(
        version=version,
        areas=labels,
        area_of={**{code: place.area for code, place in all_districts.items()}, online_code: ""},
        online_area=online_code,
        ages=ages,
        themes=themes,
        no_theme=no_theme,
        further=_further(file, all_books),
        restricted=restricted,
        indicators=indicators(file, all_books),
        rhythm=rhythm(file, all_books, {district.area for district in all_districts.values()}),
    )


def _restricted(file: Table, books: Iterable[Codebook], themes: Mapping[str, Band]) -> str:
    """Read the restricted theme; without one, restricted topics must hide among the others."""
    other = file.choice("other_theme", themes)
    restricted = file.choice("restricted_theme", themes) if file.has("restricted_theme") else ""
    hidden = themes[restricted or other].members if themes else frozenset()
    for code in sorted(_restricted_codes(books) - hidden):
        file.flaw("profile.not_restricted", "themes", code)
    return restricted


def _restricted_codes(books: Iterable[Codebook]) -> frozenset[Code]:
    fields = (form.role("topics") for book in books for form in book.forms.values())
    return frozenset(
        code for each in fields if each for code, at in each.options.items() if at.restricted
    )


def _codes(books: Iterable[Codebook], role: Role) -> frozenset[Code]:
    # A record written in an older codebook is counted too, so retired codes keep their bands.
    found: set[Code] = set()
    for form in (form for book in books for form in book.forms.values()):
        field = form.role(role)
        if field is not None:
            found |= field.options.keys()
    return frozenset(found)


def _further(file: Table, books: Iterable[Codebook]) -> Mapping[str, Further]:
    """Read the further tables; every code of their fields must fall in exactly one band."""
    asked = [
        field for book in books for form in book.forms.values() for field in form.fields.values()
    ]
    found: dict[str, Further] = {}
    for entry in file.tables("further") if file.has("further") else ():
        allowed = {field.key for field in asked if field.type in SORTS}
        keys = frozenset(entry.choices("fields", allowed, ()))
        codes = frozenset(code for field in asked if field.key in keys for code in field.options)
        one = Further(
            code=entry.text("code"),
            label=entry.words("label"),
            fields=frozenset(FieldKey(key) for key in keys),
            bands=bands(entry, "bands", codes),
        )
        found[one.code] = one
        entry.done()
    return found
