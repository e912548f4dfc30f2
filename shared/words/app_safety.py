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
    "app.cover.explained": Words(
        "Øyet øverst skjuler appen bak en klokke. Hold klokken inne i ett sekund for å komme "
        "tilbake. Escape og risting skjuler også.",
        "Auget øvst skjuler appen bak ei klokke. Hald klokka inne i eitt sekund for å kome "
        "tilbake. Escape og risting skjuler òg.",
        "The eye at the top hides the app behind a clock. Hold the clock for one second to come "
        "back. Escape and shaking hide it too.",
    ),
    "app.idle.soon": Words(
        "Låser seg straks. Trykk for å bli.",
        "Låser seg straks. Trykk for å bli.",
        "Locks in a moment. Tap to stay.",
    ),
}

_LOCKED: Mapping[str, Words] = {
    "app.unlock.short": Words(
        "En PIN har minst {n} sifre.",
        "Ein PIN har minst {n} siffer.",
        "A PIN has at least {n} digits.",
    ),
    "app.unlock.left": Words(
        "{n} forsøk igjen. Etter det tømmes telefonen.",
        "{n} forsøk att. Etter det blir telefonen tømd.",
        "{n} tries left. After that the phone is emptied.",
    ),
    "app.unlock.last": Words(
        "Siste forsøk. Er det feil, tømmes telefonen.",
        "Siste forsøk. Er det feil, blir telefonen tømd.",
        "Last try. If it is wrong, the phone is emptied.",
    ),
    "app.unlock.wait": Words(
        "Vent før neste forsøk.", "Vent før neste forsøk.", "Wait before the next try."
    ),
    "app.unlock.now": Words(
        "Du kan prøve igjen nå.", "Du kan prøve igjen no.", "You can try again now."
    ),
    "app.unlock.forgot": Words("Glemt PIN", "Gløymt PIN", "Forgotten PIN"),
    "app.forgot.title": Words("Glemt PIN", "Gløymt PIN", "Forgotten PIN"),
    "app.forgot.help": Words(
        "Ingen kan finne PIN-en igjen, heller ikke koordinatoren. Du kan tømme telefonen og koble "
        "den til på nytt med en ny kode fra koordinatoren.",
        "Ingen kan finne PIN-en att, heller ikkje koordinatoren. Du kan tømme telefonen og kople "
        "han til på nytt med ein ny kode frå koordinatoren.",
        "Nobody can find the PIN again, not even the coordinator. You can empty the phone and "
        "connect it again with a new code from the coordinator.",
    ),
    "app.forgot.lost": Words(
        "Det som ikke er mottatt av serveren, går tapt. Det som er mottatt, er trygt der.",
        "Det tenaren ikkje har motteke, går tapt. Det han har motteke, er trygt der.",
        "What the server has not received is lost. What it has received is safe there.",
    ),
    "app.broken.title": Words(
        "Telefonen kan ikke åpnes", "Telefonen kan ikkje opnast", "This phone cannot be opened"
    ),
    "app.broken.unreadable": Words(
        "Lageret på telefonen kan ikke leses.",
        "Lageret på telefonen kan ikkje lesast.",
        "The phone's store cannot be read.",
    ),
    "app.broken.next": Words(
        "Start telefonen på nytt og prøv igjen. Hjelper det ikke, må telefonen tømmes og kobles "
        "til med en ny kode fra koordinatoren. Det som er mottatt av serveren, er trygt der; "
        "resten går tapt.",
        "Start telefonen på nytt og prøv igjen. Hjelper det ikkje, må telefonen tømmast og koplast "
        "til med ein ny kode frå koordinatoren. Det tenaren har motteke, er trygt der; resten går "
        "tapt.",
        "Restart the phone and try again. If that does not help, the phone must be emptied and "
        "connected with a new code from the coordinator. What the server has received is safe "
        "there; the rest is lost.",
    ),
    "app.broken.again": Words("Prøv igjen", "Prøv igjen", "Try again"),
}

