"""What the field app says of records once they are saved: sending, received, refused, changed."""

from collections.abc import Mapping

from shared.language import Words

APP_SYNC: Mapping[str, Words] = {
    "app.sync.title": Words("Sending", "Sending", "Sending"),
    "app.sync.show": Words("Vis", "Vis", "Show"),
    "app.sync.now": Words("Send nå", "Send no", "Send now"),
    "app.sync.sending": Words(
        "Sender … {n} ikke mottatt ennå.",
        "Sender … {n} ikkje motteke enno.",
        "Sending … {n} not yet received.",
    ),
    "app.sync.all_received": Words("Alt er mottatt.", "Alt er motteke.", "Everything is received."),
    "app.sync.one_waits": Words(
        "1 ikke mottatt ennå.", "1 ikkje motteke enno.", "1 not yet received."
    ),
    "app.sync.n_wait": Words(
        "{n} ikke mottatt ennå.", "{n} ikkje mottekne enno.", "{n} not yet received."
    ),
    "app.sync.one_waits_since": Words(
        "1 ikke mottatt ennå, fra {since}.",
        "1 ikkje motteke enno, frå {since}.",
        "1 not yet received, from {since}.",
    ),
    "app.sync.n_wait_since": Words(
        "{n} ikke mottatt ennå, den eldste fra {since}.",
        "{n} ikkje mottekne enno, den eldste frå {since}.",
        "{n} not yet received, the oldest from {since}.",
    ),
    "app.sync.this_shift": Words("denne økta", "denne økta", "this session"),
    "app.sync.no_contact": Words(
        "Ingen kontakt med serveren – prøver igjen av seg selv.",
        "Ingen kontakt med tenaren – prøver igjen av seg sjølv.",
        "No contact with the server – it tries again by itself.",
    ),
    "app.sync.ended": Words(
        "Koordinatoren har avsluttet denne telefonen. Den kan ikke lenger sende, og appen er låst. "
        "Det som ikke er sendt, ligger fortsatt på telefonen. Snakk med koordinatoren.",
        "Koordinatoren har avslutta denne telefonen. Han kan ikkje lenger sende, og appen er låst. "
        "Det som ikkje er sendt, ligg framleis på telefonen. Snakk med koordinatoren.",
        "The coordinator has ended this phone. It can no longer send, and the app is locked. "
        "What was not sent is still on the phone. Talk to the coordinator.",
    ),
    "app.sync.waiting": Words(
        "Ikke mottatt ennå: {n}", "Ikkje motteke enno: {n}", "Not yet received: {n}"
    ),
    "app.sync.kept": Words("Mottatt: {n}", "Motteke: {n}", "Received: {n}"),
    "app.sync.help": Words(
        "Telefonen sender av seg selv når det er nett. Ingenting slettes før serveren har svart.",
        "Telefonen sender av seg sjølv når det er nett. "
        "Ingenting blir sletta før tenaren har svart.",
        "The phone sends by itself when there is a network. "
        "Nothing is removed before the server has answered.",
    ),
    "app.sync.refused": Words("Må rettes", "Må rettast", "Needs fixing"),
    "app.state.waiting": Words("Ikke mottatt ennå", "Ikkje motteke enno", "Not yet received"),
    "app.state.kept": Words("Mottatt", "Motteke", "Received"),
    "app.state.refused": Words("Må rettes", "Må rettast", "Needs fixing"),
    "app.state.withdrawn": Words(
        "Trukket tilbake · {state}", "Trekt tilbake · {state}", "Withdrawn · {state}"
    ),
    "app.state.corrected": Words("Rettet · {state}", "Retta · {state}", "Corrected · {state}"),
    "app.entry.received_as": Words(
        "Mottatt som nr. {n} fra denne telefonen",
        "Motteke som nr. {n} frå denne telefonen",
        "Received as no. {n} from this phone",
    ),
    "app.entry.correct": Words("Rett", "Rett", "Correct"),
    "app.entry.correct_help": Words(
        "Du får opp svarene. Trykk på det som er feil, og velg på nytt.",
        "Du får opp svara. Trykk på det som er feil, og vel på nytt.",
        "You get the answers back. Tap what is wrong, and choose again.",
    ),
    "app.entry.correct_go": Words("Gå videre", "Gå vidare", "Continue"),
    "app.entry.withdraw": Words("Trekk tilbake", "Trekk tilbake", "Withdraw"),
    "app.entry.withdraw_help": Words(
        "Registreringen telles ikke lenger med. Dette kan ikke angres.",
        "Registreringa blir ikkje rekna med lenger. Dette kan ikkje angrast.",
        "The record is no longer counted. This cannot be undone.",
    ),
    "app.entry.withdraw_go": Words("Trekk tilbake", "Trekk tilbake", "Withdraw"),
    "app.entry.withdrawn": Words(
        "Trukket tilbake. Ikke mottatt ennå.",
        "Trekt tilbake. Ikkje motteke enno.",
        "Withdrawn. Not yet received.",
    ),
    "app.entry.why": Words("Hvorfor?", "Kvifor?", "Why?"),
    "app.entry.no_reason": Words(
        "Velg en grunn først.", "Vel ein grunn først.", "Choose a reason first."
    ),
    "app.entry.stop": Words("Avbryt", "Avbryt", "Cancel"),
}
