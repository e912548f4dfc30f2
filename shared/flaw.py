"""One thing wrong with one field, as a value: code, field and bound; never what was written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong (`code`), where (`field`), and the bound that was broken, if there is one."""

    code: str
    field: str = ""
    bound: str = ""

    def __str__(self) -> str:
        """Read as `field: code (bound)`, for logs and terminals."""
        head = f"{self.field}: " if self.field else ""
        return f"{head}{self.code}" + (f" ({self.bound})" if self.bound else "")
