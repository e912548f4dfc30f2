"""A TCP proxy that fails: it resets, swallows, cuts, delays and repeats, by dice of its own."""

import asyncio
import random
import threading
from collections import Counter
from contextlib import suppress
from typing import Literal, get_args

Cut = Literal["fine", "reset_before", "swallow_answer", "cut_answer", "delay", "twice"]
CUTS: tuple[Cut, ...] = get_args(Cut)
DELAY_S = 0.3


class TcpProxy:
    """Listens on a port of its own and leads to another, until it is closed."""

    def __init__(self, target_port: int, seed: int) -> None:
        self.done: Counter[Cut] = Counter()
        self.is_healed = False
        self._target = target_port
        self._dice = random.Random(seed)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        begun = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._carry, "127.0.0.1", 0), self._loop
        )
        self._server = begun.result()
        self.port: int = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Listen no more."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            for one in others:
                one.cancel()
            await asyncio.gather(*others, return_exceptions=True)
            await asyncio.sleep(0)  # whoever was let in meanwhile has a task of its own now

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        cut: Cut = "fine" if self.is_healed else self._dice.choice(CUTS)
        self.done[cut] += 1
        try:
            with suppress(OSError):
                if cut != "reset_before":
                    await self._pass_on(cut, reader, writer)
        finally:
            writer.transport.abort()

    async def _pass_on(
        self, cut: Cut, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        sent = bytearray()
        there_and_back = asyncio.create_task(self._pump(reader, back, sent))
        while part := await there.read(65_536):
            if cut == "delay":
                await asyncio.sleep(DELAY_S)
            if cut != "swallow_answer":
                writer.write(part[: len(part) // 2] if cut == "cut_answer" else part)
                await writer.drain()
            if cut in ("swallow_answer", "cut_answer"):
                break
        there_and_back.cancel()
        back.transport.abort()
        if cut == "twice":
            await self._repeat(bytes(sent))

    async def _repeat(self, sent: bytes) -> None:
        """Bring all of it once more, when it has long been answered; nobody hears the answer."""
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        back.write(sent)
        await back.drain()
        await there.read(65_536)
        back.transport.abort()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytearray
    ) -> None:
        with suppress(OSError):
            while part := await reader.read(65_536):
                sent += part
                writer.write(part)
                await writer.drain()
