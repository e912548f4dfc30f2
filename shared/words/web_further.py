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
    "web.feed.effort": Words(
        "{place}: {hours} felttimer, møter per time: {rate}",
        "{place}: {hours} felttimar, møte per time: {rate}",
        "{place}: {hours} field hours, meetings an hour: {rate}",
    ),
    "web.feed.levels": Words(
        "{place}, observasjoner i {period}: {levels}",
        "{place}, observasjonar i {period}: {levels}",
        "{place}, observations in {period}: {levels}",
    ),
    "web.column.table_code": Words("Tabellkode", "Tabellkode", "Table code"),
    "web.column.table": Words("Tabell", "Tabell", "Table"),
    "web.column.answer_code": Words("Svarkode", "Svarkode", "Answer code"),
    "web.column.answer": Words("Svar", "Svar", "Answer"),
    "web.column.weekday": Words("Ukedag", "Vekedag", "Weekday"),
    "web.column.part_code": Words("Kode for tid på døgnet", "Kode for tid på døgnet", "Part code"),
    "web.column.part": Words("Tid på døgnet", "Tid på døgnet", "Part of the day"),
    "web.column.hours": Words("Felttimer", "Felttimar", "Field hours"),
    "web.means.table_code": Words(
        "Koden til tabellen.", "Koden til tabellen.", "The code of the table."
    ),
    "web.means.table": Words(
        "Hva møtene er fordelt på: kjønn, tiltak og slikt.",
        "Kva møta er fordelte på: kjønn, tiltak og slikt.",
        "What the meetings are divided by: gender, what was done and the like.",
    ),
    "web.means.answer_code": Words(
        "Koden til svaret; ? er ikke fortalt.",
        "Koden til svaret; ? er ikkje fortalt.",
        "The code of the answer; ? is not told.",
    ),
    "web.means.answer": Words(
        "Det første svaret som ble valgt.",
        "Det første svaret som blei valt.",
        "The first answer chosen.",
    ),
    "web.means.weekday": Words(
        "1 er mandag, 7 søndag, 0 ikke fortalt. Natta etter midnatt hører til kvelden før.",
        "1 er måndag, 7 søndag, 0 ikkje fortalt. Natta etter midnatt høyrer til kvelden før.",
        "1 is Monday, 7 Sunday, 0 not told. The night after midnight belongs to the evening "
        "before.",
    ),
    "web.means.part_code": Words(
        "Koden til tiden på døgnet; ? er ikke fortalt.",
        "Koden til tida på døgnet; ? er ikkje fortalt.",
        "The code of the part of the day; ? is not told.",
    ),
    "web.means.part": Words(
        "Når på døgnet møtene begynte.",
        "Når på døgnet møta byrja.",
        "When in the day the meetings began.",
    ),
    "web.means.hours": Words(
        "Timer ute, avrundet til hele femmere.",
        "Timar ute, avrunda til heile femmarar.",
        "Hours out, rounded to whole fives.",
    ),
    "web.means.low": Words(
        "Færrest møter per felttime det kan ha vært, i tideler.",
        "Færrast møte per felttime det kan ha vore, i tidelar.",
        "The fewest meetings an hour it can have been, in tenths.",
    ),
    "web.means.about": Words(
        "Møter per felttime, omtrent, i tideler.",
        "Møte per felttime, omtrent, i tidelar.",
        "Meetings an hour, about, in tenths.",
    ),
    "web.means.high": Words(
        "Flest møter per felttime det kan ha vært, i tideler.",
        "Flest møte per felttime det kan ha vore, i tidelar.",
        "The most meetings an hour it can have been, in tenths.",
    ),
}
