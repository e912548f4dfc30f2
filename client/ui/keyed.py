"""Tell components apart that stand in the same spot, so that one never inherits another's memory."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def keyed(key: str, draw: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Draw a component under a key of its own."""
    return cast("Callable[..., Any]", draw)(*args, **kwargs, key=key)  # type: ignore[no-any-return]
