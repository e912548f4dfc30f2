"""What can be wrong with what a program asks of a feed, and what to do."""

from collections.abc import Mapping

from shared.language import Words

QUERY_FLAWS: Mapping[str, Words] = {
    "query.too_long": Words(
        "Filteret er for langt. Gjør det kortere enn {bound} tegn.",
        "Filteret er for langt. Gjer det kortare enn {bound} teikn.",
        "The filter is too long. Make it shorter than {bound} signs.",
    ),
    "query.not_a_filter": Words(
        "Dette er ikke et OData-filter. Skriv for eksempel: value ge 10 and place eq 'Arna'",
        "Dette er ikkje eit OData-filter. Skriv til dømes: value ge 10 and place eq 'Arna'",
        "This is not an OData filter. Write for example: value ge 10 and place eq 'Arna'",
    ),
    "query.no_property": Words(
        "Det finnes ingen slik kolonne. Velg blant: {bound}.",
        "Det finst inga slik kolonne. Vel blant: {bound}.",
        "There is no such column. Choose among: {bound}.",
    ),
    "query.unlike": Words(
        "Filteret sammenligner ulike ting. Tekst står i apostrofer, tall og datoer ikke.",
        "Filteret samanliknar ulike ting. Tekst står i apostrofar, tal og datoar ikkje.",
        "The filter compares unlike things. Text is in apostrophes, numbers and dates are not.",
    ),
    "query.bad_order": Words(
        "Skriv en kolonne, og asc eller desc etter den.",
        "Skriv ei kolonne, og asc eller desc etter ho.",
        "Write a column, followed by asc or desc.",
    ),
    "query.not_whole": Words(
        "Skriv et helt tall fra 0.", "Skriv eit heilt tal frå 0.", "Write a whole number from 0."
    ),
    "query.not_truth": Words(
        "Skriv true eller false.", "Skriv true eller false.", "Write true or false."
    ),
}
