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
    "web.pack.is_clear": Words("tydelig", "tydeleg", "clearly"),
    "web.pack.is_perhaps": Words("kanskje", "kanskje", "perhaps"),
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
    "web.pack.unlike": Words(
        "Perioden før har tall fra {before} utgaver og denne fra {now}. Derfor sies ingen endring.",
        "Perioden før har tal frå {before} utgåver og denne frå {now}. Difor blir inga endring "
        "sagd.",
        "The period before has figures of {before} releases and this one of {now}, so no change "
        "is told.",
    ),
    "web.pack.side": Words("Stedene side om side", "Stadene side om side", "Places side by side"),
    "web.pack.side_by_side": Words(
        "Møter etter hovedtema og byområde",
        "Møte etter hovudtema og byområde",
        "Meetings by main theme and city area",
    ),
    "web.pack.over_time": Words("Utvikling per sted", "Utvikling per stad", "Development by place"),
    "web.pack.areas_without": Words(
        "«{theme}» er med i tallene for hele kommunen, og ikke i byområdenes.",
        "«{theme}» er med i tala for heile kommunen, og ikkje i tala for byområda.",
        "“{theme}” is in the figures of the whole municipality, and not in those of city areas.",
    ),
    "web.pack.appendix": Words("Alle tall", "Alle tal", "All figures"),
    "web.pack.figures": Words("Figurene i tall", "Figurane i tal", "The charts in figures"),
    "web.pack.period": Words("Periode", "Periode", "Period"),
    "web.packs.title": Words("Møtepakker", "Møtepakkar", "Meeting packs"),
    "web.packs.lead": Words(
        "Ferdige ark til møtene: tallene, det som er nytt og din vurdering, som PDF og Word.",
        "Ferdige ark til møta: tala, det som er nytt og di vurdering, som PDF og Word.",
        "Sheets ready for meetings: the figures, what is new and your assessment, as PDF and Word.",
    ),
    "web.packs.for": Words("Til", "Til", "For"),
    "web.packs.none_yet": Words(
        "Ingen avsluttet periode ennå", "Ingen avslutta periode enno", "No ended period yet"
    ),
    "web.packs.handed_out": Words("Delt ut", "Delt ut", "Handed out"),
    "web.packs.one": Words("Pakke {number}", "Pakke {number}", "Pack {number}"),
    "web.packs.pdf": Words("PDF", "PDF", "PDF"),
    "web.packs.docx": Words("Word", "Word", "Word"),
    "web.packs.text": Words("Din vurdering", "Di vurdering", "Your assessment"),
    "web.packs.text_help": Words(
        "Står for seg selv, skilt fra tallene. En tom linje gir nytt avsnitt. Høyst {most} tegn.",
        "Står for seg sjølv, skilt frå tala. Ei tom linje gir nytt avsnitt. Høgst {most} teikn.",
        "Stands by itself, apart from the figures. An empty line begins a paragraph. At most "
        "{most} signs.",
    ),
    "web.packs.no_person": Words(
        "Skriv om steder, tema og utvikling. Peker noe på én person, kan ikke pakken deles ut.",
        "Skriv om stader, tema og utvikling. Peikar noko på éin person, kan ikkje pakken delast "
        "ut.",
        "Write about places, themes and development. If anything points at one person, the pack "
        "cannot be handed out.",
    ),
    "web.packs.draft": Words("Lagre utkast", "Lagre utkast", "Save draft"),
    "web.packs.hand_out": Words("Del ut pakken", "Del ut pakken", "Hand out the pack"),
    "web.packs.for_ever": Words(
        "En pakke som er delt ut, endres aldri. Retter du noe, deler du ut en ny.",
        "Ein pakke som er delt ut, blir aldri endra. Rettar du noko, deler du ut ein ny.",
        "A pack that is handed out never changes. To mend something, hand out another.",
    ),
    "web.packs.done": Words(
        "Pakke {number} er delt ut. Den ligger under «Delt ut» som PDF og Word.",
        "Pakke {number} er delt ut. Han ligg under «Delt ut» som PDF og Word.",
        "Pack {number} is handed out. It is under “Handed out” as PDF and Word.",
    ),
}
