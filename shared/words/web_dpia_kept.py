"""What the assessment says of how long things are kept."""

from collections.abc import Mapping

from shared.language import Words

DPIA_KEPT: Mapping[str, Words] = {
    "web.dpia.kept.sent": Words(
        "På telefonen: mottatte registreringer",
        "På telefonen: mottekne registreringar",
        "On the phone: received records",
    ),
    "web.dpia.kept.sent_for": Words(
        "{days} dager etter mottak",
        "{days} dagar etter mottak",
        "{days} days after receipt",
    ),
    "web.dpia.kept.silent": Words(
        "På telefonen: alt, når den ikke har hatt kontakt",
        "På telefonen: alt, når han ikkje har hatt kontakt",
        "On the phone: everything, without contact",
    ),
    "web.dpia.kept.silent_for": Words(
        "Varsler etter {warn} dager, tømmer seg etter {wipe}",
        "Varslar etter {warn} dagar, tømmer seg etter {wipe}",
        "Warns after {warn} days, empties itself after {wipe}",
    ),
    "web.dpia.kept.lost": Words(
        "På telefonen: alt, når PIN er feil ti ganger eller koordinatoren avslutter den",
        "På telefonen: alt, når PIN er feil ti gonger eller koordinatoren avsluttar han",
        "On the phone: everything, after ten wrong PINs or once the coordinator ends it",
    ),
    "web.dpia.kept.lost_for": Words(
        "Tømmes",
        "Blir tømd",
        "It empties itself",
    ),
    "web.dpia.kept.record": Words(
        "På tjeneren: registreringer",
        "På tenaren: registreringar",
        "On the server: records",
    ),
    "web.dpia.kept.record_for": Words(
        "{weeks} uker etter utgaven som telte dem, enkelte felt tidligere (se "
        "felttabellene); så slettes de av seg selv, med signert erklæring",
        "{weeks} veker etter utgåva som talde dei, einskilde felt tidlegare (sjå "
        "felttabellane); så blir dei sletta av seg sjølv, med signert fråsegn",
        "{weeks} weeks after the release that counted them, some fields earlier (see the "
        "tables of fields); then deleted by themselves, with a signed statement",
    ),
    "web.dpia.kept.week_for": Words("{weeks} uke", "{weeks} veke", "{weeks} week"),
    "web.dpia.kept.weeks_for": Words(
        "{weeks} uker",
        "{weeks} veker",
        "{weeks} weeks",
    ),
    "web.dpia.kept.refusal": Words(
        "Avviste registreringer: hvilke felt, aldri innholdet",
        "Avviste registreringar: kva felt, aldri innhaldet",
        "Refused records: which fields, never what they held",
    ),
    "web.dpia.kept.parcel": Words(
        "Forseglede registreringer fra tapte telefoner",
        "Forsegla registreringar frå tapte telefonar",
        "Sealed records of lost phones",
    ),
    "web.dpia.kept.question": Words(
        "Spørsmål til teamet, etter siste dag",
        "Spørsmål til teamet, etter siste dag",
        "Questions to the team, after their last day",
    ),
    "web.dpia.kept.wish": Words(
        "Spørsmål fra fokusgruppene, etter siste dag",
        "Spørsmål frå fokusgruppene, etter siste dag",
        "Questions from focus groups, after their last day",
    ),
    "web.dpia.kept.mark": Words(
        "Kjennemerke på det som er slettet, uten innhold",
        "Kjennemerke på det som er sletta, utan innhald",
        "Marks of what is deleted, without content",
    ),
    "web.dpia.kept.note": Words(
        "Forseglede notater",
        "Forsegla notat",
        "Sealed notes",
    ),
    "web.dpia.kept.note_for": Words(
        "Kan ikke åpnes av noen {days} dager etter måneden de ble skrevet, når nøklene er"
        " ødelagt; slettes senest med registreringen",
        "Kan ikkje opnast av nokon {days} dagar etter månaden dei vart skrivne, når "
        "nøklane er øydelagde; blir sletta seinast med registreringa",
        "Can be opened by nobody {days} days after the month they were written, once the "
        "keys are destroyed; deleted with the record at the latest",
    ),
    "web.dpia.kept.code": Words(
        "Engangskoder",
        "Eingongskodar",
        "One-use codes",
    ),
    "web.dpia.kept.code_for": Words(
        "Virker i {sign_in} timer til innlogging, {invite} dager til en ny konto, {enrol}"
        " timer til telefoner",
        "Verkar i {sign_in} timar til innlogging, {invite} dagar til ein ny konto, "
        "{enrol} timar til telefonar",
        "Work for {sign_in} hours to sign in, {invite} days for a new account, {enrol} "
        "hours for phones",
    ),
    "web.dpia.kept.session": Words(
        "Innlogging",
        "Innlogging",
        "Signed-in sessions",
    ),
    "web.dpia.kept.session_for": Words(
        "{hours} timer, eller {idle} timer uten bruk",
        "{hours} timar, eller {idle} timar utan bruk",
        "{hours} hours, or {idle} hours without use",
    ),
    "web.dpia.kept.reader_key": Words(
        "Mottakernes nøkler",
        "Nøklane til mottakarane",
        "Recipients' keys",
    ),
    "web.dpia.kept.reader_key_for": Words(
        "Høyst {days} dager",
        "Høgst {days} dagar",
        "At most {days} days",
    ),
    "web.dpia.kept.release": Words(
        "Utgaver",
        "Utgåver",
        "Releases",
    ),
    "web.dpia.kept.release_for": Words(
        "For alltid; de er anonym statistikk",
        "For alltid; dei er anonym statistikk",
        "For ever; they are anonymous statistics",
    ),
    "web.dpia.kept.audit": Words(
        "Revisjonslogg",
        "Revisjonslogg",
        "The audit log",
    ),
    "web.dpia.kept.audit_for": Words(
        "{weeks} uker; det siste som slettes, får sin hash signert, så resten fortsatt "
        "henger sammen",
        "{weeks} veker; det siste som blir sletta, får hashen sin signert, så resten "
        "framleis heng saman",
        "{weeks} weeks; the hash that what is deleted ended with is signed, so that the rest "
        "still hangs together",
    ),
    "web.dpia.kept.phone": Words(
        "Avsluttede telefoner, når ingenting de sendte er igjen",
        "Avslutta telefonar, når ingenting dei sende er att",
        "Phones that were ended, once nothing they sent is left",
    ),
    "web.dpia.kept.ended_account": Words(
        "Avsluttede brukere, med alt de logget inn med",
        "Avslutta brukarar, med alt dei logga inn med",
        "People who were ended, with all they signed in with",
    ),
    "web.dpia.kept.tries": Words(
        "Feilede innlogginger og brukte engangsmerker",
        "Mislykka innloggingar og brukte eingongsmerke",
        "Failed sign-ins and used one-time marks",
    ),
    "web.dpia.kept.stays_account": Words("Brukere", "Brukarar", "People"),
    "web.dpia.kept.stays_device": Words("Telefoner i bruk", "Telefonar i bruk", "Phones in use"),
    "web.dpia.kept.stays_place": Words("Godkjente steder", "Godkjende stader", "Approved places"),
    "web.dpia.kept.stays_release": Words("Utgaver", "Utgåver", "Releases"),
    "web.dpia.kept.stays_pack": Words("Møtepakker", "Møtepakkar", "Meeting packs"),
    "web.dpia.kept.stays_deletion": Words(
        "Signerte erklæringer om sletting",
        "Signerte fråsegner om sletting",
        "Signed statements of deletions",
    ),
    "web.dpia.kept.stays_log": Words("Driftslogg", "Driftslogg", "Log of operations"),
    "web.dpia.kept.stays_backup": Words("Sikkerhetskopier", "Tryggingskopiar", "Backups"),
    "web.dpia.kept.webhook": Words(
        "Logg over beskjeder til andre programmer (webhooks)",
        "Logg over beskjedar til andre program (webhooks)",
        "Log of messages to other programs (webhooks)",
    ),
    "web.dpia.kept.meeting": Words(
        "Møter i kalenderen, etter dagen de er på",
        "Møte i kalenderen, etter dagen dei er på",
        "Meetings in the calendar, after their day",
    ),
}
