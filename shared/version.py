"""The version of the whole product, said once for phone and server."""

VERSION = "0.1.0"
