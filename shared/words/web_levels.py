"""What is said of levels: on pages, in feeds and in the notes below both."""

from collections.abc import Mapping

from shared.language import Words

LEVELS: Mapping[str, Words] = {
    "web.levels.sheet": Words("Nivåer", "Nivå", "Levels"),
    "web.levels.untold": Words("for få", "for få", "too few"),
    "web.note.levels": Words(
        "Nivåer er det midterste svaret i observasjoner fra en måned, hver brukt én gang. Et sted "
        "som ikke har nok, går inn i resten av bydelen, så i resten av byområdet. Det skal til "
        "minst seks som så noen, fra så mange feltøkter at ingen av dem kan være sikker på hva en "
        "annen svarte. Pil sier at nivået er høyere eller lavere enn i perioden før.",
        "Nivå er det midtarste svaret i observasjonar frå ein månad, kvar brukt éin gong. Ein stad "
        "som ikkje har nok, går inn i resten av bydelen, så i resten av byområdet. Det skal til "
        "minst seks som såg nokon, frå så mange feltøkter at ingen av dei kan vere sikker på kva "
        "ei anna svarte. Pil seier at nivået er høgare eller lågare enn i perioden før.",
        "Levels are the middle answer in observations of a month, each used once. A place without "
        "enough goes into the rest of its district, then into the rest of its area. It takes at "
        "least six that saw somebody, from so many shifts that none of them can be sure of what "
        "another answered. An arrow says that the level is higher or lower than in the "
        "period before.",
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
