"""Sharp tools: the only code that opens `cryptography`, `argon2` and the source of chance."""
