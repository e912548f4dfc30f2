"""What the field app says where something, or nothing, was seen."""

from collections.abc import Mapping

from shared.language import Words

APP_OBSERVATION: Mapping[str, Words] = {
    "app.nothing.all": Words("Ingenting sett", "Ingenting sett", "Nothing seen"),
    "app.nothing.rest": Words("Ellers ingenting", "Elles ingenting", "Nothing else"),
    "app.serious.line": Words(
        "Haster det? Se hva dere gjør nå.",
        "Hastar det? Sjå kva de gjer no.",
        "Is it urgent? See what to do now.",
    ),
    "app.choice.later": Words("Flere valg ({n})", "Fleire val ({n})", "More choices ({n})"),
    "app.strip.presets": Words("Forhåndsvalgt:", "Førehandsvalt:", "Preset:"),
    "app.strip.assumed": Words(
        "{told}, forhåndsvalgt. Endre",
        "{told}, førehandsvalt. Endre",
        "{told}, preset. Change",
    ),
}
