"""What the focus groups' pages say."""

from collections.abc import Mapping

from shared.language import Words

GROUPS: Mapping[str, Words] = {
    "web.groups.title": Words("Fokusgrupper", "Fokusgrupper", "Focus groups"),
    "web.groups.lead": Words(
        "Hver gruppe ser bare det den trenger: sine områder, sine tema og sin oppdeling.",
        "Kvar gruppe ser berre det ho treng: sine område, sine tema og si oppdeling.",
        "Each group sees only what it needs: its areas, its themes and its detail.",
    ),
    "web.groups.letter": Words("Gruppe {code}", "Gruppe {code}", "Group {code}"),
    "web.groups.rhythm": Words("Møtes", "Møtest", "Meets"),
    "web.groups.further": Words("Andre produkter", "Andre produkt", "Other products"),
    "web.groups.as_level": Words("Slik tallene ses på", "Slik tala blir sett på", "As seen at"),
    "web.groups.has_expired": Words("Utløpt", "Gått ut", "Expired"),
    "web.groups.expires": Words(
        "Tallene vises fram til {day}. Fornyes av: {by}.",
        "Tala blir viste fram til {day}. Blir fornya av: {by}.",
        "The figures are shown until {day}. Renewed by: {by}.",
    ),
    "web.groups.expired": Words(
        "Formålet gjaldt fram til {day}, og ingen tall vises lenger. Må fornyes av: {by}.",
        "Føremålet galdt fram til {day}, og ingen tal blir viste lenger. Må fornyast av: {by}.",
        "The purpose was in force until {day}, and no figures are shown any more. To be renewed "
        "by: {by}.",
    ),
    "web.groups.open": Words("Se tallene", "Sjå tala", "See the figures"),
    "web.groups.members": Words("Medlemmer", "Medlemmer", "Members"),
    "web.groups.level.group": Words("gruppenivå", "gruppenivå", "group level"),
    "web.groups.level.system": Words("systemnivå", "systemnivå", "system level"),
    "web.groups.sees": Words("Oppdeling", "Oppdeling", "Detail"),
    "web.groups.grain.district": Words("bydel", "bydel", "city district"),
    "web.groups.grain.area": Words("byområde", "byområde", "city area"),
    "web.groups.grain.city": Words("hele kommunen", "heile kommunen", "the whole municipality"),
    "web.groups.period.week": Words("uke", "veke", "week"),
    "web.groups.period.fortnight": Words("to uker", "to veker", "fortnight"),
    "web.groups.period.four_weeks": Words("fire uker", "fire veker", "four weeks"),
    "web.groups.period.year": Words("år", "år", "year"),
    "web.groups.period.month": Words("måned", "månad", "month"),
    "web.groups.period.quarter": Words("kvartal", "kvartal", "quarter"),
    "web.groups.period.half_year": Words("halvår", "halvår", "half-year"),
    "web.groups.with_ages": Words("alder", "alder", "age"),
    "web.groups.figures": Words("Tall", "Tal", "Figures"),
    "web.groups.period_named.week": Words(
        "Uken fram til {last}", "Veka fram til {last}", "The week up to {last}"
    ),
    "web.groups.period_named.fortnight": Words(
        "To uker fram til {last}", "To veker fram til {last}", "The fortnight up to {last}"
    ),
    "web.groups.period_named.four_weeks": Words(
        "Fire uker fram til {last}", "Fire veker fram til {last}", "The four weeks up to {last}"
    ),
    "web.groups.period_named.year": Words("Året {period}", "Året {period}", "The year {period}"),
    "web.groups.period_named.month": Words("Måned {period}", "Månad {period}", "Month {period}"),
    "web.groups.period_named.quarter": Words(
        "Kvartal {period}", "Kvartal {period}", "Quarter {period}"
    ),
    "web.groups.period_named.half_year": Words(
        "Halvår {period}", "Halvår {period}", "Half-year {period}"
    ),
    "web.groups.choose": Words("Velg periode", "Vel periode", "Choose period"),
    "web.groups.choose_send": Words("Vis", "Vis", "Show"),
    "web.groups.trend": Words("Utvikling", "Utvikling", "Development"),
    "web.groups.trend_text": Words(
        "Møter i alt per periode, fra {first} til {last}. Høyeste søyle er {top}.",
        "Møte i alt per periode, frå {first} til {last}. Høgaste søyle er {top}.",
        "Meetings in all per period, from {first} to {last}. The tallest bar is {top}.",
    ),
    "web.groups.trend_table": Words("Vis som tabell", "Vis som tabell", "Show as a table"),
    "web.groups.trend_period": Words("Periode", "Periode", "Period"),
    "web.groups.meaning": Words("Hva tallene betyr", "Kva tala betyr", "What the figures mean"),
    "web.groups.download": Words("Hent tallene", "Hent tala", "Get the figures"),
    "web.groups.csv": Words("CSV for Excel", "CSV for Excel", "CSV for Excel"),
    "web.groups.xlsx": Words("Excel-arbeidsbok", "Excel-arbeidsbok", "Excel workbook"),
    "web.groups.release": Words(
        "Utgave {number}, laget {day}",
        "Utgåve {number}, laga {day}",
        "Release {number}, cut {day}",
    ),
    "web.groups.no_release": Words(
        "Ingen tall ennå. Den første utgaven lages når registreringer er mottatt.",
        "Ingen tal enno. Den første utgåva blir laga når registreringar er mottekne.",
        "No figures yet. The first release is cut once records have been received.",
    ),
    "web.groups.no_period": Words(
        "Ingen hel periode ennå. Gruppen ser tall når den første er omme, så delsummer ikke "
        "avslører noe.",
        "Ingen heil periode enno. Gruppa ser tal når den første er omme, så delsummar ikkje "
        "røper noko.",
        "No whole period yet. The group sees figures when the first is over, so that part sums "
        "reveal nothing.",
    ),
}
