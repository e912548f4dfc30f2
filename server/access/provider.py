"""An OpenID Connect provider as pages see it: somebody goes there, and comes back proved or not.

Source:  docs/spec/access.md#openid-connect
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class ProviderAwayError(Exception):
    """The provider does not answer, or not as a provider does."""


class NotProvedError(Exception):
    """What came back does not prove who somebody is."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What is kept while somebody is away at the provider."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """Who somebody is, by the provider's word.

    Shapes:  given  what the claim says, as roles and memberships of ours
    """

    subject: str
    login: str
    name: str
    given: tuple[str, ...]


class Provider(Protocol):
    """One municipality's provider. Adapter: `server.access.oidc`, loaded where there is one."""

    def begin(self, back: str) -> tuple[str, Flow]:
        """Give the address somebody is sent to, and what must be kept meanwhile.

        Errors:  ProviderAwayError
        """
        ...

    def finish(self, back: str, flow: Flow, state: str, code: str, now: datetime) -> Proved:
        """Exchange what came back for a proof of who somebody is.

        Errors:  NotProvedError, ProviderAwayError
        """
        ...

    def farewell(self, back: str) -> str | None:
        """Give the address at which the provider ends its own session, if it has one."""
        ...
