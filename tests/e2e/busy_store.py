"""A process that keeps batches of records as fast as it can, and says how many it was told are."""

import sys
import time
from datetime import date

from server.store.port import Arrival
from shared.errors import StoreBusyError
from shared.record import spell
from tests.builders import contact
from tests.stores import postgres_intake


def main() -> None:
    """Keep until the time is up: arguments are the address, town, phone and seconds."""
    url, town, phone, seconds = sys.argv[1:]
    intake, until, n_kept = postgres_intake(url), time.monotonic() + float(seconds), 0
    today = date(2026, 7, 1)
    while time.monotonic() < until:
        batch = [Arrival(record, spell(record)) for record in (contact(), contact(), contact())]
        try:
            with intake.transaction(town) as tx:
                receipts = tx.add(phone, batch, today)
        except StoreBusyError:
            continue
        n_kept += sum(one.verdict == "kept" for one in receipts)
    sys.stdout.write(f"{n_kept}\n")


if __name__ == "__main__":
    main()
