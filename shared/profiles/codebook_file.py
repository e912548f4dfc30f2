"""A codebook from its TOML table; fields, options and conditions are checked against each other.

Source:  docs/spec/codebook.md
"""

from collections.abc import Mapping
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
from shared.profiles.table import Table

KINDS: tuple[Kind, ...] = get_args(Kind)
CHOOSING = ("one", "many", "split")
MAX_TEXT = 280
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
    "derived": 0,
}
Options = Mapping[Code, Option]


def codebook(file: Table, local: Mapping[str, Options]) -> Codebook:
    """Read a codebook; `local` holds the profile's own option lists (districts, areas, …)."""
    lists = {name: _options(table, local) for name, table in file.named("options")}
    read = Codebook(
        version=file.text("version"),
        valid_from=file.day("valid_from"),
        forms=_forms(file, {**local, **lists}),
        reasons=lists.get("reason", {}),
        place_types=lists.get("place_type", {}),
    )
    for name in ("reason", "place_type"):
        if not lists.get(name):
            file.flaw("profile.missing", f"options.{name}", "table")
    file.done()
    return read


def _options(table: Table, local: Mapping[str, Options]) -> Options:
    found: dict[Code, Option] = {}
    if table.has("from"):
        found |= local[table.choice("from", local)]
    for code in table.values:
        if code == "from":
            continue
        entry = table.table(code)
        found[Code(code)] = Option(
            code=Code(code),
            label=entry.own_words(),
            restricted=entry.flag("restricted", default=False),
        )
        entry.done()
    return found


def _forms(file: Table, lists: Mapping[str, Options]) -> Mapping[Kind, Form]:
    forms: dict[Kind, Form] = {}
    for name, table in file.named("kinds"):
        if name not in KINDS:
            table.flaw("profile.unknown_kind", "", ", ".join(KINDS))
            continue
        kind: Kind = name
        fields = {
            field.key: field
            for field in (_field(entry, lists) for entry in table.tables("fields", by="key"))
        }
        forms[kind] = Form(kind=kind, label=table.words("label"), fields=fields)
        _check_roles(table, forms[kind])
        for field in fields.values():
            _check_condition(table, forms[kind], field)
        table.done()
    for kind in KINDS:
        if kind not in forms:
            file.flaw("profile.missing", f"kinds.{kind}", "table")
    return forms


def _field(entry: Table, lists: Mapping[str, Options]) -> Field:
    kind = cast("FieldType", entry.choice("type", get_args(FieldType)))
    options: Options = {}
    if kind in CHOOSING:
        options = lists.get(entry.choice("options", lists), {})
    field = Field(
        key=FieldKey(entry.text("key")),
        type=kind,
        label=entry.words("label"),
        help=entry.words("help") if entry.has("help") else None,
        role=cast("Role", entry.choice("role", get_args(Role))) if entry.has("role") else None,
        options=options,
        of=FieldKey(entry.text("of")) if kind == "split" or entry.has("of") else None,
        min=entry.whole("min", 0, 999, default=0),
        max=entry.whole("max", 1, 999, default=DEFAULT_MAX[kind]),
        required=entry.flag("required", default=False),
        default=_default(entry, kind, options),
        when=_condition(entry, "only_when"),
        must_when=_condition(entry, "required_when"),
        season=entry.text("season") if entry.has("season") else None,
        groups=frozenset(entry.texts("groups", ())),
    )
    if kind in ("name", "sealed") and field.max > MAX_TEXT:
        entry.flaw("profile.out_of_range", "max", f"1-{MAX_TEXT}")
    entry.done()
    return field


def _default(entry: Table, kind: FieldType, options: Options) -> Code | int | bool | None:
    if not entry.has("default"):
        return None
    match kind:
        case "one":
            return Code(entry.choice("default", options))
        case "count":
            return entry.whole("default", 0, 999)
        case "flag":
            return entry.flag("default", default=False)
        case _:
            entry.flaw("profile.no_default_here", "default", kind)
            return None


def _condition(entry: Table, key: str) -> Condition:
    if not entry.has(key):
        return {}
    table = entry.table(key)
    return {
        FieldKey(other): frozenset(Code(code) for code in table.texts(other))
        for other in table.values
    }


def _check_roles(table: Table, form: Form) -> None:
    roles = [field.role for field in form.fields.values() if field.role]
    for role in set(roles):
        if roles.count(role) > 1:
            table.flaw("profile.repeated", "fields.role", role)
    needed: tuple[Role, ...] = ()
    if form.kind in ("contact", "contact_online"):
        needed = ("heads", "ages", "topics", "block")
    if form.kind in ("contact", "observation"):
        needed = (*needed, "place", "district", "block")
    for role in needed:
        if role not in roles:
            table.flaw("profile.missing", "fields.role", role)


def _check_condition(table: Table, form: Form, field: Field) -> None:
    if field.of is not None and (
        field.of not in form.fields or form.fields[field.of].type != "count"
    ):
        table.flaw("profile.unknown_field", f"fields[{field.key}].of", field.of)
    for name, condition in (("only_when", field.when), ("required_when", field.must_when)):
        for other, codes in condition.items():
            where = f"fields[{field.key}].{name}.{other}"
            if other not in form.fields or form.fields[other].type not in ("one", "place"):
                table.flaw("profile.unknown_field", where)
            elif form.fields[other].type == "one":
                for code in sorted(codes - form.fields[other].options.keys()):
                    table.flaw("profile.unknown_value", where, code)
