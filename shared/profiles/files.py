"""A whole profile from the texts of its TOML files.

Source:  docs/spec/codebook.md#a-profile
"""

import hashlib
import tomllib
from collections.abc import Mapping

from shared.canonical import encode
from shared.codebook import Code, Option
from shared.errors import ProfileError
from shared.flaw import Flaw
from shared.language import Words
from shared.place import Area, District, PlaceCode
from shared.profile import BASES, Profile, ReleaseRule
from shared.profiles import guard_file, retention_file, safety_file
from shared.profiles.codebook_file import codebook
from shared.profiles.groups_file import councils, meetings, priorities, teams
from shared.profiles.phone_rule import phone_rule
from shared.profiles.places_file import areas, districts, places, seasons, special
from shared.profiles.products_file import FILE_NAME, products
from shared.profiles.purposes_file import purposes
from shared.profiles.release_grid import grid
from shared.profiles.scales import Options
from shared.profiles.table import Table
from shared.safety import NATIONAL

FORMAT = 1
PLAIN = (
    "profile",
    "places",
    "seasons",
    "groups",
    "grid",
    "councils",
    "teams",
    "referrals",
    "purposes",
)
# What a phone asks with; the rest is for the figures, which are the server's alone.
PHONES = frozenset(("profile", "places", "seasons", "referrals", "teams", "safety", "guard"))


def profile(texts: Mapping[str, str]) -> Profile:
    """Read a profile from `{file name: TOML text}`.

    Errors:  ProfileError with every flaw, each named by file and key
    """
    flaws: list[Flaw] = []
    read = _read(texts, flaws)
    if flaws:
        raise ProfileError(*flaws)
    return read


def kept_profile(texts: Mapping[str, str]) -> Profile:
    """Read a profile that was good when it was kept, by whatever a program asks of one today.

    Nobody is locked out by an update: what an older profile lacks has the least value there is,
    until the server sends one that is whole.
    """
    return _read(texts, [])


def told_profile(texts: Mapping[str, str]) -> Profile:
    """Read a profile as a phone takes it from its server, which may be older or newer.

    What an older server's lacks has the least value there is, and what only the server works with
    is the server's affair. A newer one's that says what is not understood is not used.
    Errors:  ProfileError with the flaws that matter
    Source:  docs/spec/codebook.md#what-a-phone-is-told
    """
    flaws: list[Flaw] = []
    read = _read(texts, flaws)
    if grave := [flaw for flaw in flaws if _matters_to_a_phone(flaw)]:
        raise ProfileError(*grave)
    return read


def _matters_to_a_phone(flaw: Flaw) -> bool:
    file, _, key = flaw.field.partition(": ")
    if file.removesuffix(".toml") not in PHONES and not file.startswith("codebook-"):
        return False
    if file == "profile.toml" and key.partition(".")[0] == "release":
        return False
    is_head = file == "profile.toml" and "." not in key  # whose it is, and which codebooks it has
    return is_head or flaw.code != "profile.missing"


def digest(texts: Mapping[str, str]) -> str:
    """Name a profile by its content: the first 16 hex digits of SHA-256 over its canonical JSON."""
    return hashlib.sha256(encode(dict(texts))).hexdigest()[:16]


def _read(texts: Mapping[str, str], flaws: list[Flaw]) -> Profile:
    file = {name: _parse(texts, f"{name}.toml", flaws) for name in PLAIN}
    if safety_file.FILE_NAME in texts:
        file["safety"] = _parse(texts, safety_file.FILE_NAME, flaws)
    if guard_file.FILE_NAME in texts:
        file["guard"] = _parse(texts, guard_file.FILE_NAME, flaws)
    if retention_file.FILE_NAME in texts:
        file["retention"] = _parse(texts, retention_file.FILE_NAME, flaws)
    if FILE_NAME in texts:
        file["products"] = _parse(texts, FILE_NAME, flaws)
    head = file["profile"]
    if head.whole("format", 1, 999) > FORMAT:
        head.flaw("profile.newer_format", "format", str(FORMAT))
    all_areas = areas(file["places"])
    all_districts = districts(file["places"], all_areas)
    all_seasons = seasons(file["seasons"], all_areas)
    types = {season.type for season in all_seasons}
    local = _local(file["referrals"], all_areas, all_districts)
    books = {
        version: codebook(_parse(texts, f"codebook-{version}.toml", flaws), local, types)
        for version in head.texts("codebooks")
    }
    if not books:
        head.flaw("profile.empty", "codebooks")
        books = {"": codebook(Table("", {}, []), local, types)}
    newest = list(books.values())[-1]
    release_grid = grid(file["grid"], books.values(), all_districts)
    all_groups = products(file["groups"], "groups", all_areas, release_grid)
    rule, phones = head.table("release"), phone_rule(head)
    read = Profile(
        code=head.text("code"),
        version=head.text("version"),
        name=head.words("name"),
        service=head.words("service"),
        time_zone=head.text("time_zone"),
        release=ReleaseRule(
            weekday=rule.whole("weekday", 1, 7),
            hour=rule.whole("hour", 0, 23),
            base=rule.among("base", BASES),
        ),
        phones=phones,
        codebooks=books,
        areas=all_areas,
        districts=all_districts,
        places=places(file["places"], all_districts, newest),
        other_place=PlaceCode(file["places"].table("other_place").text("code")),
        online_place=PlaceCode(file["places"].table("online_place").text("code")),
        special_places=special(file["places"]),
        seasons=all_seasons,
        groups=all_groups,
        councils=councils(file["councils"], all_areas),
        meetings=meetings(file["councils"]),
        priorities=priorities(file["councils"], newest),
        teams=teams(file["teams"], newest),
        grid=release_grid,
        safety=safety_file.safety(file["safety"]) if "safety" in file else NATIONAL,
        digest=digest(texts),
        wariness=guard_file.wariness(
            file.get("guard"), guard_file.names(texts.get(guard_file.NAMES, ""), flaws)
        ),
        further_products=products(
            file["products"], "products", all_areas, release_grid, taken=all_groups
        )
        if "products" in file
        else {},
        purposes=purposes(file["purposes"], books.values()),
        retention=retention_file.retention(file.get("retention"), books.values(), phones.wipe_days),
    )
    head.choices("languages", ("nb", "nn", "en"))
    for table in (rule, *file.values()):
        table.done()
    return read


def _parse(texts: Mapping[str, str], name: str, flaws: list[Flaw]) -> Table:
    if name not in texts:
        flaws.append(Flaw("profile.missing_file", name))
        return Table(f"{name}: ", {}, [])
    try:
        return Table(f"{name}: ", tomllib.loads(texts[name]), flaws)
    except tomllib.TOMLDecodeError as error:
        flaws.append(Flaw("profile.not_toml", name, str(error)))
        return Table(f"{name}: ", {}, [])


def _local(
    referrals: Table, all_areas: Mapping[str, Area], all_districts: Mapping[Code, District]
) -> Mapping[str, Options]:
    found: dict[Code, Option] = {}
    for entry in referrals.tables("referrals"):
        code = Code(entry.text("code"))
        found[code] = Option(code=code, label=entry.words("label"))
        entry.done()
    return {
        "referrals": found,
        "areas": _as_options({code: area.label for code, area in all_areas.items()}),
        "districts": _as_options({code: place.label for code, place in all_districts.items()}),
    }


def _as_options(labels: Mapping[str, Words]) -> Options:
    return {Code(code): Option(code=Code(code), label=label) for code, label in labels.items()}
