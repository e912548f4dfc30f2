"""Expected errors of backups, on the tree of `shared/errors.py`."""

from shared.errors import KnownError


class BackupError(KnownError):
    """A backup that cannot be opened, or put back here."""


class NotBackupError(BackupError):
    """The file is no backup."""

    code = "backup.not_one"


class TruncatedBackupError(BackupError):
    """The file ends too early."""

    code = "backup.truncated"


class DamagedBackupError(BackupError):
    """The file has been changed since it was made."""

    code = "backup.damaged"


class NewerBackupError(BackupError):
    """The backup was made by a newer version of the program."""

    code = "backup.newer"


class OlderBackupError(BackupError):
    """The backup is from before this kind of database was known."""

    code = "backup.older"


class OtherKeyError(BackupError):
    """The backup was sealed to another recovery key."""

    code = "backup.other_key"


class OccupiedError(BackupError):
    """There is something already where a backup was to be put back."""

    code = "backup.occupied"


class InUseError(BackupError):
    """A server is at work where a backup was to be put back."""

    code = "backup.in_use"
