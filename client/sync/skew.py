"""By how much the phone's clock differs from the server's.

Source:  docs/spec/wire.md#the-clock
"""

from datetime import datetime


def skew_min(sent: datetime, received: datetime, clock_s: int) -> int:
    """Give the minutes the phone is ahead; the server read its clock midway between the two.

    Units:  sent, received  aware instants by the phone's clock; clock_s  seconds since 1970, UTC
    """
    middle_s = (sent.timestamp() + received.timestamp()) / 2
    return round((middle_s - clock_s) / 60)
