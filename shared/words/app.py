"""What the field app says."""

from collections.abc import Mapping

from shared.language import Words
from shared.words.app_find import APP_FIND
from shared.words.app_guard import APP_GUARD
from shared.words.app_invite import APP_INVITE
from shared.words.app_life import APP_LIFE
from shared.words.app_lock import APP_LOCK
from shared.words.app_log import APP_LOG
from shared.words.app_look import APP_LOOK
from shared.words.app_news import APP_NEWS
from shared.words.app_note import APP_NOTE
from shared.words.app_observation import APP_OBSERVATION
from shared.words.app_online import APP_ONLINE
from shared.words.app_place import APP_PLACE
from shared.words.app_practice import APP_PRACTICE
from shared.words.app_receipt import APP_RECEIPT
from shared.words.app_safety import APP_SAFETY
from shared.words.app_shift import APP_SHIFT
from shared.words.app_sync import APP_SYNC

_DOOR: Mapping[str, Words] = {
    "app.name": Words("Feltlogg", "Feltlogg", "Feltlogg"),
    "app.back": Words("Tilbake", "Tilbake", "Back"),
    "app.yes": Words("Ja", "Ja", "Yes"),
    "app.no": Words("Nei", "Nei", "No"),
    "app.day": Words("{day}.{month}.", "{day}.{month}.", "{day}/{month}"),
    "app.head": Words("{n} ung", "{n} ung", "{n} young person"),
    "app.heads": Words("{n} unge", "{n} unge", "{n} young people"),
    "app.trouble": Words(
        "Noe gikk galt her. Det du har svart, er lagret. Prøv igjen.",
        "Noko gjekk gale her. Det du har svart, er lagra. Prøv igjen.",
        "Something went wrong here. What you have answered is saved. Try again.",
    ),
    "app.flaw_unknown": Words(
        "Stemmer ikke ({code}). Vis det til koordinatoren.",
        "Stemmer ikkje ({code}). Vis det til koordinatoren.",
        "Does not fit ({code}). Show it to the coordinator.",
    ),
    "app.enrol.title": Words(
        "Koble til denne telefonen", "Kople til denne telefonen", "Connect this phone"
    ),
    "app.enrol.help": Words(
        "Du får adressen og en engangskode av koordinatoren. Koden virker én gang.",
        "Du får adressa og ein eingongskode av koordinatoren. Koden verkar éin gong.",
        "The coordinator gives you the address and a one-use code. The code works once.",
    ),
    "app.enrol.url": Words("Adressen til serveren", "Adressa til tenaren", "Server address"),
    "app.enrol.code": Words("Engangskode", "Eingongskode", "One-use code"),
    "app.enrol.no_url": Words(
        "Skriv adressen du fikk av koordinatoren.",
        "Skriv adressa du fekk av koordinatoren.",
        "Type the address the coordinator gave you.",
    ),
    "app.enrol.no_code": Words(
        "Skriv koden du fikk av koordinatoren.",
        "Skriv koden du fekk av koordinatoren.",
        "Type the code the coordinator gave you.",
    ),
    "app.enrol.not_a_code": Words(
        "Koden har {n} tegn, i fire grupper. Sjekk tegnene.",
        "Koden har {n} teikn, i fire grupper. Sjekk teikna.",
        "The code has {n} signs, in four groups. Check the signs.",
    ),
    "app.enrol.no_answer": Words(
        "Får ikke svar fra serveren. Sjekk adressen og nettet, og prøv igjen.",
        "Får ikkje svar frå tenaren. Sjekk adressa og nettet, og prøv igjen.",
        "No answer from the server. Check the address and the network, and try again.",
    ),
    "app.enrol.go": Words("Koble til", "Kople til", "Connect"),
    "app.pin.title": Words("Velg PIN", "Vel PIN", "Choose a PIN"),
    "app.pin.honest": Words(
        "Ingen kan gi deg PIN-en tilbake. Glemmer du den, må telefonen tømmes og kobles til på "
        "nytt.",
        "Ingen kan gje deg PIN-en tilbake. Gløymer du han, må telefonen tømmast og koplast til på "
        "nytt.",
        "Nobody can give you the PIN back. If you forget it, the phone must be emptied and "
        "connected again.",
    ),
    "app.pin.first": Words("PIN", "PIN", "PIN"),
    "app.pin.again": Words("PIN en gang til", "PIN ein gong til", "PIN once more"),
    "app.pin.differ": Words(
        "De to er ikke like. Skriv dem en gang til.",
        "Dei to er ikkje like. Skriv dei ein gong til.",
        "The two are not the same. Type them again.",
    ),
    "app.pin.go": Words("Lagre PIN", "Lagre PIN", "Save PIN"),
    "app.unlock.title": Words("Låst", "Låst", "Locked"),
    "app.unlock.pin": Words("PIN", "PIN", "PIN"),
    "app.unlock.help": Words(
        "Det du holdt på med, står der du slapp.",
        "Det du heldt på med, står der du slapp.",
        "What you were doing is where you left it.",
    ),
    "app.unlock.go": Words("Lås opp", "Lås opp", "Unlock"),
    "app.unlock.busy": Words("Låser opp …", "Låser opp …", "Unlocking …"),
    "app.settings.title": Words("Innstillinger", "Innstillingar", "Settings"),
    "app.settings.language": Words("Språk", "Språk", "Language"),
    "app.settings.lock": Words("Lås nå", "Lås no", "Lock now"),
    "app.settings.anonymous": Words(
        "Alt registreres anonymt og ligger kryptert på telefonen. "
        "Appen låser seg etter ett minutt uten bruk.",
        "Alt blir registrert anonymt og ligg kryptert på telefonen. "
        "Appen låser seg etter eitt minutt utan bruk.",
        "Everything is anonymous and encrypted on the phone. "
        "The app locks after one minute without use.",
    ),
    "app.settings.profile": Words(
        "Oppsett: {name}, {version}. Kodebok {book}.",
        "Oppsett: {name}, {version}. Kodebok {book}.",
        "Set-up: {name}, {version}. Codebook {book}.",
    ),
}

APP: Mapping[str, Words] = {
    **_DOOR,
    **APP_FIND,
    **APP_GUARD,
    **APP_INVITE,
    **APP_LIFE,
    **APP_LOCK,
    **APP_LOG,
    **APP_LOOK,
    **APP_NEWS,
    **APP_NOTE,
    **APP_OBSERVATION,
    **APP_ONLINE,
    **APP_PLACE,
    **APP_PRACTICE,
    **APP_RECEIPT,
    **APP_SAFETY,
    **APP_SHIFT,
    **APP_SYNC,
}
