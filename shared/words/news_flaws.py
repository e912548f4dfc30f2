"""What can be wrong with a coordinator's question or decision, in words for the coordinator."""

from collections.abc import Mapping

from shared.language import Words

NEWS_FLAWS: Mapping[str, Words] = {
    "input.no_sentence": Words(
        "Skriv én setning på høyst {bound} tegn.",
        "Skriv éi setning på høgst {bound} teikn.",
        "Write one sentence of at most {bound} signs.",
    ),
    "input.too_long": Words(
        "Teksten er for lang. Kort den ned til høyst {bound} tegn.",
        "Teksten er for lang. Kort han ned til høgst {bound} teikn.",
        "The text is too long. Shorten it to at most {bound} signs.",
    ),
    "input.no_key_days": Words(
        "Skriv hvor mange dager nøkkelen varer, fra 1 til {bound}.",
        "Skriv kor mange dagar nøkkelen varer, frå 1 til {bound}.",
        "Write how many days the key lasts, from 1 to {bound}.",
    ),
    "input.no_days": Words(
        "Velg første og siste dag: fra i dag eller senere, og høyst {bound} dager i alt.",
        "Vel første og siste dag: frå i dag eller seinare, og høgst {bound} dagar i alt.",
        "Choose first and last day: not ended before today, and at most {bound} days in all.",
    ),
    "input.too_many_questions": Words(
        "Det er allerede {bound} spørsmål ute. Avslutt ett først, så teamet rekker å lese alle.",
        "Det er alt {bound} spørsmål ute. Avslutt eitt først, så teamet rekk å lese alle.",
        "There are {bound} questions out already. End one first, so the team can read them all.",
    ),
    "input.no_place": Words(
        "Velg et sted fra lista.", "Vel ein stad frå lista.", "Choose a place from the list."
    ),
    "input.no_reason": Words(
        "Velg en grunn fra lista.", "Vel ein grunn frå lista.", "Choose a reason from the list."
    ),
}
