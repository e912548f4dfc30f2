"""Expected errors of accounts and of the audit log, on the tree of `shared/errors.py`."""

from shared.errors import KnownError


class BrokenAuditError(KnownError):
    """A line of the audit log was changed, is missing or stands elsewhere; the flaw names it."""

    code = "audit.broken"
