"""A question about a place, or about several."""

from inspect import isawaitable

import flet as ft

from client.places.order import Trail
from client.ui.desk import Desk
from client.ui.parts.many_field import toggled
from client.ui.parts.place_picker import PlacePicker
from client.ui.parts.place_views import Wanted
from client.ui.safe import Act
from shared.codebook import Code, Field
from shared.profile import Profile


def PlaceField(  # noqa: PLR0913, PLR0917 - what is asked, what is answered, what helps
    desk: Desk,
    field: Field,
    answer: object,
    recent: tuple[str, ...],
    on_answer: Act,
    signs: str = "",
) -> ft.Control:
    """Draw the question; `recent` are places of earlier shifts, the newest first."""
    profile = desk.phone.profile
    is_one = field.type == "place"
    wanted = Wanted(
        name=named(field),
        chosen=_chosen(answer),
        specials=(profile.other_place,) if is_one else tuple(profile.special_places),
        trail=trail(desk, recent),
        signs=signs,
    )

    async def choose(code: str) -> None:
        await _do(on_answer, field.key, _after(field, answer, code))

    async def elsewhere(district: str) -> None:
        await _do(on_answer, field.key, profile.other_place)
        await _do(on_answer, asked, district)

    asked = district_key(profile, field)
    return PlacePicker(desk, wanted, choose, elsewhere if asked and is_one else None)


def named(field: Field) -> str:
    """Give what the ids of a place question begin with."""
    return "place" if field.role in ("place", "places") else field.key


async def _do(act: Act, *args: object) -> None:
    done = act(*args)
    if isawaitable(done):
        await done


def _chosen(answer: object) -> tuple[str, ...]:
    return answer if isinstance(answer, tuple) else () if answer is None else (str(answer),)


def _after(field: Field, answer: object, code: str) -> object:
    if field.type == "place":
        return None if answer == code and not field.required else code
    return toggled(_chosen(answer), code)


def trail(desk: Desk, before: tuple[str, ...]) -> Trail:
    """Tell where the team of the shift going on is and has been."""
    shift = desk.news.glance.shift
    if shift is None:
        return Trail(before=before)
    areas = frozenset(one for one in shift.draft.answers.values() if isinstance(one, str))
    return Trail(
        here=shift.places[-1] if shift.places else None,
        visited=shift.places,
        before=before,
        areas=areas,
    )


def district_key(profile: Profile, field: Field) -> str:
    """Name the question that asks for the district of an unlisted place, if there is one."""
    for form in profile.codebook.forms.values():
        asked = form.role("district")
        if asked and form.fields.get(field.key) == field:
            return asked.key if Code(profile.other_place) in asked.when.get(field.key, ()) else ""
    return ""
