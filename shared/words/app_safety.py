"""What the field app says to keep people safe: the PIN, hiding, wiping, damage, whom to call."""

from collections.abc import Mapping

from shared.language import Words

_PIN: Mapping[str, Words] = {
    "app.pin.help": Words(
        "Minst seks sifre som ingen kan gjette: ikke fødselsdager, årstall eller rekker.",
        "Minst seks siffer som ingen kan gjette: ikkje fødselsdagar, årstal eller rekkjer.",
        "At least six digits nobody can guess: no birthdays, years or runs.",
    ),
    "app.pin.more": Words("{n} sifre til.", "{n} siffer til.", "{n} more to go."),
    "app.pin.fair": Words(
        "Denne holder. Åtte sifre er enda bedre.",
        "Denne held. Åtte siffer er endå betre.",
        "This one will do. Eight digits are even better.",
    ),
    "app.pin.strong": Words("Denne er sterk.", "Denne er sterk.", "This one is strong."),
    "pin.only_digits": Words("Bruk bare sifre.", "Bruk berre siffer.", "Use digits only."),
    "pin.too_short": Words(
        "Bruk minst {bound} sifre.", "Bruk minst {bound} siffer.", "Use at least {bound} digits."
    ),
    "pin.too_long": Words(
        "Bruk høyst {bound} sifre.", "Bruk høgst {bound} siffer.", "Use at most {bound} digits."
    ),
    "pin.repeats": Words(
        "Lett å gjette: de samme sifrene går igjen. Bland flere.",
        "Lett å gjette: dei same siffera går igjen. Bland fleire.",
        "Easy to guess: the same digits come again. Mix in others.",
    ),
    "pin.run": Words(
        "Lett å gjette: sifrene teller opp eller ned. Bryt rekken.",
        "Lett å gjette: siffera tel opp eller ned. Bryt rekkja.",
        "Easy to guess: the digits count up or down. Break the run.",
    ),
    "pin.keypad": Words(
        "Lett å se: den tegner en figur på tastene. Hopp mer omkring.",
        "Lett å sjå: han teiknar ein figur på tastane. Hopp meir omkring.",
        "Easy to see: it draws a figure on the keys. Jump about more.",
    ),
    "pin.date": Words(
        "Lett å gjette: den kan være en dato. Velg noe annet enn en dag.",
        "Lett å gjette: han kan vere ein dato. Vel noko anna enn ein dag.",
        "Easy to guess: it can be a date. Choose something else than a day.",
    ),
    "pin.year": Words(
        "Lett å gjette: den har et årstall i seg. Ta det bort.",
        "Lett å gjette: han har eit årstal i seg. Ta det bort.",
        "Easy to guess: there is a year in it. Take it out.",
    ),
    "pin.common": Words(
        "Lett å gjette: mange bruker akkurat denne. Velg en annen.",
        "Lett å gjette: mange bruker akkurat denne. Vel ein annan.",
        "Easy to guess: many people use just this one. Choose another.",
    ),
}

_HIDING: Mapping[str, Words] = {
    "app.cover.hide": Words("Skjul", "Skjul", "Hide"),
    "app.cover.title": Words("Klokke", "Klokke", "Clock"),
    "app.cover.hint": Words("Hold inne", "Hald inne", "Hold"),
    "app.cover.reader": Words(
        "Dobbelttrykk for å gå videre", "Dobbelttrykk for å gå vidare", "Double tap to go on"
    ),
    "app.cover.date": Words(
        "{weekday} {day}. {month}", "{weekday} {day}. {month}", "{weekday} {day} {month}"
    ),
    "app.cover.weekdays": Words(
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "måndag tysdag onsdag torsdag fredag laurdag søndag",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    "app.cover.months": Words(
        "januar februar mars april mai juni juli august september oktober november desember",
        "januar februar mars april mai juni juli august september oktober november desember",
        "January February March April May June July August September October November December",
    ),
    "app.idle.soon": Words(
        "Låser seg straks. Trykk for å bli.",
        "Låser seg straks. Trykk for å bli.",
        "Locks in a moment. Tap to stay.",
    ),
}

APP_SAFETY: Mapping[str, Words] = {**_HIDING, **_PIN}
