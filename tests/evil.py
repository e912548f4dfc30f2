"""A server that answers badly: one connection, one bad answer, over plain TCP or TLS."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Answer = Callable[[socket.socket], None]
NOW = datetime.now(UTC)
A_DAY = timedelta(days=1)


def says(*parts: bytes) -> Answer:
    """Answer every request so, and hang up."""

    def answer(line: socket.socket) -> None:
        line.recv(65_536)
        for part in parts:
            line.sendall(part)
        line.shutdown(socket.SHUT_WR)
        while line.recv(65_536):  # to close on what is still coming would take the answer back
            pass

    return answer


@contextmanager
def evil(answer: Answer, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """Listen on a port of this machine and answer each caller with `answer`."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=one, args=(line,), daemon=True).start()

    def one(line: socket.socket) -> None:
        with contextlib.suppress(OSError), line:
            if tls is None:
                answer(line)
            else:
                with tls.wrap_socket(line, server_side=True) as safe:
                    answer(safe)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


class Authority:
    """Who signs certificates in these tests, and what a phone that trusts it would have."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.root = self._sign("authority", self._key.public_key(), NOW - A_DAY, NOW + A_DAY)
        self.file = folder / "authority.pem"
        self.file.write_bytes(self.root.public_bytes(serialization.Encoding.PEM))

    def server(
        self, name: str = "localhost", begins: datetime = NOW - A_DAY, ends: datetime = NOW + A_DAY
    ) -> ssl.SSLContext:
        """Give a server a certificate."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._sign(name, key.public_key(), begins, ends)
        both = self._folder / "server.pem"
        both.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(both)
        return context

    def _sign(
        self, name: str, key: ec.EllipticCurvePublicKey, begins: datetime, ends: datetime
    ) -> x509.Certificate:
        called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority")])
        is_root = name == "authority"
        return (
            x509.CertificateBuilder()
            .subject_name(called)
            .issuer_name(issuer)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(ends)
            .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
            .sign(self._key, hashes.SHA256())
        )
