"""What the field app asks about what is being written."""

from collections.abc import Mapping

from shared.language import Words

APP_GUARD: Mapping[str, Words] = {
    "app.guard.remove": Words("Fjern", "Fjern", "Remove"),
    "app.guard.place": Words("Nei, et sted", "Nei, ein stad", "No, a place"),
    "app.guard.stays": Words(
        "Nei, ingen kan kjennes igjen",
        "Nei, ingen kan kjennast att",
        "No, nobody can be recognised",
    ),
    "app.guard.look": Words(
        "Se spørsmålet under teksten. Lagre en gang til om den skal stå.",
        "Sjå spørsmålet under teksten. Lagre ein gong til om han skal stå.",
        "See the question under the text. Save once more if it is to stand.",
    ),
}
