"""What is said of levels: on pages, in feeds and in the notes below both."""

from collections.abc import Mapping

from shared.language import Words

LEVELS: Mapping[str, Words] = {
    "web.levels.title": Words(
        "Nivåer fra observasjoner, {period}",
        "Nivå frå observasjonar, {period}",
        "Levels from observations, {period}",
    ),
    "web.levels.sheet": Words("Nivåer", "Nivå", "Levels"),
    "web.levels.indicator": Words("Spørsmål", "Spørsmål", "Question"),
    "web.levels.rest": Words("Ellers i {place}", "Elles i {place}", "Elsewhere in {place}"),
    "web.levels.nothing": Words(
        "Ingen steder hadde nok observasjoner i perioden.",
        "Ingen stader hadde nok observasjonar i perioden.",
        "No place had enough observations in the period.",
    ),
    "web.levels.untold": Words("for få", "for få", "too few"),
    "web.levels.trend.up": Words(
        "høyere enn forrige gang", "høgare enn førre gong", "higher than the time before"
    ),
    "web.levels.trend.down": Words(
        "lavere enn forrige gang", "lågare enn førre gong", "lower than the time before"
    ),
    "web.levels.trend.same": Words(
        "som forrige gang", "som førre gong", "the same as the time before"
    ),
    "web.note.levels": Words(
        "Nivåer er det midterste svaret i observasjoner fra en måned, hver brukt én gang. Et sted "
        "som ikke har nok, går inn i resten av bydelen, så i resten av byområdet. Det skal til "
        "minst seks som så noen, fra så mange feltøkter at ingen av dem kan være sikker på hva en "
        "annen svarte. Pilen sier om nivået er høyere, lavere eller som i perioden før.",
        "Nivå er det midtarste svaret i observasjonar frå ein månad, kvar brukt éin gong. Ein stad "
        "som ikkje har nok, går inn i resten av bydelen, så i resten av byområdet. Det skal til "
        "minst seks som såg nokon, frå så mange feltøkter at ingen av dei kan vere sikker på kva "
        "ei anna svarte. Pila seier om nivået er høgare, lågare eller som i perioden før.",
        "Levels are the middle answer in observations of a month, each used once. A place without "
        "enough goes into the rest of its district, then into the rest of its area. It takes at "
        "least six that saw somebody, from so many shifts that none of them can be sure of what "
        "another answered. The arrow says whether the level is higher, lower or as in the period "
        "before.",
    ),
    "web.column.place_type": Words("Type område", "Type område", "Type of area"),
    "web.column.indicator_code": Words("Spørsmålskode", "Spørsmålskode", "Question code"),
    "web.column.indicator": Words("Spørsmål", "Spørsmål", "Question"),
    "web.column.step_code": Words("Trinnkode", "Trinnkode", "Step code"),
    "web.column.trend": Words("Utvikling", "Utvikling", "Trend"),
    "web.means.place_type": Words(
        "place, district, area eller city. «Ellers i» betyr det som er igjen når det nærmere er "
        "sagt for seg.",
        "place, district, area eller city. «Elles i» tyder det som er att når det nærare er sagt "
        "for seg.",
        "place, district, area or city. “Elsewhere in” means what is left when what is nearer is "
        "told by itself.",
    ),
    "web.means.indicator_code": Words(
        "Koden til spørsmålet i kodeboken.",
        "Koden til spørsmålet i kodeboka.",
        "The question's code in the codebook.",
    ),
    "web.means.indicator": Words(
        "Spørsmålet observasjonene svarte på.",
        "Spørsmålet observasjonane svarte på.",
        "The question that the observations answered.",
    ),
    "web.means.step_code": Words(
        "Koden til det midterste svaret. Kan ikke legges sammen.",
        "Koden til det midtarste svaret. Kan ikkje leggjast saman.",
        "The code of the middle answer. Cannot be added up.",
    ),
    "web.means.trend": Words(
        "up, down eller same mot perioden rett før; none når den ikke sier noe.",
        "up, down eller same mot perioden rett før; none når han ikkje seier noko.",
        "up, down or same against the period just before; none when that says nothing.",
    ),
}
