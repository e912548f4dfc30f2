"""Expected errors of deleting in time and of its ledger, on the tree of `shared/errors.py`."""

from shared.errors import KnownError


class RetentionError(KnownError):
    """What is due cannot be deleted now."""


class OddClockError(RetentionError):
    """The clock is far from where it was last; the bound is the day it shows."""

    code = "retention.odd_clock"


class CutBegunError(RetentionError):
    """A release was begun and is not frozen, so its records are needed."""

    code = "retention.cut_begun"


class OtherPreviewError(RetentionError):
    """What is due is not what was shown before it was confirmed."""

    code = "retention.other_preview"


class OtherMarksKeyError(RetentionError):
    """The key in the folder is not the one that what is gone is known by."""

    code = "retention.other_key"


class BrokenDeletionError(RetentionError):
    """A statement of a deletion does not fit those before it; the bound is its number."""

    code = "retention.broken"


class BrokenDeletionsError(RetentionError):
    """An export of statements that is not whole; the bound is the line."""

    code = "retention.export_broken"


class NotProvedError(RetentionError):
    """A proof that no statement of the export bears out, or a record that is not gone."""

    code = "retention.not_proved"
