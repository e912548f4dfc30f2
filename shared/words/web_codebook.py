"""What the page of the codebook says."""

from collections.abc import Mapping

from shared.language import Words

CODEBOOK: Mapping[str, Words] = {
    "web.codebook.title": Words("Kodebok", "Kodebok", "Codebook"),
    "web.codebook.lead": Words(
        "Alt de som er ute blir spurt om, hva de kan svare, og hva svaret er for. Det som ikke "
        "står her, kan ikke registreres.",
        "Alt dei som er ute blir spurde om, kva dei kan svare, og kva svaret er for. Det som ikkje "
        "står her, kan ikkje registrerast.",
        "Everything field workers are asked, what they can answer, and what the answer is for. "
        "What is not here cannot be registered.",
    ),
    "web.codebook.version": Words("Versjon {version}", "Versjon {version}", "Version {version}"),
    "web.codebook.versions": Words("Versjoner:", "Versjonar:", "Versions:"),
    "web.codebook.valid": Words("Gjelder fra {day}", "Gjeld frå {day}", "Valid from {day}"),
    "web.codebook.changes": Words("Hva er endret", "Kva er endra", "What has changed"),
    "web.codebook.first": Words(
        "Dette er den første versjonen.",
        "Dette er den første versjonen.",
        "This is the first version.",
    ),
    "web.codebook.same": Words(
        "Ingen spørsmål eller svar er endret siden versjon {version}.",
        "Ingen spørsmål eller svar er endra sidan versjon {version}.",
        "No question or answer has changed since version {version}.",
    ),
    "web.codebook.since": Words(
        "Siden versjon {version}: {n} endringer.",
        "Sidan versjon {version}: {n} endringar.",
        "Since version {version}: {n} changes.",
    ),
    "web.codebook.never": Words(
        "En kode skifter aldri mening. Nye spørsmål eller svar er en ny versjon, og hver "
        "registrering sier hvilken den er skrevet i.",
        "Ein kode skiftar aldri meining. Nye spørsmål eller svar er ein ny versjon, og kvar "
        "registrering seier kva for ein ho er skriven i.",
        "A code never changes meaning. New questions or answers are a new version, and each record "
        "says which one it was written in.",
    ),
    "web.codebook.change.field_new": Words("nytt spørsmål", "nytt spørsmål", "new question"),
    "web.codebook.change.field_gone": Words(
        "spørres ikke lenger", "blir ikkje spurt lenger", "no longer asked"
    ),
    "web.codebook.change.option_new": Words("nytt svar", "nytt svar", "new answer"),
    "web.codebook.change.option_gone": Words(
        "svar tatt ut", "svar teke ut", "answer no longer offered"
    ),
    "web.codebook.change.reworded": Words("ny ordlyd", "ny ordlyd", "reworded"),
    "web.codebook.change.must_new": Words(
        "må nå besvares", "må no svarast på", "must now be answered"
    ),
    "web.codebook.change.must_gone": Words(
        "kan nå hoppes over", "kan no hoppast over", "may now be skipped"
    ),
    "web.codebook.change.bounds": Words(
        "kan besvares på en annen måte",
        "kan svarast på på ein annan måte",
        "may be answered in another way",
    ),
    "web.codebook.forms": Words(
        "Skjemaer i kodeboken", "Skjema i kodeboka", "Forms of the codebook"
    ),
    "web.codebook.question": Words("Spørsmål", "Spørsmål", "Question"),
    "web.codebook.answer": Words("Svar", "Svar", "Answer"),
    "web.codebook.for": Words("Formål", "Føremål", "Purpose"),
    "web.codebook.gone": Words("Slettes etter", "Blir sletta etter", "Deleted after"),
    "web.codebook.weeks": Words("{weeks} uker", "{weeks} veker", "{weeks} weeks"),
    "web.codebook.must": Words("må besvares", "må svarast på", "must be answered"),
    "web.codebook.level": Words(
        "publiseres som nivå", "blir publisert som nivå", "published as a level"
    ),
    "web.codebook.ordered": Words("ordnet skala", "ordna skala", "ordered scale"),
    "web.codebook.options": Words("Vis {n} svar", "Vis {n} svar", "Show {n} answers"),
    "web.codebook.purposes": Words("Formålene", "Føremåla", "The purposes"),
    "web.codebook.kept": Words("Hvor lenge", "Kor lenge", "For how long"),
    "web.codebook.profile": Words(
        "Oppsett {version}, {digest}", "Oppsett {version}, {digest}", "Set-up {version}, {digest}"
    ),
}
