"""Who may do what: every role, every permission and every route, in one table; the rest is denied.

Source:  docs/spec/access.md#the-table
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, get_args

from server.store.accounts import Account

Role = Literal["coordinator", "administrator", "auditor", "member"]
Reach = Literal["all", "own"]
# The first three are no one's to give: they say who is asked for nothing, for a phone's key, or
# for no more than being signed in.
Permission = Literal[
    "anyone",
    "phone",
    "signed_in",
    "records.read",
    "notes.read",
    "devices.read",
    "devices.change",
    "questions.read",
    "questions.change",
    "proposals.read",
    "proposals.decide",
    "wishes.read",
    "wishes.decide",
    "wishes.ask",
    "releases.read",
    "releases.cut",
    "groups.read",
    "feeds.read",
    "feeds.keys",
    "hooks.read",
    "hooks.change",
    "packs.read",
    "packs.write",
    "meetings.read",
    "meetings.change",
    "retention.read",
    "retention.change",
    "people.read",
    "people.change",
    "dpia.read",
    "audit.read",
    "audit.export",
]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
OPEN: Final[frozenset[Permission]] = frozenset(("anyone", "phone"))
_EVERYTHING: Final[Mapping[Permission, Reach]] = {
    permission: "all"
    for permission in get_args(Permission)
    if permission not in ("anyone", "phone", "signed_in")
}
# "own" is what the person's memberships name: a group at a level, until a day.
GRANTS: Final[Mapping[Role, Mapping[Permission, Reach]]] = {
    "coordinator": _EVERYTHING,
    "administrator": {
        "devices.read": "all",
        "devices.change": "all",
        "hooks.read": "all",
        "hooks.change": "all",
        "retention.read": "all",
        "dpia.read": "all",
        "people.read": "all",
        "people.change": "all",
        "audit.read": "all",
    },
    "auditor": {
        "releases.read": "all",
        "groups.read": "all",
        "meetings.read": "all",
        "retention.read": "all",
        "dpia.read": "all",
        "people.read": "all",
        "audit.read": "all",
        "audit.export": "all",
    },
    "member": {
        "groups.read": "own",
        "feeds.read": "own",
        "packs.read": "own",
        "meetings.read": "own",
        "wishes.ask": "own",
    },
}
# Whoever may change people makes nobody mightier than this, and touches nobody who is.
GIVES: Final[Mapping[Role, frozenset[Role]]] = {
    "coordinator": frozenset(ROLES),
    "administrator": frozenset(("administrator", "auditor", "member")),
    "auditor": frozenset(),
    "member": frozenset(),
}
# The page each role begins on.
HOME: Final[Mapping[Role, str]] = {
    "coordinator": "/",
    "administrator": "/devices",
    "auditor": "/releases",
    "member": "/groups",
}

ROUTES: Final[Mapping[str, Permission]] = {
    "POST /v1/sync": "phone",
    "POST /v1/enrol": "anyone",
    "POST /v1/farewell": "anyone",
    "POST /v1/rescue": "phone",
    "GET /healthz": "anyone",
    "GET /readyz": "anyone",
    "GET /sign-in": "anyone",
    "POST /sign-in": "anyone",
    "GET /sign-in/sso": "anyone",
    "GET /sign-in/sso/back": "anyone",
    "POST /sign-in/password": "anyone",
    "POST /sign-in/passkey": "anyone",
    "POST /sign-out": "signed_in",
    "GET /account": "signed_in",
    "POST /account/passkeys": "signed_in",
    "POST /account/passkeys/remove": "signed_in",
    "GET /account/sso": "signed_in",
    "GET /account/password": "signed_in",
    "POST /account/password": "signed_in",
    "POST /account/recovery": "signed_in",
    "POST /account/sessions/end": "signed_in",
    "GET /users": "people.read",
    "POST /users/invite": "people.change",
    "GET /users/{person_id}": "people.read",
    "POST /users/{person_id}/change": "people.change",
    "POST /users/{person_id}/end": "people.change",
    "POST /users/{person_id}/resume": "people.change",
    "GET /users/{person_id}/reset": "people.change",
    "POST /users/{person_id}/reset": "people.change",
    "POST /language": "anyone",
    "GET /static/icon.svg": "anyone",
    "GET /static/access.js": "anyone",
    "GET /static/notes-{module}.js": "anyone",
    "GET /static/feltlogg-{version}.css": "anyone",
    "GET /static/{name}": "anyone",
    "GET /": "signed_in",
    "GET /explained": "signed_in",
    "GET /codebook": "signed_in",
    "GET /dpia": "dpia.read",
    "GET /dpia/file.{form}": "dpia.read",
    "GET /incoming": "records.read",
    "POST /incoming/notes": "notes.read",
    "GET /incoming/notes/keys": "notes.read",
    "GET /refusals": "records.read",
    "GET /devices": "devices.read",
    "POST /devices/enrol": "devices.change",
    "POST /devices/{device_id}/confirm": "devices.change",
    "GET /devices/{device_id}/end": "devices.change",
    "POST /devices/{device_id}/end": "devices.change",
    "GET /questions": "questions.read",
    "POST /questions/ask": "questions.change",
    "POST /questions/{question_id}/end": "questions.change",
    "POST /questions/{question_id}/resume": "questions.change",
    "GET /questions/{question_id}/remove": "questions.change",
    "POST /questions/{question_id}/remove": "questions.change",
    "GET /proposals": "proposals.read",
    "GET /proposals/{record_id}": "proposals.read",
    "POST /proposals/{record_id}/decide": "proposals.decide",
    "POST /proposals/places/{place_code}/close": "proposals.decide",
    "POST /proposals/places/{place_code}/reopen": "proposals.decide",
    "GET /wishes": "wishes.read",
    "GET /wishes/{wish_id}": "wishes.read",
    "POST /wishes/{wish_id}/decide": "wishes.decide",
    "GET /picture": "releases.read",
    "GET /picture/trend.svg": "releases.read",
    "GET /picture/map.svg": "releases.read",
    "GET /picture/week.svg": "releases.read",
    "GET /audit": "audit.read",
    "GET /audit/export": "audit.export",
    "GET /releases": "releases.read",
    "GET /releases/next": "releases.read",
    "POST /releases/cut": "releases.cut",
    "GET /releases/cutting": "releases.read",
    "GET /releases/{number}": "releases.read",
    "GET /retention": "retention.read",
    "POST /retention/run": "retention.change",
    "GET /groups": "groups.read",
    "GET /groups/{code}": "groups.read",
    "GET /groups/{code}/subscribe": "feeds.read",
    "POST /groups/{code}/subscribe/keys": "feeds.keys",
    "POST /groups/{code}/subscribe/keys/{key_id}/end": "feeds.keys",
    "GET /meetings": "meetings.read",
    "POST /meetings/add": "meetings.change",
    "GET /meetings/{meeting_id}": "meetings.read",
    "POST /meetings/{meeting_id}/move": "meetings.change",
    "POST /meetings/{meeting_id}/cancel": "meetings.change",
    "POST /meetings/{meeting_id}/resume": "meetings.change",
    "GET /webhooks": "hooks.read",
    "POST /webhooks/add": "hooks.change",
    "GET /webhooks/{hook_id}": "hooks.read",
    "POST /webhooks/{hook_id}/test": "hooks.change",
    "POST /webhooks/{hook_id}/pause": "hooks.change",
    "POST /webhooks/{hook_id}/resume": "hooks.change",
    "POST /webhooks/{hook_id}/secret": "hooks.change",
    "GET /webhooks/{hook_id}/end": "hooks.change",
    "POST /webhooks/{hook_id}/end": "hooks.change",
    "GET /groups/{code}/wishes": "wishes.ask",
    "POST /groups/{code}/wishes/ask": "wishes.ask",
    "POST /groups/{code}/wishes/{wish_id}/withdraw": "wishes.ask",
    "POST /groups/{code}/wishes/{wish_id}/resume": "wishes.ask",
    "GET /packs": "packs.write",
    "GET /packs/{code}": "packs.write",
    "POST /packs/{code}/draft": "packs.write",
    "POST /packs/{code}/hand-out": "packs.write",
    "GET /packs/{code}/trend.svg": "packs.write",
    "GET /packs/{code}/map.svg": "packs.write",
    "GET /packs/{code}/{number}.{suffix}": "packs.read",
    "GET /feeds/{group}.{suffix}": "feeds.read",
    "GET /feeds/{group}/packs": "feeds.read",
    "GET /feeds/{group}/packs/{number}.{suffix}": "feeds.read",
    "GET /feeds/{group}/odata": "feeds.read",
    "GET /feeds/{group}/odata/": "feeds.read",
    "GET /feeds/{group}/odata/$metadata": "feeds.read",
    "GET /feeds/{group}/odata/{entities}": "feeds.read",
    "GET /feeds/{group}/odata/{entities}/$count": "feeds.read",
}
# The part of an address that names a reading, where a permission may reach one's own only.
NAMES_A_READING: Final = ("code", "group")


def role_of(account: Account) -> Role | None:
    """Read an account's role; one that this program does not know may do nothing."""
    return next((role for role in ROLES if role == account.role), None)


def home_of(account: Account) -> str:
    """Find the page on which somebody begins."""
    role = role_of(account)
    return HOME[role] if role else "/explained"


def reach(account: Account, permission: Permission) -> Reach | None:
    """Tell how far a permission goes for somebody; None where it does not go at all."""
    if account.ended_on is not None:
        return None
    if permission in OPEN or permission == "signed_in":
        return "all"
    role = role_of(account)
    return GRANTS[role].get(permission) if role else None


def may_read(account: Account, permission: Permission, reading: str, today: date) -> bool:
    """Tell whether somebody may see one reading, by its code."""
    match reach(account, permission):
        case "all":
            return True
        case "own":
            return reading in open_readings(account, today)
        case None:
            return False


def open_readings(account: Account, today: date) -> frozenset[str]:
    """Name the readings that somebody is a member of today."""
    return frozenset(one.reading for one in account.groups if today < one.until)


def may_give(giver: Account, role: str) -> bool:
    """Tell whether somebody may make a person this, or change a person who is."""
    own = role_of(giver)
    return own is not None and role in GIVES[own]
