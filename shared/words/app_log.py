"""What the field app says while someone logs: home, shift, forms and their fields."""

from collections.abc import Mapping

from shared.language import Words

APP_LOG: Mapping[str, Words] = {
    "app.home.no_shift": Words("Ingen økt i gang", "Inga økt i gang", "No session running"),
    "app.home.no_shift_help": Words(
        "Start en økt for å registrere. Det virker også uten nett.",
        "Start ei økt for å registrere. Det verkar òg utan nett.",
        "Start a session to log. It works offline too.",
    ),
    "app.home.shift": Words("Økt i gang", "Økt i gang", "Session running"),
    "app.home.since": Words(
        "I gang siden ca. {time}", "I gang sidan ca. {time}", "Since about {time}"
    ),
    "app.home.one_contact": Words(
        "1 kontakt i denne økta", "1 kontakt i denne økta", "1 contact this session"
    ),
    "app.home.n_contacts": Words(
        "{n} kontakter i denne økta", "{n} kontaktar i denne økta", "{n} contacts this session"
    ),
    "app.home.start_shift": Words("Start økt", "Start økt", "Start session"),
    "app.home.end_shift": Words("Avslutt økt", "Avslutt økt", "End session"),
    "app.home.place": Words("Foreslå nytt sted", "Foreslå ny stad", "Suggest a new place"),
    "app.home.begun": Words("Påbegynt", "Påbyrja", "Begun"),
    "app.home.log": Words("{kind}", "{kind}", "{kind}"),
    "app.home.go_on": Words("{kind} – fortsett", "{kind} – hald fram", "{kind} – go on"),
    "app.shift.start_title": Words("Start økt", "Start økt", "Start session"),
    "app.shift.team": Words("Team", "Team", "Team"),
    "app.shift.no_team": Words("Velg team først.", "Vel team først.", "Choose a team first."),
    "app.shift.go": Words("Start", "Start", "Start"),
    "app.shift.end_title": Words("Avslutt økt", "Avslutt økt", "End session"),
    "app.shift.end_go": Words("Avslutt økta", "Avslutt økta", "End the session"),
    "app.shift.ended": Words(
        "Økta er avsluttet og lagret på telefonen. Ikke mottatt ennå.",
        "Økta er avslutta og lagra på telefonen. Ikkje motteken enno.",
        "The session is ended and saved on the phone. Not yet received.",
    ),
    "app.form.save": Words("Lagre", "Lagre", "Save"),
    "app.form.saved": Words(
        "Lagret på telefonen. Ikke mottatt ennå.",
        "Lagra på telefonen. Ikkje motteke enno.",
        "Saved on the phone. Not yet received.",
    ),
    "app.form.more": Words("Mer ({n} valgfrie)", "Meir ({n} valfrie)", "More ({n} optional)"),
    "app.form.less": Words("Vis mindre", "Vis mindre", "Show less"),
    "app.form.drop": Words("Forkast utkastet", "Forkast utkastet", "Discard the draft"),
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
    "app.split.share": Words("Fordel på flere", "Fordel på fleire", "Share out"),
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
    "app.place.search": Words("Søk etter sted", "Søk etter stad", "Search for a place"),
    "app.place.none": Words(
        "Fant ikke stedet. Velg «Annet offentlig sted», eller foreslå det fra forsiden.",
        "Fann ikkje staden. Vel «Annan offentleg stad», eller foreslå han frå framsida.",
        "Place not found. Choose “Other public place”, or suggest it from the home screen.",
    ),
}
