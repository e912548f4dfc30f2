"""What the pages say that tell who is told by webhook, and how it went."""

from collections.abc import Mapping

from shared.language import Words

HOOKS: Mapping[str, Words] = {
    "web.nav.webhooks": Words("Varsling", "Varsling", "Webhooks"),
    "web.hooks.title": Words("Varsling", "Varsling", "Webhooks"),
    "web.hooks.lead": Words(
        "Andre programmer får beskjed når det er noe nytt å hente. Beskjeden har verken tall, "
        "sted eller "
        "klokkeslett i seg; programmet henter selv, med sin egen nøkkel.",
        "Andre program får beskjed når det er noko nytt å hente. Beskjeden har korkje tal, stad "
        "eller "
        "klokkeslett i seg; programmet hentar sjølv, med sin eigen nøkkel.",
        "Other programs are told when there is something new to fetch. The message holds no "
        "figure, "
        "place or time; the program fetches by itself, with a key of its own.",
    ),
    "web.hooks.list": Words("Hvem får beskjed", "Kven får beskjed", "Who is told"),
    "web.hooks.empty": Words(
        "Ingen får beskjed ennå. Legg til et program som skal vite om nye utgaver, eller et av "
        "kommunens egne systemer.",
        "Ingen får beskjed enno. Legg til eit program som skal vite om nye utgåver, eller eit av "
        "dei "
        "eigne systema til kommunen.",
        "Nobody is told yet. Add a program that is to know of new releases, or one of the "
        "municipality's own systems.",
    ),
    "web.hooks.name": Words("Navn", "Namn", "Name"),
    "web.hooks.state": Words("Status", "Status", "State"),
    "web.hooks.of_reader": Words(
        "Nye utgaver: {reading}", "Nye utgåver: {reading}", "New releases: {reading}"
    ),
    "web.hooks.of_inside_daily": Words(
        "At noe kom inn, høyst én gang om dagen",
        "At noko kom inn, høgst éin gong om dagen",
        "That something came in, at most once a day",
    ),
    "web.hooks.of_inside": Words(
        "At noe kom inn, høyst hver {n}. dag",
        "At noko kom inn, høgst kvar {n}. dag",
        "That something came in, at most every {n} days",
    ),
    "web.hooks.state.live": Words("I bruk", "I bruk", "Active"),
    "web.hooks.state.waits": Words("Prøver igjen", "Prøver igjen", "Trying again"),
    "web.hooks.state.paused": Words("På pause", "På pause", "Paused"),
    "web.hooks.state.ended": Words("Avsluttet", "Avslutta", "Ended"),
    "web.hooks.why.gone": Words(
        "Mottakeren svarte 410: den vil ikke ha flere beskjeder. Spør den som driver mottakeren, "
        "før "
        "du starter igjen.",
        "Mottakaren svarte 410: han vil ikkje ha fleire beskjedar. Spør den som driv mottakaren, "
        "før "
        "du startar igjen.",
        "The receiver answered 410: it wants no more messages. Ask whoever runs it before you "
        "resume.",
    ),
    "web.hooks.why.restored": Words(
        "Serveren er satt tilbake fra en sikkerhetskopi. Start igjen hvis mottakeren fortsatt "
        "skal ha "
        "beskjed; den kan få noe på nytt.",
        "Tenaren er sett tilbake frå ein tryggingskopi. Start igjen dersom mottakaren framleis "
        "skal ha "
        "beskjed; han kan få noko på nytt.",
        "The server was put back from a backup. Resume if the receiver is still to be told; it "
        "may be "
        "told something again.",
    ),
    "web.hooks.why.reading": Words(
        "Leseren finnes ikke lenger i profilen. Avslutt, eller legg den til i profilen igjen.",
        "Lesaren finst ikkje lenger i profilen. Avslutt, eller legg han til i profilen igjen.",
        "The reader is no longer in the profile. End this, or put the reader back in the profile.",
    ),
    "web.hooks.why.sealed": Words(
        "Serverens egen nøkkel er byttet, så adressen og hemmeligheten kan ikke åpnes. Avslutt, "
        "og legg "
        "til på nytt.",
        "Den eigne nøkkelen til tenaren er bytt, så adressa og løyndomen kan ikkje opnast. "
        "Avslutt, og "
        "legg til på nytt.",
        "The server's own key has been replaced, so the address and the secret cannot be opened. "
        "End "
        "this, and add it anew.",
    ),
    "web.hooks.new": Words("Legg til", "Legg til", "Add one"),
    "web.hooks.label": Words("Navn på programmet", "Namn på programmet", "Name of the program"),
    "web.hooks.label_help": Words(
        "For eksempel «Sakssystemet». Ikke navn på en person.",
        "Til dømes «Sakssystemet». Ikkje namn på ein person.",
        "For example “The case system”. Not the name of a person.",
    ),
    "web.hooks.url": Words("Adresse", "Adresse", "Address"),
    "web.hooks.url_help": Words(
        "Begynner med https://. Den vises ikke igjen.",
        "Byrjar med https://. Ho blir ikkje vist igjen.",
        "Begins with https://. It is not shown again.",
    ),
    "web.hooks.whom": Words("Skal få vite", "Skal få vite", "Is to be told of"),
    "web.hooks.whom_help": Words(
        "Velg bare «noe kom inn» for kommunens egne systemer.",
        "Vel berre «noko kom inn» for dei eigne systema til kommunen.",
        "Choose “something came in” for the municipality's own systems only.",
    ),
    "web.hooks.choose": Words("Velg …", "Vel …", "Choose …"),
    "web.hooks.releases": Words("Nye utgaver", "Nye utgåver", "New releases"),
    "web.hooks.inside": Words(
        "Kommunens egne systemer", "Eigne system i kommunen", "The municipality's own systems"
    ),
    "web.hooks.came_in": Words("Noe kom inn", "Noko kom inn", "Something came in"),
    "web.hooks.every": Words(
        "Dager mellom hver gang", "Dagar mellom kvar gong", "Days between each time"
    ),
    "web.hooks.every_help": Words(
        "Gjelder «noe kom inn»: fra 1 til {most}. Sendes om morgenen, om dagene før.",
        "Gjeld «noko kom inn»: frå 1 til {most}. Blir sendt om morgonen, om dagane før.",
        "For “something came in”: from 1 to {most}. Sent in the morning, about the days before.",
    ),
    "web.hooks.send": Words("Legg til", "Legg til", "Add"),
    "web.hooks.secret": Words("Hemmeligheten", "Løyndomen", "The secret"),
    "web.hooks.secret_text": Words(
        "Legg den inn hos mottakeren, så kan den se at beskjedene er fra oss:",
        "Legg han inn hos mottakaren, så kan han sjå at beskjedane er frå oss:",
        "Put it in at the receiver, so that it can see that messages are from us:",
    ),
    "web.hooks.once": Words(
        "Den vises bare nå. Mistes den, lager du en ny.",
        "Han blir vist berre no. Blir han borte, lagar du ein ny.",
        "It is shown only now. If it is lost, make another.",
    ),
    "web.hooks.both": Words(
        "Den forrige virker også til og med {day}.",
        "Den førre verkar òg til og med {day}.",
        "The former one works too, until {day}.",
    ),
    "web.hooks.host": Words("Mottaker", "Mottakar", "Receiver"),
    "web.hooks.ended_on": Words("Avsluttet", "Avslutta", "Ended"),
    "web.hooks.made_on": Words("Lagt til", "Lagt til", "Added"),
    "web.hooks.log": Words("Hva som er sendt", "Kva som er sendt", "What was sent"),
    "web.hooks.log_empty": Words(
        "Ingenting er sendt ennå. Send en prøve, og se om den kommer fram.",
        "Ingenting er sendt enno. Send ei prøve, og sjå om ho kjem fram.",
        "Nothing has been sent yet. Send a test, and see whether it arrives.",
    ),
    "web.hooks.log_kept": Words(
        "Det som kom fram, står her i {weeks} uker. Resten prøves til det kommer fram.",
        "Det som kom fram, står her i {weeks} veker. Resten blir prøvd til det kjem fram.",
        "What arrived stands here for {weeks} weeks. The rest is tried until it arrives.",
    ),
    "web.hooks.day": Words("Dag", "Dag", "Day"),
    "web.hooks.what": Words("Beskjed", "Beskjed", "Message"),
    "web.hooks.went": Words("Resultat", "Resultat", "Result"),
    "web.hooks.tries": Words("Forsøk", "Forsøk", "Tries"),
    "web.hooks.tried": Words("Sist prøvd", "Sist prøvd", "Last tried"),
    "web.hooks.next": Words("Neste forsøk", "Neste forsøk", "Next try"),
    "web.hooks.event.release.published": Words("Utgave {n}", "Utgåve {n}", "Release {n}"),
    "web.hooks.event.records.received": Words("Noe kom inn", "Noko kom inn", "Something came in"),
    "web.hooks.event.records.corrected": Words(
        "Noe ble rettet", "Noko vart retta", "Something was corrected"
    ),
    "web.hooks.event.records.withdrawn": Words(
        "Noe ble trukket tilbake", "Noko vart trekt tilbake", "Something was withdrawn"
    ),
    "web.hooks.event.feltlogg.test": Words("Prøve", "Prøve", "Test"),
    "web.hooks.arrived": Words("Kom fram", "Kom fram", "Arrived"),
    "web.hooks.untried": Words("Venter", "Ventar", "Waiting"),
    "web.hooks.after": Words("Etter den før", "Etter den før", "After the one before"),
    "web.hooks.soon": Words("Om litt", "Om litt", "Soon"),
    "web.hooks.test": Words("Send en prøve", "Send ei prøve", "Send a test"),
    "web.hooks.pause": Words("Sett på pause", "Set på pause", "Pause"),
    "web.hooks.resume": Words("Start igjen", "Start igjen", "Resume"),
    "web.hooks.rotate": Words("Lag ny hemmelighet", "Lag ny løyndom", "Make another secret"),
    "web.hooks.end": Words("Avslutt …", "Avslutt …", "End …"),
    "web.hooks.end_title": Words("Avslutte {label}?", "Avslutte {label}?", "End {label}?"),
    "web.hooks.end_text": Words(
        "Adressen og hemmeligheten glemmes, og det som venter, blir ikke sendt.",
        "Adressa og løyndomen blir gløymde, og det som ventar, blir ikkje sendt.",
        "The address and the secret are forgotten, and what waits is not sent.",
    ),
    "web.hooks.end_yes": Words("Avslutt", "Avslutt", "End it"),
    "web.hooks.end_no": Words("Behold", "Behald", "Keep it"),
    "web.hooks.done.ended": Words(
        "Avsluttet. Ingenting sendes mer.",
        "Avslutta. Ingenting blir sendt meir.",
        "Ended. Nothing more is sent.",
    ),
    "web.hooks.done.paused": Words(
        "Satt på pause. Det som skjer nå, sendes når du starter igjen.",
        "Sett på pause. Det som skjer no, blir sendt når du startar igjen.",
        "Paused. What happens now is sent when you resume.",
    ),
    "web.hooks.done.resumed": Words(
        "Startet igjen. Det som venter, sendes nå.",
        "Starta igjen. Det som ventar, blir sendt no.",
        "Resumed. What waits is being sent.",
    ),
    "web.hooks.done.tested": Words("Prøven kom fram.", "Prøva kom fram.", "The test arrived."),
    "web.hooks.failed": Words(
        "Prøven kom ikke fram. {why}",
        "Prøva kom ikkje fram. {why}",
        "The test did not arrive. {why}",
    ),
}
