"""What the pages about phones say."""

from collections.abc import Mapping

from shared.language import Words

DEVICES: Mapping[str, Words] = {
    "web.devices.title": Words("Telefoner", "Telefonar", "Phones"),
    "web.devices.lead": Words(
        "Telefoner som kan levere registreringer. Vi viser bare dager, aldri klokkeslett.",
        "Telefonar som kan levere registreringar. Vi viser berre dagar, aldri klokkeslett.",
        "Phones that may deliver records. Only days are shown, never times of day.",
    ),
    "web.devices.caption": Words("Innmeldte telefoner", "Innmelde telefonar", "Enrolled phones"),
    "web.devices.label": Words("Navn", "Namn", "Name"),
    "web.devices.enrolled": Words("Meldt inn", "Meldt inn", "Enrolled"),
    "web.devices.heard": Words("Sist hørt fra", "Sist høyrt frå", "Last heard"),
    "web.devices.state": Words("Status", "Status", "State"),
    "web.devices.active": Words("I bruk", "I bruk", "In use"),
    "web.devices.ended": Words("Avsluttet {day}", "Avslutta {day}", "Ended {day}"),
    "web.devices.end": Words("Avslutt", "Avslutt", "End"),
    "web.devices.end_named": Words("Avslutt {label}", "Avslutt {label}", "End {label}"),
    "web.devices.empty": Words(
        "Ingen telefoner ennå. Meld inn den første her.",
        "Ingen telefonar enno. Meld inn den første her.",
        "No phones yet. Enrol the first one here.",
    ),
    "web.devices.new": Words("Meld inn en telefon", "Meld inn ein telefon", "Enrol a phone"),
    "web.devices.new_label": Words("Navn på telefonen", "Namn på telefonen", "Name of the phone"),
    "web.devices.new_help": Words(
        "Noe dere kjenner igjen, som «Felt 3». Ikke navn på en ansatt.",
        "Noko de kjenner att, som «Felt 3». Ikkje namn på ein tilsett.",
        "Something you will know again, such as “Field 3”. Not the name of an employee.",
    ),
    "web.devices.new_send": Words("Lag engangskode", "Lag eingongskode", "Make a one-use code"),
    "web.devices.missing_label": Words(
        "Gi telefonen et navn på høyst 60 tegn.",
        "Gi telefonen eit namn på høgst 60 teikn.",
        "Give the phone a name of at most 60 signs.",
    ),
    "web.devices.waiting": Words(
        "Koder som ikke er brukt", "Kodar som ikkje er brukte", "Codes not used yet"
    ),
    "web.devices.waiting_until": Words(
        "{label} – gjelder til og med {day}",
        "{label} – gjeld til og med {day}",
        "{label} – valid until {day}",
    ),
    "web.devices.code_title": Words(
        "Engangskode for {label}", "Eingongskode for {label}", "One-use code for {label}"
    ),
    "web.devices.code_once": Words(
        "Koden vises bare nå og virker én gang. Mist den ikke av syne før telefonen er meldt inn.",
        "Koden blir vist berre no og verkar éin gong. Ha han framme til telefonen er meldt inn.",
        "The code is shown only now and works once. Keep it in sight until the phone is enrolled.",
    ),
    "web.devices.how": Words("Slik gjør du", "Slik gjer du", "What to do"),
    "web.devices.step_open": Words(
        "Åpne Feltlogg på telefonen.", "Opne Feltlogg på telefonen.", "Open Feltlogg on the phone."
    ),
    "web.devices.step_address": Words(
        "Skriv adressen til serveren:", "Skriv adressa til tenaren:", "Enter the server's address:"
    ),
    "web.devices.step_code": Words(
        "Skriv engangskoden:", "Skriv eingongskoden:", "Enter the one-use code:"
    ),
    "web.devices.step_pin": Words(
        "Velg en PIN-kode på minst seks sifre. Den åpner telefonens eget lager.",
        "Vel ein PIN-kode på minst seks sifre. Han opnar telefonen sitt eige lager.",
        "Choose a PIN of at least six digits. It opens the phone's own store.",
    ),
    "web.devices.done": Words("Ferdig", "Ferdig", "Done"),
    "web.devices.end_title": Words("Avslutte {label}?", "Avslutte {label}?", "End {label}?"),
    "web.devices.end_text": Words(
        "Telefonen kan ikke levere mer, og låser seg neste gang den får kontakt. Det den ikke "
        "hadde sendt, blir liggende forseglet på telefonen. Det som er mottatt, blir stående. "
        "Dette kan ikke angres.",
        "Telefonen kan ikkje levere meir, og låser seg neste gong han får kontakt. Det han ikkje "
        "hadde sendt, blir liggande forsegla på telefonen. Det som er motteke, blir ståande. "
        "Dette kan ikkje angrast.",
        "The phone can deliver no more, and locks the next time it makes contact. What it had not "
        "sent stays sealed on the phone. What was received stays here. This cannot be undone.",
    ),
    "web.devices.end_yes": Words("Avslutt telefonen", "Avslutt telefonen", "End the phone"),
    "web.devices.end_no": Words("Behold den", "Behald han", "Keep it"),
}
