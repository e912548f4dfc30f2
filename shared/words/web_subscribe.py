"""What the page says that tells how programs get a reader's figures."""

from collections.abc import Mapping

from shared.language import Words

SUBSCRIBE: Mapping[str, Words] = {
    "web.subscribe.title": Words("Abonner på tallene", "Abonner på tala", "Subscribe"),
    "web.subscribe.lead": Words(
        "Excel, Power BI, kalenderen og andre program kan hente tallene selv. Nye tall kommer når "
        "en utgave lages; gamle endres aldri.",
        "Excel, Power BI, kalenderen og andre program kan hente tala sjølve. Nye tal kjem når ei "
        "utgåve blir laga; gamle blir aldri endra.",
        "Excel, Power BI, the calendar and other programs can fetch the figures themselves. New "
        "figures come when a release is cut; old ones never change.",
    ),
    "web.subscribe.how": Words("Slik gjør du", "Slik gjer du", "How to do it"),
    "web.subscribe.excel": Words(
        "Excel: Data, Fra OData-feed. Lim inn adressen for OData, velg Grunnleggende, skriv hva "
        "som helst som brukernavn og nøkkelen som passord.",
        "Excel: Data, Frå OData-feed. Lim inn adressa for OData, vel Grunnleggjande, skriv kva "
        "som helst som brukarnamn og nøkkelen som passord.",
        "Excel: Data, From OData feed. Paste the address for OData, choose Basic, write anything "
        "as user name and the key as password.",
    ),
    "web.subscribe.power_bi": Words(
        "Power BI: Hent data, OData-feed, og det samme.",
        "Power BI: Hent data, OData-feed, og det same.",
        "Power BI: Get data, OData feed, and the same.",
    ),
    "web.subscribe.calendar": Words(
        "Kalender: abonner på adressen for kalender, med nøkkelen som passord.",
        "Kalender: abonner på adressa for kalender, med nøkkelen som passord.",
        "Calendar: subscribe to the address for the calendar, with the key as password.",
    ),
    "web.subscribe.addresses": Words("Adresser", "Adresser", "Addresses"),
    "web.subscribe.format": Words("Til", "Til", "For"),
    "web.subscribe.address": Words("Adresse", "Adresse", "Address"),
    "web.subscribe.format.odata": Words(
        "Excel og Power BI (OData)", "Excel og Power BI (OData)", "Excel and Power BI (OData)"
    ),
    "web.subscribe.format.atom": Words("Nyheter (Atom)", "Nyhende (Atom)", "News (Atom)"),
    "web.subscribe.format.csv": Words("CSV", "CSV", "CSV"),
    "web.subscribe.format.geojson": Words("Kart (GeoJSON)", "Kart (GeoJSON)", "Map (GeoJSON)"),
    "web.subscribe.format.ics": Words(
        "Kalender (iCalendar)", "Kalender (iCalendar)", "Calendar (iCalendar)"
    ),
    "web.subscribe.format.json": Words("Program (JSON)", "Program (JSON)", "Programs (JSON)"),
    "web.subscribe.format.xlsx": Words("Arbeidsbok (XLSX)", "Arbeidsbok (XLSX)", "Workbook (XLSX)"),
    "web.subscribe.format.packs": Words(
        "Møtepakker (liste)", "Møtepakkar (liste)", "Meeting packs (list)"
    ),
    "web.subscribe.keys": Words("Nøkler", "Nøklar", "Keys"),
    "web.subscribe.label": Words(
        "Hvem eller hva bruker nøkkelen",
        "Kven eller kva bruker nøkkelen",
        "Who or what uses the key",
    ),
    "web.subscribe.label_help": Words(
        "For eksempel «Regnearket til politiet». Ikke navn på en person.",
        "Til dømes «Reknearket til politiet». Ikkje namn på ein person.",
        "For example “The police's spreadsheet”. Not the name of a person.",
    ),
    "web.subscribe.until": Words("Til", "Til", "Until"),
    "web.subscribe.state": Words("Status", "Status", "State"),
    "web.subscribe.active": Words("I bruk", "I bruk", "Active"),
    "web.subscribe.ended": Words("Avsluttet {day}", "Avslutta {day}", "Ended {day}"),
    "web.subscribe.run_out": Words("Utløpt", "Gått ut", "Run out"),
    "web.subscribe.end": Words("Avslutt", "Avslutt", "End"),
    "web.subscribe.end_named": Words(
        "Avslutt nøkkelen {label}", "Avslutt nøkkelen {label}", "End the key {label}"
    ),
    "web.subscribe.empty": Words(
        "Ingen har fått en nøkkel ennå. Lag en for hvert program som skal hente tallene.",
        "Ingen har fått nøkkel enno. Lag ein for kvart program som skal hente tala.",
        "Nobody has a key yet. Make one for each program that is to fetch the figures.",
    ),
    "web.subscribe.new": Words("Ny nøkkel", "Ny nøkkel", "New key"),
    "web.subscribe.days": Words("Dager den varer", "Dagar han varer", "Days it lasts"),
    "web.subscribe.days_help": Words("Fra 1 til {most}.", "Frå 1 til {most}.", "From 1 to {most}."),
    "web.subscribe.send": Words("Lag nøkkelen", "Lag nøkkelen", "Make the key"),
    "web.subscribe.made": Words("Nøkkelen", "Nøkkelen", "The key"),
    "web.subscribe.made_text": Words(
        "Til {label}, til og med {day}:",
        "Til {label}, til og med {day}:",
        "For {label}, until {day}:",
    ),
    "web.subscribe.once": Words(
        "Den vises bare nå. Mistes den, avslutter du den og lager en ny.",
        "Han blir vist berre no. Blir han borte, avsluttar du han og lagar ein ny.",
        "It is shown only now. If it is lost, end it and make another.",
    ),
    "web.subscribe.ask": Words(
        "Koordinatoren lager nøkkelen. Be om en for hvert program.",
        "Koordinatoren lagar nøkkelen. Be om ein for kvart program.",
        "The coordinator makes the key. Ask for one for each program.",
    ),
    "web.subscribe.done.ended": Words(
        "Nøkkelen er avsluttet og åpner ikke mer.",
        "Nøkkelen er avslutta og opnar ikkje meir.",
        "The key is ended and opens nothing more.",
    ),
    "web.subscribe.link": Words(
        "Abonner og andre formater", "Abonner og andre format", "Subscribe, and other formats"
    ),
}
