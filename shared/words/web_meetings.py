"""What the pages about meetings say."""

from collections.abc import Mapping
from typing import Final

from shared.language import Words

MONTHS: Final = (
    Words("januar", "januar", "January"),
    Words("februar", "februar", "February"),
    Words("mars", "mars", "March"),
    Words("april", "april", "April"),
    Words("mai", "mai", "May"),
    Words("juni", "juni", "June"),
    Words("juli", "juli", "July"),
    Words("august", "august", "August"),
    Words("september", "september", "September"),
    Words("oktober", "oktober", "October"),
    Words("november", "november", "November"),
    Words("desember", "desember", "December"),
)
WEEKDAYS: Final = (
    Words("mandag", "måndag", "Monday"),
    Words("tirsdag", "tysdag", "Tuesday"),
    Words("onsdag", "onsdag", "Wednesday"),
    Words("torsdag", "torsdag", "Thursday"),
    Words("fredag", "fredag", "Friday"),
    Words("lørdag", "laurdag", "Saturday"),
    Words("søndag", "sundag", "Sunday"),
)

MEETINGS: Mapping[str, Words] = {
    **{f"web.month.{at}": words for at, words in enumerate(MONTHS, start=1)},
    **{f"web.weekday.{at}": words for at, words in enumerate(WEEKDAYS, start=1)},
    "web.meetings.title": Words("Møter", "Møte", "Meetings"),
    "web.meetings.lead": Words(
        "Når gruppene og rådene møtes, hvilken utgave som er den siste før møtet, og møtepakken "
        "som hører til.",
        "Når gruppene og råda møtest, kva utgåve som er den siste før møtet, og møtepakken som "
        "høyrer til.",
        "When groups and councils meet, which release is the last before it, and the pack that "
        "belongs to it.",
    ),
    "web.meetings.show": Words("Vis", "Vis", "Show"),
    "web.meetings.whose": Words("Hvem", "Kven", "Who"),
    "web.meetings.all": Words("Alle", "Alle", "All"),
    "web.meetings.choose": Words(
        "Velg gruppe eller råd", "Vel gruppe eller råd", "Choose group or council"
    ),
    "web.meetings.months": Words("Bla i måneder", "Bla i månader", "Turn months"),
    "web.meetings.month_before": Words("Forrige måned", "Førre månad", "Month before"),
    "web.meetings.month_after": Words("Neste måned", "Neste månad", "Month after"),
    "web.meetings.month_caption": Words(
        "Møter i {month} {year}", "Møte i {month} {year}", "Meetings in {month} {year}"
    ),
    "web.meetings.week": Words("Uke", "Veke", "Week"),
    "web.meetings.week_short": Words("u.", "v.", "wk"),
    "web.meetings.coming": Words("Kommende møter", "Komande møte", "Meetings to come"),
    "web.meetings.past": Words("Møter som har vært", "Møte som har vore", "Past meetings"),
    "web.meetings.to_past": Words(
        "Se møter som har vært", "Sjå møte som har vore", "See past meetings"
    ),
    "web.meetings.to_coming": Words(
        "Se kommende møter", "Sjå komande møte", "See meetings to come"
    ),
    "web.meetings.empty": Words(
        "Ingen møter er satt opp ennå.",
        "Ingen møte er sette opp enno.",
        "No meeting is planned yet.",
    ),
    "web.meetings.empty_past": Words(
        "Ingen møter har vært ennå.", "Ingen møte har vore enno.", "There has been no meeting yet."
    ),
    "web.meetings.see_all": Words("Se alle {n}", "Sjå alle {n}", "See all {n}"),
    "web.meetings.at": Words("kl. {at}", "kl. {at}", "at {at}"),
    "web.meetings.is_cancelled": Words("Avlyst", "Avlyst", "Cancelled"),
    "web.meetings.cancelled_long": Words(
        "Møtet er avlyst. Det står i kalenderen som avlyst, så ingen møter opp.",
        "Møtet er avlyst. Det står i kalenderen som avlyst, så ingen møter opp.",
        "The meeting is cancelled. It stays in the calendar as cancelled, so that nobody turns up.",
    ),
    "web.meetings.no_release": Words(
        "Ingen utgave er laget eller planlagt før møtet.",
        "Inga utgåve er laga eller planlagd før møtet.",
        "No release is cut or planned before it.",
    ),
    "web.meetings.last_cut": Words(
        "Siste utgave før møtet: {number}, laget {day}.",
        "Siste utgåve før møtet: {number}, laga {day}.",
        "Last release before it: {number}, cut {day}.",
    ),
    "web.meetings.last_planned": Words(
        "Siste utgave før møtet: {number}, etter planen {day}.",
        "Siste utgåve før møtet: {number}, etter planen {day}.",
        "Last release before it: {number}, planned for {day}.",
    ),
    "web.meetings.write_pack": Words("Lag møtepakken", "Lag møtepakken", "Make the pack"),
    "web.meetings.no_pack": Words(
        "Møtepakken er ikke delt ut ennå.",
        "Møtepakken er ikkje delt ut enno.",
        "The pack is not handed out yet.",
    ),
    "web.meetings.pack_later": Words(
        "Møtepakken kommer etter den.", "Møtepakken kjem etter den.", "The pack comes after that."
    ),
    "web.meetings.no_period": Words(
        "Ingen hel periode er over før møtet.",
        "Ingen heil periode er over før møtet.",
        "No whole period is over before it.",
    ),
    "web.meetings.rhythms": Words(
        "Hvor ofte, og når neste gang", "Kor ofte, og når neste gong", "How often, and when next"
    ),
    "web.meetings.next": Words("Neste møte", "Neste møte", "Next meeting"),
    "web.meetings.none": Words("Ikke satt opp.", "Ikkje sett opp.", "Not planned."),
    "web.meetings.subscribe": Words(
        "Kalenderen følger med i hver gruppes iCalendar, under «Hent tallene».",
        "Kalenderen følgjer med i iCalendar for kvar gruppe, under «Hent tala».",
        "The calendar is part of each group's iCalendar, under “Get the figures”.",
    ),
    "web.meetings.plan": Words("Sett opp møte", "Set opp møte", "Plan a meeting"),
    "web.meetings.plan_for": Words(
        "Sett opp møte: {name}", "Set opp møte: {name}", "Plan a meeting: {name}"
    ),
    "web.meetings.add": Words("Legg til", "Legg til", "Add"),
    "web.meetings.on": Words("Dag", "Dag", "Day"),
    "web.meetings.starts": Words("Fra kl.", "Frå kl.", "From"),
    "web.meetings.ends": Words("Til kl.", "Til kl.", "To"),
    "web.meetings.where": Words("Sted", "Stad", "Place"),
    "web.meetings.where_help": Words(
        "Et rom eller en adresse for møter. Aldri navnet på noen.",
        "Eit rom eller ei adresse for møte. Aldri namnet på nokon.",
        "A room or an address for meetings. Never anybody's name.",
    ),
    "web.meetings.nowhere": Words("Ikke oppgitt", "Ikkje oppgitt", "Not given"),
    "web.meetings.every": Words("Gjentas", "Blir gjenteke", "Repeat"),
    "web.meetings.once": Words("En gang", "Ein gong", "Once"),
    "web.meetings.every.week": Words("Hver uke", "Kvar veke", "Every week"),
    "web.meetings.every.fortnight": Words("Hver 14. dag", "Kvar 14. dag", "Every fortnight"),
    "web.meetings.every.four_weeks": Words("Hver 4. uke", "Kvar 4. veke", "Every four weeks"),
    "web.meetings.every.month": Words("Hver måned", "Kvar månad", "Every month"),
    "web.meetings.every.quarter": Words("Hvert kvartal", "Kvart kvartal", "Every quarter"),
    "web.meetings.every.half_year": Words("Hvert halvår", "Kvart halvår", "Every half-year"),
    "web.meetings.times": Words("Antall møter", "Talet på møte", "How many"),
    "web.meetings.every_help": Words(
        "Samme ukedag hver gang. Hvert møte kan flyttes eller avlyses for seg.",
        "Same vekedag kvar gong. Kvart møte kan flyttast eller avlysast for seg.",
        "The same weekday each time. Each meeting can be moved or cancelled by itself.",
    ),
    "web.meetings.has": Words("Tall til møtet", "Tal til møtet", "Figures for it"),
    "web.meetings.move": Words("Flytt møtet", "Flytt møtet", "Move the meeting"),
    "web.meetings.move_help": Words(
        "De som abonnerer på kalenderen, ser endringen neste gang den hentes.",
        "Dei som abonnerer på kalenderen, ser endringa neste gong han blir henta.",
        "Those who subscribe to the calendar see the change the next time it is fetched.",
    ),
    "web.meetings.move_send": Words("Lagre endringen", "Lagre endringa", "Save the change"),
    "web.meetings.cancel": Words("Avlys møtet", "Avlys møtet", "Cancel the meeting"),
    "web.meetings.cancel_help": Words(
        "Møtet blir stående som avlyst. Det kan settes opp igjen.",
        "Møtet blir ståande som avlyst. Det kan setjast opp att.",
        "It stays, marked as cancelled. It can be put back.",
    ),
    "web.meetings.resume": Words(
        "Sett møtet opp igjen", "Set møtet opp att", "Put the meeting back"
    ),
    "web.meetings.resume_help": Words(
        "Møtet blir som det var før det ble avlyst.",
        "Møtet blir som det var før det vart avlyst.",
        "It becomes as it was before it was cancelled.",
    ),
    "web.meetings.done.added": Words("Satt opp.", "Sett opp.", "Planned."),
    "web.meetings.done.moved": Words(
        "Endringen er lagret.", "Endringa er lagra.", "The change is saved."
    ),
    "web.meetings.done.cancelled": Words(
        "Møtet er avlyst.", "Møtet er avlyst.", "The meeting is cancelled."
    ),
    "web.meetings.done.resumed": Words(
        "Møtet er satt opp igjen.", "Møtet er sett opp att.", "The meeting is back."
    ),
    "web.feed.meeting": Words("Møte: {name}", "Møte: {name}", "Meeting: {name}"),
    "web.feed.meeting_cancelled": Words(
        "Avlyst møte: {name}", "Avlyst møte: {name}", "Cancelled meeting: {name}"
    ),
}
