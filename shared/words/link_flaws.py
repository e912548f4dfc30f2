"""Why nothing came through, as the phone can tell: first what it is, in a line; then what to do."""

from collections.abc import Mapping

from shared.language import Words

LINK_FLAWS: Mapping[str, Words] = {
    "link.no_network": Words(
        "Ikke nett her. Det går videre av seg selv når nettet er tilbake.",
        "Ikkje nett her. Det går vidare av seg sjølv når nettet er tilbake.",
        "No network here. It goes on by itself when the network is back.",
    ),
    "link.no_name": Words(
        "Finner ikke serveren. Sjekk at telefonen er på nett. Er den det, si fra til "
        "koordinatoren.",
        "Finn ikkje tenaren. Sjekk at telefonen er på nett. Er han det, sei frå til koordinatoren.",
        "The server is not found. Check that the phone is online. If it is, tell the coordinator.",
    ),
    "link.closed": Words(
        "Serveren tar ikke imot nå. Prøv igjen litt senere. Hold det fram, si fra til "
        "koordinatoren.",
        "Tenaren tek ikkje imot no. Prøv igjen litt seinare. Held det fram, sei frå til "
        "koordinatoren.",
        "The server takes no calls now. Try again a little later. If it goes on, tell the "
        "coordinator.",
    ),
    "link.slow": Words(
        "Nettet er for tregt akkurat nå. Det går bedre der dekningen er bedre.",
        "Nettet er for tregt akkurat no. Det går betre der dekninga er betre.",
        "The network is too slow right now. It goes better where the signal is better.",
    ),
    "link.portal": Words(
        "Gjestenettet vil at du logger inn. Åpne nettleseren og logg inn der, eller bytt nett.",
        "Gjestenettet vil at du loggar inn. Opne nettlesaren og logg inn der, eller byt nett.",
        "The guest network wants you to log in. Open the browser and log in there, or change "
        "network.",
    ),
    "link.gateway": Words(
        "Noe på veien når ikke fram til serveren. Det prøves igjen av seg selv.",
        "Noko på vegen når ikkje fram til tenaren. Det blir prøvd igjen av seg sjølv.",
        "Something on the way cannot reach the server. It is tried again by itself.",
    ),
    "link.clock": Words(
        "Klokka på telefonen går trolig feil. Still dato og tid på automatisk i innstillingene.",
        "Klokka på telefonen går truleg feil. Still dato og tid på automatisk i innstillingane.",
        "The phone's clock is probably wrong. Set date and time to automatic in its settings.",
    ),
    "link.expired": Words(
        "Serverens sertifikat har gått ut. Sjekk først dato og tid på telefonen. Er de rette, "
        "si fra til koordinatoren.",
        "Sertifikatet til tenaren har gått ut. Sjekk først dato og tid på telefonen. Er dei rette, "
        "sei frå til koordinatoren.",
        "The server's certificate has run out. First check date and time on the phone. If they "
        "are right, tell the coordinator.",
    ),
    "link.other_name": Words(
        "Den som svarte, er ikke serveren. Bytt nett. Hold det fram, si fra til koordinatoren.",
        "Den som svarte, er ikkje tenaren. Byt nett. Held det fram, sei frå til koordinatoren.",
        "What answered is not the server. Change network. If it goes on, tell the coordinator.",
    ),
    "link.unknown_authority": Words(
        "Telefonen kan ikke stole på den som svarte. Bytt nett. Hold det fram, si fra til "
        "koordinatoren.",
        "Telefonen kan ikkje stole på den som svarte. Byt nett. Held det fram, sei frå til "
        "koordinatoren.",
        "The phone cannot trust what answered. Change network. If it goes on, tell the "
        "coordinator.",
    ),
    "link.no_tls": Words(
        "Forbindelsen kan ikke sikres. Bytt nett. Hold det fram, si fra til koordinatoren.",
        "Sambandet kan ikkje sikrast. Byt nett. Held det fram, sei frå til koordinatoren.",
        "The connection cannot be made safe. Change network. If it goes on, tell the coordinator.",
    ),
    "link.forged": Words(
        "Svaret er ikke signert av serveren. Registreringene ligger trygt på telefonen. "
        "Bytt nett. Hold det fram, si fra til koordinatoren.",
        "Svaret er ikkje signert av tenaren. Registreringane ligg trygt på telefonen. "
        "Byt nett. Held det fram, sei frå til koordinatoren.",
        "The answer is not signed by the server. The records are safe on the phone. "
        "Change network. If it goes on, tell the coordinator.",
    ),
    "link.version": Words(
        "Appen og serveren forstår ikke hverandre. Oppdater appen. Alt er trygt på telefonen.",
        "Appen og tenaren forstår ikkje kvarandre. Oppdater appen. Alt er trygt på telefonen.",
        "App and server do not understand each other. Update the app. All is safe on the phone.",
    ),
}
