"""What is wrong with the audit log, or with what is said of a person."""

from collections.abc import Mapping

from shared.language import Words

ACCESS_FLAWS: Mapping[str, Words] = {
    "person.no_name": Words(
        "Skriv et navn på høyst {bound} tegn.",
        "Skriv eit namn på høgst {bound} teikn.",
        "Enter a name of at most {bound} signs.",
    ),
    "person.bad_login": Words(
        "Bruk høyst {bound} små bokstaver, tall, punktum eller strek.",
        "Bruk høgst {bound} små bokstavar, tal, punktum eller strek.",
        "Use at most {bound} small letters, digits, dots or dashes.",
    ),
    "person.login_taken": Words(
        "Noen har dette brukernavnet. Velg et annet.",
        "Nokon har dette brukarnamnet. Vel eit anna.",
        "Somebody has this user name. Choose another.",
    ),
    "person.no_role": Words("Velg en rolle.", "Vel ei rolle.", "Choose a role."),
    "person.not_yours_to_give": Words(
        "Denne rollen kan bare en koordinator gi.",
        "Denne rolla kan berre ein koordinator gje.",
        "Only a coordinator may give this role.",
    ),
    "person.no_group": Words(
        "Velg minst én gruppe for et medlem.",
        "Vel minst éi gruppe for ein medlem.",
        "Choose at least one group for a member.",
    ),
    "person.bad_day": Words(
        "Velg en dag etter i dag.", "Vel ein dag etter i dag.", "Choose a day after today."
    ),
    "person.last_coordinator": Words(
        "Dette er den siste koordinatoren. Gjør en annen til koordinator først.",
        "Dette er den siste koordinatoren. Gjer ein annan til koordinator først.",
        "This is the last coordinator. Make somebody else a coordinator first.",
    ),
    "input.not_seen": Words(
        "Skriv linjenummer, kolon og segl, slik de ble skrevet ned.",
        "Skriv linjenummer, kolon og segl, slik dei vart skrivne ned.",
        "Enter line number, colon and digest, as they were written down.",
    ),
    "input.bad_oidc": Words(
        "Innstillingene for jobbkonto stemmer ikke ved {bound}. Se veiledningen for servere.",
        "Innstillingane for jobbkonto stemmer ikkje ved {bound}. Sjå rettleiinga for tenarar.",
        "The settings for OpenID Connect do not fit at {bound}. See the guide for servers.",
    ),
    "audit.broken": Words(
        "Revisjonsloggen stemmer ikke. Ikke bygg på den fra linjen som er nevnt; si fra til drift.",
        "Revisjonsloggen stemmer ikkje. Ikkje bygg på han frå linja som er nemnd; sei frå til "
        "drift.",
        "The audit log does not add up. Do not rely on it from the line named on; tell operations.",
    ),
    "audit.no_export": Words(
        "Filen kan ikke leses. Velg en som «audit export» har skrevet.",
        "Fila kan ikkje lesast. Vel ei som «audit export» har skrive.",
        "The file cannot be read. Choose one that `audit export` has written.",
    ),
    "audit.changed": Words(
        "Linje {bound} er endret, eller den neste er satt inn. Finn en eldre eksport, og "
        "sammenlign.",
        "Linje {bound} er endra, eller den neste er sett inn. Finn ein eldre eksport, og "
        "samanlikn.",
        "Line {bound} was changed, or the next was put in. Find an older export and compare.",
    ),
    "audit.missing": Words(
        "Linje {bound} mangler, eller står et annet sted. Finn en eldre eksport, og sammenlign.",
        "Linje {bound} manglar, eller står ein annan stad. Finn ein eldre eksport, og samanlikn.",
        "Line {bound} is missing, or stands elsewhere. Find an older export and compare.",
    ),
    "audit.cut_short": Words(
        "Loggen er kuttet: linje {bound} skulle ha vært der og vært signert. Si fra til drift.",
        "Loggen er kutta: linje {bound} skulle ha vore der og vore signert. Sei frå til drift.",
        "The log was cut short: line {bound} should be there, and signed. Tell operations.",
    ),
    "audit.deleted": Words(
        "Linjene til og med {bound} er slettet i tide. Oppgi en senere linje, eller en eldre "
        "eksport.",
        "Linjene til og med {bound} er sletta i tide. Oppgje ei seinare linje, eller ein eldre "
        "eksport.",
        "The lines up to {bound} were deleted in time. Name a later line, or an older export.",
    ),
    "audit.forged": Words(
        "Signaturen på linje {bound} er ikke ekte. Si fra til drift.",
        "Signaturen på linje {bound} er ikkje ekte. Sei frå til drift.",
        "The signature at line {bound} is not genuine. Tell operations.",
    ),
    "audit.other_key": Words(
        "Linje {bound} er signert med en annen nøkkel enn ventet. Spør kommunen hvilken.",
        "Linje {bound} er signert med ein annan nøkkel enn venta. Spør kommunen kva for ein.",
        "Line {bound} is signed with another key than expected. Ask which it is.",
    ),
}
