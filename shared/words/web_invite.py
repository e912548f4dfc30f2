"""What the page with a new phone's code says of its link and its QR code."""

from collections.abc import Mapping

from shared.language import Words

INVITE: Mapping[str, Words] = {
    "web.invite.scan": Words(
        "Med telefonens kamera", "Med kameraet på telefonen", "With the phone's camera"
    ),
    "web.invite.scan_help": Words(
        "Feltlogg må være installert. Åpne kameraet, hold det over ruten og trykk på lenken. "
        "Sjekk at telefonen viser {name}, og svar ja.",
        "Feltlogg må vere installert. Opne kameraet, hald det over ruta og trykk på lenkja. "
        "Sjekk at telefonen viser {name}, og svar ja.",
        "Feltlogg must be installed. Open the camera, hold it over the square and press the link. "
        "Check that the phone shows {name}, and answer yes.",
    ),
    "web.invite.picture": Words(
        "QR-kode med adressen og engangskoden. De står også som tekst på denne siden.",
        "QR-kode med adressa og eingongskoden. Dei står òg som tekst på denne sida.",
        "QR code with the address and the one-use code. Both are also text on this page.",
    ),
    "web.invite.open": Words(
        "Åpne i Feltlogg på denne enheten",
        "Opne i Feltlogg på denne eininga",
        "Open in Feltlogg on this device",
    ),
    "web.invite.by_hand": Words("Skrevet for hånd", "Skrive for hand", "Typed by hand"),
    "web.invite.no_link": Words(
        "Serveren har ingen trygg adresse (https), så det finnes ingen lenke å skanne.",
        "Tenaren har inga trygg adresse (https), så det finst inga lenkje å skanne.",
        "The server has no safe address (https), so there is no link to scan.",
    ),
}
