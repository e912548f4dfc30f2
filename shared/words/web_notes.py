"""What the pages of sealed notes say: the list, the key, and why a note stays shut."""

from collections.abc import Mapping

from shared.language import Words

NOTES: Mapping[str, Words] = {
    "web.notes.note": Words("Notat", "Notat", "Note"),
    "web.notes.only": Words("Med notat", "Med notat", "With a note"),
    "web.notes.open": Words("Åpne notat", "Opne notat", "Open note"),
    "web.notes.open_one": Words("Åpne notatet", "Opne notatet", "Open the note"),
    "web.notes.open_all": Words(
        "Åpne de {n} notatene", "Opne dei {n} notata", "Open the {n} notes"
    ),
    "web.notes.to_list": Words("Til innkommet", "Til innkome", "To what came in"),
    "web.notes.no_keys": Words(
        "Ingen telefon kan skrive notater ennå, for ingen har nøkler til dem. Lag dine, og få dem "
        "godtatt av den som har signeringsnøkkelen.",
        "Ingen telefon kan skrive notat enno, for ingen har nøklar til dei. Lag dine, og få dei "
        "godtekne av den som har signeringsnøkkelen.",
        "No phone can write notes yet, for nobody has keys to them. Make yours, and have them "
        "accepted by whoever has the signing key.",
    ),
    "web.notes.title": Words("Forseglede notater", "Forsegla notat", "Sealed notes"),
    "web.notes.lead": Words(
        "Notatene åpnes her i nettleseren, med din egen nøkkel. Serveren får verken nøkkelen, "
        "passordfrasen eller teksten. At du hentet notatene, står i loggen.",
        "Notata blir opna her i nettlesaren, med din eigen nøkkel. Tenaren får verken nøkkelen, "
        "passordfrasen eller teksten. At du henta notata, står i loggen.",
        "The notes are opened here in the browser, with your own key. The server gets neither the "
        "key, the passphrase nor the text. That you fetched the notes is in the log.",
    ),
    "web.notes.gone": Words(
        "Notatet er ikke her lenger. Det kan være slettet etter fristen.",
        "Notatet er ikkje her lenger. Det kan vere sletta etter fristen.",
        "The note is not here any longer. It may have been deleted when its time was over.",
    ),
    "web.notes.unscripted": Words(
        "For å åpne notater på denne siden må nettleseren kjøre skript, og være ny nok. "
        "Kommandoen nederst på siden gjør det samme uten.",
        "For å opne notat på denne sida må nettlesaren køyre skript, og vere ny nok. "
        "Kommandoen nedst på sida gjer det same utan.",
        "To open notes on this page, the browser must run scripts and be recent enough. The "
        "command at the bottom of the page does the same without.",
    ),
    "web.notes.old_browser": Words(
        "Nettleseren er for gammel til å åpne notater. Bruk Chrome eller Edge fra 133, Firefox "
        "fra 130 eller Safari fra 17, eller kommandoen nederst på siden.",
        "Nettlesaren er for gammal til å opne notat. Bruk Chrome eller Edge frå 133, Firefox "
        "frå 130 eller Safari frå 17, eller kommandoen nedst på sida.",
        "The browser is too old to open notes. Use Chrome or Edge from 133, Firefox from 130 or "
        "Safari from 17, or the command at the bottom of the page.",
    ),
    "web.notes.no_https": Words(
        "Notater åpnes bare på en side som er hentet over https. Bruk serverens egen adresse, "
        "eller kommandoen nederst på siden.",
        "Notat blir berre opna på ei side som er henta over https. Bruk tenaren si eiga adresse, "
        "eller kommandoen nedst på sida.",
        "Notes are opened only on a page that came over https. Use the server's own address, or "
        "the command at the bottom of the page.",
    ),
    "web.notes.key_file": Words("Nøkkelfilen din", "Nøkkelfila di", "Your key file"),
    "web.notes.key_file_help": Words(
        "Filen fra «feltlogg keys», for eksempel nord.json. Den lastes ikke opp.",
        "Fila frå «feltlogg keys», til dømes nord.json. Ho blir ikkje lasta opp.",
        "The file from “feltlogg keys”, for example north.json. It is not uploaded.",
    ),
    "web.notes.no_file": Words(
        "Har du ingen, eller mangler den nye måneder?",
        "Har du inga, eller manglar ho nye månader?",
        "Do you have none, or does it lack new months?",
    ),
    "web.notes.passphrase": Words("Passordfrasen", "Passordfrasen", "The passphrase"),
    "web.notes.passphrase_help": Words(
        "Sitt slik at ingen andre ser skjermen.",
        "Sit slik at ingen andre ser skjermen.",
        "Sit so that nobody else sees the screen.",
    ),
    "web.notes.month": Words("nøkler for {month}", "nøklar for {month}", "keys of {month}"),
    "web.notes.close": Words("Lukk notatene", "Lukk notata", "Close the notes"),
    "web.notes.open_again": Words("Åpne igjen", "Opne igjen", "Open again"),
    "web.notes.put_away": Words("Legg bort nøkkelen", "Legg bort nøkkelen", "Put the key away"),
    "web.notes.print": Words(
        "Ta med notatene på utskrift", "Ta med notata på utskrift", "Include the notes in print"
    ),
    "web.notes.by_command": Words("Med kommandoen", "Med kommandoen", "By command"),
    "web.notes.command": Words(
        "Der serveren kjører, med nøkkelfilen din i stedet for FILE.json. Du blir spurt om "
        "passordfrasen i terminalen.",
        "Der tenaren køyrer, med nøkkelfila di i staden for FILE.json. Du blir spurd om "
        "passordfrasen i terminalen.",
        "Where the server runs, with your key file in place of FILE.json. You are asked for the "
        "passphrase on the terminal.",
    ),
    "web.notes.progress": Words("Låser opp nøkkelen", "Låser opp nøkkelen", "Unlocking the key"),
    "web.notes.unlocking": Words(
        "Åpner {n} av {all} …", "Opnar {n} av {all} …", "Opening {n} of {all} …"
    ),
    "web.notes.opened": Words(
        "Åpnet. Notatene lukkes etter tre minutter uten bruk, når du går til en annen fane, og "
        "med Esc.",
        "Opna. Notata blir lukka etter tre minutt utan bruk, når du går til ei anna fane, og "
        "med Esc.",
        "Opened. The notes close after three minutes without use, when you go to another tab, and "
        "with Esc.",
    ),
    "web.notes.opened_some": Words(
        "Åpnet {n} av {all}; ved de andre står hvorfor ikke. Notatene lukkes etter tre minutter "
        "uten bruk, når du går til en annen fane, og med Esc.",
        "Opna {n} av {all}; ved dei andre står kvifor ikkje. Notata blir lukka etter tre minutt "
        "utan bruk, når du går til ei anna fane, og med Esc.",
        "Opened {n} of {all}; the others say why not. The notes close after three minutes "
        "without use, when you go to another tab, and with Esc.",
    ),
    "web.notes.opened_none": Words(
        "Ingen notater ble åpnet. Ved hvert av dem står hvorfor.",
        "Ingen notat vart opna. Ved kvart av dei står kvifor.",
        "No note was opened. Each says why.",
    ),
    "web.notes.closed": Words(
        "Notatene er lukket. Nøkkelen ligger i minnet til du legger den bort, forlater siden "
        "eller ikke gjør noe på ti minutter.",
        "Notata er lukka. Nøkkelen ligg i minnet til du legg han bort, går frå sida eller ikkje "
        "gjer noko på ti minutt.",
        "The notes are closed. The key stays in memory until you put it away, leave the page or "
        "do nothing for ten minutes.",
    ),
    "web.notes.key_gone": Words(
        "Nøkkelen er lagt bort. Velg den igjen for å åpne notatene.",
        "Nøkkelen er lagd bort. Vel han igjen for å opne notata.",
        "The key is put away. Choose it again to open the notes.",
    ),
    "web.notes.shut": Words("Lukket.", "Lukka.", "Shut."),
    "web.notes.destroyed": Words(
        "Tiden for denne månedens nøkler er over. De skal være ødelagt, og ingen kan åpne notatet.",
        "Tida for nøklane til denne månaden er over. Dei skal vere øydelagde, og ingen kan opne "
        "notatet.",
        "The time of this month's keys is over. They are to be destroyed, and nobody can open the "
        "note.",
    ),
    "web.notes.other_month": Words(
        "Nøkkelfilen har ingen nøkkel for denne måneden. Prøv en nyere fil, eller spør en som "
        "hadde nøkkel da.",
        "Nøkkelfila har ingen nøkkel for denne månaden. Prøv ei nyare fil, eller spør ein som "
        "hadde nøkkel då.",
        "The key file has no key for this month. Try a newer file, or ask somebody who had a key "
        "then.",
    ),
    "web.notes.to_others": Words(
        "Notatet er forseglet til andre nøkler enn dine. Spør en annen koordinator.",
        "Notatet er forsegla til andre nøklar enn dine. Spør ein annan koordinator.",
        "The note is sealed to other keys than yours. Ask another coordinator.",
    ),
    "web.notes.damaged": Words(
        "Notatet er skadet, eller hører ikke til denne registreringen. Ingen kan åpne det. Si fra "
        "til den som driver serveren.",
        "Notatet er skadd, eller høyrer ikkje til denne registreringa. Ingen kan opne det. Sei "
        "frå til den som driv tenaren.",
        "The note is damaged, or does not belong to this record. Nobody can open it. Tell whoever "
        "runs the server.",
    ),
    "web.notes.bad_file": Words(
        "Dette er ikke en hel nøkkelfil. Velg filen som «feltlogg keys» laget.",
        "Dette er ikkje ei heil nøkkelfil. Vel fila som «feltlogg keys» laga.",
        "This is not a whole key file. Choose the file that “feltlogg keys” made.",
    ),
    "web.notes.signing_file": Words(
        "Dette er signeringsnøkkelen. Den åpner ingen notater og skal ikke være her: legg den "
        "tilbake der den oppbevares.",
        "Dette er signeringsnøkkelen. Han opnar ingen notat og skal ikkje vere her: legg han "
        "tilbake der han blir oppbevart.",
        "This is the signing key. It opens no notes and should not be here: put it back where it "
        "is kept.",
    ),
    "web.notes.other_municipality": Words(
        "Nøkkelfilen er for en annen kommune.",
        "Nøkkelfila er for ein annan kommune.",
        "The key file is for another municipality.",
    ),
    "web.notes.no_keys_left": Words(
        "Tiden for alle nøklene i filen er over. Be om nye for denne måneden.",
        "Tida for alle nøklane i fila er over. Be om nye for denne månaden.",
        "The time of every key in the file is over. Ask for new ones for this month.",
    ),
    "web.notes.short_passphrase": Words(
        "Passordfrasen har minst 16 tegn.",
        "Passordfrasen har minst 16 teikn.",
        "The passphrase has at least 16 characters.",
    ),
    "web.notes.wrong_passphrase": Words(
        "Feil passordfrase for denne filen, eller filen er endret. Prøv igjen.",
        "Feil passordfrase for denne fila, eller fila er endra. Prøv igjen.",
        "The wrong passphrase for this file, or the file was changed. Try again.",
    ),
    "web.notes.too_little_memory": Words(
        "Maskinen har for lite ledig minne. Lukk andre faner og prøv igjen.",
        "Maskina har for lite ledig minne. Lukk andre faner og prøv igjen.",
        "The machine has too little free memory. Close other tabs and try again.",
    ),
}
