"""What feeds say of themselves: their columns, sheets, entries and days."""

from collections.abc import Mapping

from shared.language import Words

FEEDS: Mapping[str, Words] = {
    "web.sheet.figures": Words("Tall", "Tal", "Figures"),
    "web.sheet.columns": Words("Kolonner", "Kolonnar", "Columns"),
    "web.sheet.notes": Words("Om tallene", "Om tala", "About the figures"),
    "web.sheet.column": Words("Kolonne", "Kolonne", "Column"),
    "web.sheet.code": Words("Navn i CSV og OData", "Namn i CSV og OData", "Name in CSV and OData"),
    "web.sheet.means": Words("Hva den inneholder", "Kva ho inneheld", "What it holds"),
    "web.feed.period": Words("{name}: {period}", "{name}: {period}", "{name}: {period}"),
    "web.feed.total": Words(
        "Møter i perioden: {shown}", "Møte i perioden: {shown}", "Meetings in the period: {shown}"
    ),
    "web.feed.ends": Words(
        "{name}: tallene tar slutt i dag",
        "{name}: tala tek slutt i dag",
        "{name}: the figures end today",
    ),
    "web.column.municipality": Words("Kommune", "Kommune", "Municipality"),
    "web.column.group": Words("Leser", "Lesar", "Reader"),
    "web.column.period_type": Words("Periodetype", "Periodetype", "Type of period"),
    "web.column.period": Words("Periode", "Periode", "Period"),
    "web.column.first_cut_on": Words("Første utgave", "Første utgåve", "First release"),
    "web.column.last_cut_on": Words("Siste utgave", "Siste utgåve", "Last release"),
    "web.column.first_release": Words("Fra utgave nr.", "Frå utgåve nr.", "From release no."),
    "web.column.last_release": Words("Til utgave nr.", "Til utgåve nr.", "To release no."),
    "web.column.place_code": Words("Områdekode", "Områdekode", "Area code"),
    "web.column.place": Words("Område", "Område", "Area"),
    "web.column.age_code": Words("Alderskode", "Alderskode", "Age code"),
    "web.column.age": Words("Alder", "Alder", "Age"),
    "web.column.theme_code": Words("Temakode", "Temakode", "Theme code"),
    "web.column.theme": Words("Hovedtema", "Hovudtema", "Main theme"),
    "web.column.value": Words("Møter", "Møte", "Meetings"),
    "web.column.shown": Words("Slik det vises", "Slik det blir vist", "As shown"),
    "web.means.municipality": Words(
        "Kommunenummer.", "Kommunenummer.", "The municipality's number."
    ),
    "web.means.group": Words(
        "Koden til gruppen eller produktet tallene er for.",
        "Koden til gruppa eller produktet tala er for.",
        "The code of the group or product the figures are for.",
    ),
    "web.means.period_type": Words(
        "Hvor lang en periode er: week, fortnight, four_weeks, month, quarter, half_year, year.",
        "Kor lang ein periode er: week, fortnight, four_weeks, month, quarter, half_year, year.",
        "How long a period is: week, fortnight, four_weeks, month, quarter, half_year, year.",
    ),
    "web.means.period": Words(
        "Perioden: dagen for siste utgave i den, eller måneden, kvartalet, halvåret eller året.",
        "Perioden: dagen for siste utgåve i han, eller månaden, kvartalet, halvåret eller året.",
        "The period: the day of its last release, or the month, quarter, half-year or year.",
    ),
    "web.means.first_cut_on": Words(
        "Dagen da første utgave i perioden ble laget.",
        "Dagen då første utgåve i perioden blei laga.",
        "The day the period's first release was cut.",
    ),
    "web.means.last_cut_on": Words(
        "Dagen da siste utgave i perioden ble laget. Tallene er det som kom inn fram til da.",
        "Dagen då siste utgåve i perioden blei laga. Tala er det som kom inn fram til då.",
        "The day the period's last release was cut. The figures are what had come in by then.",
    ),
    "web.means.first_release": Words(
        "Nummeret på første utgave i perioden.",
        "Nummeret på første utgåve i perioden.",
        "The number of the period's first release.",
    ),
    "web.means.last_release": Words(
        "Nummeret på siste utgave i perioden.",
        "Nummeret på siste utgåve i perioden.",
        "The number of the period's last release.",
    ),
    "web.means.place_code": Words(
        "Koden til området; * er hele kommunen.",
        "Koden til området; * er heile kommunen.",
        "The code of the area; * is the whole municipality.",
    ),
    "web.means.place": Words(
        "Bydel, byområde, digitalt eller hele kommunen.",
        "Bydel, byområde, digitalt eller heile kommunen.",
        "District, larger area, online or the whole municipality.",
    ),
    "web.means.age_code": Words(
        "Koden til aldersgruppen; * er alle aldre.",
        "Koden til aldersgruppa; * er alle aldrar.",
        "The code of the age band; * is all ages.",
    ),
    "web.means.age": Words("Aldersgruppe.", "Aldersgruppe.", "Age band."),
    "web.means.theme_code": Words("Koden til temaet.", "Koden til temaet.", "The theme's code."),
    "web.means.theme": Words(
        "Det første temaet som ble valgt i møtet.",
        "Det første temaet som blei valt i møtet.",
        "The first topic chosen for the meeting.",
    ),
    "web.means.value": Words(
        "Møter med unge, avrundet slik «Om tallene» sier. Kan legges sammen.",
        "Møte med unge, avrunda slik «Om tala» seier. Kan leggjast saman.",
        "Meetings with young people, rounded as “About the figures” says. May be added up.",
    ),
    "web.means.shown": Words(
        "Tallet slik det skal vises: «få» for tall under 10.",
        "Talet slik det skal visast: «få» for tal under 10.",
        "The figure as it is to be shown: “few” for figures below 10.",
    ),
}
