"""What figures and their footnotes say, on every page and in every export."""

from collections.abc import Mapping

from shared.language import Words

FIGURES: Mapping[str, Words] = {
    "web.view.few": Words("få", "få", "few"),
    "web.view.every_place": Words("Hele kommunen", "Heile kommunen", "The whole municipality"),
    "web.view.every_age": Words("Alle aldre", "Alle aldrar", "All ages"),
    "web.view.sum": Words("Sum", "Sum", "Total"),
    "web.view.theme": Words("Hovedtema", "Hovudtema", "Main theme"),
    "web.view.place": Words("Område", "Område", "Area"),
    "web.view.meetings": Words("Møter", "Møte", "Meetings"),
    "web.view.place_caption": Words(
        "{place}: møter etter hovedtema",
        "{place}: møte etter hovudtema",
        "{place}: meetings by main theme",
    ),
    "web.view.theme_caption": Words(
        "{theme}: møter etter område", "{theme}: møte etter område", "{theme}: meetings by area"
    ),
    "web.note.rounded": Words(
        "Alle tall er avrundet til et multiplum av {base}, tilfeldig opp eller ned, slik at "
        "ingen kan kjennes igjen.",
        "Alle tal er avrunda til eit multiplum av {base}, tilfeldig opp eller ned, slik at ingen "
        "kan kjennast att.",
        "All figures are rounded to a multiple of {base}, up or down at random, so that nobody "
        "can be recognised.",
    ),
    "web.note.zero": Words(
        "0 betyr «ingen, noen få, eller bare én gjeng».",
        "0 betyr «ingen, nokre få, eller berre éin gjeng».",
        "0 means “none, a few, or a single group of friends”.",
    ),
    "web.note.few": Words(
        "«Få» står for tall under 10.",
        "«Få» står for tal under 10.",
        "“Few” stands for figures below 10.",
    ),
    "web.note.sums": Words(
        "Avrundingen trekker verken opp eller ned: i lange perioder og store områder blir "
        "summene nesten riktige.",
        "Avrundinga dreg verken opp eller ned: i lange periodar og store område blir summane "
        "nesten rette.",
        "Rounding pulls neither up nor down: over long periods and large areas the sums come out "
        "nearly right.",
    ),
    "web.note.frozen": Words(
        "Tall som er publisert, endres aldri. Det som registreres sent, telles med i neste utgave. "
        "Derfor kan summer avvike litt fra det dere selv har talt.",
        "Tal som er publiserte, blir aldri endra. Det som blir registrert seint, blir talt med i "
        "neste utgåve. "
        "Difor kan summar avvike litt frå det de sjølve har talt.",
        "Published figures never change. What is registered late is counted in the next release. "
        "Sums may therefore differ a little from what you have counted yourselves.",
    ),
    "web.note.meetings": Words(
        "Tallene er møter med unge, ikke ulike personer: samme ungdom kan være møtt flere ganger. "
        "Høyst ti fra samme gruppe telles med i én rute.",
        "Tala er møte med unge, ikkje ulike personar: same ungdom kan vere møtt fleire gonger. "
        "Høgst ti frå same gruppe blir talde med i éi rute.",
        "The figures are meetings with young people, not different persons: the same young "
        "person may "
        "have been met several times. At most ten of one group count in one cell.",
    ),
    "web.note.restricted": Words(
        "Skjermede tema er ikke med her. De vises bare for hele kommunen, per halvår.",
        "Skjerma tema er ikkje med her. Dei blir viste berre for heile kommunen, per halvår.",
        "Restricted topics are left out here. They are shown only for the whole municipality, by "
        "the half-year.",
    ),
    "web.note.release": Words(
        "Utgave {number}, SHA-256 {digest}",
        "Utgåve {number}, SHA-256 {digest}",
        "Release {number}, SHA-256 {digest}",
    ),
}
