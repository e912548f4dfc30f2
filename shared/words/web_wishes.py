"""What the pages say about what focus groups ask the field to look for."""

from collections.abc import Mapping

from shared.language import Words

WISHES: Mapping[str, Words] = {
    "web.nav.wishes": Words("Fra gruppene", "Frå gruppene", "From the groups"),
    "web.menu.waits": Words("{n} venter på svar", "{n} ventar på svar", "{n} waiting"),
    "web.home.wishes.one": Words(
        "1 spørsmål fra en fokusgruppe venter på svar.",
        "1 spørsmål frå ei fokusgruppe ventar på svar.",
        "1 question from a focus group waits for an answer.",
    ),
    "web.home.wishes.many": Words(
        "{n} spørsmål fra fokusgruppene venter på svar.",
        "{n} spørsmål frå fokusgruppene ventar på svar.",
        "{n} questions from focus groups wait for an answer.",
    ),
    "web.wishes.title": Words("Spør felten", "Spør felten", "Ask the field"),
    "web.wishes.link": Words("Spør felten", "Spør felten", "Ask the field"),
    "web.wishes.card": Words(
        "Be teamet ute se etter noe på et sted eller i et område.",
        "Be teamet ute sjå etter noko på ein stad eller i eit område.",
        "Ask the team out there to look for something at a place or in an area.",
    ),
    "web.wishes.card_one": Words("1 venter på svar", "1 ventar på svar", "1 is waiting"),
    "web.wishes.card_n": Words("{n} venter på svar", "{n} ventar på svar", "{n} are waiting"),
    "web.wishes.lead": Words(
        "Be teamet ute se etter noe en stund. Koordinatoren leser det først. Blir det godkjent, "
        "står det på telefonene til og med siste dag. Svarene kommer med i tallene.",
        "Be teamet ute sjå etter noko ei stund. Koordinatoren les det først. Blir det godkjent, "
        "står det på telefonane til og med siste dag. Svara kjem med i tala.",
        "Ask the team out there to look for something for a while. The coordinator reads it "
        "first. Once approved, phones show it through its last day. What is seen is counted in "
        "the figures.",
    ),
    "web.wishes.list": Words(
        "Spørsmål fra gruppen", "Spørsmål frå gruppa", "The group's questions"
    ),
    "web.wishes.own": Words(
        "Bare denne gruppen og koordinatoren ser spørsmålene som ikke er godkjent.",
        "Berre denne gruppa og koordinatoren ser spørsmåla som ikkje er godkjende.",
        "Only this group and the coordinator see questions that are not approved.",
    ),
    "web.wishes.empty": Words(
        "Gruppen har ikke spurt om noe ennå.",
        "Gruppa har ikkje spurt om noko enno.",
        "The group has not asked anything yet.",
    ),
    "web.wishes.new": Words("Nytt spørsmål", "Nytt spørsmål", "New question"),
    "web.wishes.no_person": Words(
        "Skriv aldri om en person. Setningen kan bli lest på en telefon ute blant folk.",
        "Skriv aldri om ein person. Setninga kan bli lesen på ein telefon ute blant folk.",
        "Never write about a person. The sentence may be read on a phone out among people.",
    ),
    "web.wishes.topic": Words("Hva det gjelder", "Kva det gjeld", "What it is about"),
    "web.wishes.where": Words("Hvor", "Kvar", "Where"),
    "web.wishes.choose": Words("Velg", "Vel", "Choose"),
    "web.wishes.text": Words("Hva skal de se etter?", "Kva skal dei sjå etter?", "Look for what?"),
    "web.wishes.text_help": Words(
        "Én setning, høyst {most} tegn.",
        "Éi setning, høgst {most} teikn.",
        "One sentence, at most {most} signs.",
    ),
    "web.wishes.last": Words("Til og med", "Til og med", "Through"),
    "web.wishes.last_help": Words("Senest {day}.", "Seinast {day}.", "{day} at the latest."),
    "web.wishes.send": Words(
        "Send til koordinatoren", "Send til koordinatoren", "Send to the coordinator"
    ),
    "web.wishes.until": Words("til og med {day}", "til og med {day}", "through {day}"),
    "web.wishes.not_now": Words(
        "Gruppen må fornyes før den kan spørre. Det avgjøres av: {by}.",
        "Gruppa må fornyast før ho kan spørje. Det blir avgjort av: {by}.",
        "The group must be renewed before it can ask. That is for: {by}.",
    ),
    "web.wishes.reworded": Words(
        "Gruppen skrev: «{text}»", "Gruppa skreiv: «{text}»", "The group wrote: “{text}”"
    ),
    "web.wishes.said": Words("«{text}»", "«{text}»", "“{text}”"),
    "web.wishes.withdraw": Words("Trekk tilbake", "Trekk tilbake", "Take back"),
    "web.wishes.withdraw_named": Words(
        "Trekk tilbake: {text}", "Trekk tilbake: {text}", "Take back: {text}"
    ),
    "web.wishes.resume": Words("Send igjen", "Send igjen", "Send again"),
    "web.wishes.resume_named": Words(
        "Send igjen: {text}", "Send igjen: {text}", "Send again: {text}"
    ),
    "web.wishes.done.asked": Words(
        "Sendt. Koordinatoren leser det, og svaret kommer her.",
        "Sendt. Koordinatoren les det, og svaret kjem her.",
        "Sent. The coordinator reads it, and the answer comes here.",
    ),
    "web.wishes.done.withdrawn": Words(
        "Spørsmålet er trukket tilbake.",
        "Spørsmålet er trekt tilbake.",
        "The question is taken back.",
    ),
    "web.wishes.done.resumed": Words(
        "Sendt igjen. Koordinatoren leser det, og svaret kommer her.",
        "Sendt igjen. Koordinatoren les det, og svaret kjem her.",
        "Sent again. The coordinator reads it, and the answer comes here.",
    ),
    "web.wishes.state.waiting": Words("Venter på svar", "Ventar på svar", "Waiting"),
    "web.wishes.state.late": Words(
        "Ikke besvart i tide", "Ikkje svara på i tide", "Not answered in time"
    ),
    "web.wishes.state.out": Words(
        "Ute til og med {day}", "Ute til og med {day}", "Out through {day}"
    ),
    "web.wishes.state.ended": Words("Avsluttet", "Avslutta", "Ended"),
    "web.wishes.state.over": Words("Over", "Over", "Over"),
    "web.wishes.state.declined": Words("Avslått", "Avslått", "Declined"),
    "web.wishes.state.withdrawn": Words("Trukket tilbake", "Trekt tilbake", "Taken back"),
    "web.wishes.reason.points_at_someone": Words(
        "Det kan peke på noen.", "Det kan peike på nokon.", "It could point at someone."
    ),
    "web.wishes.reason.not_ours": Words(
        "Det er ikke noe feltteamet kan eller skal se etter.",
        "Det er ikkje noko feltteamet kan eller skal sjå etter.",
        "It is nothing the field team can or should look for.",
    ),
    "web.wishes.reason.known": Words(
        "Tallene svarer på det allerede.",
        "Tala svarer på det alt.",
        "The figures answer it already.",
    ),
    "web.wishes.reason.too_many": Words(
        "Det er for mange spørsmål ute nå.",
        "Det er for mange spørsmål ute no.",
        "There are too many questions out now.",
    ),
    "web.wishes.reason.unclear": Words(
        "Det er uklart hva de skal se etter.",
        "Det er uklart kva dei skal sjå etter.",
        "It is unclear what to look for.",
    ),
    "web.wishes.reason.other": Words("En annen grunn.", "Ein annan grunn.", "Another reason."),
    "web.granting.title": Words(
        "Spørsmål fra gruppene", "Spørsmål frå gruppene", "Questions from the groups"
    ),
    "web.granting.lead": Words(
        "Det fokusgruppene ber felten se etter. Ingenting går ut før du har lest det og godkjent.",
        "Det fokusgruppene ber felten sjå etter. Ingenting går ut før du har lese det og godkjent.",
        "What focus groups ask the field to look for. Nothing goes out before you have read and "
        "approved it.",
    ),
    "web.granting.list": Words("Mottatte spørsmål", "Mottekne spørsmål", "Questions received"),
    "web.granting.empty": Words(
        "Ingen spørsmål ennå. Medlemmene kan spørre fra siden til gruppen sin.",
        "Ingen spørsmål enno. Medlemmene kan spørje frå sida til gruppa si.",
        "No questions yet. Members can ask from their group's page.",
    ),
    "web.granting.one": Words(
        "Spørsmål fra en gruppe", "Spørsmål frå ei gruppe", "A group's question"
    ),
    "web.granting.question": Words("Spørsmål", "Spørsmål", "Question"),
    "web.granting.topic": Words("Gjelder", "Gjeld", "About"),
    "web.granting.where": Words("Hvor", "Kvar", "Where"),
    "web.granting.group": Words("Gruppe", "Gruppe", "Group"),
    "web.granting.until": Words("Til og med", "Til og med", "Through"),
    "web.granting.state": Words("Status", "Status", "State"),
    "web.granting.by": Words("Skrevet av", "Skrive av", "Written by"),
    "web.granting.by_on": Words("{person}, {day}", "{person}, {day}", "{person}, {day}"),
    "web.granting.approve": Words("Godkjenn", "Godkjenn", "Approve"),
    "web.granting.approve_text": Words(
        "Send det som det står, eller skriv det om først. Gruppen ser det du sender.",
        "Send det som det står, eller skriv det om først. Gruppa ser det du sender.",
        "Send it as it stands, or reword it first. The group sees what you send.",
    ),
    "web.granting.text": Words("Det telefonene viser", "Det telefonane viser", "What phones show"),
    "web.granting.text_help": Words(
        "Én setning, høyst {most} tegn. Sted, tema og siste dag står ved siden av.",
        "Éi setning, høgst {most} teikn. Stad, tema og siste dag står ved sida av.",
        "One sentence, at most {most} signs. Place, topic and last day stand beside it.",
    ),
    "web.granting.last": Words("Til og med", "Til og med", "Through"),
    "web.granting.approve_send": Words(
        "Godkjenn og send ut", "Godkjenn og send ut", "Approve and send out"
    ),
    "web.granting.decline": Words("Avslå", "Avslå", "Decline"),
    "web.granting.decline_text": Words(
        "Gruppen ser grunnen, og setningen din.",
        "Gruppa ser grunnen, og setninga di.",
        "The group sees the reason, and your sentence.",
    ),
    "web.granting.reason": Words("Grunn", "Grunn", "Reason"),
    "web.granting.sentence": Words(
        "Til gruppen (valgfritt)", "Til gruppa (valfritt)", "To the group (optional)"
    ),
    "web.granting.sentence_help": Words(
        "Én setning, høyst {most} tegn. Må fylles ut ved en annen grunn.",
        "Éi setning, høgst {most} teikn. Må fyllast ut ved ein annan grunn.",
        "One sentence, at most {most} signs. Needed for another reason.",
    ),
    "web.granting.decline_send": Words("Avslå", "Avslå", "Decline"),
    "web.granting.sent": Words(
        "Sendt ut som: «{text}»", "Sendt ut som: «{text}»", "Sent out as: “{text}”"
    ),
    "web.granting.late": Words(
        "Siste dag er over. Gruppen kan spørre på nytt.",
        "Siste dag er over. Gruppa kan spørje på nytt.",
        "Its last day is over. The group can ask anew.",
    ),
    "web.granting.withdrawn": Words(
        "Gruppen trakk det tilbake selv.",
        "Gruppa trekte det tilbake sjølv.",
        "The group took it back itself.",
    ),
    "web.granting.out": Words("Ute", "Ute", "Out"),
    "web.granting.end": Words("Avslutt nå", "Avslutt no", "End now"),
    "web.granting.resume": Words("Åpne igjen", "Opne igjen", "Open again"),
    "web.granting.reopen": Words(
        "Ta tilbake avgjørelsen", "Ta tilbake avgjerda", "Take the decision back"
    ),
    "web.granting.done.approved": Words(
        "Godkjent. Telefonene får det neste gang de har kontakt, og gruppen ser det.",
        "Godkjent. Telefonane får det neste gong dei har kontakt, og gruppa ser det.",
        "Approved. Phones get it the next time they make contact, and the group sees it.",
    ),
    "web.granting.done.declined": Words(
        "Avslått. Gruppen ser grunnen.",
        "Avslått. Gruppa ser grunnen.",
        "Declined. The group sees the reason.",
    ),
    "web.granting.done.reopened": Words(
        "Avgjørelsen er tatt tilbake. Spørsmålet venter igjen.",
        "Avgjerda er teken tilbake. Spørsmålet ventar igjen.",
        "The decision is taken back. The question waits again.",
    ),
    "web.granting.done.ended": Words(
        "Avsluttet. Det forsvinner fra telefonene neste gang de har kontakt.",
        "Avslutta. Det forsvinn frå telefonane neste gong dei har kontakt.",
        "Ended. It leaves the phones the next time they make contact.",
    ),
    "web.granting.done.resumed": Words(
        "Åpnet igjen. Telefonene får det neste gang de har kontakt.",
        "Opna igjen. Telefonane får det neste gong dei har kontakt.",
        "Open again. Phones get it the next time they make contact.",
    ),
}
