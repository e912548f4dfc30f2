"""What each expected error means and what to do about it, in words for people."""

from collections.abc import Mapping

from shared.language import Words

ERRORS: Mapping[str, Words] = {
    "error.unknown": Words(
        "Noe gikk galt. Prøv igjen; hold det fram, si fra til drift.",
        "Noko gjekk gale. Prøv igjen; held det fram, sei frå til drift.",
        "Something went wrong. Try again; if it goes on, tell operations.",
    ),
    "error.internal": Words(
        "Serveren gjorde en feil. Ingenting er lagret halvveis. Prøv igjen, og si fra til drift.",
        "Tenaren gjorde ein feil. Ingenting er lagra halvvegs. Prøv igjen, og sei frå til drift.",
        "The server made a mistake. Nothing is half saved. Try again, and tell operations.",
    ),
    "enrol.wrong_code": Words(
        "Koden finnes ikke eller er for gammel. Sjekk tegnene, eller be koordinatoren om en ny.",
        "Koden finst ikkje eller er for gammal. Sjekk teikna, eller be koordinatoren om ein ny.",
        "No such code, or it is too old. Check the signs, or ask the coordinator for a new one.",
    ),
    "enrol.used": Words(
        "Koden er brukt av en annen telefon. Be koordinatoren om en ny kode.",
        "Koden er brukt av ein annan telefon. Be koordinatoren om ein ny kode.",
        "Another phone has used this code. Ask the coordinator for a new one.",
    ),
    "device.unknown": Words(
        "Serveren kjenner ikke denne telefonen. Meld den inn på nytt med en kode.",
        "Tenaren kjenner ikkje denne telefonen. Meld han inn på nytt med ein kode.",
        "The server does not know this phone. Enrol it again with a code.",
    ),
    "device.ended": Words(
        "Koordinatoren har avsluttet denne telefonen. Snakk med koordinatoren.",
        "Koordinatoren har avslutta denne telefonen. Snakk med koordinatoren.",
        "The coordinator has ended this phone. Talk to the coordinator.",
    ),
    "device.over_quota": Words(
        "Telefonen har sendt for mye på én dag. Resten er trygt på den og sendes i morgen.",
        "Telefonen har sendt for mykje på éin dag. Resten er trygt på han og blir sendt i morgon.",
        "This phone has sent too much in one day. The rest is safe on it and is sent tomorrow.",
    ),
    "access.sign_in": Words(
        "Du er ikke logget inn, eller innloggingen er brukt eller utløpt. Logg inn på nytt.",
        "Du er ikkje logga inn, eller innlogginga er brukt eller gått ut. Logg inn på nytt.",
        "You are not signed in, or the sign-in is used or past its time. Sign in again.",
    ),
    "access.denied": Words(
        "Du har ikke tilgang til dette. Spør koordinatoren om du trenger det.",
        "Du har ikkje tilgang til dette. Spør koordinatoren om du treng det.",
        "You may not see this. Ask the coordinator if you need it.",
    ),
    "access.not_fresh": Words(
        "Dette krever at du nettopp har logget inn. Logg ut, logg inn, og prøv igjen.",
        "Dette krev at du nettopp har logga inn. Logg ut, logg inn, og prøv igjen.",
        "This takes a sign-in of the last half hour. Sign out, sign in, and try again.",
    ),
    "access.too_many_tries": Words(
        "For mange gale koder. Vent litt før du prøver igjen.",
        "For mange gale kodar. Vent litt før du prøver igjen.",
        "Too many wrong codes. Wait a little before you try again.",
    ),
    "query.bad": Words(
        "Spørringen kan ikke forstås. Se hvilket valg som er galt, og rett det.",
        "Spørjinga kan ikkje forståast. Sjå kva val som er gale, og rett det.",
        "The query cannot be understood. See which option is wrong, and correct it.",
    ),
    "query.not_done": Words(
        "OData har dette valget, men ikke vi. Hent alle rader og gjør det i programmet.",
        "OData har dette valet, men ikkje vi. Hent alle rader og gjer det i programmet.",
        "OData has this option, but we do not. Fetch all rows and do it in your program.",
    ),
    "access.wrong_host": Words(
        "Serveren svarer ikke under dette navnet. Bruk adressen i FELTLOGG_URL, eller rett den.",
        "Tenaren svarer ikkje under dette namnet. Bruk adressa i FELTLOGG_URL, eller rett ho.",
        "The server does not answer to this name. Use the address in FELTLOGG_URL, or mend it.",
    ),
    "access.not_found": Words(
        "Det er ingenting på denne adressen. Sjekk adressen.",
        "Det er ingenting på denne adressa. Sjekk adressa.",
        "There is nothing at this address. Check the address.",
    ),
    "access.wrong_method": Words(
        "Adressen finnes, men svarer ikke på denne metoden. Se hvilke i Allow-hodet.",
        "Adressa finst, men svarer ikkje på denne metoden. Sjå kva for nokre i Allow-hovudet.",
        "The address exists but not for this method. See the Allow header for those it has.",
    ),
    "vault.locked": Words(
        "Appen er låst. Skriv PIN-koden for å åpne.",
        "Appen er låst. Skriv PIN-koden for å opne.",
        "The app is locked. Enter the PIN to open it.",
    ),
    "vault.wrong_pin": Words(
        "Feil PIN. Prøv igjen.",
        "Feil PIN. Prøv igjen.",
        "Wrong PIN. Try again.",
    ),
    "vault.tries_left": Words(
        "Forsøk igjen før telefonen tømmes: {bound}.",
        "Forsøk att før telefonen blir tømd: {bound}.",
        "Tries left before the phone is emptied: {bound}.",
    ),
    "vault.wait": Words(
        "Feil PIN for mange ganger. Vent før du prøver igjen.",
        "Feil PIN for mange gonger. Vent før du prøver igjen.",
        "Too many wrong PINs. Wait before you try again.",
    ),
    "vault.wait_seconds": Words(
        "Vent {bound} sekunder.", "Vent {bound} sekund.", "Wait {bound} seconds."
    ),
    "vault.wiped": Words(
        "Telefonen er tømt og klar til å kobles til. Be koordinatoren om en ny kode.",
        "Telefonen er tømd og klar til å koplast til. Be koordinatoren om ein ny kode.",
        "The phone is empty and ready to be connected. Ask the coordinator for a new code.",
    ),
    "vault.weak_pin": Words(
        "PIN-koden må ha minst seks sifre og ikke være lett å gjette. Velg en annen.",
        "PIN-koden må ha minst seks sifre og ikkje vere lett å gjette. Vel ein annan.",
        "The PIN needs at least six digits and must not be easy to guess. Choose another.",
    ),
    "vault.missing": Words(
        "Telefonen er ikke meldt inn. Meld den inn med en kode fra koordinatoren.",
        "Telefonen er ikkje meldt inn. Meld han inn med ein kode frå koordinatoren.",
        "This phone is not enrolled. Enrol it with a code from the coordinator.",
    ),
    "vault.exists": Words(
        "Telefonen er allerede meldt inn. Åpne den med PIN-koden.",
        "Telefonen er alt meldt inn. Opne han med PIN-koden.",
        "This phone is already enrolled. Open it with the PIN.",
    ),
    "vault.damaged": Words(
        "En lagret rad er skadet og kan ikke leses. Resten er trygt. Si fra til koordinatoren.",
        "Ei lagra rad er skadd og kan ikkje lesast. Resten er trygt. Sei frå til koordinatoren.",
        "A saved row is damaged and cannot be read. The rest is safe. Tell the coordinator.",
    ),
    "vault.unreadable": Words(
        "Lageret på telefonen kan ikke leses. Tøm telefonen, og meld inn på nytt med en ny kode.",
        "Lageret på telefonen kan ikkje lesast. Tøm telefonen, og meld inn på nytt med ny kode.",
        "The phone's store cannot be read. Empty the phone, and enrol again with a new code.",
    ),
    "vault.no_room": Words(
        "Telefonen er full: det siste er ikke lagret. Alt før det er trygt. Slett bilder eller "
        "apper, og prøv igjen.",
        "Telefonen er full: det siste er ikkje lagra. Alt før det er trygt. Slett bilete eller "
        "appar, og prøv igjen.",
        "The phone is full: the last thing is not saved. All before it is safe. Delete pictures "
        "or apps, and try again.",
    ),
    "link.down": Words(
        "Får ikke svar fra serveren. Alt er trygt på telefonen; appen prøver igjen selv.",
        "Får ikkje svar frå tenaren. Alt er trygt på telefonen; appen prøver igjen sjølv.",
        "No answer from the server. All is safe on the phone; the app will try again.",
    ),
    "link.stranger": Words(
        "Noe annet enn serveren svarte, kanskje et gjestenett. Bytt nett; ingenting er sendt.",
        "Noko anna enn tenaren svarte, kanskje eit gjestenett. Byt nett; ingenting er sendt.",
        "Something else than our server answered, perhaps a guest network. Change network; "
        "nothing is sent.",
    ),
    "link.busy": Words(
        "Serveren har det travelt. Alt er trygt på telefonen; appen prøver igjen selv.",
        "Tenaren har det travelt. Alt er trygt på telefonen; appen prøver igjen sjølv.",
        "The server is busy. All is safe on the phone; the app will try again.",
    ),
    "link.refused": Words(
        "Serveren sa nei. Alt er trygt på telefonen. Si fra til koordinatoren.",
        "Tenaren sa nei. Alt er trygt på telefonen. Sei frå til koordinatoren.",
        "The server said no. All is safe on the phone. Tell the coordinator.",
    ),
    "store.other_signer": Words(
        "Denne serveren har en annen signing.key enn den telefonene kjenner. Legg inn den rette.",
        "Denne tenaren har ein annan signing.key enn den telefonane kjenner. Legg inn den rette.",
        "This server has another signing.key than the one phones know. Put the right one in place.",
    ),
    "store.busy": Words(
        "Serveren er opptatt et øyeblikk. Prøv igjen.",
        "Tenaren er oppteken ein augeblink. Prøv igjen.",
        "The server is busy for a moment. Try again.",
    ),
    "store.full": Words(
        "Serverens disk tok ikke imot. Ingenting er endret. Gi disken plass og skriverett.",
        "Disken til tenaren tok ikkje imot. Ingenting er endra. Gi disken plass og skriverett.",
        "The server's disk refused. Nothing was changed. Give it room and the right to write.",
    ),
    "store.away": Words(
        "Serveren får ikke kontakt med databasen sin. Prøv igjen; si fra til drift om det varer.",
        "Tenaren får ikkje kontakt med databasen sin. Prøv igjen; sei frå til drift om det varer.",
        "The server cannot reach its database. Try again; tell operations if it lasts.",
    ),
    "store.readers_away": Words(
        "Den delen av serveren som viser tall, svarer ikke. Prøv igjen om litt.",
        "Den delen av tenaren som viser tal, svarer ikkje. Prøv igjen om litt.",
        "The part of the server that shows figures does not answer. Try again in a while.",
    ),
    "store.no_looks": Words(
        "Nettsidenes stilark mangler. Kjør make setup, eller installer pakken på nytt.",
        "Stilarket til nettsidene manglar. Køyr make setup, eller installer pakken på nytt.",
        "The pages' style sheet is missing. Run make setup, or install the package anew.",
    ),
    "store.newer": Words(
        "Datafilen er skrevet av et nyere program. Start den nyeste versjonen.",
        "Datafila er skriven av eit nyare program. Start den nyaste versjonen.",
        "The data file was written by a newer program. Start the newest version.",
    ),
    "store.damaged": Words(
        "Datafilen er skadet eller ikke en datafil. Hent den fra sikkerhetskopien.",
        "Datafila er skadd eller inga datafil. Hent ho frå tryggingskopien.",
        "The data file is damaged or none at all. Bring it back from the backup.",
    ),
    "backup.not_one": Words(
        "Filen er ingen sikkerhetskopi fra Feltlogg. Velg en annen fil.",
        "Fila er ingen tryggingskopi frå Feltlogg. Vel ei anna fil.",
        "The file is no backup made by Feltlogg. Choose another file.",
    ),
    "backup.truncated": Words(
        "Sikkerhetskopien er kuttet. Hent filen på nytt, eller bruk en eldre.",
        "Tryggingskopien er kutta. Hent fila på nytt, eller bruk ein eldre.",
        "The backup is cut short. Fetch the file again, or use an earlier one.",
    ),
    "backup.damaged": Words(
        "Sikkerhetskopien er skadet. Hent filen på nytt, eller bruk en eldre.",
        "Tryggingskopien er skadd. Hent fila på nytt, eller bruk ein eldre.",
        "The backup is damaged. Fetch the file again, or use an earlier one.",
    ),
    "backup.newer": Words(
        "Sikkerhetskopien er laget av et nyere program. Installer den nyeste versjonen først.",
        "Tryggingskopien er laga av eit nyare program. Installer den nyaste versjonen først.",
        "The backup was made by a newer program. Install the newest version first.",
    ),
    "backup.older": Words(
        "Sikkerhetskopien er eldre enn PostgreSQL her. Gjenopprett i en mappe, og ta en ny kopi.",
        "Tryggingskopien er eldre enn PostgreSQL her. Gjenopprett i ei mappe, og ta ein ny kopi.",
        "The backup is older than PostgreSQL here. Restore to a folder, and make a new backup.",
    ),
    "backup.other_key": Words(
        "Sikkerhetskopien er forseglet til en annen gjenopprettingsnøkkel. Finn den som passer.",
        "Tryggingskopien er forsegla til ein annan gjenopprettingsnøkkel. Finn den som passar.",
        "The backup is sealed to another recovery key. Find the one that fits.",
    ),
    "backup.occupied": Words(
        "Her ligger det data fra før; ingenting er endret. Flytt dem, eller velg en tom mappe.",
        "Her ligg det data frå før; ingenting er endra. Flytt dei, eller vel ei tom mappe.",
        "There is data here already; nothing was changed. Move it, or choose an empty folder.",
    ),
    "backup.in_use": Words(
        "En server er i gang her; ingenting er endret. Stopp den først.",
        "Ein tenar er i gang her; ingenting er endra. Stopp han først.",
        "A server is at work here; nothing was changed. Stop it first.",
    ),
    "retention.odd_clock": Words(
        "Klokka på serveren viser {bound}, langt fra sist. Stemmer dagen, så bekreft den.",
        "Klokka på tenaren viser {bound}, langt frå sist. Stemmer dagen, så stadfest han.",
        "The server's clock shows {bound}, far from last time. If it is that day, confirm it.",
    ),
    "retention.cut_begun": Words(
        "En utgave er påbegynt. Lag den ferdig først; da kan det som er modent, slettes.",
        "Ei utgåve er påbyrja. Gjer ho ferdig først; då kan det som er mogent, slettast.",
        "A release has been begun. Finish it first; then what is due can be deleted.",
    ),
    "retention.other_preview": Words(
        "Det som skal slettes, er et annet enn det som ble vist. Les det på nytt og bekreft.",
        "Det som skal slettast, er noko anna enn det som vart vist. Les det på nytt og stadfest.",
        "What is to be deleted is not what was shown. Read it again and confirm.",
    ),
    "retention.other_key": Words(
        "Nøkkelen som slettet kjennes igjen med, er ikke her. Hent gone.key fra sikkerhetskopien.",
        "Nøkkelen som sletta blir kjend att med, er ikkje her. Hent gone.key frå tryggingskopien.",
        "The key that deleted records are known by is not here. Get gone.key from the backup.",
    ),
    "retention.broken": Words(
        "Erklæring {bound} om sletting passer ikke med de andre. Bruk den ikke; si fra til drift.",
        "Fråsegn {bound} om sletting høver ikkje med dei andre. Bruk ho ikkje; sei frå til drift.",
        "Statement {bound} of a deletion does not fit the others. Do not use it; tell operations.",
    ),
    "retention.export_broken": Words(
        "Linje {bound} hører ikke hjemme i filen, eller mangler. Hent filen på nytt.",
        "Linje {bound} høyrer ikkje heime i fila, eller manglar. Hent fila på nytt.",
        "Line {bound} does not belong in the file, or is missing. Fetch the file again.",
    ),
    "retention.not_proved": Words(
        "Det finnes ingen erklæring om at denne er slettet. Sjekk id-en og filene.",
        "Det finst inga fråsegn om at denne er sletta. Sjekk id-en og filene.",
        "No statement says that this was deleted. Check the id and the files.",
    ),
    "release.too_soon": Words(
        "For kort tid siden forrige utgave. Vent til seks dager er gått.",
        "For kort tid sidan førre utgåve. Vent til seks dagar er gått.",
        "Too soon after the last release. Wait until six days have passed.",
    ),
    "release.not_safe": Words(
        "Noen kunne ha regnet seg tilbake til små tall i denne utgaven. Ingenting er offentlig, og "
        "ingenting er tapt: det som er registrert, telles i neste utgave. Prøv igjen når mer er "
        "mottatt.",
        "Nokon kunne ha rekna seg tilbake til små tal i denne utgåva. Ingenting er offentleg, og "
        "ingenting er tapt: det som er registrert, blir talt i neste utgåve. Prøv igjen når meir "
        "er motteke.",
        "Somebody could have worked out small counts from this release. Nothing is published and "
        "nothing is lost: what has been logged is counted in the next one. Try again when more has "
        "been received.",
    ),
    "release.nothing_new": Words(
        "Ingenting er mottatt siden forrige utgave. Vent til noe har kommet inn.",
        "Ingenting er motteke sidan førre utgåve. Vent til noko har kome inn.",
        "Nothing has been received since the last release. Wait until something has.",
    ),
    "release.profile_lacks": Words(
        "Registreringer nevner noe kommuneprofilen har mistet. Legg det som er nevnt, inn igjen.",
        "Registreringar nemner noko kommuneprofilen har mist. Legg det som er nemnt, inn igjen.",
        "Records name something the profile has lost. Put back what is named, and cut again.",
    ),
    "release.broken": Words(
        "En frosset utgave stemmer ikke med sitt eget segl. Bruk den ikke; si fra til drift.",
        "Ei frosen utgåve stemmer ikkje med sitt eige segl. Bruk ho ikkje; sei frå til drift.",
        "A frozen release does not match its own hash. Do not use it; tell operations.",
    ),
    "release.ledger_broken": Words(
        "Ingen går god for nøkkel {bound} i protokollen. Bruk ikke tallene; si fra til drift.",
        "Ingen går god for nøkkel {bound} i protokollen. Bruk ikkje tala; sei frå til drift.",
        "Nobody vouches for key {bound} of the ledger. Do not use it; tell operations.",
    ),
    "release.export_broken": Words(
        "Linje {bound} hører ikke hjemme i eksporten, eller mangler. Hent filen på nytt.",
        "Linje {bound} høyrer ikkje heime i eksporten, eller manglar. Hent fila på nytt.",
        "Line {bound} does not belong in the export, or is missing. Fetch the file again.",
    ),
    "release.unknown_key": Words(
        "Utgavene er signert med en annen nøkkel enn den oppgitte. Spør kommunen hvilken.",
        "Utgåvene er signerte med ein annan nøkkel enn den oppgjevne. Spør kommunen kva for ein.",
        "The releases are signed with another key than the one given. Ask which it is.",
    ),
    "release.other_key": Words(
        "Nøkkelen som signerer utgavene, er ikke her. Hent ledger.key fra sikkerhetskopien.",
        "Nøkkelen som signerer utgåvene, er ikkje her. Hent ledger.key frå tryggingskopien.",
        "The key that releases are signed with is not here. Get ledger.key from the backup.",
    ),
    "profile.flawed": Words(
        "Kommuneprofilen har feil. Rett dem som er nevnt, og prøv igjen.",
        "Kommuneprofilen har feil. Rett dei som er nemnde, og prøv igjen.",
        "The municipality's profile has flaws. Mend those named, and try again.",
    ),
    "input.not_text": Words(
        "Teksten har tegn som ikke kan lagres. Skriv den på nytt.",
        "Teksten har teikn som ikkje kan lagrast. Skriv han på nytt.",
        "The text holds signs that cannot be kept. Write it again.",
    ),
    "input.flawed": Words(
        "Noe i det som ble sendt, passer ikke. Rett feltene som er nevnt.",
        "Noko i det som vart sendt, passar ikkje. Rett felta som er nemnde.",
        "Something handed in does not fit. Mend the fields named.",
    ),
}
