"""What stands on every page: navigation, sign-in and problems."""

from collections.abc import Mapping

from shared.language import Words

FRAME: Mapping[str, Words] = {
    "web.name": Words("Feltlogg", "Feltlogg", "Feltlogg"),
    "web.title": Words("{page} – Feltlogg", "{page} – Feltlogg", "{page} – Feltlogg"),
    "web.skip": Words("Hopp til innholdet", "Hopp til innhaldet", "Skip to content"),
    "web.nav.label": Words("Hovedmeny", "Hovudmeny", "Main menu"),
    "web.nav.home": Words("Oversikt", "Oversikt", "Overview"),
    "web.nav.picture": Words("Situasjonsbilde", "Situasjonsbilete", "Situational picture"),
    "web.nav.incoming": Words("Innkommet", "Innkome", "Received"),
    "web.nav.refusals": Words("Avvist", "Avvist", "Refused"),
    "web.nav.questions": Words("Spørsmål", "Spørsmål", "Questions"),
    "web.nav.proposals": Words("Steder", "Stader", "Places"),
    "web.nav.devices": Words("Telefoner", "Telefonar", "Phones"),
    "web.nav.codebook": Words("Kodebok", "Kodebok", "Codebook"),
    "web.nav.packs": Words("Møtepakker", "Møtepakkar", "Meeting packs"),
    "web.nav.meetings": Words("Møter", "Møte", "Meetings"),
    "web.nav.retention": Words("Sletting", "Sletting", "Deletion"),
    "web.nav.releases": Words("Utgaver", "Utgåver", "Releases"),
    "web.nav.groups": Words("Fokusgrupper", "Fokusgrupper", "Focus groups"),
    "web.menu": Words("Meny", "Meny", "Menu"),
    "web.menu.picture": Words("Bildet", "Biletet", "The picture"),
    "web.menu.field": Words("Inn fra felten", "Inn frå felten", "In from the field"),
    "web.menu.running": Words("Drift", "Drift", "Running it"),
    "web.trail": Words("Du er her", "Du er her", "You are here"),
    "web.pager": Words("Flere sider", "Fleire sider", "More pages"),
    "web.undo": Words("Angre", "Angre", "Undo"),
    "web.flaws": Words("Dette må rettes", "Dette må rettast", "This must be mended"),
    "web.figures_as_table": Words("Vis som tabell", "Vis som tabell", "Show as a table"),
    "web.language": Words("Språk", "Språk", "Language"),
    "web.language.nb": Words("Bokmål", "Bokmål", "Bokmål"),
    "web.language.nn": Words("Nynorsk", "Nynorsk", "Nynorsk"),
    "web.language.en": Words("English", "English", "English"),
    "web.sign_out": Words("Logg ut", "Logg ut", "Sign out"),
    "web.signed_in": Words(
        "Logget inn som {person}", "Logga inn som {person}", "Signed in as {person}"
    ),
    "web.footer": Words(
        "Tall som forlater huset, er avrundet, frosset og peker ikke på noen.",
        "Tal som forlèt huset, er avrunda, frosne og peikar ikkje på nokon.",
        "Figures that leave the house are rounded, frozen and point at nobody.",
    ),
    "web.day": Words("{d}.{m}.{y}", "{d}.{m}.{y}", "{y}-{m:02}-{d:02}"),
    "web.never": Words("Aldri", "Aldri", "Never"),
    "web.problem.title": Words("Dette gikk ikke", "Dette gjekk ikkje", "That did not work"),
    "web.problem.home": Words("Til forsiden", "Til framsida", "To the front page"),
    "web.problem.code": Words("Feilkode", "Feilkode", "Error code"),
}
