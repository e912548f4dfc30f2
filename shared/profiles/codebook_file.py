"""A codebook from its TOML table: forms, fields and options.

Source:  docs/spec/codebook.md
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import cast, get_args

from shared.codebook import (
    Code,
    Codebook,
    Condition,
    Field,
    FieldKey,
    FieldType,
    Form,
    Kind,
    Option,
    Role,
)
from shared.envelope import MAX_TEXT
from shared.profiles.form_checks import check
from shared.profiles.scales import ORDERED, Options, ranked
from shared.profiles.table import Table

KINDS: tuple[Kind, ...] = get_args(Kind)
CHOOSING = ("one", "many", "split")
DEFAULT_MAX: Mapping[str, int] = {
    "one": 1,
    "many": 99,
    "split": 999,
    "count": 999,
    "flag": 1,
    "place": 1,
    "places": 30,
    "name": 60,
    "sealed": 140,
    "question": 1,
    "derived": 0,
}


def codebook(file: Table, local: Mapping[str, Options], seasons: AbstractSet[str]) -> Codebook:
    """Read a codebook.

    Shapes:  local    the profile's own option lists (districts, areas, …)
             seasons  the types of season the profile has
    """
    lists = {name: _options(table, local, seasons) for name, table in file.named("options")}
    read = Codebook(
        version=file.text("version"),
        valid_from=file.day("valid_from"),
        forms=_forms(file, {**local, **lists}, seasons),
        reasons=lists.get("reason", {}),
        place_types=lists.get("place_type", {}),
    )
    for name in ("reason", "place_type"):
        if not lists.get(name):
            file.flaw("profile.missing", f"options.{name}", "table")
    file.done()
    return read


def _options(table: Table, local: Mapping[str, Options], seasons: AbstractSet[str]) -> Options:
    found: dict[Code, Option] = {}
    unranked: set[Code] = set()
    if table.has("from"):
        found |= local[table.choice("from", local)]
    for code in table.values:
        if code in ("from", ORDERED):
            continue
        entry = table.table(code)
        found[Code(code)] = Option(
            code=Code(code),
            label=entry.own_words(),
            restricted=entry.flag("restricted", default=False),
            serious=entry.flag("serious", default=False),
            seasons=frozenset(entry.choices("seasons", seasons, ())),
            at_least=entry.whole("at_least", 0, 999) if entry.has("at_least") else None,
        )
        unranked |= {Code(code)} if entry.flag("no_answer", default=False) else set()
        entry.done()
    return ranked(table, found, unranked)


def _forms(
    file: Table, lists: Mapping[str, Options], seasons: AbstractSet[str]
) -> Mapping[Kind, Form]:
    forms: dict[Kind, Form] = {}
    for name, table in file.named("kinds"):
        if name not in KINDS:
            table.flaw("profile.unknown_kind", "", ", ".join(KINDS))
            continue
        kind: Kind = name
        fields = {
            field.key: field
            for field in (
                _field(entry, lists, seasons) for entry in table.tables("fields", by="key")
            )
        }
        forms[kind] = Form(kind=kind, label=table.words("label"), fields=fields)
        check(table, forms[kind])
        table.done()
    for kind in KINDS:
        if kind not in forms:
            file.flaw("profile.missing", f"kinds.{kind}", "table")
    return forms


def _field(entry: Table, lists: Mapping[str, Options], seasons: AbstractSet[str]) -> Field:
    kind = cast("FieldType", entry.choice("type", get_args(FieldType)))
    options: Options = {}
    if kind in CHOOSING:
        options = lists.get(entry.choice("options", lists), {})
    field = Field(
        key=FieldKey(entry.text("key")),
        type=kind,
        label=entry.words("label"),
        help=entry.words("help") if entry.has("help") else None,
        short=entry.words("short") if entry.has("short") else None,
        role=cast("Role", entry.choice("role", get_args(Role))) if entry.has("role") else None,
        options=options,
        of=FieldKey(entry.text("of")) if kind == "split" or entry.has("of") else None,
        min=entry.whole("min", 0, 999, default=0),
        max=entry.whole("max", 1, 999, default=DEFAULT_MAX[kind]),
        required=entry.flag("required", default=False),
        default=_suggested(entry, "default", kind, options),
        nothing=_suggested(entry, "nothing", kind, options),
        keep=entry.flag("keep", default=False),
        serious_from=_serious_from(entry, kind),
        when=_condition(entry, "only_when"),
        must_when=_condition(entry, "required_when"),
        season=entry.choice("season", seasons) if entry.has("season") else None,
        groups=frozenset(entry.texts("groups", ())),
    )
    if kind in ("name", "sealed") and field.max > MAX_TEXT:
        entry.flaw("profile.out_of_range", "max", f"1-{MAX_TEXT}")
    entry.done()
    return field


def _suggested(
    entry: Table, key: str, kind: FieldType, options: Options
) -> Code | int | bool | None:
    """Read an answer given beforehand; only the simplest types can have one."""
    if not entry.has(key):
        return None
    match kind:
        case "one":
            return Code(entry.choice(key, options))
        case "count":
            number = entry.whole(key, 0, 999)
            return number if number == entry.values[key] else None
        case "flag":
            return entry.flag(key, default=False)
        case _:
            entry.raw(key, object, kind)
            entry.flaw(f"profile.no_{key}_here", key, kind)
            return None


def _serious_from(entry: Table, kind: FieldType) -> int | None:
    if not entry.has("serious_from"):
        return None
    if kind != "count":
        entry.flaw("profile.not_a_count", "serious_from", kind)
    return entry.whole("serious_from", 1, 999)


def _condition(entry: Table, key: str) -> Condition:
    if not entry.has(key):
        return {}
    table = entry.table(key)
    return {
        FieldKey(other): frozenset(Code(code) for code in table.texts(other))
        for other in table.values
    }
