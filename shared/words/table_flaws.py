"""What can be wrong with a table handed in for an attack, and what to do."""

from collections.abc import Mapping

from shared.language import Words

TABLE_FLAWS: Mapping[str, Words] = {
    "table.too_large": Words(
        "Tabellen er for stor (mer enn {bound}). Del den, eller ta bort en dimensjon.",
        "Tabellen er for stor (meir enn {bound}). Del han, eller ta bort ein dimensjon.",
        "The table is too large (more than {bound}). Split it, or leave out a dimension.",
    ),
    "table.empty": Words(
        "Tabellen har ingen linjer med tall. Skriv én linje for hver celle.",
        "Tabellen har ingen linjer med tal. Skriv éi linje for kvar celle.",
        "The table has no lines with figures. Write one line for each cell.",
    ),
    "table.twice": Words(
        "Cellen {bound} står to ganger. Ta bort den ene.",
        "Cella {bound} står to gonger. Ta bort den eine.",
        "The cell {bound} is there twice. Remove one of them.",
    ),
    "table.no_value": Words(
        "Siste kolonne i første linje må hete {bound}, etter en kolonne for hver dimensjon.",
        "Siste kolonne i første linje må heite {bound}, etter ei kolonne for kvar dimensjon.",
        "The last column of the first line must be called {bound}, after one for each dimension.",
    ),
    "table.columns": Words(
        "Linjen har ikke {bound} kolonner som resten. Rett den.",
        "Linja har ikkje {bound} kolonnar som resten. Rett ho.",
        "The line does not have {bound} columns like the rest. Mend it.",
    ),
    "table.not_json": Words(
        'Filen er ikke JSON som {{"dimensions": […], "cells": [{{"at": […], "value": 12}}]}}.',
        'Fila er ikkje JSON som {{"dimensions": […], "cells": [{{"at": […], "value": 12}}]}}.',
        'The file is not JSON like {{"dimensions": […], "cells": [{{"at": […], "value": 12}}]}}.',
    ),
    "table.no_code": Words(
        "En celle mangler en kode. Skriv * for summen over en dimensjon.",
        "Ei celle manglar ein kode. Skriv * for summen over ein dimensjon.",
        "A cell lacks a code. Write * for the sum over a dimension.",
    ),
    "table.not_a_count": Words(
        "{bound} er ikke et antall. Skriv et helt tall, x for skjult, <5 eller 1-4.",
        "{bound} er ikkje eit tal på noko. Skriv eit heilt tal, x for skjult, <5 eller 1-4.",
        "{bound} is not a count. Write a whole number, x for hidden, <5 or 1-4.",
    ),
    "table.no_file": Words(
        "Filen {bound} kan ikke leses. Velg en fil med CSV eller JSON i UTF-8.",
        "Fila {bound} kan ikkje lesast. Vel ei fil med CSV eller JSON i UTF-8.",
        "The file {bound} cannot be read. Choose one with CSV or JSON in UTF-8.",
    ),
    "table.contradicts": Words(
        "Ingen tall passer med alt tabellen sier: en sum stemmer ikke. Er tallene avrundet, så si "
        "med --rounded hva de er avrundet til.",
        "Ingen tal passar med alt tabellen seier: ein sum stemmer ikkje. Er tala avrunda, så sei "
        "med --rounded kva dei er avrunda til.",
        "No counts fit all the table says: a sum is off. If its figures are rounded, say with "
        "--rounded to what.",
    ),
}
