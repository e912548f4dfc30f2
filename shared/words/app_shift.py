"""What the field app says of a shift: home, start, counting, end and what became of it."""

from collections.abc import Mapping

from shared.language import Words

APP_SHIFT: Mapping[str, Words] = {
    "app.home.no_shift": Words("Ingen økt i gang", "Inga økt i gang", "No session running"),
    "app.home.no_shift_help": Words(
        "Start en økt for å registrere. Det virker også uten nett.",
        "Start ei økt for å registrere. Det verkar òg utan nett.",
        "Start a session to log. It works offline too.",
    ),
    "app.home.shift": Words("Økt i gang", "Økt i gang", "Session running"),
    "app.home.since": Words("Siden ca. {time}", "Sidan ca. {time}", "Since about {time}"),
    "app.home.one_contact": Words("1 kontakt", "1 kontakt", "1 contact"),
    "app.home.n_contacts": Words("{n} kontakter", "{n} kontaktar", "{n} contacts"),
    "app.home.start_shift": Words("Start økt", "Start økt", "Start session"),
    "app.home.end": Words("Avslutt økt", "Avslutt økt", "End session"),
    "app.home.pause": Words("Pause", "Pause", "Pause"),
    "app.home.resume": Words("Fortsett økta", "Hald fram med økta", "Continue the session"),
    "app.home.repeat": Words("Som sist", "Som sist", "Same as last"),
    "app.home.saved": Words("Historikk", "Historikk", "History"),
    "app.home.unfinished": Words("Mangler detaljer", "Manglar detaljar", "Lacks details"),
    "app.home.done": Words("Forrige økt", "Førre økt", "Last session"),
    "app.home.place": Words("Foreslå nytt sted", "Foreslå ny stad", "Suggest a new place"),
    "app.home.nobody": Words(
        "Notert: ingen på {place}. Står som besøkt i økta.",
        "Notert: ingen på {place}. Står som besøkt i økta.",
        "Noted: nobody at {place}. It stands as visited in the session.",
    ),
    "app.home.begun": Words("Påbegynt", "Påbyrja", "Begun"),
    "app.home.log": Words("{kind}", "{kind}", "{kind}"),
    "app.home.go_on": Words("{kind} – fortsett", "{kind} – hald fram", "{kind} – continue"),
    "app.shift.start_title": Words("Start økt", "Start økt", "Start session"),
    "app.shift.team": Words("Team", "Team", "Team"),
    "app.shift.no_team": Words("Velg team først.", "Vel team først.", "Choose a team first."),
    "app.shift.go": Words("Start", "Start", "Start"),
    "app.end.title": Words("Avslutt økt", "Avslutt økt", "End session"),
    "app.end.go": Words("Avslutt økta", "Avslutt økta", "End the session"),
    "app.end.go_empty": Words(
        "Avslutt – ingen kontakter", "Avslutt – ingen kontaktar", "End – no contacts"
    ),
    "app.end.unfinished": Words(
        "Mangler detaljer: {n}", "Manglar detaljar: {n}", "Lacks details: {n}"
    ),
    "app.end.unfinished_help": Words(
        "Fyll ut nå, eller senere. De blir liggende her.",
        "Fyll ut no, eller seinare. Dei blir liggjande her.",
        "Fill in now, or later. They stay here.",
    ),
    "app.reflect.title": Words("Refleksjon", "Refleksjon", "Reflection"),
    "app.reflect.help": Words(
        "Bare for deg: blir kryptert på telefonen og sendes ikke. Ikke skriv navn.",
        "Berre for deg: blir kryptert på telefonen og blir ikkje send. Ikkje skriv namn.",
        "For you only: encrypted on the phone and not sent. Do not write names.",
    ),
    "app.done.title": Words("Økta er avsluttet", "Økta er avslutta", "The session is ended"),
    "app.done.whole": Words(
        "{saved} lagret = {received} mottatt",
        "{saved} lagra = {received} motteke",
        "{saved} saved = {received} received",
    ),
    "app.done.part": Words(
        "{saved} lagret, {received} mottatt",
        "{saved} lagra, {received} motteke",
        "{saved} saved, {received} received",
    ),
    "app.done.all_is_well": Words(
        "Serveren har alt fra økta, økta selv regnet med. Takk for innsatsen!",
        "Tenaren har alt frå økta, økta sjølv rekna med. Takk for innsatsen!",
        "The server has all of it, the session itself counted in. Well done!",
    ),
    "app.done.keep_on": Words(
        "Resten sendes av seg selv når det er nett. Ingenting går tapt om du lukker appen.",
        "Resten blir sendt av seg sjølv når det er nett. Ingenting går tapt om du lukkar appen.",
        "The rest is sent by itself when there is a network. Closing the app loses nothing.",
    ),
    "app.done.refused": Words(
        "{n} må rettes før serveren kan ta imot. Du finner dem under Sending.",
        "{n} må rettast før tenaren kan ta imot. Du finn dei under Sending.",
        "{n} must be mended before the server can take them. You find them under Sending.",
    ),
    "app.done.go": Words("Til forsiden", "Til framsida", "To the home screen"),
    "app.unfinished.title": Words("Mangler detaljer", "Manglar detaljar", "Lacks details"),
    "app.unfinished.help": Words(
        "Talt på gata. Trykk for å fylle ut resten.",
        "Talde på gata. Trykk for å fylle ut resten.",
        "Counted on the street. Tap to fill in the rest.",
    ),
    "app.unfinished.none": Words(
        "Ingenting mangler. Tell hoder på forsiden når hendene er opptatt.",
        "Ingenting manglar. Tel hovud på framsida når hendene er opptekne.",
        "Nothing is lacking. Count heads on the home screen when your hands are busy.",
    ),
    "app.tally.title": Words("Tell hoder", "Tel hovud", "Count heads"),
    "app.tally.help": Words(
        "Detaljene tar du senere.", "Detaljane tek du seinare.", "Details come later."
    ),
    "app.tally.more": Words("Tell én til", "Tel éin til", "Count one more"),
    "app.tally.less": Words("Tell én mindre", "Tel éin mindre", "Count one fewer"),
    "app.tally.close": Words("Ferdig med gruppa", "Ferdig med gruppa", "Done with this group"),
    "app.tally.closed": Words(
        "Gruppa er lagret. Fyll ut resten under «Mangler detaljer».",
        "Gruppa er lagra. Fyll ut resten under «Manglar detaljar».",
        "The group is saved. Fill in the rest under “Lacks details”.",
    ),
    "app.greet.help": Words("Uten samtale.", "Utan samtale.", "Without a talk."),
    "app.greet.more": Words("Én hilsen til", "Éi helsing til", "One more greeting"),
    "app.greet.less": Words("Én hilsen mindre", "Éi helsing mindre", "One greeting fewer"),
}
