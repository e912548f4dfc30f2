"""The phone's own key store, as the vault calls it: from a thread, while the page's loop answers.

Flet's service belongs to a page and answers on its loop; the vault knows neither. This is the seam.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, Protocol

import flet as ft
from flet_secure_storage import (  # type: ignore[import-untyped]  # has no types
    AndroidOptions,
    IOSOptions,
    KeychainAccessibility,
    MacOsOptions,
    SecureStorage,
)

PATIENCE_S: Final = 10
_PLATFORMS: Final = (
    ft.PagePlatform.ANDROID,
    ft.PagePlatform.IOS,
    ft.PagePlatform.MACOS,
    ft.PagePlatform.WINDOWS,
)
_THIS_DEVICE: Final = KeychainAccessibility.UNLOCKED_THIS_DEVICE  # in no backup, on no other phone


class Storage(Protocol):
    """What is used of `flet_secure_storage.SecureStorage`."""

    async def get(self, key: str) -> str | None:
        """Read a text."""
        ...

    async def set(self, key: str, value: str) -> None:
        """Keep a text."""
        ...

    async def remove(self, key: str) -> None:
        """Destroy a text."""
        ...


def is_offered(page: ft.Page) -> bool:
    """Tell whether this device has a key store; what a browser calls one is a file."""
    return not page.web and page.platform in _PLATFORMS


def storage() -> Storage:
    """Give the service of the page that is being made."""
    made: Storage = SecureStorage(
        # As it comes, the plugin deletes everything at the first trouble: every vault with it.
        android_options=AndroidOptions(reset_on_error=False),
        ios_options=IOSOptions(accessibility=_THIS_DEVICE),
        macos_options=MacOsOptions(accessibility=_THIS_DEVICE),
    )
    return made


class PageSecrets:
    """See `client.vault.platform.Secrets`."""

    def __init__(self, storage: Storage, loop: asyncio.AbstractEventLoop) -> None:
        self._storage = storage
        self._loop = loop

    def get(self, name: str) -> str | None:
        """See `Secrets.get`."""
        found = self._answer(self._storage.get(name))
        return found if isinstance(found, str) else None

    def set(self, name: str, text: str) -> None:
        """See `Secrets.set`."""
        self._answer(self._storage.set(name, text))

    def remove(self, name: str) -> None:
        """See `Secrets.remove`."""
        self._answer(self._storage.remove(name))

    def _answer(self, asked: Coroutine[Any, Any, object]) -> object:
        """Wait for the page; on its own loop that would be for ever.

        Errors:  OSError
        """
        if _here() is self._loop or self._loop.is_closed():
            asked.close()
            raise OSError
        waiting = asyncio.run_coroutine_threadsafe(asked, self._loop)
        try:
            return waiting.result(PATIENCE_S)
        except (RuntimeError, TimeoutError, TypeError, ValueError, ft.FletException):
            waiting.cancel()
            raise OSError from None  # what went wrong may tell what was asked


def _here() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
