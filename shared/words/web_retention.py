"""What the page about deleting in time says."""

from collections.abc import Mapping

from shared.language import Words

RETENTION: Mapping[str, Words] = {
    "web.retention.title": Words("Sletting", "Sletting", "Deletion"),
    "web.retention.lead": Words(
        "Det som er registrert, slettes av seg selv {weeks} uker etter utgaven som talte det. "
        "Frosne tall endres aldri av det.",
        "Det som er registrert, blir sletta av seg sjølv {weeks} veker etter utgåva som talde det. "
        "Frosne tal blir aldri endra av det.",
        "What was logged is deleted by itself {weeks} weeks after the release that counted it. "
        "Frozen figures never change for it.",
    ),
    "web.retention.now": Words("Klart for sletting {day}", "Klart for sletting {day}", "Due {day}"),
    "web.retention.nothing": Words(
        "Ingenting skal slettes i dag.", "Ingenting skal slettast i dag.", "Nothing is due today."
    ),
    "web.retention.looked": Words(
        "Sist sett etter: {day}. Serveren gjør det hver dag.",
        "Sist sett etter: {day}. Tenaren gjer det kvar dag.",
        "Last looked: {day}. The server does so every day.",
    ),
    "web.retention.not_looked": Words(
        "Serveren har ikke sett etter ennå. Den gjør det hver dag.",
        "Tenaren har ikkje sett etter enno. Han gjer det kvar dag.",
        "The server has not looked yet. It does so every day.",
    ),
    "web.retention.sure": Words(
        "Jeg har lest hva som slettes. Det kan ikke hentes tilbake.",
        "Eg har lese kva som blir sletta. Det kan ikkje hentast att.",
        "I have read what is deleted. It cannot be brought back.",
    ),
    "web.retention.sure_day": Words(
        "Ja, i dag er {day}. Det som slettes, kan ikke hentes tilbake.",
        "Ja, i dag er {day}. Det som blir sletta, kan ikkje hentast att.",
        "Yes, today is {day}. What is deleted cannot be brought back.",
    ),
    "web.retention.run": Words("Slett nå", "Slett no", "Delete now"),
    "web.retention.done.some": Words(
        "Slettet og signert.", "Sletta og signert.", "Deleted and signed."
    ),
    "web.retention.done.none": Words(
        "Ingenting skulle slettes.", "Ingenting skulle slettast.", "Nothing was due."
    ),
    "web.retention.later": Words("Dette går siden", "Dette går sidan", "What goes later"),
    "web.retention.nothing_later": Words(
        "Ingenting er talt ennå.", "Ingenting er talt enno.", "Nothing has been counted yet."
    ),
    "web.retention.more": Words(
        "og {n} linjer til, senere", "og {n} linjer til, seinare", "and {n} more lines, later"
    ),
    "web.retention.day": Words("Dag", "Dag", "Day"),
    "web.retention.what": Words("Hva", "Kva", "What"),
    "web.retention.number": Words("Nr.", "Nr.", "No."),
    "web.retention.held": Words(
        "Når en utgave i en senere måned er laget",
        "Når ei utgåve i ein seinare månad er laga",
        "Once a release of a later month is cut",
    ),
    "web.retention.waiting": Words(
        "{n} registreringer venter på en utgave, den første siden {day}. De slettes ikke før de "
        "er talt.",
        "{n} registreringar ventar på ei utgåve, den første sidan {day}. Dei blir ikkje sletta før "
        "dei er talde.",
        "{n} records wait for a release, the first since {day}. They are not deleted before they "
        "are counted.",
    ),
    "web.retention.made": Words("Dette er slettet", "Dette er sletta", "What was deleted"),
    "web.retention.nothing_made": Words(
        "Ingenting er slettet ennå.", "Ingenting er sletta enno.", "Nothing has been deleted yet."
    ),
    "web.retention.proof": Words(
        "Hver linje er en signert erklæring uten innhold og uten antall. «feltlogg retention "
        "export» skriver dem ut, og «verify» prøver dem hvor som helst.",
        "Kvar linje er ei signert fråsegn utan innhald og utan tal. «feltlogg retention export» "
        "skriv dei ut, og «verify» prøver dei kvar som helst.",
        "Each line is a signed statement without content or number. “feltlogg retention export” "
        "writes them out, and “verify” tries them anywhere.",
    ),
    "web.retention.fields": Words(
        "{fields} i {n} registreringer fra utgave {number}; resten blir",
        "{fields} i {n} registreringar frå utgåve {number}; resten blir verande",
        "{fields} in {n} records of release {number}; the rest stays",
    ),
    "web.retention.fields_now": Words(
        "{fields} i registreringer fra utgave {number}; resten blir",
        "{fields} i registreringar frå utgåve {number}; resten blir verande",
        "{fields} in records of release {number}; the rest stays",
    ),
    "web.retention.record.one": Words(
        "1 registrering fra utgave {number}",
        "1 registrering frå utgåve {number}",
        "1 record of release {number}",
    ),
    "web.retention.record.many": Words(
        "{n} registreringer fra utgave {number}",
        "{n} registreringar frå utgåve {number}",
        "{n} records of release {number}",
    ),
    "web.retention.refusal.one": Words("1 avvisning", "1 avvising", "1 refusal"),
    "web.retention.refusal.many": Words("{n} avvisninger", "{n} avvisingar", "{n} refusals"),
    "web.retention.parcel.one": Words(
        "1 forseglet registrering fra en tapt telefon",
        "1 forsegla registrering frå ein tapt telefon",
        "1 sealed record of a lost phone",
    ),
    "web.retention.parcel.many": Words(
        "{n} forseglede registreringer fra tapte telefoner",
        "{n} forsegla registreringar frå tapte telefonar",
        "{n} sealed records of lost phones",
    ),
    "web.retention.question.one": Words("1 spørsmål", "1 spørsmål", "1 question"),
    "web.retention.wish.one": Words(
        "1 spørsmål fra en gruppe", "1 spørsmål frå ei gruppe", "1 question from a group"
    ),
    "web.retention.wish.many": Words(
        "{n} spørsmål fra grupper", "{n} spørsmål frå grupper", "{n} questions from groups"
    ),
    "web.retention.question.many": Words("{n} spørsmål", "{n} spørsmål", "{n} questions"),
    "web.retention.sign_in_code.one": Words(
        "1 ubrukt innloggingskode", "1 ubrukt innloggingskode", "1 unused sign-in code"
    ),
    "web.retention.sign_in_code.many": Words(
        "{n} ubrukte innloggingskoder", "{n} ubrukte innloggingskodar", "{n} unused sign-in codes"
    ),
    "web.retention.session.one": Words("1 innlogging", "1 innlogging", "1 session"),
    "web.retention.session.many": Words("{n} innlogginger", "{n} innloggingar", "{n} sessions"),
    "web.retention.enrolment_code.one": Words(
        "1 ubrukt telefonkode", "1 ubrukt telefonkode", "1 unused enrolment code"
    ),
    "web.retention.enrolment_code.many": Words(
        "{n} ubrukte telefonkoder", "{n} ubrukte telefonkodar", "{n} unused enrolment codes"
    ),
    "web.retention.spent.one": Words(
        "1 brukt engangsmerke", "1 brukt eingongsmerke", "1 used one-time mark"
    ),
    "web.retention.spent.many": Words(
        "{n} brukte engangsmerker", "{n} brukte eingongsmerke", "{n} used one-time marks"
    ),
    "web.retention.wrong_try.one": Words(
        "1 feilet innlogging", "1 mislykka innlogging", "1 failed sign-in"
    ),
    "web.retention.wrong_try.many": Words(
        "{n} feilede innlogginger", "{n} mislykka innloggingar", "{n} failed sign-ins"
    ),
    "web.retention.device.one": Words(
        "1 avsluttet telefon", "1 avslutta telefon", "1 phone that was ended"
    ),
    "web.retention.device.many": Words(
        "{n} avsluttede telefoner", "{n} avslutta telefonar", "{n} phones that were ended"
    ),
    "web.retention.account.one": Words(
        "1 avsluttet bruker", "1 avslutta brukar", "1 person who was ended"
    ),
    "web.retention.account.many": Words(
        "{n} avsluttede brukere", "{n} avslutta brukarar", "{n} people who were ended"
    ),
    "web.retention.audit.one": Words(
        "1 linje i revisjonsloggen", "1 linje i revisjonsloggen", "1 line of the audit log"
    ),
    "web.retention.audit.many": Words(
        "{n} linjer i revisjonsloggen", "{n} linjer i revisjonsloggen", "{n} lines of the audit log"
    ),
    "web.retention.gone.one": Words(
        "1 kjennemerke på noe slettet", "1 kjennemerke på noko sletta", "1 mark of what is deleted"
    ),
    "web.retention.gone.many": Words(
        "{n} kjennemerker på noe slettet",
        "{n} kjennemerke på noko sletta",
        "{n} marks of what is deleted",
    ),
    "web.retention.of.record": Words("registreringer", "registreringar", "records"),
    "web.retention.of.refusal": Words("avvisninger", "avvisingar", "refusals"),
    "web.retention.of.parcel": Words(
        "forseglede registreringer", "forsegla registreringar", "sealed records"
    ),
    "web.retention.of.wish": Words(
        "spørsmål fra grupper", "spørsmål frå grupper", "questions from groups"
    ),
    "web.retention.of.question": Words("spørsmål", "spørsmål", "questions"),
    "web.retention.of.sign_in_code": Words("innloggingskoder", "innloggingskodar", "sign-in codes"),
    "web.retention.of.session": Words("innlogginger", "innloggingar", "sessions"),
    "web.retention.of.enrolment_code": Words("telefonkoder", "telefonkodar", "enrolment codes"),
    "web.retention.of.spent": Words(
        "brukte engangsmerker", "brukte eingongsmerke", "used one-time marks"
    ),
    "web.retention.of.wrong_try": Words(
        "feilede innlogginger", "mislykka innloggingar", "failed sign-ins"
    ),
    "web.retention.of.device": Words(
        "avsluttede telefoner", "avslutta telefonar", "phones that were ended"
    ),
    "web.retention.of.account": Words(
        "avsluttede brukere", "avslutta brukarar", "people who were ended"
    ),
    "web.retention.of.audit": Words(
        "linjer i revisjonsloggen", "linjer i revisjonsloggen", "lines of the audit log"
    ),
    "web.retention.of.gone": Words("kjennemerker", "kjennemerke", "marks"),
}
