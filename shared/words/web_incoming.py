"""What the pages of received and of refused records say."""

from collections.abc import Mapping

from shared.language import Words

INCOMING: Mapping[str, Words] = {
    "web.incoming.title": Words("Innkommet", "Innkome", "Received"),
    "web.incoming.lead": Words(
        "Det telefonene har levert. Bare teamet ser denne siden; ingenting her er offentlige tall.",
        "Det telefonane har levert. Berre teamet ser denne sida; ingenting her er offentlege tal.",
        "What the phones have delivered. Only the team sees this page; nothing here is a "
        "published figure.",
    ),
    "web.incoming.waiting": Words(
        "Noe venter på neste utgave.",
        "Noko ventar på neste utgåve.",
        "Something waits for the next release.",
    ),
    "web.incoming.nothing_waits": Words(
        "Alt som er mottatt, er telt med i en utgave.",
        "Alt som er motteke, er talt med i ei utgåve.",
        "Everything received is counted in a release.",
    ),
    "web.incoming.to_releases": Words("Gå til utgaver", "Gå til utgåver", "Go to releases"),
    "web.incoming.caption": Words(
        "De nyeste registreringene, nyest først",
        "Dei nyaste registreringane, nyast først",
        "The newest records, newest first",
    ),
    "web.incoming.received": Words("Mottatt", "Motteke", "Received"),
    "web.incoming.day": Words("Feltdag", "Feltdag", "Field day"),
    "web.incoming.kind": Words("Type", "Type", "Kind"),
    "web.incoming.place": Words("Sted", "Stad", "Place"),
    "web.incoming.state": Words("Status", "Status", "State"),
    "web.incoming.all": Words("Alle", "Alle", "All"),
    "web.incoming.none": Words(
        "Ingen registreringer passer til valgene.",
        "Ingen registreringar passar til vala.",
        "No record fits what you chose.",
    ),
    "web.incoming.none_yet": Words(
        "Ingen av de nyeste passer til valgene. Se i de eldre.",
        "Ingen av dei nyaste passar til vala. Sjå i dei eldre.",
        "None of the newest fits what you chose. Look among the older ones.",
    ),
    "web.incoming.show_all": Words("Vis alle", "Vis alle", "Show all"),
    "web.incoming.state.are_waits": Words(
        "Venter på utgave", "Ventar på utgåve", "Waiting for a release"
    ),
    "web.incoming.state.are_counted": Words("Talt med", "Talde med", "Counted"),
    "web.incoming.state.waits": Words("Venter", "Ventar", "Waiting"),
    "web.incoming.state.counted": Words("Utgave {number}", "Utgåve {number}", "Release {number}"),
    "web.incoming.corrections": Words("Rettelser", "Rettingar", "Corrections"),
    "web.incoming.correction": Words("{kind}, rettet", "{kind}, retta", "{kind}, corrected"),
    "web.incoming.withdrawal": Words("Trukket tilbake", "Trekt tilbake", "Withdrawn"),
    "web.incoming.older": Words("Eldre registreringer", "Eldre registreringar", "Older records"),
    "web.incoming.to_newest": Words("Til de nyeste", "Til dei nyaste", "To the newest"),
    "web.incoming.empty": Words(
        "Ingenting er mottatt ennå. Meld inn en telefon, så dukker registreringene opp her.",
        "Ingenting er motteke enno. Meld inn ein telefon, så dukkar registreringane opp her.",
        "Nothing received yet. Enrol a phone, and its records will show up here.",
    ),
    "web.refusals.title": Words("Avvist", "Avvist", "Refused"),
    "web.refusals.lead": Words(
        "Registreringer serveren ikke tok imot. De ligger trygt på telefonen og kan rettes der.",
        "Registreringar tenaren ikkje tok imot. Dei ligg trygt på telefonen og kan rettast der.",
        "Records the server did not accept. They are safe on the phone and can be mended there.",
    ),
    "web.refusals.caption": Words(
        "Avviste registreringer, nyest først",
        "Avviste registreringar, nyast først",
        "Refused records, newest first",
    ),
    "web.refusals.why": Words("Hvorfor", "Kvifor", "Why"),
    "web.refusals.phone": Words("Telefon", "Telefon", "Phone"),
    "web.refusals.received": Words("Avvist", "Avvist", "Refused"),
    "web.refusals.more": Words("… og {n} til.", "… og {n} til.", "… and {n} more."),
    "web.refusals.empty": Words(
        "Ingen registreringer er avvist. Blir en det, står grunnen her.",
        "Ingen registreringar er avviste. Blir ei det, står grunnen her.",
        "No record has been refused. If one is, the reason will stand here.",
    ),
}
