"""Why there was no answer, from what the network said: so that a worker knows what to do.

Source:  docs/spec/wire.md#no-answer
"""

import errno
import socket
import ssl
from collections.abc import Iterator, Mapping

from shared.errors import LinkDownError, LinkError, StrangerError
from shared.flaw import Flaw

# OpenSSL's names for what is wrong with a certificate (X509_V_ERR_…).
_CERTIFICATE: Mapping[int, str] = {
    9: "link.clock",  # not valid yet: certificates are older than they look, clocks are not
    10: "link.expired",
    62: "link.other_name",
    64: "link.other_name",
}
_OFFLINE = (errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL)


def why(error: BaseException, *, is_late: bool = False) -> LinkError:
    """Find the reason behind what a transport raised; a late answer is none."""
    if is_late:
        return LinkDownError(Flaw("link.slow"))
    reasons = (_reason(cause) for cause in _causes(error))
    return next((reason for reason in reasons if reason is not None), LinkDownError())


def _reason(cause: BaseException) -> LinkError | None:
    match cause:
        case ssl.SSLCertVerificationError():
            code = _CERTIFICATE.get(cause.verify_code, "link.unknown_authority")
            return StrangerError(Flaw(code))
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            return None
        case ssl.SSLError():
            return StrangerError(Flaw("link.no_tls"))
        case OSError():
            code = _unreached(cause)
            return LinkDownError(Flaw(code)) if code else None
        case _:
            return None


def _unreached(cause: OSError) -> str:
    match cause:
        case socket.gaierror():
            return "link.no_name"
        case ConnectionRefusedError():
            return "link.closed"
        case TimeoutError():
            return "link.slow"
        case _:
            return "link.no_network" if cause.errno in _OFFLINE else ""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
