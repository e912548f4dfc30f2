"""What the page says that explains how observations become a level."""

from collections.abc import Mapping

from shared.language import Words

EXPLAINED_LEVELS: Mapping[str, Words] = {
    "web.explained.levels": Words(
        "6. Observasjoner blir til et nivå",
        "6. Observasjonar blir til eit nivå",
        "6. Observations become a level",
    ),
    "web.explained.levels_text": Words(
        "Observasjoner telles ikke. De fortelles som et nivå: det midterste svaret på hvert "
        "spørsmål i en måned. Her er en oppdiktet måned med svar på hvor mye bråk det var, "
        "hvert fra en vakt for seg. Et sted med for få svar fortelles ikke; svarene går inn i "
        "resten av bydelen, så i resten av byområdet, og ellers ingen steder.",
        "Observasjonar blir ikkje talde. Dei blir fortalde som eit nivå: det midtarste svaret "
        "på kvart spørsmål i ein månad. Her er ein oppdikta månad med svar på kor mykje bråk "
        "det var, kvart frå ei vakt for seg. Ein stad med for få svar blir ikkje fortald; "
        "svara går inn i resten av bydelen, så i resten av byområdet, og elles ingen stader.",
        "Observations are not counted. They are told as a level: the middle answer to each "
        "question in a month. Here is an invented month of answers to how much noise there "
        "was, each from a shift of its own. A place with too few is not told; its answers go "
        "into the rest of the district, then the rest of the larger area, and else nowhere.",
    ),
    "web.explained.levels_where": Words(
        "Sted",
        "Stad",
        "Place",
    ),
    "web.explained.levels_n": Words(
        "Observasjoner",
        "Observasjonar",
        "Observations",
    ),
    "web.explained.levels_answers": Words(
        "Svar, fra lavest til høyest",
        "Svar, frå lågast til høgast",
        "Answers, lowest to highest",
    ),
    "web.explained.levels_told": Words(
        "Fortelles som",
        "Blir fortald som",
        "Told as",
    ),
    "web.explained.levels_rest": Words(
        "med resten",
        "med resten",
        "with the rest",
    ),
    "web.explained.levels_why": Words(
        "Tre svar er ikke nok. Den som var på vakta som svarte «{own}» på torget, og leste at "
        "nivået var «{told}», ville visst at begge de andre svarte «{other}». Derfor må minst "
        "{shifts} vakter og {heads} observasjoner av noen være med, og ingen vakt får ha så "
        "mange av svarene at den blir sikker på et annet. Angrepet prøver det på hvert nivå "
        "før det offentliggjøres. Om et nivå fortelles, avgjøres av hvor mange som svarte, "
        "aldri av svarene: ellers ville tausheten si noe om dem.",
        "Tre svar er ikkje nok. Den som var på vakta som svara «{own}» på torget, og las at "
        "nivået var «{told}», ville ha visst at begge dei andre svara «{other}». Derfor må "
        "minst {shifts} vakter og {heads} observasjonar av nokon vere med, og inga vakt får "
        "ha så mange av svara at ho blir sikker på eit anna. Åtaket prøver det på kvart nivå "
        "før det blir offentleg. Om eit nivå blir fortalt, blir avgjort av kor mange som "
        "svara, aldri av svara: elles ville tausheita seie noko om dei.",
        "Three answers are not enough. Whoever was on the shift that answered “{own}” at the "
        "square, and read that the level was “{told}”, would know that both the others "
        "answered “{other}”. So it takes at least {shifts} shifts and {heads} observations of "
        "somebody, and no shift may have so many of the answers that it is sure of another. "
        "The attack tries that on every level before it is published. Whether a level is told "
        "depends on how many answered, never on the answers: else silence would tell of them.",
    ),
    "web.explained.quay": Words(
        "Kaia",
        "Kaia",
        "The quay",
    ),
    "web.explained.square": Words(
        "Torget",
        "Torget",
        "The square",
    ),
    "web.explained.park": Words(
        "Parken",
        "Parken",
        "The park",
    ),
    "web.explained.levels_east": Words(
        "Resten av bydelen",
        "Resten av bydelen",
        "The rest of the district",
    ),
    "web.explained.little": Words(
        "lite",
        "lite",
        "little",
    ),
    "web.explained.some": Words(
        "noe",
        "noko",
        "some",
    ),
    "web.explained.much": Words(
        "mye",
        "mykje",
        "much",
    ),
}
