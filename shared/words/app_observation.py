"""What the field app says where something, or nothing, was seen."""

from collections.abc import Mapping

from shared.language import Words

APP_OBSERVATION: Mapping[str, Words] = {
    "app.nothing.all": Words("Ingenting sett", "Ingenting sett", "Nothing seen"),
    "app.nothing.rest": Words("Ellers ingenting", "Elles ingenting", "Nothing else"),
    "app.serious.line": Words(
        "Haster det? Gjør det som trengs først, og registrer etterpå.",
        "Hastar det? Gjer det som trengst først, og registrer etterpå.",
        "Is it urgent? Do what is needed first, and register afterwards.",
    ),
    "app.serious.show": Words("Hva gjør vi nå?", "Kva gjer vi no?", "What do we do now?"),
    "app.choice.later": Words("Flere valg ({n})", "Fleire val ({n})", "More choices ({n})"),
    "app.strip.presets": Words("Forhåndsvalgt:", "Førehandsvalt:", "Preset:"),
    "app.strip.assumed": Words(
        "{told}, forhåndsvalgt. Endre",
        "{told}, førehandsvalt. Endre",
        "{told}, preset. Change",
    ),
}
