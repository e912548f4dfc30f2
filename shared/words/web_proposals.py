"""What the pages about proposed places say."""

from collections.abc import Mapping

from shared.language import Words

PROPOSALS: Mapping[str, Words] = {
    "web.proposals.title": Words("Forslag til steder", "Forslag til stader", "Proposed places"),
    "web.proposals.lead": Words(
        "Steder teamet har foreslått. Et godkjent sted kommer på lista på alle telefoner ved neste "
        "kontakt, og den som foreslo det, får svar.",
        "Stader teamet har foreslått. Ein godkjend stad kjem på lista på alle telefonar ved neste "
        "kontakt, og den som foreslo han, får svar.",
        "Places the team has proposed. An approved one gets onto the list on every phone at its "
        "next contact, and whoever proposed it is told.",
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
        "Godkjent. Stedet kommer på lista på alle telefoner ved neste kontakt.",
        "Godkjent. Staden kjem på lista på alle telefonar ved neste kontakt.",
        "Approved. The place gets onto the list on every phone at its next contact.",
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
        "Et offentlig sted teamet trenger på lista. Rett navnet, så alle forstår hvor det er.",
        "Ein offentleg stad teamet treng på lista. Rett namnet, så alle forstår kvar det er.",
        "A public place the team needs on the list. Mend the name, so that everyone knows it.",
    ),
    "web.proposals.approve_send": Words("Sett på lista", "Set på lista", "Put on the list"),
    "web.proposals.place_name": Words("Navn på stedet", "Namn på staden", "Name of the place"),
    "web.proposals.place_name_help": Words(
        "Høyst {most} tegn. Aldri navnet på noen.",
        "Høgst {most} teikn. Aldri namnet på nokon.",
        "At most {most} signs. Never anybody's name.",
    ),
    "web.proposals.sure": Words(
        "Ja, dette er navnet på et sted",
        "Ja, dette er namnet på ein stad",
        "Yes, this is the name of a place",
    ),
    "web.proposals.place_type": Words("Type sted", "Type stad", "Kind of place"),
    "web.proposals.point": Words(
        "Midten av stedet (kan stå tomt)",
        "Midten av staden (kan stå tomt)",
        "Middle of the place (may be empty)",
    ),
    "web.proposals.point_help": Words(
        "Bredde og lengde fra et kart, slik: 60.3930, 5.3242. Uten dem foreslås stedet aldri som "
        "nært.",
        "Breidde og lengd frå eit kart, slik: 60.3930, 5.3242. Utan dei blir staden aldri "
        "føreslått som nær.",
        "Latitude and longitude from a map, such as 60.3930, 5.3242. Without them the place is "
        "never offered as near.",
    ),
    "web.proposals.is_public": Words(
        "Nivåer kan nevne stedet ved navn",
        "Nivå kan nemne staden ved namn",
        "Levels may name the place",
    ),
    "web.proposals.is_public_help": Words(
        "Bare når mange nok vakter har sett stedet samme måned. Ellers telles det i bydelen.",
        "Berre når mange nok vakter har sett staden same månad. Elles blir han talt i bydelen.",
        "Only when enough shifts have seen it in the same month. Else it counts in its district.",
    ),
    "web.proposals.listed_as": Words(
        "På lista heter det {name}.", "På lista heiter staden {name}.", "On the list: {name}."
    ),
    "web.proposals.used": Words(
        "Registreringer bruker stedet, så godkjenningen kan ikke tas tilbake. Stedet kan tas ut av "
        "bruk.",
        "Registreringar bruker staden, så godkjenninga kan ikkje takast tilbake. Staden kan takast "
        "ut av bruk.",
        "Records use the place, so the approval cannot be taken back. The place can be taken out "
        "of use.",
    ),
    "web.proposals.not_used": Words(
        "Ingen registreringer bruker stedet ennå. Tas godkjenningen tilbake, går stedet av lista "
        "på telefonene.",
        "Ingen registreringar bruker staden enno. Blir godkjenninga teken tilbake, går staden av "
        "lista på telefonane.",
        "No records use the place yet. If the approval is taken back, the place goes off the list "
        "on the phones.",
    ),
    "web.proposals.in_folder": Words(
        "Drift har lagt stedet i kommuneprofilen. Det endres der.",
        "Drift har lagt staden i kommuneprofilen. Han blir endra der.",
        "Operations has put the place into the municipality's profile. It is changed there.",
    ),
    "web.proposals.nameless": Words(
        "Sted som ble tatt av lista", "Stad som vart teken av lista", "Place taken off the list"
    ),
    "web.proposals.places": Words("Godkjente steder", "Godkjende stader", "Approved places"),
    "web.proposals.places_text": Words(
        "Et sted ute av bruk kan ikke velges, men det som er registrert der, telles som før.",
        "Ein stad ute av bruk kan ikkje veljast, men det som er registrert der, blir talt som før.",
        "A place out of use cannot be chosen; what was logged there counts as before.",
    ),
    "web.proposals.place": Words("Sted", "Stad", "Place"),
    "web.proposals.added": Words("Godkjent", "Godkjend", "Approved"),
    "web.proposals.change": Words("Endre", "Endre", "Change"),
    "web.proposals.is.open": Words("I bruk", "I bruk", "In use"),
    "web.proposals.is.closed": Words("Ute av bruk", "Ute av bruk", "Out of use"),
    "web.proposals.is.same": Words("Samme som {place}", "Same som {place}", "Same as {place}"),
    "web.proposals.is.in_folder": Words("I kommuneprofilen", "I kommuneprofilen", "In the profile"),
    "web.proposals.close": Words("Ta ut av bruk", "Ta ut av bruk", "Take out of use"),
    "web.proposals.close_named": Words(
        "Ta ut av bruk: {name}", "Ta ut av bruk: {name}", "Take out of use: {name}"
    ),
    "web.proposals.reopen": Words("Ta i bruk igjen", "Ta i bruk att", "Take into use again"),
    "web.proposals.reopen_named": Words(
        "Ta i bruk igjen: {name}", "Ta i bruk att: {name}", "Take into use again: {name}"
    ),
    "web.proposals.done.closed": Words(
        "{name} er tatt ut av bruk. Det kan ikke lenger velges på telefonene.",
        "{name} er teken ut av bruk. Staden kan ikkje lenger veljast på telefonane.",
        "{name} is out of use. It can no longer be chosen on the phones.",
    ),
    "web.proposals.done.reopened": Words(
        "{name} er i bruk igjen.", "{name} er i bruk att.", "{name} is in use again."
    ),
    "web.proposals.merge_text": Words(
        "Stedet finnes, kanskje med et annet navn. Den som foreslo, får vite hvilket. Er forslaget "
        "godkjent før, telles det som er registrert der, i bydelen til stedet du velger.",
        "Staden finst, kanskje med eit anna namn. Den som foreslo, får vite kva for ein. Er "
        "forslaget godkjent før, blir det som er registrert der, talt i bydelen til staden du vel.",
        "The place exists, perhaps by another name. Whoever proposed it is told which. If it was "
        "approved before, what was logged there counts in the district of the place you choose.",
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
