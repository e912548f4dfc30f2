"""What the field app says of a link that was opened."""

from collections.abc import Mapping

from shared.language import Words

APP_INVITE: Mapping[str, Words] = {
    "app.invite.title": Words(
        "Koble til denne serveren?", "Kople til denne tenaren?", "Connect to this server?"
    ),
    "app.invite.help": Words(
        "Lenken kom med engangskoden. Er dette adressen koordinatoren din har gitt deg? "
        "Ingenting er sendt ennå.",
        "Lenkja kom med eingongskoden. Er dette adressa koordinatoren din har gitt deg? "
        "Ingenting er sendt enno.",
        "The link brought the one-use code. Is this the address your coordinator gave you? "
        "Nothing has been sent yet.",
    ),
    "app.invite.server": Words("Server", "Tenar", "Server"),
    "app.invite.yes": Words("Ja, koble til", "Ja, kople til", "Yes, connect"),
    "app.invite.no": Words("Nei, skriv selv", "Nei, skriv sjølv", "No, type it myself"),
    "app.invite.script": Words("Slå på JavaScript.", "Slå på JavaScript.", "Turn JavaScript on."),
    "app.invite.already": Words(
        "Denne telefonen er alt koblet til. Lenken ble ikke brukt.",
        "Denne telefonen er alt kopla til. Lenkja blei ikkje brukt.",
        "This phone is already connected. The link was not used.",
    ),
}
