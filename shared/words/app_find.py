"""What the field app says where own records are found again, and the words that find them.

The words that find are lists parted by ", ": each of them is one way to say the same.
"""

from collections.abc import Mapping

from shared.language import Words

APP_FIND: Mapping[str, Words] = {
    "app.find.waiting": Words(
        "ikke mottatt, ikke mottatt ennå, venter",
        "ikkje motteke, ikkje motteke enno, ventar",
        "not received, not yet received, waiting",
    ),
    "app.find.kept": Words("mottatt", "motteke", "received"),
    "app.find.refused": Words("må rettes, avvist", "må rettast, avvist", "needs mending, refused"),
    "app.find.withdrawn": Words("trukket tilbake, trukket", "trekt tilbake, trekt", "withdrawn"),
    "app.find.corrected": Words("rettet", "retta", "corrected"),
    "app.find.today": Words("i dag", "i dag", "today"),
    "app.find.yesterday": Words("i går", "i går", "yesterday"),
    "app.find.this_week": Words("denne uka, denne uken", "denne veka", "this week"),
    "app.find.week": Words("uke, uka", "veke, veka", "week"),
    "app.find.weekdays": Words(
        "mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag",
        "måndag, tysdag, onsdag, torsdag, fredag, laurdag, søndag",
        "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
    ),
    "app.find.months": Words(
        "januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, "
        "desember",
        "januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, "
        "desember",
        "January, February, March, April, May, June, July, August, September, October, "
        "November, December",
    ),
    "app.find.date": Words(
        "{weekday} {day}. {month}", "{weekday} {day}. {month}", "{weekday} {day} {month}"
    ),
    "app.find.date_year": Words(
        "{weekday} {day}. {month} {year}",
        "{weekday} {day}. {month} {year}",
        "{weekday} {day} {month} {year}",
    ),
    "app.find.in_shift": Words(
        "{day} – økta som er i gang", "{day} – økta som er i gang", "{day} – the running session"
    ),
    "app.saved.title": Words("Historikk", "Historikk", "History"),
    "app.saved.search": Words(
        "Søk: sted, tema, dato …", "Søk: stad, tema, dato …", "Search: place, topic, date …"
    ),
    "app.saved.only": Words("Vis bare", "Vis berre", "Show only"),
    "app.saved.kinds": Words(
        "Velg slag registrering", "Vel slag registrering", "Choose kinds of record"
    ),
    "app.saved.waiting": Words("Ikke mottatt", "Ikkje motteke", "Not received"),
    "app.saved.refused": Words("Må rettes", "Må rettast", "Needs mending"),
    "app.saved.shift": Words("Denne økta", "Denne økta", "This session"),
    "app.saved.week": Words("Denne uka", "Denne veka", "This week"),
    "app.saved.one": Words("1 registrering", "1 registrering", "1 record"),
    "app.saved.many": Words("{n} registreringer", "{n} registreringar", "{n} records"),
    "app.saved.hit": Words("1 treff", "1 treff", "1 hit"),
    "app.saved.hits": Words("{n} treff", "{n} treff", "{n} hits"),
    "app.saved.hits_part": Words(
        "Treff {first}–{last}", "Treff {first}–{last}", "Hits {first}–{last}"
    ),
    "app.saved.searching": Words("Søker …", "Søkjer …", "Searching …"),
    "app.saved.clear": Words("Vis alt", "Vis alt", "Show all"),
    "app.saved.older": Words("Vis eldre", "Vis eldre", "Show older"),
    "app.saved.newer": Words("Vis nyere", "Vis nyare", "Show newer"),
    "app.saved.none": Words(
        "Ingenting er lagret her ennå", "Ingenting er lagra her enno", "Nothing is saved here yet"
    ),
    "app.saved.none_help": Words(
        "Det du registrerer, står her med en gang, også uten nett. "
        "Her ser du hva som er mottatt, og her kan du rette og trekke tilbake.",
        "Det du registrerer, står her med ein gong, òg utan nett. "
        "Her ser du kva som er motteke, og her kan du rette og trekkje tilbake.",
        "What you log is here at once, also offline. "
        "Here you see what is received, and here you can correct and withdraw.",
    ),
    "app.saved.no_hit": Words("Ingen treff", "Ingen treff", "No hits"),
    "app.saved.no_hit_help": Words(
        "Alle ordene må passe. Prøv færre, eller et sted, et tema, "
        "en dato som 12.11, «uke 46» eller «ikke mottatt».",
        "Alle orda må passe. Prøv færre, eller ein stad, eit tema, "
        "ein dato som 12.11, «veke 46» eller «ikkje motteke».",
        "All the words must fit. Try fewer, or a place, a topic, "
        "a date like 12/11, “week 46” or “not received”.",
    ),
    "app.own.title": Words("Egne tall", "Eigne tal", "Own figures"),
    "app.own.shift": Words("Siste økt", "Siste økt", "Latest session"),
    "app.own.last_week": Words("Forrige uke", "Førre veke", "Last week"),
    "app.own.honest": Words(
        "Råtall fra denne telefonen, til eget bruk. De er ikke avrundet, "
        "så de kan peke på enkeltpersoner. Ikke gi dem videre.",
        "Råtal frå denne telefonen, til eige bruk. Dei er ikkje avrunda, "
        "så dei kan peike på enkeltpersonar. Ikkje gje dei vidare.",
        "Raw numbers from this phone, for your own use. They are not rounded, "
        "so they can point at individuals. Do not pass them on.",
    ),
    "app.own.none": Words("Ingen kontakter her", "Ingen kontaktar her", "No contacts here"),
    "app.own.none_help": Words(
        "Når dere har logget kontakter, står det her hvor mange, når og hvor.",
        "Når de har logga kontaktar, står det her kor mange, når og kvar.",
        "Once you have logged contacts, this shows how many, when and where.",
    ),
    "app.own.one_contact": Words("1 kontakt", "1 kontakt", "1 contact"),
    "app.own.contacts": Words("{n} kontakter", "{n} kontaktar", "{n} contacts"),
    "app.own.of_contacts": Words("Kontakter", "Kontaktar", "Contacts"),
    "app.own.of_heads": Words("Unge", "Unge", "Young people"),
    "app.own.by_day": Words("Dag for dag", "Dag for dag", "Day by day"),
    "app.own.by_block": Words("Når på døgnet", "Når på døgnet", "Time of day"),
    "app.own.by_age": Words("Unge etter alder", "Unge etter alder", "Young people by age"),
    "app.own.by_place": Words(
        "Steder med flest kontakter",
        "Stader med flest kontaktar",
        "Places with most contacts",
    ),
    "app.own.chart": Words(
        "Stolper. Tallene står i ord under.",
        "Stolpar. Tala står i ord under.",
        "Columns. The numbers are in words below.",
    ),
}
