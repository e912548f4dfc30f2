"""Words and labels as they are compared: one sound, one spelling."""

from client.places.spelling import sounded

_SHORT = 2  # signs that are looked for only where a word begins


def fold(text: str) -> str:
    """Give the words of a text as they are compared: `Åsane` and `aasane` are one."""
    return " ".join(sounded(text))


def says(label: str, word: str) -> bool:
    """Tell whether a folded label has a folded word; a number must stand there whole."""
    if word.isdecimal():
        return word in label.split()
    if len(word) > _SHORT:
        return word in label
    return bool(word) and any(part.startswith(word) for part in label.split())
