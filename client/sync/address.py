"""A server's address as typed, to the one spelling of it."""

from urllib.parse import urlsplit

from shared.errors import InputError
from shared.flaw import Flaw
from shared.invite import LOOPBACK


def tidy_url(typed: str) -> str:
    """Give the one spelling of an address; plain HTTP only to this very machine.

    Errors:  InputError
    """
    text = typed.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(Flaw("input.not_a_server", "url")) from error
    odd = parts.query or parts.fragment or parts.username or parts.password
    if not host or parts.scheme not in ("http", "https") or odd or not text.isprintable():
        raise InputError(Flaw("input.not_a_server", "url"))
    if parts.scheme == "http" and host not in LOOPBACK:
        raise InputError(Flaw("input.not_https", "url"))
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{f':{port}' if port else ''}{parts.path.rstrip('/')}"
