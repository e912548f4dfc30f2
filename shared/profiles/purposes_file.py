"""Purposes from purposes.toml: refused unless everything held has one, and each has something.

Source:  docs/spec/codebook.md#purposes
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from shared.codebook import Codebook, FieldKey, Kind
from shared.profiles.table import Table, closest
from shared.purpose import HELD, Purpose, Purposes

NEVER_HELD = "derived"  # worked out by whoever shows it
Asked = Mapping[Kind, AbstractSet[FieldKey]]


def purposes(file: Table, books: Iterable[Codebook]) -> Purposes:
    """Read the purposes, and what each field of any codebook and all else held is for."""
    by_code = {one.code: one for one in map(_purpose, file.tables("purposes"))}
    of_field = _of_fields(file.table("fields"), _asked(books), by_code)
    of_held = _named(file.table("held"), HELD, by_code)
    used = {code for codes in (*of_field.values(), *of_held.values()) for code in codes}
    for code in sorted(by_code.keys() - used):
        file.flaw("profile.unused_purpose", f"purposes[{code}]")
    return Purposes(by_code=by_code, of_field=of_field, of_held=of_held)


def _purpose(entry: Table) -> Purpose:
    read = Purpose(code=entry.text("code"), text=entry.words("text"), basis=entry.words("basis"))
    entry.done()
    return read


def _asked(books: Iterable[Codebook]) -> Asked:
    """Gather what any codebook asks: an old one's records are held too."""
    found: dict[Kind, set[FieldKey]] = {}
    for form in (form for book in books for form in book.forms.values()):
        held = {field.key for field in form.fields.values() if field.type != NEVER_HELD}
        found.setdefault(form.kind, set()).update(held)
    return found


def _of_fields(
    file: Table, asked: Asked, known: Iterable[str]
) -> Mapping[tuple[Kind, FieldKey], tuple[str, ...]]:
    found: dict[tuple[Kind, FieldKey], tuple[str, ...]] = {}
    for kind, keys in asked.items():
        given = Table(file.path(kind), file.raw(kind, dict, "table", {}), file.flaws)
        named = _named(given, keys, known)
        found |= {(kind, FieldKey(key)): codes for key, codes in named.items()}
    for name in file.values:
        if name not in asked:
            file.flaw("profile.unknown_kind", name, ", ".join(asked))
    return found


def _named(
    table: Table, needed: Iterable[str], known: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """Read which purposes each of `needed` has; one that has none is a flaw, as is a stranger."""
    found = {}
    needed = sorted(needed)
    for name in needed:
        if not table.has(name):
            table.flaw("profile.no_purpose", name, closest("", known))
            continue
        found[name] = table.choices(name, known)
        if not table.values[name]:
            table.flaw("profile.no_purpose", name, closest("", known))
    for name in table.values:
        if name not in needed:
            table.flaw("profile.purpose_of_nothing", name, closest(name, needed))
    return found