_WIPING: Mapping[str, Words] = {
    "app.wipe.row": Words("Tøm telefonen", "Tøm telefonen", "Empty the phone"),
    "app.wipe.title": Words("Tøm telefonen", "Tøm telefonen", "Empty the phone"),
    "app.wipe.help": Words(
        "Alt som kan leses på denne telefonen, slettes. Etterpå må den kobles til med en ny kode "
        "fra koordinatoren.",
        "Alt som kan lesast på denne telefonen, blir sletta. Etterpå må han koplast til med ein ny "
        "kode frå koordinatoren.",
        "Everything that can be read on this phone is deleted. Afterwards it must be connected "
        "with a new code from the coordinator.",
    ),
    "app.wipe.gesture": Words(
        "Har du det travelt: hold låsen øverst på forsiden inne i to sekunder.",
        "Har du det travelt: hald låsen øvst på framsida inne i to sekund.",
        "In a hurry: hold the lock at the top of the first page for two seconds.",
    ),
    "app.wipe.none_lost": Words(
        "Alt er mottatt. Ingenting går tapt.",
        "Alt er motteke. Ingenting går tapt.",
        "Everything is received. Nothing is lost.",
    ),
    "app.wipe.one_lost": Words(
        "1 registrering er ikke mottatt ennå. Den går tapt.",
        "1 registrering er ikkje motteken enno. Ho går tapt.",
        "1 record is not yet received. It is lost.",
    ),
    "app.wipe.n_lost": Words(
        "{n} registreringer er ikke mottatt ennå. De går tapt.",
        "{n} registreringar er ikkje mottekne enno. Dei går tapt.",
        "{n} records are not yet received. They are lost.",
    ),
    "app.wipe.ask": Words("Tøm telefonen", "Tøm telefonen", "Empty the phone"),
    "app.wipe.go": Words("Ja, tøm den nå", "Ja, tøm han no", "Yes, empty it now"),
    "app.wipe.stop": Words("Avbryt", "Avbryt", "Cancel"),
    "app.wipe.holding": Words(
        "Hold inne, og telefonen tømmes. Slipp for å la være.",
        "Hald inne, og telefonen blir tømd. Slepp for å la vere.",
        "Hold on, and the phone is emptied. Let go to stop.",
    ),
    "app.wipe.done": Words(
        "Klar til å kobles til.", "Klar til å koplast til.", "Ready to be connected."
    ),
    "app.wipe.trouble": Words(
        "Noe er ikke slettet ennå. Nøkkelen er borte, så ingenting kan åpnes. Start appen på nytt.",
        "Noko er ikkje sletta enno. Nøkkelen er borte, så ingenting kan opnast. Start appen på "
        "nytt.",
        "Something is not deleted yet. The key is gone, so nothing can be opened. Restart the app.",
    ),
}

_CARD: Mapping[str, Words] = {
    "app.safety.row": Words(
        "Haster det? Ring i stedet", "Hastar det? Ring i staden", "Urgent? Call instead"
    ),
    "app.safety.title": Words("Ring i stedet", "Ring i staden", "Call instead"),
    "app.safety.others": Words("Andre numre", "Andre nummer", "Other numbers"),
    "app.safety.no_dialler": Words(
        "Ring {number} fra en telefon.",
        "Ring {number} frå ein telefon.",
        "Call {number} from a telephone.",
    ),
}

_DAMAGE: Mapping[str, Words] = {
    "app.damage.one": Words(
        "1 lagret rad er skadet, byttet ut eller borte. Resten kan leses og sendes. Si fra til "
        "koordinatoren.",
        "1 lagra rad er skadd, bytt ut eller borte. Resten kan lesast og sendast. Sei frå til "
        "koordinatoren.",
        "1 saved row is damaged, replaced or gone. The rest can be read and sent. Tell the "
        "coordinator.",
    ),
    "app.damage.many": Words(
        "{n} lagrede rader er skadet, byttet ut eller borte. Resten kan leses og sendes. Si fra "
        "til koordinatoren.",
        "{n} lagra rader er skadde, bytte ut eller borte. Resten kan lesast og sendast. Sei frå "
        "til koordinatoren.",
        "{n} saved rows are damaged, replaced or gone. The rest can be read and sent. Tell the "
        "coordinator.",
    ),
    "app.damage.older": Words(
        "Noe av det som er lagret her, er eldre enn det skal være. Noen kan ha lagt tilbake en "
        "gammel kopi. Si fra til koordinatoren.",
        "Noko av det som er lagra her, er eldre enn det skal vere. Nokon kan ha lagt tilbake ein "
        "gammal kopi. Sei frå til koordinatoren.",
        "Some of what is saved here is older than it should be. Someone may have put back an old "
        "copy. Tell the coordinator.",
    ),
}

APP_SAFETY: Mapping[str, Words] = {
    **_CARD,
    **_DAMAGE,
    **_HIDING,
    **_LOCKED,
    **_PIN,
    **_WIPING,
}
