"""What the assessment of consequences for privacy says: its parts and their heads."""

from collections.abc import Mapping

from shared.language import Words

DPIA: Mapping[str, Words] = {
    "web.dpia.title": Words(
        "Vurdering av personvernkonsekvenser",
        "Vurdering av personvernkonsekvensar",
        "Data protection impact assessment",
    ),
    "web.dpia.link": Words(
        "Vurdering av personvernkonsekvenser (DPIA)",
        "Vurdering av personvernkonsekvensar (DPIA)",
        "Data protection impact assessment (DPIA)",
    ),
    "web.dpia.lead": Words(
        "Laget av programmet, fra oppsettet som er i bruk. Det som står her om felt, "
        "mottakere, lagring og terskler, er det programmet gjør. Rettsgrunnlagene er "
        "forslag til kommunens personvernombud og jurist har bekreftet dem.",
        "Laga av programmet, frå oppsettet som er i bruk. Det som står her om felt, "
        "mottakarar, lagring og tersklar, er det programmet gjer. Rettsgrunnlaga er "
        "framlegg til personvernombodet og juristen i kommunen har stadfesta dei.",
        "Made by the program, from the configuration in use. What is said here of fields,"
        " recipients, retention and thresholds is what the program does. The legal bases "
        "are proposals until the municipality's data protection officer and lawyer have "
        "confirmed them.",
    ),
    "web.dpia.as_markdown": Words(
        "Hent som tekst (Markdown)",
        "Hent som tekst (Markdown)",
        "Get it as text (Markdown)",
    ),
    "web.dpia.as_html": Words(
        "Hent som én fil (HTML)",
        "Hent som éi fil (HTML)",
        "Get it as one file (HTML)",
    ),
    "web.dpia.fact.service": Words(
        "Tjeneste",
        "Teneste",
        "Service",
    ),
    "web.dpia.fact.municipality": Words(
        "Kommune",
        "Kommune",
        "Municipality",
    ),
    "web.dpia.fact.day": Words(
        "Dato",
        "Dato",
        "Date",
    ),
    "web.dpia.fact.profile": Words(
        "Kommuneprofil",
        "Kommuneprofil",
        "Profile",
    ),
    "web.dpia.fact.codebooks": Words(
        "Kodebøker",
        "Kodebøker",
        "Codebooks",
    ),
    "web.dpia.fact.grid": Words(
        "Rutenett",
        "Rutenett",
        "Grid",
    ),
    "web.dpia.fact.program": Words(
        "Program",
        "Program",
        "Program",
    ),
    "web.dpia.fact.versioned": Words(
        "{version}, sjekksum {digest}",
        "{version}, sjekksum {digest}",
        "{version}, digest {digest}",
    ),
    "web.dpia.what": Words(
        "Hva som behandles",
        "Kva som blir behandla",
        "What is processed",
    ),
    "web.dpia.what.work": Words(
        "Feltarbeidere skriver på telefonen hva de møter i et miljø: sted, tidsrom, "
        "antall, aldersgrupper og tema. Ingen ungdom registreres, og ingen registreringer"
        " kobles sammen gjennom en person.",
        "Feltarbeidarar skriv på telefonen kva dei møter i eit miljø: stad, tidsrom, tal,"
        " aldersgrupper og tema. Ingen ungdom blir registrerte, og ingen registreringar "
        "blir kopla saman gjennom ein person.",
        "Field workers write on the phone what they meet in a milieu: place, time of day,"
        " number, age groups and topics. No young person is registered, and no records "
        "are linked through a person.",
    ),
    "web.dpia.what.personal": Words(
        "Registreringer og forseglede notater behandles likevel som personopplysninger "
        "til de er borte: på et lite sted kan noen kjenne igjen en hendelse. Utgavene "
        "regnes som anonyme, fordi hvert tall er avrundet og angrepet før det vises.",
        "Registreringar og forsegla notat blir likevel behandla som personopplysningar "
        "til dei er borte: på ein liten stad kan nokon kjenne att ei hending. Utgåvene "
        "blir rekna som anonyme, fordi kvart tal er avrunda og gått til åtak på før det "
        "blir vist.",
        "Records and sealed notes are all the same treated as personal data until they "
        "are gone: at a small place somebody may recognise an event. Releases are taken "
        "to be anonymous, because each figure is rounded, and attacked before it is "
        "shown.",
    ),
    "web.dpia.what.whom": Words(
        "Kommunen er behandlingsansvarlig. Berørt er unge i offentlige miljøer, som kan "
        "være sårbare, og de ansatte som registrerer.",
        "Kommunen er behandlingsansvarleg. Dei det gjeld, er unge i offentlege miljø, som"
        " kan vere sårbare, og dei tilsette som registrerer.",
        "The municipality is the controller. Those concerned are young people in public "
        "places, who may be vulnerable, and the staff who register.",
    ),
    "web.dpia.why": Words(
        "Formål og rettsgrunnlag",
        "Føremål og rettsgrunnlag",
        "Purposes and legal bases",
    ),
    "web.dpia.fields": Words(
        "Felt og formål",
        "Felt og føremål",
        "Fields and purposes",
    ),
    "web.dpia.fields.text": Words(
        "Hvert spørsmål en feltarbeider kan svare på, og hva svaret er til for. Et felt "
        "uten formål kan ikke tas i bruk: programmet nekter å starte.",
        "Kvart spørsmål ein feltarbeidar kan svare på, og kva svaret er til for. Eit felt"
        " utan føremål kan ikkje takast i bruk: programmet nektar å starte.",
        "Every question a field worker can answer, and what the answer is for. A field "
        "without a purpose cannot be used: the program refuses to start.",
    ),
    "web.dpia.held": Words(
        "Annet som lagres",
        "Anna som blir lagra",
        "What else is kept",
    ),
    "web.dpia.never": Words(
        "Hva som aldri samles inn",
        "Kva som aldri blir samla inn",
        "What is never collected",
    ),
    "web.dpia.whom": Words(
        "Mottakere",
        "Mottakarar",
        "Recipients",
    ),
    "web.dpia.whom.text": Words(
        "Mottakerne ser bare summer av frosne, avrundede tall. På systemnivå ser de aldri"
        " finere enn {grain} og {period}, og aldri alder.",
        "Mottakarane ser berre summar av frosne, avrunda tal. På systemnivå ser dei aldri"
        " finare enn {grain} og {period}, og aldri alder.",
        "Recipients see nothing but sums of frozen, rounded figures. At system level they"
        " never see finer than {grain} and {period}, and never ages.",
    ),
    "web.dpia.limits": Words(
        "Terskler",
        "Tersklar",
        "Thresholds",
    ),
    "web.dpia.kept": Words(
        "Lagringstid",
        "Lagringstid",
        "Retention",
    ),
    "web.dpia.keys": Words(
        "Nøkler og soner",
        "Nøklar og soner",
        "Keys and zones",
    ),
    "web.dpia.risks": Words(
        "Risiko og tiltak",
        "Risiko og tiltak",
        "Risks and measures",
    ),
    "web.dpia.bare": Words(
        "Hva som ikke er beskyttet",
        "Kva som ikkje er verna",
        "What is not protected",
    ),
    "web.dpia.decide": Words(
        "Det kommunen selv må ta stilling til",
        "Det kommunen sjølv må ta stilling til",
        "What the municipality must decide itself",
    ),
    "web.dpia.decide.basis": Words(
        "Bekrefte rettsgrunnlagene, og om forhåndsdrøfting med Datatilsynet trengs.",
        "Stadfeste rettsgrunnlaga, og om førehandsdrøfting med Datatilsynet trengst.",
        "Confirm the legal bases, and whether the supervisory authority must be consulted"
        " beforehand.",
    ),
    "web.dpia.decide.asked": Words(
        "Hente råd fra personvernombudet, og synspunkter fra unge, erfaringskonsulenter "
        "og tillitsvalgte.",
        "Hente råd frå personvernombodet, og synspunkt frå unge, erfaringskonsulentar og "
        "tillitsvalde.",
        "Get the data protection officer's advice, and the views of young people, peer "
        "consultants and staff representatives.",
    ),
    "web.dpia.decide.archive": Words(
        "Avtale bevaring og kassasjon med arkivet, og innsyn i utgavene.",
        "Avtale bevaring og kassasjon med arkivet, og innsyn i utgåvene.",
        "Agree with the archive on what is preserved and destroyed, and on access to the releases.",
    ),
    "web.dpia.decide.people": Words(
        "Bestemme hvem som er koordinator, hvem som har nøklene, og hvem som er med i "
        "hver fokusgruppe.",
        "Bestemme kven som er koordinator, kven som har nøklane, og kven som er med i "
        "kvar fokusgruppe.",
        "Decide who coordinates, who has the keys, and who is in each focus group.",
    ),
    "web.dpia.decide.again": Words(
        "Gå gjennom vurderingen på nytt når et felt, en mottaker eller en terskel endres,"
        " og minst én gang i året.",
        "Gå gjennom vurderinga på nytt når eit felt, ein mottakar eller ein terskel blir "
        "endra, og minst éin gong i året.",
        "Review the assessment whenever a field, a recipient or a threshold changes, and "
        "at least once a year.",
    ),
    "web.dpia.signed": Words(
        "Vurdert og godkjent",
        "Vurdert og godkjent",
        "Assessed and approved",
    ),
    "web.dpia.signed.controller": Words(
        "Behandlingsansvarlig",
        "Behandlingsansvarleg",
        "Controller",
    ),
    "web.dpia.signed.officer": Words(
        "Personvernombud",
        "Personvernombod",
        "Data protection officer",
    ),
    "web.dpia.head.role": Words(
        "Rolle",
        "Rolle",
        "Role",
    ),
    "web.dpia.head.signed": Words(
        "Dato og underskrift",
        "Dato og underskrift",
        "Date and signature",
    ),
    "web.dpia.head.purpose": Words(
        "Formål",
        "Føremål",
        "Purpose",
    ),
    "web.dpia.head.basis": Words(
        "Rettsgrunnlag",
        "Rettsgrunnlag",
        "Legal basis",
    ),
    "web.dpia.head.code": Words(
        "Kode",
        "Kode",
        "Code",
    ),
    "web.dpia.head.field": Words(
        "Felt",
        "Felt",
        "Field",
    ),
    "web.dpia.head.answer": Words(
        "Svar",
        "Svar",
        "Answer",
    ),
    "web.dpia.head.what": Words(
        "Hva",
        "Kva",
        "What",
    ),
    "web.dpia.head.product": Words(
        "Produkt",
        "Produkt",
        "Product",
    ),
    "web.dpia.head.members": Words(
        "Medlemmer",
        "Medlemmer",
        "Members",
    ),
    "web.dpia.head.sees": Words(
        "Ser",
        "Ser",
        "Sees",
    ),
    "web.dpia.head.until": Words(
        "Vises fram til",
        "Blir vist fram til",
        "Shown until",
    ),
    "web.dpia.head.renewed": Words(
        "Fornyes av",
        "Blir fornya av",
        "Renewed by",
    ),
    "web.dpia.head.how_long": Words(
        "Hvor lenge",
        "Kor lenge",
        "How long",
    ),
    "web.dpia.head.opens": Words(
        "Til",
        "Til",
        "For",
    ),
    "web.dpia.head.where": Words(
        "Hvor",
        "Kvar",
        "Where",
    ),
    "web.dpia.head.risk": Words(
        "Risiko",
        "Risiko",
        "Risk",
    ),
    "web.dpia.head.measures": Words(
        "Tiltak",
        "Tiltak",
        "Measures",
    ),
    "web.dpia.head.left": Words(
        "Det som står igjen",
        "Det som står att",
        "What is left",
    ),
    "web.dpia.member": Words(
        "{name} ({level})",
        "{name} ({level})",
        "{name} ({level})",
    ),
    "web.dpia.expired": Words(
        "{day} (utløpt)",
        "{day} (gått ut)",
        "{day} (expired)",
    ),
    "web.dpia.head.kept": Words(
        "Lagres",
        "Blir lagra",
        "Kept",
    ),
}
