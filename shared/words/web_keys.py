"""What the page says on which a coordinator makes keys to sealed notes."""

from collections.abc import Mapping

from shared.language import Words

KEYS: Mapping[str, Words] = {
    "web.keys.title": Words("Nøkler til notater", "Nøklar til notat", "Keys to notes"),
    "web.keys.lead": Words(
        "Nøklene lages her i nettleseren og lagres i en fil hos deg. Serveren får dem aldri. "
        "Telefonene får den offentlige delen når den som har signeringsnøkkelen, har godtatt den.",
        "Nøklane blir laga her i nettlesaren og lagra i ei fil hos deg. Tenaren får dei aldri. "
        "Telefonane får den offentlege delen når den som har signeringsnøkkelen, har godteke han.",
        "The keys are made here in the browser and saved in a file of yours. The server never "
        "gets them. Phones get the public part when whoever has the signing key has accepted it.",
    ),
    "web.keys.to_page": Words("Lag nøkler", "Lag nøklar", "Make keys"),
    "web.keys.unscripted": Words(
        "For å lage nøkler på denne siden må nettleseren kjøre skript, og være ny nok. Kommandoen "
        "nederst på siden gjør det samme uten.",
        "For å lage nøklar på denne sida må nettlesaren køyre skript, og vere ny nok. Kommandoen "
        "nedst på sida gjer det same utan.",
        "To make keys on this page, the browser must run scripts and be recent enough. The "
        "command at the bottom of the page does the same without.",
    ),
    "web.keys.file": Words(
        "Nøkkelfilen du har fra før", "Nøkkelfila du har frå før", "The key file you have already"
    ),
    "web.keys.file_help": Words(
        "La feltet stå tomt for en ny fil. Filen lastes ikke opp.",
        "Lat feltet stå tomt for ei ny fil. Fila blir ikkje lasta opp.",
        "Leave empty for a new file. The file is not uploaded.",
    ),
    "web.keys.months": Words("Antall måneder", "Talet på månader", "Number of months"),
    "web.keys.months_help": Words(
        "Fra og med denne. Måneder filen har nøkkel til, lages ikke på nytt.",
        "Frå og med denne. Månader fila har nøkkel til, blir ikkje laga på nytt.",
        "From this one on. Months the file has a key for are not made anew.",
    ),
    "web.keys.passphrase_help": Words(
        "Minst 16 tegn, gjerne fem tilfeldige ord. Ingen kan finne den igjen: mister du den, er "
        "notatene tapt.",
        "Minst 16 teikn, gjerne fem tilfeldige ord. Ingen kan finne han igjen: mistar du han, er "
        "notata tapte.",
        "At least 16 characters, five random words for example. Nobody can find it again: if you "
        "lose it, the notes are lost.",
    ),
    "web.keys.again": Words(
        "Passordfrasen en gang til", "Passordfrasen ein gong til", "The passphrase once more"
    ),
    "web.keys.unlike": Words(
        "De to passordfrasene er ikke like. Skriv dem på nytt.",
        "Dei to passordfrasane er ikkje like. Skriv dei på nytt.",
        "The two passphrases differ. Type them again.",
    ),
    "web.keys.none_lacking": Words(
        "Filen har nøkler for alle disse månedene allerede.",
        "Fila har nøklar for alle desse månadene alt.",
        "The file has keys for all these months already.",
    ),
    "web.keys.make": Words("Lag nøklene", "Lag nøklane", "Make the keys"),
    "web.keys.progress": Words("Lager nøklene", "Lagar nøklane", "Making the keys"),
    "web.keys.made": Words("Nøklene er laget", "Nøklane er laga", "The keys are made"),
    "web.keys.made_months": Words("Måneder:", "Månader:", "Months:"),
    "web.keys.save_file": Words(
        "Lagre nøkkelfilen på din egen maskin, i stedet for den du eventuelt hadde. Lukker du "
        "siden først, er nøklene borte.",
        "Lagre nøkkelfila på di eiga maskin, i staden for den du eventuelt hadde. Lukkar du sida "
        "først, er nøklane borte.",
        "Save the key file on your own machine, in place of the one you may have had. If you "
        "close the page first, the keys are gone.",
    ),
    "web.keys.save_file_button": Words(
        "Lagre nøkkelfilen", "Lagre nøkkelfila", "Save the key file"
    ),
    "web.keys.save_request": Words(
        "Lagre forespørselen, og send den til den som har signeringsnøkkelen. Den er ikke "
        "hemmelig.",
        "Lagre førespurnaden, og send han til den som har signeringsnøkkelen. Han er ikkje "
        "hemmeleg.",
        "Save the request, and send it to whoever has the signing key. It is not secret.",
    ),
    "web.keys.save_request_button": Words(
        "Lagre forespørselen", "Lagre førespurnaden", "Save the request"
    ),
    "web.keys.accept": Words(
        "Den som har signeringsnøkkelen, godtar den med kommandoen:",
        "Den som har signeringsnøkkelen, godtek han med kommandoen:",
        "Whoever has the signing key accepts it with the command:",
    ),
    "web.keys.compare": Words(
        "Kommandoen viser tjue tegn. De skal være disse; sammenlign dem ansikt til ansikt eller på "
        "telefon.",
        "Kommandoen viser tjue teikn. Dei skal vere desse; samanlikn dei ansikt til ansikt eller "
        "på telefon.",
        "The command shows twenty digits. They must be these; compare them face to face or by "
        "telephone.",
    ),
    "web.keys.command": Words(
        "Sammen med den som har signeringsnøkkelen, der serveren kjører: en ny fil, eller flere "
        "måneder i den du har.",
        "Saman med den som har signeringsnøkkelen, der tenaren køyrer: ei ny fil, eller fleire "
        "månader i den du har.",
        "Together with whoever has the signing key, where the server runs: a new file, or more "
        "months in the one you have.",
    ),
}
