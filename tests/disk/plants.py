"""Bugs planted on purpose in the waiting for the disk; each is found in a few nights."""

from tests.disk.commits import Ways

PLANTS = {
    "the phone waits for its journal only now and then": Ways(phone="normal"),
    "the phone waits for nothing": Ways(phone="off"),
    "the server waits for its journal only now and then": Ways(server="normal"),
    "the server waits for nothing": Ways(server="off"),
    "nobody waits for small files": Ways(waits=False),
}
