"""Further tables and the week, on pages, in packs and in feeds."""

from collections.abc import Mapping

from shared.language import Words

FURTHER: Mapping[str, Words] = {
    "web.further.title": Words("Mer om møtene", "Meir om møta", "More about the meetings"),
    "web.further.help": Words(
        "De samme møtene, fordelt på ett spørsmål om gangen. «Ikke fortalt» betyr at svaret "
        "mangler, eller at det er for få til å si det.",
        "Dei same møta, fordelte på eitt spørsmål om gongen. «Ikkje fortalt» betyr at svaret "
        "manglar, eller at det er for få til å seie det.",
        "The same meetings, by one question at a time. “Not told” means that the answer is "
        "missing, or that there are too few to say.",
    ),
    "web.further.answer": Words("Svar", "Svar", "Answer"),
    "web.further.untold": Words("Ikke fortalt", "Ikkje fortalt", "Not told"),
    "web.note.further": Words(
        "Det som er fortalt om møtene, og når på uka de var, er fordelt av de samme avrundede "
        "tallene, uten skjermede tema. Svar som bare én samtale kan stå for, er ikke fortalt.",
        "Det som er fortalt om møta, og når på veka dei var, er fordelt av dei same avrunda "
        "tala, utan skjerma tema. Svar som berre éin samtale kan stå for, er ikkje fortalde.",
        "What is told about the meetings, and when in the week they were, is shared out of the "
        "same rounded figures, without restricted topics. An answer that one conversation alone "
        "could account for is not told.",
    ),
    "web.rhythm.title": Words("Når på uka", "Når på veka", "When in the week"),
    "web.rhythm.weekday": Words("Ukedag", "Vekedag", "Weekday"),
    "web.rhythm.day.1": Words("Mandag", "Måndag", "Monday"),
    "web.rhythm.day.2": Words("Tirsdag", "Tysdag", "Tuesday"),
    "web.rhythm.day.3": Words("Onsdag", "Onsdag", "Wednesday"),
    "web.rhythm.day.4": Words("Torsdag", "Torsdag", "Thursday"),
    "web.rhythm.day.5": Words("Fredag", "Fredag", "Friday"),
    "web.rhythm.day.6": Words("Lørdag", "Laurdag", "Saturday"),
    "web.rhythm.day.7": Words("Søndag", "Søndag", "Sunday"),
    "web.rhythm.help": Words(
        "{place}, {period}. Natta etter midnatt hører til kvelden før. Sterkere farge betyr "
        "flere møter.",
        "{place}, {period}. Natta etter midnatt høyrer til kvelden før. Sterkare farge betyr "
        "fleire møte.",
        "{place}, {period}. The night after midnight belongs to the evening before. A stronger "
        "colour means more meetings.",
    ),
    "web.rhythm.caption": Words(
        "Når på uka: {place}, {period}",
        "Når på veka: {place}, {period}",
        "When in the week: {place}, {period}",
    ),
    "web.rhythm.untold": Words(
        "Ikke fortalt når: {shown}. Tidspunktet mangler, eller det er for få til å si det.",
        "Ikkje fortalt når: {shown}. Tidspunktet manglar, eller det er for få til å seie det.",
        "Not told when: {shown}. The time is missing, or there are too few to say.",
    ),
    "web.rhythm.none": Words(
        "Når på uka fortelles for hele kommunen, og for byområder med mange møter, når en måned "
        "er omme.",
        "Når på veka blir fortalt for heile kommunen, og for byområde med mange møte, når ein "
        "månad er omme.",
        "When in the week is told for the whole municipality, and for areas with many meetings, "
        "once a month is over.",
    ),
    "web.rhythm.alt": Words(
        "Ukedager nedover, tid på døgnet bortover. Flest møter: {most}. Alle tall står i tabellen.",
        "Vekedagar nedover, tid på døgnet bortover. Flest møte: {most}. Alle tal står i tabellen.",
        "Weekdays down, parts of the day across. Most meetings: {most}. All figures are in the "
        "table.",
    ),
}
