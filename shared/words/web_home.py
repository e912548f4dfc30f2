"""What the page of received records says."""

from collections.abc import Mapping

from shared.language import Words

HOME: Mapping[str, Words] = {
    "web.home.title": Words("Innkommet", "Innkome", "Received"),
    "web.home.lead": Words(
        "Det telefonene har levert. Bare teamet ser denne siden; ingenting her er offentlige tall.",
        "Det telefonane har levert. Berre teamet ser denne sida; ingenting her er offentlege tal.",
        "What the phones have delivered. Only the team sees this page; nothing here is a "
        "published figure.",
    ),
    "web.home.waiting": Words(
        "Noe venter på neste utgave.",
        "Noko ventar på neste utgåve.",
        "Something waits for the next release.",
    ),
    "web.home.nothing_waits": Words(
        "Alt som er mottatt, er telt med i en utgave.",
        "Alt som er motteke, er talt med i ei utgåve.",
        "Everything received is counted in a release.",
    ),
    "web.home.to_releases": Words("Gå til utgaver", "Gå til utgåver", "Go to releases"),
    "web.home.per_day": Words("Mottatt per dag", "Motteke per dag", "Received per day"),
    "web.home.per_day_caption": Words(
        "Registreringer mottatt de siste dagene, etter type",
        "Registreringar mottekne dei siste dagane, etter type",
        "Records received the last days, by kind",
    ),
    "web.home.newest": Words("Nyeste registreringer", "Nyaste registreringar", "Newest records"),
    "web.home.newest_caption": Words(
        "De nyeste registreringene, nyest først",
        "Dei nyaste registreringane, nyast først",
        "The newest records, newest first",
    ),
    "web.home.received": Words("Mottatt", "Motteke", "Received"),
    "web.home.day": Words("Feltdag", "Feltdag", "Field day"),
    "web.home.kind": Words("Type", "Type", "Kind"),
    "web.home.place": Words("Sted", "Stad", "Place"),
    "web.home.state": Words("Status", "Status", "State"),
    "web.home.sum": Words("Sum", "Sum", "Total"),
    "web.home.state.waits": Words("Venter", "Ventar", "Waiting"),
    "web.home.state.counted": Words("Utgave {number}", "Utgåve {number}", "Release {number}"),
    "web.home.corrections": Words("Rettelser", "Rettingar", "Corrections"),
    "web.home.correction": Words("{kind}, rettet", "{kind}, retta", "{kind}, corrected"),
    "web.home.withdrawal": Words("Trukket tilbake", "Trekt tilbake", "Withdrawn"),
    "web.home.older": Words("Eldre registreringer", "Eldre registreringar", "Older records"),
    "web.home.to_newest": Words("Til de nyeste", "Til dei nyaste", "To the newest"),
    "web.home.empty": Words(
        "Ingenting er mottatt ennå. Meld inn en telefon, så dukker registreringene opp her.",
        "Ingenting er motteke enno. Meld inn ein telefon, så dukkar registreringane opp her.",
        "Nothing received yet. Enrol a phone, and its records will show up here.",
    ),
    "web.home.refusals": Words("Avvist", "Avvist", "Refused"),
    "web.home.refusals_lead": Words(
        "Registreringer serveren ikke tok imot. De ligger trygt på telefonen og kan rettes der.",
        "Registreringar tenaren ikkje tok imot. Dei ligg trygt på telefonen og kan rettast der.",
        "Records the server did not accept. They are safe on the phone and can be mended there.",
    ),
    "web.home.more_flaws": Words("… og {n} til.", "… og {n} til.", "… and {n} more."),
    "web.home.no_refusals": Words(
        "Ingen registreringer er avvist.",
        "Ingen registreringar er avviste.",
        "No record has been refused.",
    ),
    "web.home.refused_by": Words("{day} · {device}", "{day} · {device}", "{day} · {device}"),
}
