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
    "web.devices.doubted": Words("Må bekreftes", "Må stadfestast", "To be confirmed"),
    "web.devices.to_confirm": Words(
        "Telefoner å bekrefte", "Telefonar å stadfeste", "Phones to confirm"
    ),
    "web.devices.to_confirm_text": Words(
        "Serveren er gjenopprettet fra en sikkerhetskopi. En telefon som ble avsluttet etter "
        "kopien, er i bruk igjen til noen avslutter den på nytt. Bekreft dem dere har; avslutt "
        "resten.",
        "Tenaren er gjenoppretta frå ein tryggingskopi. Ein telefon som vart avslutta etter "
        "kopien, er i bruk igjen til nokon avsluttar han på nytt. Stadfest dei de har; avslutt "
        "resten.",
        "The server was restored from a backup. A phone ended after the backup is in use again "
        "until somebody ends it again. Confirm those you have; end the rest.",
    ),
    "web.devices.confirm": Words("Vi har den", "Vi har han", "We have it"),
    "web.devices.confirm_named": Words(
        "Vi har den: {label}", "Vi har han: {label}", "We have it: {label}"
    ),
    "web.devices.silent": Words(
        "Ikke hørt fra på {n} dager",
        "Ikkje høyrt frå på {n} dagar",
        "Not heard from for {n} days",
    ),
    "web.devices.silent_help": Words(
        "En telefon som ikke får kontakt, varsler den som har den, og tømmer seg etter {wipe} "
        "dager. Er den mistet, avslutt den.",
        "Ein telefon som ikkje får kontakt, varslar den som har han, og tømmer seg etter {wipe} "
        "dagar. Er han mista, avslutt han.",
        "A phone without contact warns whoever has it, and empties itself after {wipe} days. If "
        "it is lost, end it.",
    ),
    "web.devices.not_emptied": Words(
        "Ikke hørt fra siden. Den tømmer seg når den åpnes og får kontakt.",
        "Ikkje høyrt frå sidan. Han tømmer seg når han blir opna og får kontakt.",
        "Not heard from since. It empties itself when it is opened and has contact.",
    ),
    "web.devices.emptied_none": Words(
        "Tømt {day}. Alt på den var mottatt.",
        "Tømd {day}. Alt på han var motteke.",
        "Emptied {day}. Everything on it had been received.",
    ),
    "web.devices.emptied_one": Words(
        "Tømt {day}. 1 registrering var ikke sendt.",
        "Tømd {day}. 1 registrering var ikkje send.",
        "Emptied {day}. 1 record had not been sent.",
    ),
    "web.devices.emptied_n": Words(
        "Tømt {day}. {n} registreringer var ikke sendt.",
        "Tømd {day}. {n} registreringar var ikkje sende.",
        "Emptied {day}. {n} records had not been sent.",
    ),
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
    "web.devices.label_asks": Words(
        "Navnet kan peke på noen. Velg et annet, eller bekreft at det er ingens.",
        "Namnet kan peike på nokon. Vel eit anna, eller stadfest at det ikkje er nokon sitt.",
        "The name could point at someone. Choose another, or confirm that it is nobody's.",
    ),
    "web.devices.sure": Words(
        "Ja, det er ingens navn", "Ja, det er ingen sitt namn", "Yes, it is nobody's name"
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
        "Telefonen kan ikke levere mer. Neste gang den åpnes og får kontakt, tømmer den seg. Det "
        "den ikke hadde sendt, går tapt, og du får vite hvor mange registreringer det var. Det "
        "som er mottatt, blir stående. Dette kan ikke angres.",
        "Telefonen kan ikkje levere meir. Neste gong han blir opna og får kontakt, tømmer han seg. "
        "Det han ikkje hadde sendt, går tapt, og du får vite kor mange registreringar det var. Det "
        "som er motteke, blir ståande. Dette kan ikkje angrast.",
        "The phone can deliver no more. The next time it is opened and has contact, it empties "
        "itself. What it had not sent is lost, and you are told how many records that was. What "
        "was received stays here. This cannot be undone.",
    ),
    "web.devices.end_yes": Words("Avslutt telefonen", "Avslutt telefonen", "End the phone"),
    "web.devices.end_no": Words("Behold den", "Behald han", "Keep it"),
}
