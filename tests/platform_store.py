"""A platform's key store in memory, behind the very methods of Flet's plugin; no phone is here."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from client.ui.secrets import PageSecrets


class MemoryStorage:
    """Stands in for `flet_secure_storage.SecureStorage`; it can fail, and it can lose a text.

    Shapes:  trouble  what the next calls raise, as Flet does when the phone reports an error
    """

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.trouble: Exception | None = None
        self.is_deaf = False

    async def get(self, key: str) -> str | None:
        """Read a text."""
        await self._asked()
        return self.texts.get(key)

    async def set(self, key: str, value: str) -> None:
        """Keep a text; a deaf one says it has, and has not."""
        await self._asked()
        if not self.is_deaf:
            self.texts[key] = value

    async def remove(self, key: str) -> None:
        """Destroy a text."""
        await self._asked()
        self.texts.pop(key, None)

    async def _asked(self) -> None:
        await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble


@contextmanager
def page_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """Run a loop of its own, as a page's is."""
    loop = asyncio.new_event_loop()
    runner = threading.Thread(target=loop.run_forever, daemon=True)
    runner.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        runner.join()
        loop.close()


@contextmanager
def platform_store() -> Iterator[tuple[MemoryStorage, PageSecrets]]:
    """Give a key store and the way to it."""
    storage = MemoryStorage()
    with page_loop() as loop:
        yield storage, PageSecrets(storage, loop)
