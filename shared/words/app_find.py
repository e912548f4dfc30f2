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
}
