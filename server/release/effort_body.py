"""Field hours as they stand in a frozen release.

Source:  docs/spec/privacy.md#a-frozen-release
"""

from collections.abc import Mapping
from typing import Any, Final

from server.disclosure.effort import Effort
from server.disclosure.protect import pass_effort

KEY: Final = "effort"


def spelt(effort: Effort | None) -> Mapping[str, Any]:
    """Give what a body tells of field hours, if it tells any."""
    if effort is None:
        return {}
    hours = [[area, n] for area, n in effort.hours.items()]
    return {KEY: {"base": effort.base, "hours": hours}}


def parsed(body: Mapping[str, Any]) -> Effort | None:
    """Read the hours in a body, if it tells of any.

    Errors:  GateError, KeyError, TypeError, ValueError
    """
    if KEY not in body:
        return None
    found = body[KEY]
    return pass_effort(found["base"], body["areas"], dict(found["hours"]))
