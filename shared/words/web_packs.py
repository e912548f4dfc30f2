"""What meeting packs and their pages say."""

from collections.abc import Mapping

from shared.language import Words

PACKS: Mapping[str, Words] = {
    "web.pack.total": Words("Møter i perioden", "Møte i perioden", "Meetings in the period"),
    "web.pack.by_theme": Words("Etter hovedtema", "Etter hovudtema", "By main theme"),
    "web.pack.by_place": Words("Etter område", "Etter område", "By area"),
    "web.pack.by_age": Words("Etter alder", "Etter alder", "By age"),
    "web.pack.now": Words("Nå", "No", "Now"),
    "web.pack.before": Words("Forrige", "Førre", "Before"),
    "web.pack.change": Words("Endring", "Endring", "Change"),
    "web.pack.news": Words("Hva er nytt", "Kva er nytt", "What is new"),
    "web.pack.no_news": Words(
        "Ingen endring er større enn avrundingen kan gi alene.",
        "Inga endring er større enn avrundinga kan gi åleine.",
        "No change is larger than rounding alone can make.",
    ),
    "web.pack.first": Words(
        "Dette er den første perioden; det er ingenting å sammenligne med.",
        "Dette er den første perioden; det er ingenting å samanlikne med.",
        "This is the first period; there is nothing to compare with.",
    ),
    "web.pack.clear_up": Words(
        "{name}: tydelig opp, fra {before} til {now}",
        "{name}: tydeleg opp, frå {before} til {now}",
        "{name}: clearly up, from {before} to {now}",
    ),
    "web.pack.clear_down": Words(
        "{name}: tydelig ned, fra {before} til {now}",
        "{name}: tydeleg ned, frå {before} til {now}",
        "{name}: clearly down, from {before} to {now}",
    ),
    "web.pack.perhaps_up": Words(
        "{name}: kanskje opp, fra {before} til {now}",
        "{name}: kanskje opp, frå {before} til {now}",
        "{name}: perhaps up, from {before} to {now}",
    ),
    "web.pack.perhaps_down": Words(
        "{name}: kanskje ned, fra {before} til {now}",
        "{name}: kanskje ned, frå {before} til {now}",
        "{name}: perhaps down, from {before} to {now}",
    ),
    "web.pack.sure": Words(
        "En endring vises bare når den er større enn avrundingen vanligvis gir alene. "
        "«Tydelig» er mer enn det dobbelte.",
        "Ei endring blir vist berre når ho er større enn avrundinga vanlegvis gir åleine. "
        "«Tydeleg» er meir enn det doble.",
        "A change is shown only when it is larger than rounding usually makes alone. “Clearly” "
        "is more than twice that.",
    ),
    "web.pack.trend": Words("Utvikling", "Utvikling", "Development"),
    "web.pack.trend_alt": Words(
        "Søyler: møter i hver periode. {told}.",
        "Søyler: møte i kvar periode. {told}.",
        "Bars: meetings in each period. {told}.",
    ),
    "web.pack.map": Words("Kart, forenklet", "Kart, forenkla", "Map, simplified"),
    "web.pack.text": Words(
        "Koordinatorens vurdering", "Koordinatorens vurdering", "The coordinator's assessment"
    ),
    "web.pack.text_apart": Words(
        "Skrevet av koordinatoren. Ikke en del av tallene.",
        "Skrive av koordinatoren. Ikkje ein del av tala.",
        "Written by the coordinator. Not part of the figures.",
    ),
    "web.pack.notes": Words(
        "Slik skal tallene leses", "Slik skal tala lesast", "How to read the figures"
    ),
    "web.pack.appendix": Words("Alle tall", "Alle tal", "All figures"),
    "web.pack.figures": Words("Figurene i tall", "Figurane i tal", "The charts in figures"),
    "web.pack.period": Words("Periode", "Periode", "Period"),
}
