"""What the front page says: what waits, and what came in the last days."""

from collections.abc import Mapping

from shared.language import Words

HOME: Mapping[str, Words] = {
    "web.home.title": Words("Oversikt", "Oversikt", "Overview"),
    "web.home.lead": Words(
        "Det som venter på deg, og det telefonene har levert de siste dagene.",
        "Det som ventar på deg, og det telefonane har levert dei siste dagane.",
        "What waits for you, and what the phones have delivered these last days.",
    ),
    "web.home.waits": Words("Dette venter", "Dette ventar", "This waits"),
    "web.home.nothing_waits": Words(
        "Ingenting venter. Nye stedsforslag, spørsmål fra gruppene, avviste registreringer, "
        "stille telefoner og utgaver som kan lages, dukker opp her.",
        "Ingenting ventar. Nye stadforslag, spørsmål frå gruppene, avviste registreringar, "
        "stille telefonar og utgåver som kan lagast, dukkar opp her.",
        "Nothing waits. New proposals of places, groups' questions, refused records, silent "
        "phones and releases that may be made show up here.",
    ),
    "web.home.no_phones": Words(
        "Ingen telefoner ennå. Meld inn den første, så kommer det teamet registrerer, hit.",
        "Ingen telefonar enno. Meld inn den første, så kjem det teamet registrerer, hit.",
        "No phones yet. Enrol the first one, and what the team logs will come here.",
    ),
    "web.home.release.ready": Words(
        "Noe nytt er mottatt. Det er tid for utgave {number}.",
        "Noko nytt er motteke. Det er tid for utgåve {number}.",
        "Something new has been received. It is time for release {number}.",
    ),
    "web.home.release.unfinished": Words(
        "Utgave {number} er påbegynt og må fullføres.",
        "Utgåve {number} er påbyrja og må fullførast.",
        "Release {number} was begun and must be finished.",
    ),
    "web.home.release.restored": Words(
        "Serveren er gjenopprettet. Ingen utgave kan lages før drift har sagt hvilken som var den "
        "siste.",
        "Tenaren er gjenoppretta. Inga utgåve kan lagast før drift har sagt kva for ei som var den "
        "siste.",
        "The server was restored. No release can be cut before operations have said which was the "
        "last.",
    ),
    "web.home.confirm.one": Words(
        "1 telefon må bekreftes etter gjenopprettingen.",
        "1 telefon må stadfestast etter gjenopprettinga.",
        "1 phone is to be confirmed after the restore.",
    ),
    "web.home.confirm.many": Words(
        "{n} telefoner må bekreftes etter gjenopprettingen.",
        "{n} telefonar må stadfestast etter gjenopprettinga.",
        "{n} phones are to be confirmed after the restore.",
    ),
    "web.home.proposals.one": Words(
        "1 forslag til nytt sted venter på svar.",
        "1 forslag til ny stad ventar på svar.",
        "1 proposed place waits for an answer.",
    ),
    "web.home.proposals.many": Words(
        "{n} forslag til nye steder venter på svar.",
        "{n} forslag til nye stader ventar på svar.",
        "{n} proposed places wait for an answer.",
    ),
    "web.home.refusals.one": Words(
        "1 registrering er avvist og må rettes på telefonen.",
        "1 registrering er avvist og må rettast på telefonen.",
        "1 record was refused and must be mended on its phone.",
    ),
    "web.home.refusals.many": Words(
        "{n} registreringer er avvist og må rettes på telefonen.",
        "{n} registreringar er avviste og må rettast på telefonen.",
        "{n} records were refused and must be mended on their phones.",
    ),
    "web.home.devices.one": Words(
        "1 telefon er ikke hørt fra på lenge.",
        "1 telefon er ikkje høyrt frå på lenge.",
        "1 phone has not been heard from for long.",
    ),
    "web.home.devices.many": Words(
        "{n} telefoner er ikke hørt fra på lenge.",
        "{n} telefonar er ikkje høyrt frå på lenge.",
        "{n} phones have not been heard from for long.",
    ),
    "web.home.per_day": Words("Mottatt per dag", "Motteke per dag", "Received per day"),
    "web.home.per_day_caption": Words(
        "Registreringer mottatt de siste dagene, etter type",
        "Registreringar mottekne dei siste dagane, etter type",
        "Records received the last days, by kind",
    ),
    "web.home.received": Words("Mottatt", "Motteke", "Received"),
    "web.home.sum": Words("Sum", "Sum", "Total"),
    "web.home.to_incoming": Words("Se registreringene", "Sjå registreringane", "See the records"),
    "web.home.asked": Words("Åpne spørsmål", "Opne spørsmål", "Open questions"),
    "web.home.to_questions": Words("Se spørsmålene", "Sjå spørsmåla", "See the questions"),
}
