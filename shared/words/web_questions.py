"""What the pages about questions to the field say."""

from collections.abc import Mapping

from shared.language import Words

QUESTIONS: Mapping[str, Words] = {
    "web.questions.title": Words(
        "Spørsmål til felten", "Spørsmål til felten", "Questions to the field"
    ),
    "web.questions.lead": Words(
        "Be teamet se etter noe på et sted, i et område eller overalt. Spørsmålet vises på alle "
        "telefonene når økta starter og mens den går.",
        "Be teamet sjå etter noko på ein stad, i eit område eller overalt. Spørsmålet blir vist "
        "på alle telefonane når økta startar og medan ho går.",
        "Ask the team to look for something at a place, in an area or everywhere. Every phone "
        "shows the question when a session starts and while it lasts.",
    ),
    "web.questions.list": Words("Stilte spørsmål", "Stilte spørsmål", "Questions asked"),
    "web.questions.empty": Words(
        "Ingen spørsmål ennå. Still det første her.",
        "Ingen spørsmål enno. Still det første her.",
        "No questions yet. Ask the first one here.",
    ),
    "web.questions.everywhere": Words("Overalt", "Overalt", "Everywhere"),
    "web.questions.days": Words("{first}–{last}", "{first}–{last}", "{first} – {last}"),
    "web.questions.one_answer": Words("1 svar", "1 svar", "1 answer"),
    "web.questions.n_answers": Words("{n} svar", "{n} svar", "{n} answers"),
    "web.questions.internal": Words(
        "Antall svar er for teamet selv, og er ikke tall som kan gis videre.",
        "Talet på svar er for teamet sjølv, og er ikkje tal som kan givast vidare.",
        "The number of answers is for the team itself, and never a figure to hand on.",
    ),
    "web.questions.state.open": Words("Åpent", "Ope", "Open"),
    "web.questions.state.coming": Words("Kommer", "Kjem", "Coming"),
    "web.questions.state.over": Words("Over", "Over", "Over"),
    "web.questions.state.ended": Words("Avsluttet {day}", "Avslutta {day}", "Ended {day}"),
    "web.questions.end": Words("Avslutt nå", "Avslutt no", "End now"),
    "web.questions.end_named": Words("Avslutt nå: {text}", "Avslutt no: {text}", "End now: {text}"),
    "web.questions.resume": Words("Åpne igjen", "Opne igjen", "Open again"),
    "web.questions.resume_named": Words(
        "Åpne igjen: {text}", "Opne igjen: {text}", "Open again: {text}"
    ),
    "web.questions.remove": Words("Slett", "Slett", "Delete"),
    "web.questions.remove_named": Words("Slett: {text}", "Slett: {text}", "Delete: {text}"),
    "web.questions.undo": Words("Angre", "Angre", "Undo"),
    "web.questions.done.made": Words(
        "Spørsmålet er lagret. Telefonene får det neste gang de har kontakt.",
        "Spørsmålet er lagra. Telefonane får det neste gong dei har kontakt.",
        "The question is saved. Phones get it the next time they make contact.",
    ),
    "web.questions.done.ended": Words(
        "Spørsmålet er avsluttet. Det forsvinner fra telefonene neste gang de har kontakt.",
        "Spørsmålet er avslutta. Det forsvinn frå telefonane neste gong dei har kontakt.",
        "The question is ended. It leaves the phones the next time they make contact.",
    ),
    "web.questions.done.resumed": Words(
        "Spørsmålet er åpnet igjen.", "Spørsmålet er opna igjen.", "The question is open again."
    ),
    "web.questions.done.removed": Words(
        "Spørsmålet og teksten er slettet. Telefonene glemmer det neste gang de har kontakt.",
        "Spørsmålet og teksten er sletta. Telefonane gløymer det neste gong dei har kontakt.",
        "The question and its text are deleted. Phones forget it the next time they make contact.",
    ),
    "web.questions.new": Words("Still et spørsmål", "Still eit spørsmål", "Ask a question"),
    "web.questions.no_person": Words(
        "Spør om steder, miljø og det som skjer. Aldri om en person: ikke navn, kallenavn, "
        "adresse, bilskilt eller annet som peker på noen.",
        "Spør om stader, miljø og det som skjer. Aldri om ein person: ikkje namn, kallenamn, "
        "adresse, bilskilt eller anna som peikar på nokon.",
        "Ask about places, groups and what goes on. Never about a person: no name, nickname, "
        "address, plate or anything else that points at someone.",
    ),
    "web.questions.text": Words("Spørsmålet", "Spørsmålet", "The question"),
    "web.questions.text_help": Words(
        "Én setning, høyst {most} tegn. Skriv den slik den skal leses ute.",
        "Éi setning, høgst {most} teikn. Skriv ho slik ho skal lesast ute.",
        "One sentence, at most {most} signs. Write it as it is to be read outside.",
    ),
    "web.questions.where": Words("Hvor", "Kvar", "Where"),
    "web.questions.areas": Words("Områder", "Område", "Areas"),
    "web.questions.places": Words("Steder", "Stader", "Places"),
    "web.questions.first": Words("Fra og med", "Frå og med", "From"),
    "web.questions.last": Words("Til og med", "Til og med", "Until"),
    "web.questions.days_help": Words(
        "Høyst {most} dager. Du kan avslutte før.",
        "Høgst {most} dagar. Du kan avslutte før.",
        "At most {most} days. You can end it earlier.",
    ),
    "web.questions.send": Words("Still spørsmålet", "Still spørsmålet", "Ask the question"),
    "web.questions.remove_title": Words(
        "Slette spørsmålet?", "Slette spørsmålet?", "Delete the question?"
    ),
    "web.questions.remove_text": Words(
        "Teksten blir borte her og på telefonene. Observasjoner som svarte på det, blir stående. "
        "Dette kan ikke angres.",
        "Teksten blir borte her og på telefonane. Observasjonar som svarte på det, blir ståande. "
        "Dette kan ikkje angrast.",
        "The text disappears here and on the phones. Observations that answered it remain. "
        "This cannot be undone.",
    ),
    "web.questions.remove_yes": Words(
        "Slett spørsmålet", "Slett spørsmålet", "Delete the question"
    ),
    "web.questions.remove_no": Words("Behold det", "Behald det", "Keep it"),
}
