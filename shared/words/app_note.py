"""What the field app says of notes that are sealed to the coordinators."""

from collections.abc import Mapping

from shared.language import Words

APP_NOTE: Mapping[str, Words] = {
    "app.note.help": Words(
        "Forsegles når du lagrer. Bare koordinatorene kan lese det; telefonen kan ikke. "
        "Ikke skriv navn eller noe som gjør at noen kan kjennes igjen.",
        "Blir forsegla når du lagrar. Berre koordinatorane kan lese det; telefonen kan ikkje. "
        "Ikkje skriv namn eller noko som gjer at nokon kan kjennast att.",
        "Sealed when you save. Only the coordinators can read it; the phone cannot. "
        "Do not write names or anything that could identify a person.",
    ),
    "app.note.written": Words("Skrevet", "Skrive", "Written"),
    "app.note.sealed": Words(
        "Forseglet. Bare koordinatorene kan lese det.",
        "Forsegla. Berre koordinatorane kan lese det.",
        "Sealed. Only the coordinators can read it.",
    ),
    "app.note.no_key": Words(
        "Notat kan ikke skrives: koordinatorene har ingen gyldig nøkkel på denne telefonen.",
        "Notat kan ikkje skrivast: koordinatorane har ingen gyldig nøkkel på denne telefonen.",
        "No note can be written: the coordinators have no valid key on this phone.",
    ),
}
