"""Which options of a question are in sight today, and which lie behind one more tap."""

from shared.codebook import Field, Option


def offered(field: Field, seasons: frozenset[str]) -> tuple[list[Option], list[Option]]:
    """Split the options: those in season and the ones of every day, then those out of season."""
    options = list(field.options.values())
    now = [option for option in options if option.seasons & seasons]
    always = [option for option in options if not option.seasons]
    later = [option for option in options if option.seasons and not option.seasons & seasons]
    return [*now, *always], later
