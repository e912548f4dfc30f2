"""What the field app says of a phone that is silent, ended or emptied."""

from collections.abc import Mapping

from shared.language import Words

APP_LIFE: Mapping[str, Words] = {
    "app.silence.warn": Words(
        "Ikke kontakt med serveren på {days} dager. Koble telefonen til nett og vent til alt er "
        "mottatt. Uten kontakt tømmer den seg om {left} dager.",
        "Ikkje kontakt med tenaren på {days} dagar. Kople telefonen til nett og vent til alt er "
        "motteke. Utan kontakt tømmer han seg om {left} dagar.",
        "No contact with the server for {days} days. Connect the phone and wait until everything "
        "is received. Without contact it empties itself in {left} days.",
    ),
    "app.silence.last": Words(
        "Ikke kontakt med serveren på {days} dager. Koble telefonen til nett nå. Uten kontakt "
        "tømmer den seg innen et døgn.",
        "Ikkje kontakt med tenaren på {days} dagar. Kople telefonen til nett no. Utan kontakt "
        "tømmer han seg innan eit døgn.",
        "No contact with the server for {days} days. Connect the phone now. Without contact it "
        "empties itself within a day.",
    ),
    "app.silence.locked": Words(
        "Ikke kontakt med serveren på {days} dager. Lås opp der det er nett. Uten kontakt tømmer "
        "telefonen seg om {left} dager.",
        "Ikkje kontakt med tenaren på {days} dagar. Lås opp der det er nett. Utan kontakt tømmer "
        "telefonen seg om {left} dagar.",
        "No contact with the server for {days} days. Unlock it where there is a network. Without "
        "contact the phone empties itself in {left} days.",
    ),
    "app.silence.locked_last": Words(
        "Ikke kontakt med serveren på {days} dager. Lås opp der det er nett. Uten kontakt tømmer "
        "telefonen seg innen et døgn.",
        "Ikkje kontakt med tenaren på {days} dagar. Lås opp der det er nett. Utan kontakt tømmer "
        "telefonen seg innan eit døgn.",
        "No contact with the server for {days} days. Unlock it where there is a network. Without "
        "contact the phone empties itself within a day.",
    ),
    "app.gone.one": Words(
        "1 registrering er mottatt og slettet herfra. Det som er mottatt, ligger på telefonen i "
        "{days} dager.",
        "1 registrering er motteken og sletta herfrå. Det som er motteke, ligg på telefonen i "
        "{days} dagar.",
        "1 record has been received and removed from here. What is received stays on the phone "
        "for {days} days.",
    ),
    "app.gone.many": Words(
        "{n} registreringer er mottatt og slettet herfra. Det som er mottatt, ligger på telefonen "
        "i {days} dager.",
        "{n} registreringar er mottekne og sletta herfrå. Det som er motteke, ligg på telefonen "
        "i {days} dagar.",
        "{n} records have been received and removed from here. What is received stays on the "
        "phone for {days} days.",
    ),
    "app.gone.lost": Words(
        "{n} av dem finnes ikke lenger på serveren heller. Si fra til koordinatoren.",
        "{n} av dei finst ikkje lenger på tenaren heller. Sei frå til koordinatoren.",
        "{n} of those are no longer on the server either. Tell the coordinator.",
    ),
    "app.ended.title": Words(
        "Telefonen er avsluttet", "Telefonen er avslutta", "This phone has been ended"
    ),
    "app.ended.emptied": Words(
        "Koordinatoren har avsluttet denne telefonen, og den er tømt. Ingenting på den kan leses.",
        "Koordinatoren har avslutta denne telefonen, og han er tømd. Ingenting på han kan lesast.",
        "The coordinator has ended this phone, and it has been emptied. Nothing on it can be read.",
    ),
    "app.ended.silent_title": Words(
        "Telefonen har tømt seg", "Telefonen har tømt seg", "The phone has emptied itself"
    ),
    "app.ended.silent": Words(
        "Den var for lenge uten kontakt med serveren. Da tømmer den seg, i tilfelle den er mistet.",
        "Han var for lenge utan kontakt med tenaren. Då tømmer han seg, i tilfelle han er mista.",
        "It was without contact with the server for too long. It then empties itself, in case it "
        "has been lost.",
    ),
    "app.ended.none_lost": Words(
        "Alt som var lagret, var mottatt av serveren.",
        "Alt som var lagra, var motteke av tenaren.",
        "Everything saved had been received by the server.",
    ),
    "app.ended.one_lost": Words(
        "1 registrering var ikke mottatt av serveren, og er borte.",
        "1 registrering var ikkje motteken av tenaren, og er borte.",
        "1 record had not been received by the server, and is gone.",
    ),
    "app.ended.n_lost": Words(
        "{n} registreringer var ikke mottatt av serveren, og er borte.",
        "{n} registreringar var ikkje mottekne av tenaren, og er borte.",
        "{n} records had not been received by the server, and are gone.",
    ),
    "app.ended.told": Words(
        "Koordinatoren har fått vite antallet, og ikke noe annet.",
        "Koordinatoren har fått vite talet, og ikkje noko anna.",
        "The coordinator has been told the number, and nothing else.",
    ),
    "app.ended.untold": Words(
        "Telefonen sier fra om antallet når den får kontakt.",
        "Telefonen seier frå om talet når han får kontakt.",
        "The phone tells the number when it gets contact.",
    ),
    "app.ended.next": Words(
        "Skal den brukes igjen, trenger du en ny kode av koordinatoren.",
        "Skal han brukast igjen, treng du ein ny kode av koordinatoren.",
        "To use it again, you need a new code from the coordinator.",
    ),
    "app.ended.anew": Words("Koble til på nytt", "Kople til på nytt", "Connect it anew"),
}
