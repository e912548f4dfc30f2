"""What the pages about proposed places say."""

from collections.abc import Mapping

from shared.language import Words

PROPOSALS: Mapping[str, Words] = {
    "web.proposals.title": Words("Forslag til steder", "Forslag til stader", "Proposed places"),
    "web.proposals.lead": Words(
        "Steder teamet har foreslått. Den som foreslo, får svaret på telefonen.",
        "Stader teamet har foreslått. Den som foreslo, får svaret på telefonen.",
        "Places the team has proposed. Whoever proposed one gets the answer on the phone.",
    ),
    "web.proposals.only_noted": Words(
        "Et godkjent sted kommer ikke på lista av seg selv ennå. Her noteres avgjørelsen; drift "
        "legger stedet inn i kommuneprofilen.",
        "Ein godkjend stad kjem ikkje på lista av seg sjølv enno. Her blir avgjerda notert; drift "
        "legg staden inn i kommuneprofilen.",
        "An approved place does not get onto the list by itself yet. The decision is noted here; "
        "operations adds the place to the municipality's profile.",
    ),
    "web.proposals.list": Words("Mottatte forslag", "Mottekne forslag", "Proposals received"),
    "web.proposals.empty": Words(
        "Ingen forslag ennå. De kommer hit når noen foreslår et sted på telefonen.",
        "Ingen forslag enno. Dei kjem hit når nokon foreslår ein stad på telefonen.",
        "No proposals yet. They come here when someone proposes a place on the phone.",
    ),
    "web.proposals.name": Words("Forslag", "Forslag", "Proposal"),
    "web.proposals.district": Words("Bydel", "Bydel", "District"),
    "web.proposals.received": Words("Mottatt", "Motteke", "Received"),
    "web.proposals.state": Words("Status", "Status", "State"),
    "web.proposals.state.open": Words("Ikke avgjort", "Ikkje avgjort", "Not decided"),
    "web.proposals.state.approved": Words("Godkjent", "Godkjend", "Approved"),
    "web.proposals.state.merged": Words("Slått sammen", "Slått saman", "Merged"),
    "web.proposals.state.refused": Words("Avslått", "Avslått", "Refused"),
    "web.proposals.done.approved": Words(
        "Godkjent. Telefonen får vite det ved neste kontakt.",
        "Godkjent. Telefonen får vite det ved neste kontakt.",
        "Approved. The phone is told at its next contact.",
    ),
    "web.proposals.done.merged": Words(
        "Slått sammen. Telefonen får vite hvilket sted som skal brukes.",
        "Slått saman. Telefonen får vite kva stad som skal brukast.",
        "Merged. The phone is told which place to use.",
    ),
    "web.proposals.done.refused": Words(
        "Avslått. Forslaget kommer tilbake på telefonen med grunnen og setningen din.",
        "Avslått. Forslaget kjem tilbake på telefonen med grunnen og setninga di.",
        "Refused. The proposal comes back on the phone with the reason and your sentence.",
    ),
    "web.proposals.done.open": Words(
        "Avgjørelsen er tatt tilbake.", "Avgjerda er teken tilbake.", "The decision is taken back."
    ),
    "web.proposals.undo": Words("Angre", "Angre", "Undo"),
    "web.proposals.facts": Words(
        "Det som er foreslått", "Det som er foreslått", "What is proposed"
    ),
    "web.proposals.decided": Words("{state} {day}", "{state} {day}", "{state} {day}"),
    "web.proposals.same_as": Words("Samme som: {place}", "Same som: {place}", "Same as: {place}"),
    "web.proposals.take_back": Words(
        "Ta avgjørelsen tilbake", "Ta avgjerda tilbake", "Take the decision back"
    ),
    "web.proposals.approve": Words("Godkjenn", "Godkjenn", "Approve"),
    "web.proposals.approve_text": Words(
        "Et offentlig sted teamet trenger på lista.",
        "Ein offentleg stad teamet treng på lista.",
        "A public place the team needs on the list.",
    ),
    "web.proposals.merge": Words(
        "Slå sammen med et sted som finnes",
        "Slå saman med ein stad som finst",
        "Merge with a place",
    ),
    "web.proposals.merge_place": Words("Sted på lista", "Stad på lista", "Place on the list"),
    "web.proposals.merge_send": Words("Slå sammen", "Slå saman", "Merge"),
    "web.proposals.choose": Words("Velg …", "Vel …", "Choose …"),
    "web.proposals.refuse": Words("Avslå", "Avslå", "Refuse"),
    "web.proposals.reason": Words("Grunn", "Grunn", "Reason"),
    "web.proposals.reason.not_public": Words(
        "Ikke et offentlig sted", "Ikkje ein offentleg stad", "Not a public place"
    ),
    "web.proposals.reason.points_at_someone": Words(
        "Kan peke på noen", "Kan peike på nokon", "Could point at someone"
    ),
    "web.proposals.reason.unclear": Words(
        "Uklart hvor det er", "Uklart kvar det er", "Unclear where it is"
    ),
    "web.proposals.reason.too_small": Words(
        "For lite til å telles for seg", "For lite til å bli talt for seg", "Too small to count"
    ),
    "web.proposals.reason.other": Words("Annet", "Anna", "Other"),
    "web.proposals.sentence": Words(
        "En setning til den som foreslo", "Ei setning til den som foreslo", "A sentence in reply"
    ),
    "web.proposals.sentence_help": Words(
        "Høyst {most} tegn. Si hva som skal til. Ikke navn på noen.",
        "Høgst {most} teikn. Sei kva som skal til. Ikkje namn på nokon.",
        "At most {most} signs. Say what would help. No names.",
    ),
}
