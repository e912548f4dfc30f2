"""What can be wrong with a message or an input, in words for those who made it."""

from collections.abc import Mapping

from shared.language import Words

WIRE_FLAWS: Mapping[str, Words] = {
    "wire.not_canonical": Words(
        "Ikke kanonisk JSON. Sorter nøklene, bruk ingen mellomrom, UTF-8 og bare heltall.",
        "Ikkje kanonisk JSON. Sorter nøklane, bruk ingen mellomrom, UTF-8 og berre heiltal.",
        "Not canonical JSON. Sort the keys, use no spaces, UTF-8 and whole numbers only.",
    ),
    "wire.not_an_integer": Words(
        "Et tall er ikke et heltall. Bruk bare heltall.",
        "Eit tal er ikkje eit heiltal. Bruk berre heiltal.",
        "A number is not an integer. Use integers only.",
    ),
    "wire.not_nfc": Words(
        "En tekst er ikke i Unicode NFC. Normaliser den før sending.",
        "Ein tekst er ikkje i Unicode NFC. Normaliser han før sending.",
        "A text is not in Unicode NFC. Normalise it before sending.",
    ),
    "wire.bad_header": Words(
        "Første linje mangler eller er av en annen protokoll. Oppdater appen.",
        "Første linje manglar eller er av ein annan protokoll. Oppdater appen.",
        "The first line is missing or of another protocol. Update the app.",
    ),
    "wire.unknown_protocol": Words(
        "Ukjent protokoll; denne siden snakker versjon {bound}. Oppdater appen.",
        "Ukjend protokoll; denne sida snakkar versjon {bound}. Oppdater appen.",
        "Unknown protocol; this side speaks version {bound}. Update the app.",
    ),
    "wire.wrong_type": Words(
        "Verdien har feil type. Se beskrivelsen av formatet.",
        "Verdien har feil type. Sjå skildringa av formatet.",
        "The value has the wrong type. See the description of the format.",
    ),
    "wire.forged": Words(
        "Underskriften er ikke serverens egen. Ingenting er endret; prøv igjen på et annet nett.",
        "Underskrifta er ikkje tenaren si eiga. Ingenting er endra; prøv igjen på eit anna nett.",
        "The signature is not the server's own. Nothing is changed; try again on another network.",
    ),
    "wire.bad_parcel": Words(
        "Dette er ingen forseglet pakke av Feltlogg, eller nøkkelen er en annen.",
        "Dette er ingen forsegla pakke av Feltlogg, eller nøkkelen er ein annan.",
        "This is no sealed parcel of Feltlogg's, or the key is another.",
    ),
    "wire.not_a_receipt": Words(
        "Dette er ikke en kvittering fra Feltlogg. Kopier hele teksten fra oppføringen på nytt.",
        "Dette er ikkje ei kvittering frå Feltlogg. Kopier heile teksten frå oppføringa på nytt.",
        "This is no receipt of Feltlogg's. Copy the whole text from the record again.",
    ),
    "wire.truncated": Words(
        "Meldingen er ikke hel: antall linjer eller byte stemmer ikke. Send den på nytt.",
        "Meldinga er ikkje heil: talet på linjer eller byte stemmer ikkje. Send ho på nytt.",
        "The message is not whole: its lines or bytes do not add up. Send it again.",
    ),
    "wire.too_large": Words(
        "For stort; grensen er {bound}. Del det opp.",
        "For stort; grensa er {bound}. Del det opp.",
        "Too large; the limit is {bound}. Split it.",
    ),
    "wire.too_slow": Words(
        "Meldingen kom ikke fram innen {bound} sekunder. Send den på nytt, gjerne mindre.",
        "Meldinga kom ikkje fram innan {bound} sekund. Send ho på nytt, gjerne mindre.",
        "The message did not arrive within {bound} seconds. Send it again, smaller if you can.",
    ),
    "wire.bad_encoding": Words(
        "Pakkingen er ukjent eller ødelagt. Bruk gzip eller ingen.",
        "Pakkinga er ukjend eller øydelagd. Bruk gzip eller inga.",
        "The content encoding is unknown or broken. Use gzip or none.",
    ),
    "wire.not_gzip": Words(
        "Innholdet er ikke gyldig gzip. Pakk det på nytt.",
        "Innhaldet er ikkje gyldig gzip. Pakk det på nytt.",
        "The body is not valid gzip. Pack it again.",
    ),
    "wire.not_shorthand": Words(
        "Innholdet er ikke skrevet i den kortformen det sier. Send det som JSON-linjer.",
        "Innhaldet er ikkje skrive i den kortforma det seier. Send det som JSON-linjer.",
        "The body is not in the shorthand it says. Send it as lines of JSON.",
    ),
    "wire.not_zstd": Words(
        "Innholdet er ikke pakket med zstd slik det står. Send det med gzip, eller upakket.",
        "Innhaldet er ikkje pakka med zstd slik det står. Send det med gzip, eller upakka.",
        "The body is not zstd as it says. Send it with gzip, or unpacked.",
    ),
    "wire.packed_twice": Words(
        "Innholdet er pakket to ganger, eller noe følger etter. Pakk én gang.",
        "Innhaldet er pakka to gonger, eller noko følgjer etter. Pakk éin gong.",
        "The body is packed twice, or something follows it. Pack it once.",
    ),
    "wire.bad_media_type": Words(
        "Feil medietype. Bruk {bound}.",
        "Feil medietype. Bruk {bound}.",
        "Wrong media type. Use {bound}.",
    ),
    "wire.bad_request": Words(
        "Forespørselen kan ikke forstås. Sjekk linjene og hodene i den.",
        "Førespurnaden kan ikkje forståast. Sjekk linjene og hovuda i han.",
        "The request cannot be understood. Check its lines and headers.",
    ),
    "input.not_json": Words(
        "Innholdet er ikke ett JSON-objekt i UTF-8. Sjekk tegnsettingen.",
        "Innhaldet er ikkje eitt JSON-objekt i UTF-8. Sjekk teiknsetjinga.",
        "The body is not one JSON object in UTF-8. Check its punctuation.",
    ),
    "input.repeated": Words(
        "Feltet er gitt to ganger. Gi det én gang.",
        "Feltet er gitt to gonger. Gi det éin gong.",
        "The field is given twice. Give it once.",
    ),
    "input.missing": Words(
        "Mangler. Fyll det ut: {bound}.",
        "Manglar. Fyll det ut: {bound}.",
        "Missing. Fill it in: {bound}.",
    ),
    "input.unknown": Words(
        "Ukjent her. Ta det bort, eller velg av: {bound}.",
        "Ukjent her. Ta det bort, eller vel av: {bound}.",
        "Unknown here. Remove it, or choose from: {bound}.",
    ),
    "input.wrong_type": Words(
        "Feil type. Det skal være: {bound}.",
        "Feil type. Det skal vere: {bound}.",
        "Wrong type. It should be: {bound}.",
    ),
    "input.out_of_range": Words(
        "Utenfor grensene. Velg noe innenfor {bound}.",
        "Utanfor grensene. Vel noko innanfor {bound}.",
        "Out of range. Choose something within {bound}.",
    ),
    "input.port_taken": Words(
        "Port {bound} er opptatt eller ikke lov å bruke. Velg en annen med {field}.",
        "Port {bound} er oppteken eller ikkje lov å bruke. Vel ein annan med {field}.",
        "Port {bound} is taken or not allowed. Choose another with {field}.",
    ),
    "input.no_host": Words(
        "Adressen {bound} finnes ikke på denne maskinen. Velg en annen med {field}.",
        "Adressa {bound} finst ikkje på denne maskina. Vel ei anna med {field}.",
        "This machine has no address {bound}. Choose another with {field}.",
    ),
    "input.no_folder": Words(
        "Mappen {bound} kan ikke lages eller skrives i. Velg en annen med {field}.",
        "Mappa {bound} kan ikkje lagast eller skrivast i. Vel ei anna med {field}.",
        "The folder {bound} cannot be made or written to. Choose another with {field}.",
    ),
    "input.not_a_database": Words(
        "{field} er ingen adresse til PostgreSQL. Skriv postgresql://… eller ingenting.",
        "{field} er inga adresse til PostgreSQL. Skriv postgresql://… eller ingenting.",
        "{field} is no address of PostgreSQL. Use postgresql://…, or leave it out.",
    ),
    "input.no_driver": Words(
        "Driveren for PostgreSQL mangler. Installer feltlogg[postgres], eller fjern {field}.",
        "Drivaren for PostgreSQL manglar. Installer feltlogg[postgres], eller ta bort {field}.",
        "The driver for PostgreSQL is missing. Install feltlogg[postgres], or leave {field} out.",
    ),
    "input.no_role": Words(
        "Databasen mangler rollen {bound}, eller vi får den ikke. Følg docs/guide/scale.md.",
        "Databasen manglar rolla {bound}, eller vi får henne ikkje. Følg docs/guide/scale.md.",
        "The database lacks the role {bound}, or denies it to us. Follow docs/guide/scale.md.",
    ),
    "input.not_public_key": Words(
        "{field} er ingen offentlig gjenopprettingsnøkkel. Lag en med «feltlogg backup keys».",
        "{field} er ingen offentleg gjenopprettingsnøkkel. Lag ein med «feltlogg backup keys».",
        "{field} is no public recovery key. Make one with “feltlogg backup keys”.",
    ),
    "input.not_secret_key": Words(
        "{field} er ingen privat gjenopprettingsnøkkel. Se etter filen «backup keys» laget.",
        "{field} er ingen privat gjenopprettingsnøkkel. Sjå etter fila «backup keys» laga.",
        "{field} is no private recovery key. Look for the file that “backup keys” made.",
    ),
    "input.no_file": Words(
        "Filen {bound} finnes alt, eller kan ikke lages. Velg et annet navn.",
        "Fila {bound} finst alt, eller kan ikkje lagast. Vel eit anna namn.",
        "The file {bound} exists already, or cannot be made. Choose another name.",
    ),
    "input.no_towns": Words(
        "Mappen {bound} har ingen .env-fil. Legg inn én fil for hver kommune.",
        "Mappa {bound} har inga .env-fil. Legg inn éi fil for kvar kommune.",
        "The folder {bound} has no .env file. Put in one for each municipality.",
    ),
    "input.no_town": Words(
        "Ingen slik kommune. De som finnes her, er {bound}.",
        "Ingen slik kommune. Dei som finst her, er {bound}.",
        "No such municipality. Those there are here: {bound}.",
    ),
    "input.town_lacks": Words(
        "{bound} mangler i filen. Hver kommune trenger adresse, datamappe og profil.",
        "{bound} manglar i fila. Kvar kommune treng adresse, datamappe og profil.",
        "{bound} is missing in the file. Each municipality needs address, folder, profile.",
    ),
    "input.towns_alike": Words(
        "Samme vertsnavn, mappe eller kommune som i {bound}. Hver kommune må ha sine egne.",
        "Same vertsnamn, mappe eller kommune som i {bound}. Kvar kommune må ha sine eigne.",
        "The same host, folder or municipality as in {bound}. Each must have its own.",
    ),
    "input.odd_line": Words(
        "Linje {bound} kan ikke leses. Skriv NAVN=verdi, med FELTLOGG_URL, _DATA, _DATABASE, "
        "_PROFILE eller _RECOVERY_KEY.",
        "Linje {bound} kan ikkje lesast. Skriv NAMN=verdi, med FELTLOGG_URL, _DATA, _DATABASE, "
        "_PROFILE eller _RECOVERY_KEY.",
        "Line {bound} cannot be read. Write NAME=value, with FELTLOGG_URL, _DATA, _DATABASE, "
        "_PROFILE or _RECOVERY_KEY.",
    ),
    "input.no_backup": Words(
        "Ingen sikkerhetskopi er å finne i {bound}. Velg en fil, eller en mappe med filer.",
        "Ingen tryggingskopi er å finne i {bound}. Vel ei fil, eller ei mappe med filer.",
        "No backup is to be found at {bound}. Choose a file, or a folder with files.",
    ),
    "input.on_the_server": Words(
        "{bound} ligger i serverens egen mappe. Lag nøkkelen et annet sted.",
        "{bound} ligg i mappa til tenaren. Lag nøkkelen ein annan stad.",
        "{bound} lies in the server's own folder. Make the key somewhere else.",
    ),
    "input.bad_key": Words(
        "Nøkkelfilen {bound} er skadet eller kan ikke leses. Hent den fra sikkerhetskopien.",
        "Nøkkelfila {bound} er skadd eller kan ikkje lesast. Hent ho frå tryggingskopien.",
        "The key file {bound} is damaged or unreadable. Bring it back from the backup.",
    ),
    "input.no_device": Words(
        "Ingen aktiv telefon har denne id-en. Se listen over telefoner.",
        "Ingen aktiv telefon har denne id-en. Sjå lista over telefonar.",
        "No active phone has this id. See the list of phones.",
    ),
    "input.no_group": Words(
        "Det finnes ingen slik gruppe eller annet produkt. De som finnes: {bound}.",
        "Det finst inga slik gruppe eller anna produkt. Dei som finst: {bound}.",
        "There is no such group or other product. Those there are: {bound}.",
    ),
    "input.no_release": Words(
        "Det finnes ingen utgave med dette nummeret. Se dem med «release list».",
        "Det finst inga utgåve med dette nummeret. Sjå dei med «release list».",
        "There is no release with this number. See them with `release list`.",
    ),
    "input.no_export": Words(
        "Filen {bound} kan ikke leses. Velg en fil fra «release export».",
        "Fila {bound} kan ikkje lesast. Vel ei fil frå «release export».",
        "The file {bound} cannot be read. Choose one that `release export` has written.",
    ),
    "input.not_listed": Words(
        "Koden finnes ikke der. Velg en av: {bound}.",
        "Koden finst ikkje der. Vel ein av: {bound}.",
        "There is no such code there. Choose one of: {bound}.",
    ),
    "input.no_token": Words(
        "Ingen slik nøkkel er i bruk. Se dem med «feed tokens».",
        "Ingen slik nøkkel er i bruk. Sjå dei med «feed tokens».",
        "No such key is in use. See them with `feed tokens`.",
    ),
    "input.not_a_port": Words(
        "Ikke et portnummer. Velg et tall i {bound}.",
        "Ikkje eit portnummer. Vel eit tal i {bound}.",
        "Not a port number. Choose a number in {bound}.",
    ),
    "input.not_a_server": Words(
        "Ikke en serveradresse. Skriv den slik: https://navn.kommune.no.",
        "Ikkje ei tenaradresse. Skriv ho slik: https://namn.kommune.no.",
        "Not a server's address. Write it like this: https://name.kommune.no.",
    ),
    "input.not_https": Words(
        "Adressen er ikke trygg. Bruk https.",
        "Adressa er ikkje trygg. Bruk https.",
        "The address is not safe. Use https.",
    ),
    "input.not_a_pair": Words(
        "Ikke på formen felt=verdi. Sett likhetstegn mellom dem.",
        "Ikkje på forma felt=verdi. Set likskapsteikn mellom dei.",
        "Not of the form field=value. Put an equals sign between them.",
    ),
    "input.no_shift": Words(
        "Ingen feltøkt er i gang. Start en økt først.",
        "Inga feltøkt er i gang. Start ei økt først.",
        "No shift is going on. Start one first.",
    ),
    "input.no_such_record": Words(
        "Telefonen har ingen registrering med denne id-en. Se listen.",
        "Telefonen har inga registrering med denne id-en. Sjå lista.",
        "The phone has no record with this id. See the list.",
    ),
    "input.withdrawn": Words(
        "Registreringen er trukket tilbake og kan ikke endres. Lag en ny.",
        "Registreringa er trekt tilbake og kan ikkje endrast. Lag ei ny.",
        "The record is withdrawn and cannot be changed. Make a new one.",
    ),
    "input.unknown_preference": Words(
        "Innstillingen finnes ikke. Velg en av dem som vises.",
        "Innstillinga finst ikkje. Vel ei av dei som blir viste.",
        "There is no such setting. Choose one of those shown.",
    ),
    "vault.no_device_secret": Words(
        "Telefonens egen nøkkel er borte. Be om en ny kode og meld inn på nytt.",
        "Telefonen sin eigen nøkkel er borte. Be om ein ny kode og meld inn på nytt.",
        "The phone's own key is gone. Ask for a new code and enrol again.",
    ),
    "vault.no_profile": Words(
        "Kommuneprofilen mangler på telefonen. Be om en ny kode og meld inn på nytt.",
        "Kommuneprofilen manglar på telefonen. Be om ein ny kode og meld inn på nytt.",
        "The municipality's profile is missing. Ask for a new code and enrol again.",
    ),
    "vault.odd_settings": Words(
        "Låsens innstillinger er utenfor det trygge. Be om en ny kode og meld inn på nytt.",
        "Innstillingane til låsen er utanfor det trygge. Be om ein ny kode og meld inn på nytt.",
        "The lock's settings are outside what is safe. Ask for a new code and enrol again.",
    ),
    "vault.unknown_format": Words(
        "Lageret er i et ukjent format. Oppdater appen, eller meld inn på nytt.",
        "Lageret er i eit ukjent format. Oppdater appen, eller meld inn på nytt.",
        "The store is in an unknown format. Update the app, or enrol again.",
    ),
}
