"""What the assessment says of risks, measures, what is left, and what is not protected."""

from collections.abc import Mapping

from shared.language import Words

DPIA_RISKS: Mapping[str, Words] = {
    "web.dpia.risk.recognised": Words(
        "Noen kjenner igjen en ungdom i et lite tall",
        "Nokon kjenner att ein ungdom i eit lite tal",
        "Somebody recognises a young person in a small figure",
    ),
    "web.dpia.measure.recognised": Words(
        "Fast rutenett, avrunding av alle tall, bidragsregelen, «få», skjermede tema bare"
        " grovt, angrep før hver utgave",
        "Fast rutenett, avrunding av alle tal, bidragsregelen, «få», skjerma tema berre "
        "grovt, åtak før kvar utgåve",
        "A fixed grid, rounding of all figures, the contributor rule, “few”, restricted "
        "topics coarsely only, an attack before each release",
    ),
    "web.dpia.left.recognised": Words(
        "Lav. Sannsynlighet er ikke det samme som visshet, se under",
        "Låg. Sannsyn er ikkje det same som visse, sjå under",
        "Low. Likelihood is not certainty, see below",
    ),
    "web.dpia.risk.pooled": Words(
        "Noen legger sammen tall fra flere uker, grupper og filer og regner seg tilbake",
        "Nokon legg saman tal frå fleire veker, grupper og filer og reknar seg tilbake",
        "Somebody pools figures of several weeks, groups and files and works their way back",
    ),
    "web.dpia.measure.pooled": Words(
        "Hver registrering telles én gang og fryses; alt som vises, er summer av de samme"
        " tallene, så det finnes ikke noe annet mål å sammenligne med",
        "Kvar registrering blir tald éin gong og frosen; alt som blir vist, er summar av "
        "dei same tala, så det finst ikkje noko anna mål å samanlikne med",
        "Each record is counted once and frozen; all that is shown are sums of the same "
        "figures, so that there is no second measurement to compare with",
    ),
    "web.dpia.left.pooled": Words(
        "Lav",
        "Låg",
        "Low",
    ),
    "web.dpia.risk.written": Words(
        "Noen skriver et navn eller noe som peker ut en person",
        "Nokon skriv eit namn eller noko som peikar ut ein person",
        "Somebody writes a name or something that points out a person",
    ),
    "web.dpia.measure.written": Words(
        "Valg i stedet for fritekst; vakten stopper nummer, adresser og brukernavn og "
        "spør om navn; notater forsegles og kan ikke åpnes etter noen måneder",
        "Val i staden for fritekst; vakta stoppar nummer, adresser og brukarnamn og spør "
        "om namn; notat blir forsegla og kan ikkje opnast etter nokre månader",
        "Choices instead of free text; the guard stops numbers, addresses and handles and"
        " asks about names; notes are sealed and cannot be opened after some months",
    ),
    "web.dpia.left.written": Words(
        "Middels: vakten kjenner ikke alle navn. Opplæring trengs",
        "Middels: vakta kjenner ikkje alle namn. Opplæring trengst",
        "Medium: the guard does not know all names. Training is needed",
    ),
    "web.dpia.risk.phone": Words(
        "En telefon blir mistet, stjålet eller beslaglagt",
        "Ein telefon blir mista, stolen eller beslaglagd",
        "A phone is lost, stolen or seized",
    ),
    "web.dpia.measure.phone": Words(
        "Forseglet lager, PIN med ventetid og tømming etter ti feil, rask tildekking, "
        "kort lagring, avslutning fra koordinatoren, tømming etter lang stillhet",
        "Forsegla lager, PIN med ventetid og tømming etter ti feil, rask tildekking, kort"
        " lagring, avslutning frå koordinatoren, tømming etter lang stille",
        "A sealed store, a PIN with delays and wiping after ten wrong ones, quick "
        "covering, short keeping, ending by the coordinator, wiping after long silence",
    ),
    "web.dpia.left.phone": Words(
        "Lav for en låst telefon; høy for en som er åpen i gal hånd",
        "Låg for ein låst telefon; høg for ein som er open i gal hand",
        "Low for a locked phone; high for one that is open in the wrong hands",
    ),
    "web.dpia.risk.server": Words(
        "Noen bryter seg inn på tjeneren",
        "Nokon bryt seg inn på tenaren",
        "Somebody breaks into the server",
    ),
    "web.dpia.measure.server": Words(
        "Lite å hente: ingen personer i registreringene, notater kan ikke leses der, "
        "koder og nøkler bare som sjekksum; mottakerne betjenes av en prosess uten "
        "tilgang",
        "Lite å hente: ingen personar i registreringane, notat kan ikkje lesast der, "
        "kodar og nøklar berre som sjekksum; mottakarane blir betente av ein prosess utan"
        " tilgang",
        "Little to take: no persons in the records, notes cannot be read there, codes and"
        " keys as hashes only; recipients are served by a process without access",
    ),
    "web.dpia.left.server": Words(
        "Middels: registreringene kan leses til de er slettet",
        "Middels: registreringane kan lesast til dei er sletta",
        "Medium: records can be read until they are deleted",
    ),
    "web.dpia.risk.insider": Words(
        "Noen i tjenesten bruker det de selv vet, til å finne ut mer",
        "Nokon i tenesta bruker det dei sjølve veit, til å finne ut meir",
        "Somebody in the service uses what they know to find out more",
    ),
    "web.dpia.measure.insider": Words(
        "Bidragsregelen, avrunding også av store tall, taushetsplikt, koordinatorens "
        "åpninger av notater føres",
        "Bidragsregelen, avrunding òg av store tal, teieplikt, når koordinatoren opnar "
        "notat, blir det ført",
        "The contributor rule, rounding of large figures too, the duty of secrecy, a log "
        "of when coordinators open notes",
    ),
    "web.dpia.left.insider": Words(
        "Middels: den som selv har vært der, vet det",
        "Middels: den som sjølv har vore der, veit det",
        "Medium: whoever was there knows",
    ),
    "web.dpia.risk.reader": Words(
        "En mottaker får mer enn den trenger, eller gir videre",
        "Ein mottakar får meir enn han treng, eller gir vidare",
        "A recipient gets more than needed, or passes it on",
    ),
    "web.dpia.measure.reader": Words(
        "Formål, nivå, oppdeling og utløp per produkt; nøkkel til ett produkt; tallene "
        "tåler å komme på avveie",
        "Føremål, nivå, oppdeling og utløp per produkt; nøkkel til eitt produkt; tala "
        "toler å kome på avvegar",
        "Purpose, level, detail and expiry for each product; a key to one product; the "
        "figures bear going astray",
    ),
    "web.dpia.left.reader": Words(
        "Lav",
        "Låg",
        "Low",
    ),
    "web.dpia.risk.creep": Words(
        "Løsningen blir brukt til noe annet, eller til oppfølging av enkeltpersoner",
        "Løysinga blir brukt til noko anna, eller til oppfølging av enkeltpersonar",
        "The system is used for something else, or to follow up individuals",
    ),
    "web.dpia.measure.creep": Words(
        "Hvert felt har et formål, eller programmet starter ikke; ingen ungdoms-id; "
        "meldeplikt og hjelp går i fagsystemet",
        "Kvart felt har eit føremål, eller programmet startar ikkje; ingen ungdoms-id; "
        "meldeplikt og hjelp går i fagsystemet",
        "Every field has a purpose, or the program does not start; no id of a young "
        "person; duties to report and help go by the case system",
    ),
    "web.dpia.left.creep": Words(
        "Lav, så lenge vurderingen gjøres på nytt ved endringer",
        "Låg, så lenge vurderinga blir gjord på nytt ved endringar",
        "Low, as long as changes are assessed anew",
    ),
    "web.dpia.risk.staff": Words(
        "Ansatte blir overvåket gjennom registreringene sine",
        "Tilsette blir overvaka gjennom registreringane sine",
        "Staff are watched through their records",
    ),
    "web.dpia.measure.staff": Words(
        "Ingen navn på ansatte, ingen klokkeslett, ingen posisjon, ingen tall per ansatt "
        "eller telefon",
        "Ingen namn på tilsette, ingen klokkeslett, ingen posisjon, ingen tal per tilsett"
        " eller telefon",
        "No names of staff, no times of day, no positions, no figures by employee or phone",
    ),
    "web.dpia.left.staff": Words(
        "Lav, når telefoner ikke gis ansattes navn",
        "Låg, når telefonar ikkje får namna til tilsette",
        "Low, when phones are not given employees' names",
    ),
    "web.dpia.risk.wrong": Words(
        "Noen leser for mye ut av tallene og stempler et sted eller en gruppe",
        "Nokon les for mykje ut av tala og stemplar ein stad eller ei gruppe",
        "Somebody reads too much into the figures and labels a place or a group",
    ),
    "web.dpia.measure.wrong": Words(
        "Forklaring under hver tabell og i hver fil; møter, ikke personer; tema er hva "
        "samtalen handlet om; siden som viser hvordan et tall blir til",
        "Forklaring under kvar tabell og i kvar fil; møte, ikkje personar; tema er kva "
        "samtalen handla om; sida som viser korleis eit tal blir til",
        "An explanation under each table and in each file; meetings, not persons; topics "
        "are what the talk was about; the page that shows how a figure comes to be",
    ),
    "web.dpia.left.wrong": Words(
        "Middels: fellesmøtene må snakke om det",
        "Middels: fellesmøta må snakke om det",
        "Medium: the meetings must talk about it",
    ),
    "web.dpia.risk.lost": Words(
        "Registreringer går tapt eller blir endret",
        "Registreringar går tapt eller blir endra",
        "Records are lost or changed",
    ),
    "web.dpia.measure.lost": Words(
        "Kvittering først når tjeneren har skrevet varig; forseglede sikkerhetskopier; "
        "hver utgave signert og lenket",
        "Kvittering først når tenaren har skrive varig; forsegla tryggingskopiar; kvar "
        "utgåve signert og lenkja",
        "A receipt only once the server has written durably; sealed backups; each release"
        " signed and chained",
    ),
    "web.dpia.left.lost": Words(
        "Lav, når kopier tas og prøves",
        "Låg, når kopiar blir tekne og prøvde",
        "Low, when backups are made and tried",
    ),
    "web.dpia.bare.certainty": Words(
        "Angrepet gjelder visshet, ikke sannsynlighet. Det finner det som må være slik. "
        "Blant verdiene som står igjen, er noen mer sannsynlige enn andre: en 0 er oftere"
        " ingen enn fire.",
        "Åtaket gjeld visse, ikkje sannsyn. Det finn det som må vere slik. Blant verdiane"
        " som står att, er nokre meir sannsynlege enn andre: ein 0 er oftare ingen enn "
        "fire.",
        "The attack is on certainty, not on likelihood. It finds what must be so. Between"
        " the candidates left, some are likelier than others: a 0 is more often nobody "
        "than four.",
    ),
    "web.dpia.bare.insider": Words(
        "En som selv har registrert noen av møtene i en celle, kjenner dem, og får vite "
        "litt mer om resten enn andre.",
        "Ein som sjølv har registrert nokre av møta i ei celle, kjenner dei, og får vite "
        "litt meir om resten enn andre.",
        "An insider who logged some of a cell's meetings knows those, and learns a little"
        " more about the rest than others do.",
    ),
    "web.dpia.bare.shift": Words(
        "For nivåer er det tenkt på én feltøkt. To feltøkter som legger svarene sine sammen, eller "
        "en som var ute på to av dem, kan bli sikker på svaret til en tredje. Et lag på gata som "
        "starter økten på to telefoner, er to økter for programmet.",
        "For nivå er det tenkt på éi feltøkt. To feltøkter som legg svara sine saman, eller ein "
        "som var ute på to av dei, kan bli sikker på svaret til ei tredje. Eit lag på gata som "
        "startar økta på to telefonar, er to økter for programmet.",
        "Of levels, one shift is thought of. Two shifts that put their answers together, or a "
        "person who was out on two of them, may become sure of a third one's. A team on the street "
        "that begins a shift on two phones is two shifts to the program.",
    ),
    "web.dpia.bare.silence": Words(
        "Et nivå gjelder et sted, og det gjør det også når intet nivå vises. «Alvorlig uro» "
        "sies om alle som var der. At det ikke står noe om et sted, sier at få så etter, eller at "
        "nesten ingen var der. Få indikatorer, og bydelen for russcener, er botemiddelet.",
        "Eit nivå gjeld ein stad, og det gjer det òg når ikkje noko nivå blir vist. «Alvorleg "
        "uro» blir sagt om alle som var der. At det ikkje står noko om ein stad, seier at få såg "
        "etter, eller at nesten ingen var der. Få indikatorar, og bydelen for russcener, er "
        "botemiddelet.",
        "A level is about a place, and so is silence. “Serious unrest” is said of everyone who was "
        "there. That nothing is told of a place says that few looked, or that hardly anybody was "
        "there. Few indicators, and for scenes of drug use the district, are the remedy.",
    ),
    "web.dpia.bare.alike": Words(
        "Likhet. «Alle 15 på dette stedet snakket om rus» overlever all avrunding. "
        "Sårbare tema hører hjemme i grove visninger.",
        "Likskap. «Alle 15 på denne staden snakka om rus» overlever all avrunding. "
        "Sårbare tema høyrer heime i grove visingar.",
        "Homogeneity. “All 15 at this place talked of drugs” survives any rounding. "
        "Sensitive themes belong in coarse views.",
    ),
    "web.dpia.bare.team": Words(
        "Det egne teamet ser registreringer: type, dag, sted og koder, uten noen person "
        "i. Det er teamets eget arbeidsstoff og må ikke gis videre som tall.",
        "Det eige teamet ser registreringar: type, dag, stad og kodar, utan nokon person "
        "i. Det er arbeidsstoffet til teamet og må ikkje givast vidare som tal.",
        "The own team sees records: kind, day, place and codes, without a person in them."
        " That is its own material, and it must not be handed on as figures.",
    ),
    "web.dpia.bare.server": Words(
        "Den som har tjeneren, har registreringene til de er slettet, og kan med "
        "utgavenøkkelen og registreringene gjøre trekningen om igjen. Koordinatorens "
        "sider lages ved siden av registreringene; det mottakerne får, gjør ikke det, men"
        " på andre systemer enn Linux er begge prosessene samme bruker.",
        "Den som har tenaren, har registreringane til dei er sletta, og kan med "
        "utgåvenøkkelen og registreringane gjere trekkinga om att. Sidene til "
        "koordinatoren blir laga ved sida av registreringane; det mottakarane får, blir "
        "ikkje det, men på andre system enn Linux er begge prosessane same brukar.",
        "Whoever holds the server holds the intake until records are deleted, and with "
        "the release key and the records can redo the draw. A coordinator's pages are "
        "made beside the intake; what readers get is not, but on another system than "
        "Linux both processes are the same user.",
    ),
}
