"""A phone that logs and sends as fast as it can, and says each record once it is told as saved."""

import hashlib
import random
import sys
from contextlib import suppress
from pathlib import Path
from unicodedata import normalize

from client.phone import Phone
from client.sync.dial import over_https
from shared.errors import LinkError
from shared.kdf_profiles import FLOOR
from tests.builders import PLACE_ANSWERS
from tests.disk.canaries import CALLED
from tests.town import PIN

ODD = ("🛶", "«hermetegn»", 'a"b\\c', "שלום", "e\u0301", "’; drop table record --", " ")


def main() -> None:
    """Log and send until killed; with a third argument only send what waits, and end."""
    folder, url, *last = sys.argv[1:]
    phone = Phone(Path(folder), kdf=FLOOR, least=FLOOR, dial=lambda _: over_https(url))
    phone.unlock(PIN)
    while not last:
        called = f"{CALLED} {random.choice(ODD)}x"
        id_ = phone.records.log("place", {**PLACE_ANSWERS, "called": called})
        digest = hashlib.sha256(normalize("NFC", called).encode()).hexdigest()
        sys.stdout.write(f"{id_} {digest}\n")
        sys.stdout.flush()
        with suppress(LinkError):
            phone.sync()
    phone.sync()
    phone.lock()


if __name__ == "__main__":
    main()
