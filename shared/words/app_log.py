"""What the field app says while someone logs: forms and their fields."""

from collections.abc import Mapping

from shared.language import Words

APP_LOG: Mapping[str, Words] = {
    "app.form.save": Words("Lagre", "Lagre", "Save"),
    "app.form.saved": Words(
        "Lagret på telefonen. Ikke mottatt ennå.",
        "Lagra på telefonen. Ikkje motteke enno.",
        "Saved on the phone. Not yet received.",
    ),
    "app.form.next": Words("Neste", "Neste", "Next"),
    "app.form.later": Words("Detaljer senere", "Detaljar seinare", "Details later"),
    "app.form.set_aside": Words(
        "Lagt til side. Fyll ut detaljene når det passer.",
        "Lagt til side. Fyll ut detaljane når det passar.",
        "Set aside. Fill in the details when it suits you.",
    ),
    "app.form.ready": Words("Klar til å lagre", "Klar til å lagre", "Ready to save"),
    "app.form.extra": Words("Mer om du vil", "Meir om du vil", "More if you like"),
    "app.form.extra_help": Words(
        "Resten er valgfritt.", "Resten er valfritt.", "The rest is optional."
    ),
    "app.form.lacks": Words("Mangler: {fields}", "Manglar: {fields}", "Missing: {fields}"),
    "app.undo": Words("Angre", "Angre", "Undo"),
    "app.undo.done": Words(
        "Angret. Du kan rette og lagre igjen.",
        "Angra. Du kan rette og lagre igjen.",
        "Undone. You can fix it and save again.",
    ),
    "app.undo.too_late": Words(
        "Den er alt sendt. Trekk den tilbake fra historikken.",
        "Ho er alt send. Trekk ho tilbake frå historikken.",
        "It has already been sent. Withdraw it from the history.",
    ),
    "app.strip.change": Words("{told}. Endre", "{told}. Endre", "{told}. Change"),
    "app.repeat.field": Words("Som sist: {answer}", "Som sist: {answer}", "Same as last: {answer}"),
    "app.many.all": Words("Vis {n} til", "Vis {n} til", "Show {n} more"),
    "app.form.drop": Words("Forkast utkastet", "Forkast utkastet", "Discard the draft"),
    "app.form.dropped": Words("Forkastet.", "Forkasta.", "Discarded."),
    "app.form.correcting": Words("Rett: {kind}", "Rett: {kind}", "Correct: {kind}"),
    "app.form.flaws": Words(
        "Noe mangler eller stemmer ikke. Det er merket med rødt.",
        "Noko manglar eller stemmer ikkje. Det er merkt med raudt.",
        "Something is missing or does not fit. It is marked in red.",
    ),
    "app.many.limit": Words(
        "Velg opptil {n}. Valgt: {chosen}.",
        "Vel opp til {n}. Valt: {chosen}.",
        "Choose up to {n}. Chosen: {chosen}.",
    ),
    "app.many.first": Words("{label} (hovedtema)", "{label} (hovudtema)", "{label} (main topic)"),
    "app.count.less": Words("{label}: én færre", "{label}: éin færre", "{label}: one fewer"),
    "app.count.more": Words("{label}: én til", "{label}: éin til", "{label}: one more"),
    "app.split.heads_first": Words(
        "Velg antall først.", "Vel talet først.", "Choose the number first."
    ),
    "app.split.share": Words("Fordel på flere", "Fordel på fleire", "Split up"),
    "app.split.gather": Words("Alle i én gruppe", "Alle i éi gruppe", "All in one group"),
    "app.split.done": Words(
        "Alle {heads} er fordelt.", "Alle {heads} er fordelte.", "All {heads} are placed."
    ),
    "app.split.left": Words(
        "{n} av {heads} er ikke fordelt.",
        "{n} av {heads} er ikkje fordelte.",
        "{n} of {heads} not placed.",
    ),
    "app.split.over": Words(
        "{n} for mange: antallet er {heads}.",
        "{n} for mange: talet er {heads}.",
        "{n} too many: the number is {heads}.",
    ),
}
