"""What is wrong after a restore, and what to do about it."""

from collections.abc import Mapping

from shared.language import Words

RESTORE_FLAWS: Mapping[str, Words] = {
    "release.restored": Words(
        "Serveren er gjenopprettet fra en sikkerhetskopi, og ingen har sagt hvilke utgaver som kom "
        "etter den. Drift må kjøre «release adopt» eller «release resume» først.",
        "Tenaren er gjenoppretta frå ein tryggingskopi, og ingen har sagt kva utgåver som kom "
        "etter han. Drift må køyre «release adopt» eller «release resume» først.",
        "The server was restored from a backup, and nobody has said which releases came after it. "
        "Operations must run `release adopt` or `release resume` first.",
    ),
    "release.other_ledger": Words(
        "Filen fortsetter ikke fra utgavene som er her. Velg den nyeste fra samme kommune.",
        "Fila held ikkje fram frå utgåvene som er her. Vel den nyaste frå same kommune.",
        "The file does not go on from the releases here. Choose the newest of this municipality.",
    ),
    "input.not_restored": Words(
        "Ingenting venter på svar etter en gjenoppretting. Lag neste utgave som vanlig.",
        "Ingenting ventar på svar etter ei gjenoppretting. Lag neste utgåve som vanleg.",
        "Nothing waits for an answer after a restore. Cut the next release as usual.",
    ),
    "input.release_is_here": Words(
        "Utgave {bound} er her, så den siste kan ikke ha et lavere nummer.",
        "Utgåve {bound} er her, så den siste kan ikkje ha eit lågare nummer.",
        "Release {bound} is here, so the last one cannot have a lower number.",
    ),
    "input.not_that_day": Words(
        "Den siste utgaven kan ikke være laget den dagen. Oppgi en dag i {bound}.",
        "Den siste utgåva kan ikkje vere laga den dagen. Oppgi ein dag i {bound}.",
        "The last release cannot have been cut on that day. Give a day in {bound}.",
    ),
    "input.no_figures": Words(
        "Filen er uten tall. Velg en som er skrevet uten --public.",
        "Fila er utan tal. Vel ei som er skriven utan --public.",
        "The file has no figures. Choose one that was written without --public.",
    ),
    "input.not_in_doubt": Words(
        "Ingen telefon med denne id-en venter på bekreftelse. Se listen over telefoner.",
        "Ingen telefon med denne id-en ventar på stadfesting. Sjå lista over telefonar.",
        "No phone with this id waits to be confirmed. See the list of phones.",
    ),
}
