"""What is not registered but acted upon at once, and whom to call: one card, read without a PIN."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from shared.language import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A number anyone may call.

    Shapes:  number  digits, perhaps after a plus, as it is dialled
    """

    number: str
    label: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Something that is not registered here, what to do instead, and the numbers for it."""

    code: str
    what: Words
    act: Words
    calls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The card.

    Shapes:  calls  number to call; every number a case names is there
    """

    title: Words
    cases: tuple[Case, ...]
    calls: Mapping[str, Call]


# What every municipality in Norway has; shown where a profile has no card of its own.
NATIONAL = Safety(
    title=Words(
        "Dette registreres ikke her – gjør dette nå",
        "Dette blir ikkje registrert her – gjer dette no",
        "This is not registered here – do this now",
    ),
    cases=(
        Case(
            code="danger",
            what=Words(
                "Fare for liv eller helse", "Fare for liv eller helse", "Danger to life or health"
            ),
            act=Words("Ring med en gang.", "Ring med ein gong.", "Call at once."),
            calls=("113", "112", "110"),
        ),
    ),
    calls=MappingProxyType(
        {
            "113": Call(number="113", label=Words("Ambulanse", "Ambulanse", "Ambulance")),
            "112": Call(number="112", label=Words("Politi", "Politi", "Police")),
            "110": Call(number="110", label=Words("Brann", "Brann", "Fire")),
        }
    ),
)
