"""Instants as text that sorts in the order of time."""

from datetime import UTC, datetime


def as_text(at: datetime) -> str:
    """Spell an aware instant in UTC, always as wide."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """Read what `as_text` spelt."""
    return datetime.fromisoformat(text)
