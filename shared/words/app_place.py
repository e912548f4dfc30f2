"""What the field app says about places: finding one, the map, and where the team is."""

from collections.abc import Mapping

from shared.language import Words

APP_PLACE: Mapping[str, Words] = {
    "app.place.search": Words("Søk etter sted", "Søk etter stad", "Search for a place"),
    "app.place.none": Words(
        "Fant ikke stedet. Velg «Annet offentlig sted», eller foreslå det fra forsiden.",
        "Fann ikkje staden. Vel «Annan offentleg stad», eller foreslå han frå framsida.",
        "Place not found. Choose “Other public place”, or suggest it from the home screen.",
    ),
    "app.place.found": Words("{n} treff", "{n} treff", "{n} found"),
    "app.place.clear": Words("Tøm søket", "Tøm søket", "Clear the search"),
    "app.place.more": Words("Flere steder ({n})", "Fleire stader ({n})", "More places ({n})"),
    "app.place.fewer": Words("Færre steder", "Færre stader", "Fewer places"),
    "app.place.list": Words("Liste", "Liste", "List"),
    "app.place.map": Words("Kart", "Kart", "Map"),
    "app.place.whole_map": Words("Hele kartet", "Heile kartet", "Whole map"),
    "app.place.one": Words("1 sted", "1 stad", "1 place"),
    "app.place.many": Words("{n} steder", "{n} stader", "{n} places"),
    "app.place.none_here": Words(
        "Ingen steder på lista i {district}.",
        "Ingen stader på lista i {district}.",
        "No places on the list in {district}.",
    ),
    "app.place.elsewhere": Words(
        "Annet sted i {district}", "Annan stad i {district}", "Elsewhere in {district}"
    ),
    "app.place.near": Words("Nær meg", "Nær meg", "Near me"),
    "app.place.near_title": Words("Nærmest deg", "Nærmast deg", "Nearest to you"),
    "app.place.near_busy": Words(
        "Finner steder i nærheten …", "Finn stader i nærleiken …", "Finding places nearby …"
    ),
    "app.place.near_forgotten": Words(
        "Hvor du er, er allerede glemt. Bare stedet du velger, lagres.",
        "Kvar du er, er alt gløymt. Berre staden du vel, blir lagra.",
        "Where you are is already forgotten. Only the place you choose is saved.",
    ),
    "app.place.near_none": Words(
        "Ingen kjente steder i nærheten. Velg i lista.",
        "Ingen kjende stader i nærleiken. Vel i lista.",
        "No known places nearby. Choose from the list.",
    ),
    "app.place.near_denied": Words(
        "Appen har ikke lov til å se hvor du er. Velg i lista.",
        "Appen har ikkje lov til å sjå kvar du er. Vel i lista.",
        "The app is not allowed to see where you are. Choose from the list.",
    ),
    "app.place.near_off": Words(
        "Posisjon er slått av på telefonen. Velg i lista.",
        "Posisjon er slått av på telefonen. Vel i lista.",
        "Location is turned off on the phone. Choose from the list.",
    ),
    "app.place.near_lost": Words(
        "Fant ikke ut hvor du er. Velg i lista.",
        "Fann ikkje ut kvar du er. Vel i lista.",
        "Could not tell where you are. Choose from the list.",
    ),
    "app.here.title": Words("Her er vi", "Her er vi", "We are here"),
    "app.here.nowhere": Words("Ikke valgt ennå", "Ikkje valt enno", "Not chosen yet"),
    "app.here.choose": Words("Velg sted", "Vel stad", "Choose place"),
    "app.here.change": Words("Bytt sted", "Byt stad", "Change place"),
    "app.here.stay": Words("Avbryt", "Avbryt", "Cancel"),
    "app.here.empty": Words("Ingen her", "Ingen her", "Nobody here"),
    "app.here.was_empty": Words("Notert: ingen her", "Notert: ingen her", "Noted: nobody here"),
}
