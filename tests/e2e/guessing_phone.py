"""A phone on which somebody guesses: says that it guesses, and then what came of it."""

import sys
from pathlib import Path

from client.phone import Phone
from shared.errors import KnownError


def main() -> None:
    """Guess once."""
    phone = Phone(Path(sys.argv[1]))
    sys.stdout.write("guessing\n")
    sys.stdout.flush()
    try:
        phone.unlock(sys.argv[2])
    except KnownError as error:
        sys.stdout.write(f"{error.code}\n")
    else:
        sys.stdout.write("open\n")


if __name__ == "__main__":
    main()
