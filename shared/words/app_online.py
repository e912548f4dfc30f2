"""What the field app says to the digital team at a desk: several at once, and the keys."""

from collections.abc import Mapping

from shared.language import Words

APP_ONLINE: Mapping[str, Words] = {
    "app.online.one": Words(
        "Var det flere helt like?", "Var det fleire heilt like?", "Were there more just like it?"
    ),
    "app.online.equal": Words(
        "{n} like kontakter", "{n} like kontaktar", "{n} contacts just alike"
    ),
    "app.online.more": Words("Én lik kontakt til", "Éin lik kontakt til", "One more like it"),
    "app.online.less": Words("Én lik kontakt færre", "Éin lik kontakt færre", "One fewer like it"),
    "app.online.save_n": Words("Lagre {n}", "Lagre {n}", "Save {n}"),
    "app.online.save_next": Words("Lagre, og neste", "Lagre, og neste", "Save, then next"),
    "app.online.save_n_next": Words(
        "Lagre {n}, og neste", "Lagre {n}, og neste", "Save {n}, then next"
    ),
    "app.online.done": Words("Lagre og avslutt", "Lagre og avslutt", "Save and finish"),
    "app.online.saved_n": Words(
        "{n} er lagret på telefonen. Ikke mottatt ennå.",
        "{n} er lagra på telefonen. Ikkje mottekne enno.",
        "{n} saved on the phone. Not yet received.",
    ),
    "app.settings.keys": Words("Hurtigtaster", "Snøggtastar", "Keyboard shortcuts"),
    "app.keys.at": Words("Nå: {label}", "No: {label}", "Now: {label}"),
    "app.keys.number": Words(
        "Skriv tallet, så Enter.", "Skriv talet, så Enter.", "Type the number, then Enter."
    ),
    "app.keys.title": Words("Taster", "Tastar", "Keys"),
    "app.keys.close": Words("Lukk", "Lukk", "Close"),
    "app.keys.off": Words(
        "Slås av og på i innstillingene.",
        "Blir slått av og på i innstillingane.",
        "Turned off and on in the settings.",
    ),
    "app.keys.home": Words("På forsiden", "På framsida", "On the home page"),
    "app.keys.new": Words("Ny kontakt", "Ny kontakt", "New contact"),
    "app.keys.see": Words("Ny observasjon", "Ny observasjon", "New observation"),
    "app.keys.pause": Words("Pause, og videre", "Pause, og vidare", "Pause, and go on"),
    "app.keys.form": Words("I et skjema", "I eit skjema", "In a form"),
    "app.keys.nth": Words(
        "Velg svar, eller skriv antallet",
        "Vel svar, eller skriv talet",
        "Choose an answer, or type the number",
    ),
    "app.keys.enter": Words("Neste, eller lagre", "Neste, eller lagre", "Next, or save"),
    "app.keys.before": Words("Forrige spørsmål", "Førre spørsmål", "Question before"),
    "app.keys.after": Words("Neste spørsmål", "Neste spørsmål", "Question after"),
    "app.keys.steps": Words("Én til, én færre", "Éin til, éin færre", "One more, one fewer"),
    "app.keys.more": Words("Vis flere svar", "Vis fleire svar", "Show more answers"),
    "app.keys.last": Words("Svar som sist", "Svar som sist", "Answer as last time"),
    "app.keys.everywhere": Words("Overalt", "Overalt", "Everywhere"),
    "app.keys.go_home": Words("Til forsiden", "Til framsida", "To the home page"),
    "app.keys.list": Words("Denne lista", "Denne lista", "This list"),
}
