"""What the assessment says of thresholds, keys and zones."""

from collections.abc import Mapping

from shared.language import Words

DPIA_RULES: Mapping[str, Words] = {
    "web.dpia.limit.base": Words(
        "Hvert tall i en utgave er avrundet til et multiplum av {base}, tilfeldig opp "
        "eller ned, med én trekning. Summer, differanser og filtre av slike tall er det "
        "også.",
        "Kvart tal i ei utgåve er avrunda til eit multiplum av {base}, tilfeldig opp "
        "eller ned, med éi trekking. Summar, differansar og filter av slike tal er det "
        "òg.",
        "Every figure in a release is rounded to a multiple of {base}, up or down at "
        "random, by one draw. Sums, differences and filters of such figures are multiples"
        " too.",
    ),
    "web.dpia.limit.once": Words(
        "En registrering telles én gang, i den første utgaven etter at den er mottatt. "
        "Det går minst {days} dager mellom to utgaver, og ingen utgave regnes om igjen.",
        "Ei registrering blir tald éin gong, i den første utgåva etter at ho er motteken."
        " Det går minst {days} dagar mellom to utgåver, og inga utgåve blir rekna om att.",
        "A record is counted once, in the first release after it was received. At least "
        "{days} days pass between two releases, and no release is ever recomputed.",
    ),
    "web.dpia.limit.contributors": Words(
        "En celle som hviler på én kontakt, eller der én kontakt ga mer enn {percent} %, "
        "kan alltid bli 0. Høyst {cap} fra samme gruppe telles i én celle.",
        "Ei celle som kviler på éin kontakt, eller der éin kontakt gav meir enn {percent}"
        " %, kan alltid bli 0. Høgst {cap} frå same gruppe blir talde i éi celle.",
        "A cell that rests on one contact, or where one contact gave more than "
        "{percent}%, may always become 0. At most {cap} of one group count in one cell.",
    ),
    "web.dpia.limit.attack": Words(
        "Før en utgave fryses, angripes den med lineær programmering av en som kjenner "
        "alle utgaver og alle regler. Har noe antall færre enn {base} mulige verdier "
        "igjen, blir det ingen utgave.",
        "Før ei utgåve blir frosen, blir ho gått til åtak på med lineær programmering av "
        "ein som kjenner alle utgåver og alle reglar. Har noko tal færre enn {base} "
        "moglege verdiar att, blir det inga utgåve.",
        "Before a release is frozen it is attacked with linear programming, by one who "
        "knows all releases and all rules. When any count has fewer than {base} possible "
        "values left, there is no release.",
    ),
    "web.dpia.limit.grid": Words(
        "Rutenettet er fast: {areas} områder, {ages} aldersgrupper og {themes} hovedtema."
        " Ingen institusjon, skoleklasse eller navngitt botilbud er en egen kategori.",
        "Rutenettet er fast: {areas} område, {ages} aldersgrupper og {themes} hovudtema. "
        "Ingen institusjon, skuleklasse eller namngitt butilbod er ein eigen kategori.",
        "The grid is fixed: {areas} areas, {ages} age groups and {themes} main themes. No"
        " institution, school class or named shelter is a category.",
    ),
    "web.dpia.limit.few": Words(
        "Tall over 0 og under {few} vises som «få».",
        "Tal over 0 og under {few} blir viste som «få».",
        "Figures above 0 and below {few} are shown as “few”.",
    ),
    "web.dpia.limit.restricted": Words(
        "Skjermede tema vises bare for hele kommunen, per halvår, uten alder, og er ikke "
        "med i finere summer.",
        "Skjerma tema blir viste berre for heile kommunen, per halvår, utan alder, og er "
        "ikkje med i finare summar.",
        "Restricted topics are shown only for the whole municipality, by the half-year, "
        "without ages, and are in no finer sum.",
    ),
    "web.dpia.limit.no_restricted": Words(
        "Profilen har ikke noe skjermet tema: skjermede temaer ligger blant de andre og "
        "vises aldri for seg.",
        "Profilen har ikkje noko skjerma tema: skjerma tema ligg blant dei andre og blir "
        "aldri viste for seg.",
        "The profile has no restricted theme: restricted topics lie among the others and "
        "are never shown by themselves.",
    ),
    "web.dpia.limit.hours": Words(
        "Felttimer er avrundet til hele {base} timer med samme regel, og er trukket uten "
        "å se på hvem som ble møtt.",
        "Felttimar er avrunda til heile {base} timar med same regel, og er trekte utan å "
        "sjå på kven som vart møtt.",
        "Field hours are rounded to whole {base} hours by the same rule, and drawn "
        "without looking at who was met.",
    ),
    "web.dpia.limit.observations": Words(
        "Observasjoner vises som nivå, ikke antall: median og utvikling per måned, bare "
        "der minst {fewest} observasjoner fra minst {shifts} økter ligger til grunn og "
        "minst {heads} av dem så noen. Ellers slås de sammen til bydel og byområde, eller"
        " vises ikke.",
        "Observasjonar blir viste som nivå, ikkje tal: median og utvikling per månad, "
        "berre der minst {fewest} observasjonar frå minst {shifts} økter ligg til grunn "
        "og minst {heads} av dei såg nokon. Elles blir dei slått saman til bydel og "
        "byområde, eller ikkje viste.",
        "Observations are shown as levels, not counts: median and trend by the month, "
        "only where at least {fewest} observations of at least {shifts} shifts lie behind"
        " and at least {heads} of them saw somebody. Else they are merged into district "
        "and larger area, or not shown.",
    ),
    "web.dpia.zones.sqlite": Words(
        "Registreringer og frosne tall ligger i hver sin database (SQLite-filer). "
        "Tjenesten for mottakere kjører som en egen prosess som ikke kan åpne "
        "registreringene.",
        "Registreringar og frosne tal ligg i kvar sin database (SQLite-filer). Tenesta "
        "for mottakarar køyrer som ein eigen prosess som ikkje kan opne registreringane.",
        "Records and frozen figures lie in separate databases (SQLite files). The service"
        " for recipients runs as a process of its own that cannot open the records.",
    ),
    "web.dpia.zones.postgres": Words(
        "Registreringer og frosne tall ligger i hvert sitt skjema i PostgreSQL. Tjenesten"
        " for mottakere kjører som en egen prosess som ikke kan åpne registreringene.",
        "Registreringar og frosne tal ligg i kvart sitt skjema i PostgreSQL. Tenesta for "
        "mottakarar køyrer som ein eigen prosess som ikkje kan opne registreringane.",
        "Records and frozen figures lie in separate schemas of PostgreSQL. The service "
        "for recipients runs as a process of its own that cannot open the records.",
    ),
    "web.dpia.zones.https": Words(
        "Tjeneren nås bare over https.",
        "Tenaren blir nådd berre over https.",
        "The server is reached by https only.",
    ),
    "web.dpia.zones.no_https": Words(
        "Ikke satt opp: tjeneren har ingen offentlig https-adresse. Den må ha det før "
        "noen bruker den.",
        "Ikkje sett opp: tenaren har inga offentleg https-adresse. Det må han ha før "
        "nokon bruker han.",
        "Not set up: the server has no public https address. It must have one before "
        "anybody uses it.",
    ),
    "web.dpia.zones.recovery": Words(
        "Telefonene kjenner gjenopprettingsnøkkelen: en glemt PIN mister ingen ferdige "
        "registreringer.",
        "Telefonane kjenner gjenopprettingsnøkkelen: ein gløymd PIN mistar ingen ferdige "
        "registreringar.",
        "Phones know the recovery key: a forgotten PIN loses no finished record.",
    ),
    "web.dpia.zones.no_recovery": Words(
        "Ikke satt opp: telefonene kjenner ingen gjenopprettingsnøkkel.",
        "Ikkje sett opp: telefonane kjenner ingen gjenopprettingsnøkkel.",
        "Not set up: phones know no recovery key.",
    ),
    "web.dpia.zones.notes": Words(
        "Notater forsegles til {keys} koordinatornøkler denne måneden.",
        "Notat blir forsegla til {keys} koordinatornøklar denne månaden.",
        "Notes are sealed to {keys} coordinators' keys this month.",
    ),
    "web.dpia.zones.no_notes": Words(
        "Notater er ikke satt opp: ingen koordinator har en nøkkel denne måneden, og "
        "feltet er lukket på telefonen.",
        "Notat er ikkje sett opp: ingen koordinator har ein nøkkel denne månaden, og "
        "feltet er lukka på telefonen.",
        "Notes are not set up: no coordinator has a key this month, and the field is "
        "closed on the phone.",
    ),
    "web.dpia.key.phone": Words(
        "Telefonens nøkkel",
        "Nøkkelen til telefonen",
        "The phone's key",
    ),
    "web.dpia.key.phone_for": Words(
        "Alt på telefonen, rad for rad",
        "Alt på telefonen, rad for rad",
        "Everything on the phone, row by row",
    ),
    "web.dpia.key.phone_where": Words(
        "Laget av PIN og en hemmelighet i telefonens nøkkellager; finnes ingen andre steder",
        "Laga av PIN og ein løyndom i nøkkellageret på telefonen; finst ingen andre stader",
        "Made of the PIN and a secret in the phone's key store; is nowhere else",
    ),
    "web.dpia.key.note": Words(
        "Koordinatorenes månedsnøkler",
        "Månadsnøklane til koordinatorane",
        "The coordinators' monthly keys",
    ),
    "web.dpia.key.note_for": Words(
        "Notatene fra den måneden",
        "Notata frå den månaden",
        "The notes of that month",
    ),
    "web.dpia.key.note_where": Words(
        "Hos hver koordinator, ikke på tjeneren",
        "Hos kvar koordinator, ikkje på tenaren",
        "With each coordinator, not on the server",
    ),
    "web.dpia.key.draw": Words(
        "Utgavenøkkelen",
        "Utgåvenøkkelen",
        "The release key",
    ),
    "web.dpia.key.draw_for": Words(
        "Trekningen bak avrundingen",
        "Trekkinga bak avrundinga",
        "The draw behind the rounding",
    ),
    "web.dpia.key.draw_where": Words(
        "Fil på tjeneren, bare for programmet",
        "Fil på tenaren, berre for programmet",
        "A file on the server, for the program alone",
    ),
    "web.dpia.key.ledger": Words(
        "Kjedens nøkkel",
        "Nøkkelen til kjeda",
        "The ledger's key",
    ),
    "web.dpia.key.ledger_for": Words(
        "Signaturen på hver utgave",
        "Signaturen på kvar utgåve",
        "The signature of each release",
    ),
    "web.dpia.key.server": Words(
        "Tjenerens nøkkel",
        "Nøkkelen til tenaren",
        "The server's key",
    ),
    "web.dpia.key.server_for": Words(
        "Kvitteringer til telefonene, og ordren om å tømme seg",
        "Kvitteringar til telefonane, og ordren om å tømme seg",
        "Receipts for phones, and the word to empty themselves",
    ),
    "web.dpia.key.recovery": Words(
        "Gjenopprettingsnøkkelen",
        "Gjenopprettingsnøkkelen",
        "The recovery key",
    ),
    "web.dpia.key.recovery_for": Words(
        "Sikkerhetskopier, og usendte registreringer fra tømte telefoner",
        "Tryggingskopiar, og usende registreringar frå tømde telefonar",
        "Backups, and unsent records of emptied phones",
    ),
    "web.dpia.key.recovery_where": Words(
        "Den hemmelige delen oppbevares utenfor tjeneren",
        "Den løynde delen blir oppbevart utanfor tenaren",
        "The secret half is kept away from the server",
    ),
    "web.dpia.key.reader": Words(
        "Mottakernes nøkler",
        "Nøklane til mottakarane",
        "Recipients' keys",
    ),
    "web.dpia.key.reader_for": Words(
        "Tallene til ett produkt på ett nivå",
        "Tala til eitt produkt på eitt nivå",
        "The figures of one product at one level",
    ),
    "web.dpia.key.reader_where": Words(
        "Hos mottakeren; tjeneren har bare en sjekksum",
        "Hos mottakaren; tenaren har berre ein sjekksum",
        "With the recipient; the server has a hash only",
    ),
}
