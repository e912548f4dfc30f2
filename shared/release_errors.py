"""Expected errors of releases and their ledger, on the tree of `shared/errors.py`."""

from shared.errors import KnownError


class ReleaseError(KnownError):
    """A release that cannot be cut."""


class TooSoonError(ReleaseError):
    """Less than six days have passed since the last release."""

    code = "release.too_soon"


class RestoredError(ReleaseError):
    """Put back from a backup, and nobody has said what was released since it was made."""

    code = "release.restored"


class OtherLedgerError(ReleaseError):
    """An export that does not go on from the releases that are here."""

    code = "release.other_ledger"


class NothingNewError(ReleaseError):
    """Nothing has been received since the last release."""

    code = "release.nothing_new"


class NotSafeError(ReleaseError):
    """The attack before a release got too close to a count; the records wait for the next."""

    code = "release.not_safe"


class ProfileLacksError(ReleaseError):
    """Accepted records name what the profile no longer lists; each flaw names one code."""

    code = "release.profile_lacks"


class BrokenReleaseError(ReleaseError):
    """A frozen release does not match its own hash."""

    code = "release.broken"


class BrokenLedgerError(ReleaseError):
    """A key of the ledger that is not vouched for."""

    code = "release.ledger_broken"


class BrokenExportError(ReleaseError):
    """An export of the ledger with a line that does not belong, or without one that does."""

    code = "release.export_broken"


class UnknownLedgerKeyError(ReleaseError):
    """The key somebody was told of is none that vouches for this ledger."""

    code = "release.unknown_key"


class OtherLedgerKeyError(ReleaseError):
    """Not the key that the ledger is signed with."""

    code = "release.other_key"
