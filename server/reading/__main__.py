"""The process of readers: told what it needs on its first line of input, then locked in."""

import gc
import os
import socket
import sys
from collections.abc import Callable
from threading import Thread

from fastapi import FastAPI

from server import profile_folder
from server.log import note
from server.outlines import NAME
from server.readers import Readers
from server.reading.app import create_app
from server.reading.confine import confine
from server.reading.order import Order, read
from server.release.verified import Ledger
from server.store.channel import ChannelReleases
from server.web.serving import web_server
from shared.errors import KnownError
from shared.profiles import files
from shared.version import VERSION


def main(create: Callable[[Readers], FastAPI] = create_app) -> None:
    """Serve readers until the process that started this one stops it, or is gone."""
    order = read(sys.stdin.buffer.readline())
    readers = _readers(order)
    server = web_server(create(readers))
    server.config.load()  # whatever is loaded late is loaded now
    listener = socket.socket(fileno=order.listener)
    is_confined = confine()
    note("readers.started", code="confined" if is_confined else "not_confined", version=VERSION)
    Thread(target=_end_with_it, daemon=True).start()
    try:
        readers.ledger.read()
    except KnownError as error:  # it is said to each reader
        note("readers.ledger", code=error.code)
    gc.collect()
    gc.freeze()
    server.run(sockets=[listener])


def _readers(order: Order) -> Readers:
    texts = dict(order.profile_texts)
    drawn = texts.pop(NAME, "")  # no part of what a profile is named by
    profile = profile_folder.with_outlines(files.profile(texts), drawn)
    releases = ChannelReleases(socket.socket(fileno=order.channel))
    return Readers(
        releases=releases,
        ledger=Ledger(releases, profile.code),
        profile=profile,
        public_url=order.public_url,
        hosts=order.hosts,
    )


def _end_with_it() -> None:
    # Not through the buffer: its lock would still be held when we end in order.
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
