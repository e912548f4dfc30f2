"""Whether the phone is on a network, as its own system tells; not whether our server is there."""

import flet as ft

from client.ui.courier import Courier
from client.ui.whereabouts import is_offered


def hear_network(page: ft.Page, courier: Courier) -> ft.Connectivity | None:
    """Let the courier know when a network comes or goes; hold on to what this gives.

    A browser's own word for it is not worth much, and nobody there is out in the rain.
    """
    if not is_offered(page):
        return None

    def heard(event: ft.ConnectivityChangeEvent) -> None:
        courier.hear_network(is_there=is_there(event.connectivity))

    return ft.Connectivity(on_change=heard)


def is_there(kinds: list[ft.ConnectivityType]) -> bool:
    """Tell whether any of what the phone has is a network."""
    return any(kind is not ft.ConnectivityType.NONE for kind in kinds)
