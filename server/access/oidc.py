"""OpenID Connect: authorization code flow with PKCE, against one pinned issuer.

Source:  docs/spec/access.md#openid-connect
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast
from urllib.parse import urlencode

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from server.access.oidc_settings import OidcSettings, is_safe
from server.access.provider import Flow, NotProvedError, Proved, ProviderAwayError
from shared.hazmat.tokens import new_token, same

SCOPE: Final = "openid profile email"
TIMEOUT_S: Final = 10
LEEWAY_S: Final = 60
# Never `none`, and never a secret both sides know.
ALGORITHMS: Final = ("RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519")
_ENDPOINTS: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class OidcProvider:
    """See `Provider`."""

    def __init__(self, settings: OidcSettings) -> None:
        self._settings = settings
        self._metadata: Mapping[str, Any] | None = None

    def begin(self, back: str) -> tuple[str, Flow]:
        """See `Provider.begin`."""
        flow = Flow(new_token(), new_token(), new_token())
        with self._client(back) as client:
            url, _ = client.create_authorization_url(
                self._known()["authorization_endpoint"],
                state=flow.state,
                nonce=flow.nonce,
                code_verifier=flow.verifier,
            )
        return str(url), flow

    def finish(self, back: str, flow: Flow, state: str, code: str, now: datetime) -> Proved:
        """See `Provider.finish`."""
        if not code or not same(state, flow.state):
            raise NotProvedError
        known = self._known()
        try:
            with self._client(back) as client:
                token = client.fetch_token(
                    known["token_endpoint"],
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=flow.verifier,
                )
        except httpx2.HTTPError as error:
            raise ProviderAwayError from error
        except (AuthlibBaseError, ValueError) as error:
            raise NotProvedError from error
        return self._proved(self._claims(token, flow, now))

    def farewell(self, back: str) -> str | None:
        """See `Provider.farewell`."""
        try:
            endpoint = self._known().get("end_session_endpoint")
        except ProviderAwayError:
            return None
        if not is_safe(endpoint):
            return None
        asked = {"client_id": self._settings.client_id, "post_logout_redirect_uri": back}
        return f"{endpoint}?{urlencode(asked)}"

    def _claims(self, token: Mapping[str, Any], flow: Flow, now: datetime) -> CodeIDToken:
        try:
            keys = KeySet.import_key_set(cast("Any", self._fetched(self._known()["jwks_uri"])))
            read = jwt.decode(str(token["id_token"]), keys, algorithms=list(ALGORITHMS))
            claims = CodeIDToken(
                read.claims,
                read.header,
                {
                    "iss": {"essential": True, "value": self._settings.issuer},
                    "aud": {"essential": True, "value": self._settings.client_id},
                },
                {
                    "nonce": flow.nonce,
                    "client_id": self._settings.client_id,
                    "access_token": token.get("access_token"),
                },
            )
            claims.validate(now=int(now.timestamp()), leeway=LEEWAY_S)
        except (JoseError, AuthlibBaseError, KeyError, ValueError, TypeError) as error:
            raise NotProvedError from error
        return claims

    def _proved(self, claims: Mapping[str, Any]) -> Proved:
        said = claims.get(self._settings.claim, ())
        values: Sequence[object] = (said,) if isinstance(said, str) else said
        if not isinstance(values, list | tuple):
            values = ()
        subject = str(claims["sub"])
        login = claims.get("preferred_username") or claims.get("email") or subject
        return Proved(
            subject=f"{self._settings.issuer} {subject}",
            login=str(login),
            name=str(claims.get("name") or login),
            given=tuple(
                self._settings.given[one]
                for one in values
                if isinstance(one, str) and one in self._settings.given
            ),
        )

    def _client(self, back: str) -> Any:  # noqa: ANN401 - the library has no types
        return OAuth2Client(
            self._settings.client_id,
            self._settings.client_secret or None,
            token_endpoint_auth_method="client_secret_basic"
            if self._settings.client_secret
            else "none",
            scope=SCOPE,
            redirect_uri=back,
            code_challenge_method="S256",
            timeout=TIMEOUT_S,
        )

    def _known(self) -> Mapping[str, Any]:
        """Give what the provider says of itself, once it has named itself rightly."""
        if self._metadata is None:
            where = f"{self._settings.issuer.rstrip('/')}/.well-known/openid-configuration"
            found = self._fetched(where)
            is_right = found.get("issuer") == self._settings.issuer
            if not is_right or not all(is_safe(found.get(key)) for key in _ENDPOINTS):
                raise ProviderAwayError
            self._metadata = found
        return self._metadata

    def _fetched(self, url: str) -> Mapping[str, Any]:
        try:
            answer = httpx2.get(url, timeout=TIMEOUT_S)
            answer.raise_for_status()
            found = answer.json()
        except (httpx2.HTTPError, ValueError) as error:
            raise ProviderAwayError from error
        if not isinstance(found, dict):
            raise ProviderAwayError
        return found
