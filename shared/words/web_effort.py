"""What pages and feeds say of field hours, and of meetings per hour."""

from collections.abc import Mapping

from shared.language import Words

EFFORT: Mapping[str, Words] = {
    "web.effort.title": Words(
        "Feltarbeidet bak tallene",
        "Feltarbeidet bak tala",
        "The field work behind the figures",
    ),
    "web.effort.hours": Words(
        "Felttimer",
        "Felttimar",
        "Field hours",
    ),
    "web.effort.per_hour": Words(
        "Møter per felttime",
        "Møte per felttime",
        "Meetings per field hour",
    ),
    "web.effort.about": Words(
        "om lag {about} (mellom {low} og {high})",
        "om lag {about} (mellom {low} og {high})",
        "about {about} (between {low} and {high})",
    ),
    "web.effort.below": Words(
        "under {high}",
        "under {high}",
        "below {high}",
    ),
    "web.effort.too_few": Words(
        "for få timer til å si",
        "for få timar til å seie",
        "too few hours to say",
    ),
    "web.effort.as_low": Words(
        "Minst (tideler)",
        "Minst (tidelar)",
        "Least (tenths)",
    ),
    "web.effort.as_about": Words(
        "Om lag (tideler)",
        "Om lag (tidelar)",
        "About (tenths)",
    ),
    "web.effort.as_high": Words(
        "Høyst (tideler)",
        "Høgst (tidelar)",
        "Most (tenths)",
    ),
    "web.note.effort": Words(
        "Felttimer er avrundet til et multiplum av {base}, opp eller ned; 0 betyr «ingen, "
        "få, eller bare én økt». Møter per felttime er regnet av de avrundede tallene og "
        "er derfor omtrentlige. Endringer i det som vises her, kan skyldes at teamet var "
        "mer eller mindre ute.",
        "Felttimar er avrunda til eit multiplum av {base}, opp eller ned; 0 betyr «ingen, "
        "få, eller berre éi økt». Møte per felttime er rekna av dei avrunda tala og er "
        "difor omtrentlege. Endringar i det som blir vist her, kan kome av at teamet var "
        "meir eller mindre ute.",
        "Field hours are rounded to a multiple of {base}, up or down; 0 means “none, "
        "few, or a single shift”. Meetings per field hour are worked out from the rounded"
        " figures, and so are approximate. Changes in what is shown here may come of the "
        "team having been out more or less.",
    ),
}
