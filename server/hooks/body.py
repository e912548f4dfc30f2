"""What is told: an event's name, its day, and for a release its number, hash and where it lies.

Source:  docs/spec/webhooks.md#events
"""

from server.feeds.formats import SUFFIXES
from server.store.hooks import Delivery
from shared.canonical import encode


def body(delivery: Delivery, *, reading: str, digest: str, public_url: str) -> bytes:
    """Spell an event; it is the same bytes at every try, and tells no time of day."""
    data: dict[str, object] = {}
    if delivery.event == "release.published":
        data = {
            "digest": digest,
            "feeds": feeds(reading, public_url),
            "group": reading,
            "release": delivery.release,
        }
    at = f"{delivery.day.isoformat()}T00:00:00Z"
    return encode({"data": data, "timestamp": at, "type": delivery.event})


def feeds(reading: str, public_url: str) -> dict[str, str]:
    """Say where a reader's figures are, by format."""
    root = f"{public_url}/feeds/{reading}"
    return {"odata": f"{root}/odata", **{one: f"{root}.{one}" for one in SUFFIXES}}
