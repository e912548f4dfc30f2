"""The fields of a form checked against each other: roles, conditions, what may be kept.

Source:  docs/spec/codebook.md#fields
"""

from shared.codebook import Field, Form, Role
from shared.profiles.scales import FEWEST_STEPS
from shared.profiles.table import Table

NEVER_REQUIRED = ("sealed", "question")
NEVER_KEPT = ("name", "sealed", "question", "derived")
WHEN: tuple[Role, ...] = ("block", "block_from", "block_to")


def check(table: Table, form: Form) -> None:
    """Note every way the fields of a form do not go together."""
    _roles(table, form)
    _tags(table, form)
    for field in form.fields.values():
        _whole(table, form, field)
        _conditions(table, form, field)
        _suggestions(table, field)
        _kept(table, field)


def _roles(table: Table, form: Form) -> None:
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
    _crowd(table, form)


def _crowd(table: Table, form: Form) -> None:
    """Refuse a crowd that cannot say whether, or how many, were there."""
    crowd = form.role("crowd")
    if crowd is None:
        return
    sizes = [one.at_least for one in crowd.options.values() if one.at_least is not None]
    if not sizes:
        table.flaw("profile.missing", f"fields[{crowd.key}].options", "at_least")
    elif sum(size > 0 for size in sizes) < FEWEST_STEPS:
        table.flaw("profile.short_scale", f"fields[{crowd.key}].options", str(FEWEST_STEPS))


def _tags(table: Table, form: Form) -> None:
    fields = form.fields.values()
    if sum(field.type == "question" for field in fields) > 1:
        table.flaw("profile.repeated", "fields.type", "question")
    for field in fields:
        if field.type in NEVER_REQUIRED and (field.required or field.must_when):
            table.flaw("profile.never_required", f"fields[{field.key}].required", field.type)


def _whole(table: Table, form: Form, field: Field) -> None:
    if field.of is not None and (
        field.of not in form.fields or form.fields[field.of].type != "count"
    ):
        table.flaw("profile.unknown_field", f"fields[{field.key}].of", field.of)


def _conditions(table: Table, form: Form, field: Field) -> None:
    for name, condition in (("only_when", field.when), ("required_when", field.must_when)):
        for other, codes in condition.items():
            where = f"fields[{field.key}].{name}.{other}"
            if other not in form.fields or form.fields[other].type not in ("one", "place"):
                table.flaw("profile.unknown_field", where)
            elif form.fields[other].type == "one":
                for code in sorted(codes - form.fields[other].options.keys()):
                    table.flaw("profile.unknown_value", where, code)


def _suggestions(table: Table, field: Field) -> None:
    for name, answer in (("default", field.default), ("nothing", field.nothing)):
        if type(answer) is int and not field.min <= answer <= field.max:
            table.flaw(
                "profile.out_of_range", f"fields[{field.key}].{name}", f"{field.min}-{field.max}"
            )


def _kept(table: Table, field: Field) -> None:
    if field.keep and (field.type in NEVER_KEPT or field.role in WHEN):
        table.flaw("profile.no_keep_here", f"fields[{field.key}].keep")
