"""Which places are around, asked of the phone when someone taps; where that is, is never told."""

from collections.abc import Iterable
from typing import Final, Literal

import flet as ft
from flet_geolocator import (  # type: ignore[import-untyped]  # has no types
    Geolocator,
    GeolocatorConfiguration,
    GeolocatorIosConfiguration,
    GeolocatorPermissionStatus,
    GeolocatorPositionAccuracy,
)

from client.places.nearby import nearby
from client.places.point import Point
from shared.place import Place, PlaceCode

Trouble = Literal["denied", "off", "lost"]

PATIENCE_S: Final = 10
_ALLOWED: Final = (GeolocatorPermissionStatus.WHILE_IN_USE, GeolocatorPermissionStatus.ALWAYS)
_PHONES: Final = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)


def is_offered(page: ft.Page) -> bool:
    """Tell whether there is a phone to ask; a web page never asks."""
    return not page.web and page.platform in _PHONES


async def around(page: ft.Page, places: Iterable[Place]) -> tuple[PlaceCode, ...] | Trouble:
    """Order the places around the phone, nearest first; the position is gone when this returns.

    Asks for leave the first time. What goes wrong is an answer: the list is always there.
    """
    try:
        sensor = Geolocator()  # held here until it has answered; it may raise where there is none
        if not await sensor.is_location_service_enabled():
            return "off"
        if not await _is_allowed(sensor):
            return "denied"
        return nearby(await _point(sensor, page), places)
    except (RuntimeError, TypeError, ValueError, ft.FletException):
        return "lost"  # said without the reason: it may hold where we are


async def _is_allowed(sensor: Geolocator) -> bool:
    if await sensor.get_permission_status() in _ALLOWED:
        return True
    return await sensor.request_permission() in _ALLOWED


async def _point(sensor: Geolocator, page: ft.Page) -> Point:
    """Ask once. The phone keeps the time: an answer after we had left would lie in the session."""
    asked = _IN_SIGHT if page.platform == ft.PagePlatform.IOS else _ONCE
    found = await sensor.get_current_position(asked)
    return Point(
        lat=float(found.latitude), lon=float(found.longitude), accuracy=float(found.accuracy or 0)
    )


_ONCE: Final = GeolocatorConfiguration(
    accuracy=GeolocatorPositionAccuracy.HIGH, time_limit=ft.Duration(seconds=PATIENCE_S)
)
_IN_SIGHT: Final = GeolocatorIosConfiguration(
    accuracy=GeolocatorPositionAccuracy.HIGH,
    time_limit=ft.Duration(seconds=PATIENCE_S),
    allow_background_location_updates=False,
)
