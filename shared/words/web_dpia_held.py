"""What the assessment calls what is held, and what it says is never collected."""

from collections.abc import Mapping

from shared.language import Words

DPIA_HELD: Mapping[str, Words] = {
    "web.dpia.type.one": Words(
        "ett valg",
        "eitt val",
        "one choice",
    ),
    "web.dpia.type.many": Words(
        "valg, inntil {max}",
        "val, inntil {max}",
        "choices, at most {max}",
    ),
    "web.dpia.type.count": Words(
        "antall, inntil {max}",
        "tal, inntil {max}",
        "number, at most {max}",
    ),
    "web.dpia.type.split": Words(
        "antall per valg",
        "tal per val",
        "number by choice",
    ),
    "web.dpia.type.flag": Words(
        "ja eller nei",
        "ja eller nei",
        "yes or no",
    ),
    "web.dpia.type.place": Words(
        "offentlig sted fra listen",
        "offentleg stad frå lista",
        "public place from the list",
    ),
    "web.dpia.type.places": Words(
        "offentlige steder fra listen",
        "offentlege stader frå lista",
        "public places from the list",
    ),
    "web.dpia.type.name": Words(
        "stedsnavn, inntil {max} tegn",
        "stadnamn, inntil {max} teikn",
        "name of a place, at most {max} signs",
    ),
    "web.dpia.type.sealed": Words(
        "forseglet notat, inntil {max} tegn",
        "forsegla notat, inntil {max} teikn",
        "sealed note, at most {max} signs",
    ),
    "web.dpia.type.question": Words(
        "hvilket spørsmål det svarer på",
        "kva spørsmål det svarar på",
        "which question it answers",
    ),
    "web.dpia.held.record": Words(
        "Om hver registrering: tilfeldig id, hvilken telefon, dag, mottatt dag, "
        "rekkefølge, rettelser",
        "Om kvar registrering: tilfeldig id, kva telefon, dag, motteken dag, "
        "rekkjefølgje, rettingar",
        "Of each record: a random id, which phone, day, day received, order, corrections",
    ),
    "web.dpia.held.shift": Words(
        "Hvilken økt en registrering hører til, med øktens type, start og slutt; ikke "
        "hvem som var på jobb",
        "Kva økt ei registrering høyrer til, med type, start og slutt på økta; ikkje kven"
        " som var på jobb",
        "Which shift a record belongs to, with its type, start and end; not who was at work",
    ),
    "web.dpia.held.device": Words(
        "Telefoner: et navn koordinatoren gir, dagen den sist ble hørt, hvor mange den har levert",
        "Telefonar: eit namn koordinatoren gir, dagen han sist vart høyrd, kor mange han "
        "har levert",
        "Phones: a name the coordinator gives, the day it was last heard, how many it delivered",
    ),
    "web.dpia.held.code": Words(
        "Engangskoder til telefoner og innlogging, bare som sjekksum",
        "Eingongskodar til telefonar og innlogging, berre som sjekksum",
        "One-use codes for phones and sign-in, as hashes only",
    ),
    "web.dpia.held.note": Words(
        "Forseglede notater, som bare koordinatorene kan åpne",
        "Forsegla notat, som berre koordinatorane kan opne",
        "Sealed notes, which only the coordinators can open",
    ),
    "web.dpia.held.proposal": Words(
        "Forslag til steder, hva koordinatoren svarte, og stedene som ble godkjent",
        "Framlegg til stader, kva koordinatoren svara, og stadene som vart godkjende",
        "Proposed places, what the coordinator answered, and the places that were approved",
    ),
    "web.dpia.held.question": Words(
        "Koordinatorens spørsmål til felten",
        "Spørsmåla koordinatoren stiller til felten",
        "The coordinator's questions to the field",
    ),
    "web.dpia.held.wish": Words(
        "Det fokusgruppene ber felten se etter, hvem som skrev det, og svaret",
        "Det fokusgruppene ber felten sjå etter, kven som skreiv det, og svaret",
        "What focus groups ask the field to look for, who wrote it, and the answer",
    ),
    "web.dpia.held.refusal": Words(
        "Avviste registreringer: dag, telefon og feilkode, ikke innholdet",
        "Avviste registreringar: dag, telefon og feilkode, ikkje innhaldet",
        "Refused records: day, phone and error code, not what they said",
    ),
    "web.dpia.held.parcel": Words(
        "Usendte registreringer fra en tømt telefon, forseglet til gjenopprettingsnøkkelen",
        "Usende registreringar frå ein tømd telefon, forsegla til gjenopprettingsnøkkelen",
        "Unsent records of an emptied phone, sealed to the recovery key",
    ),
    "web.dpia.held.account": Words(
        "Kontoer for koordinatorer, mottakere, drift og revisor: navn, brukernavn, rolle,"
        " medlemskap med utløp, innlogginger; passord og koder bare som sjekksum",
        "Kontoar for koordinatorar, mottakarar, drift og revisor: namn, brukarnamn, "
        "rolle, medlemskap med utløp, innloggingar; passord og kodar berre som sjekksum",
        "Accounts of coordinators, recipients, operations and auditors: name, login, "
        "role, memberships with their end, sign-ins; passwords and codes as hashes only",
    ),
    "web.dpia.held.reader_key": Words(
        "Mottakernes nøkler til tall: hva de brukes til, utløp, og nøkkelen bare som sjekksum",
        "Nøklane mottakarane har til tal: kva dei blir brukte til, utløp, og nøkkelen "
        "berre som sjekksum",
        "Recipients' keys to figures: what for, expiry, and the key as a hash only",
    ),
    "web.dpia.held.log": Words(
        "Driftslogg: hendelser med koder og varighet, uten innhold, adresser og klokkeslett",
        "Driftslogg: hendingar med kodar og lengd, utan innhald, adresser og klokkeslett",
        "Operations log: events with codes and durations, without content, addresses and "
        "times of day",
    ),
    "web.dpia.held.backup": Words(
        "Sikkerhetskopier, forseglet til gjenopprettingsnøkkelen",
        "Tryggingskopiar, forsegla til gjenopprettingsnøkkelen",
        "Backups, sealed to the recovery key",
    ),
    "web.dpia.never.name": Words(
        "Navn, kallenavn, fødselsdato, fødselsnummer, adresse, telefonnummer og "
        "brukernavn til unge. Telefonen stopper slikt mens det skrives, og tjeneren "
        "igjen.",
        "Namn, kallenamn, fødselsdato, fødselsnummer, adresse, telefonnummer og "
        "brukarnamn til unge. Telefonen stoppar slikt medan det blir skrive, og tenaren "
        "igjen.",
        "Names, nicknames, dates of birth, national identity numbers, addresses, "
        "telephone numbers and user names of young people. The phone stops such things "
        "while they are typed, and the server again.",
    ),
    "web.dpia.never.position": Words(
        "Posisjon. Telefonen kan ordne steder etter hva som er nærmest; posisjonen "
        "forlater ikke utregningen og lagres ikke.",
        "Posisjon. Telefonen kan ordne stader etter kva som er nærast; posisjonen forlèt "
        "ikkje utrekninga og blir ikkje lagra.",
        "Positions. The phone can put places in order of nearness; the position does not "
        "leave that calculation and is not kept.",
    ),
    "web.dpia.never.link": Words(
        "Kobling mellom møter med samme ungdom: det finnes ingen ungdoms-id og ikke noe "
        "«samme som sist».",
        "Kopling mellom møte med same ungdom: det finst ingen ungdoms-id og ikkje noko "
        "«same som sist».",
        "Links between meetings with the same young person: there is no id of a young "
        "person, and no “same as last time”.",
    ),
    "web.dpia.never.picture": Words(
        "Bilder, lyd, skjermbilder, lenker og meldingstekster. Appen har verken kamera- "
        "eller mikrofontilgang.",
        "Bilete, lyd, skjermbilete, lenkjer og meldingstekstar. Appen har verken kamera- "
        "eller mikrofontilgang.",
        "Pictures, sound, screenshots, links and texts of messages. The app has access to"
        " neither camera nor microphone.",
    ),
    "web.dpia.never.clock": Words(
        "Klokkeslett for et møte. En kontakt har bare et tidsrom, og verken tjeneren "
        "eller loggen noterer når på døgnet en telefon meldte seg, bare dagen.",
        "Klokkeslett for eit møte. Ein kontakt har berre eit tidsrom, og verken tenaren "
        "eller loggen noterer når på døgnet ein telefon melde seg, berre dagen.",
        "The time of a meeting. A contact has a block of hours only, and neither server "
        "nor log notes when in the day a phone called, only the day.",
    ),
    "web.dpia.never.institution": Words(
        "Institusjoner, skoleklasser, hjem og soveplasser som steder. Steder er områder "
        "mange går gjennom.",
        "Institusjonar, skuleklassar, heimar og soveplassar som stader. Stader er område "
        "mange går gjennom.",
        "Institutions, school classes, homes and sleeping places as places. Places are "
        "areas that many people pass through.",
    ),
    "web.dpia.never.suspicion": Words(
        "Mistanke mot noen. Tema er hva samtalen handlet om, og inntrykk gjelder gruppen,"
        " ikke én person.",
        "Mistanke mot nokon. Tema er kva samtalen handla om, og inntrykk gjeld gruppa, "
        "ikkje éin person.",
        "Suspicion against anybody. Topics are what the talk was about, and impressions "
        "are of the group, not of one person.",
    ),
    "web.dpia.never.worker": Words(
        "Tall per ansatt. Økter har en størrelse på laget, ikke hvem.",
        "Tal per tilsett. Økter har ein storleik på laget, ikkje kven.",
        "Figures for each employee. Shifts have the size of the team, not who.",
    ),
    "web.dpia.held.audit": Words(
        "Revisjonslogg: hvem som gjorde hva med kontoer, nøkler, utgaver og notater, og "
        "når; aldri hva som sto der",
        "Revisjonslogg: kven som gjorde kva med kontoar, nøklar, utgåver og notat, og "
        "når; aldri kva som stod der",
        "The audit log: who did what with accounts, keys, releases and notes, and when; "
        "never what was read or written",
    ),
    "web.dpia.held.gone": Words(
        "Kjennemerke på det som er slettet, og erklæringer om slettingen",
        "Kjennemerke på det som er sletta, og fråsegner om slettinga",
        "Marks of what is deleted, and statements of its deletion",
    ),
    "web.dpia.held.pack": Words(
        "Møtepakker: frosne tall med koordinatorens egne ord",
        "Møtepakker: frosne tal med koordinatoren sine eigne ord",
        "Meeting packs: frozen figures with the coordinator's own words",
    ),
    "web.dpia.held.meeting": Words(
        "Møter: hvilken gruppe, når og hvor, aldri hvem",
        "Møte: kva gruppe, når og kvar, aldri kven",
        "Meetings: which group, when and where, never who",
    ),
    "web.dpia.held.webhook": Words(
        "Programmer som får beskjed (webhooks): adresse og hemmelighet forseglet, og en logg "
        "over hva som ble"
        " sendt, uten tall, sted og innhold",
        "Program som får beskjed (webhooks): adresse og løyndom forsegla, og ein logg over kva "
        "som vart sendt,"
        " utan tal, stad og innhald",
        "Programs that are told (webhooks): address and secret sealed, and a log of what was "
        "sent, without"
        " figures, places or content",
    ),
    "web.dpia.held.release": Words(
        "Utgaver: avrundede, frosne og signerte tall",
        "Utgåver: avrunda, frosne og signerte tal",
        "Releases: rounded, frozen and signed figures",
    ),
}
