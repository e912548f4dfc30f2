"""What the field app says of the server's news: questions, decisions, a clock that is wrong."""

from collections.abc import Mapping

from shared.language import Words

APP_NEWS: Mapping[str, Words] = {
    "app.news.questions": Words(
        "Spørsmål fra koordinator", "Spørsmål frå koordinator", "Questions from the coordinator"
    ),
    "app.news.place_until": Words(
        "{place} · til og med {day}", "{place} · til og med {day}", "{place} · until {day}"
    ),
    "app.news.until": Words("Til og med {day}", "Til og med {day}", "Until {day}"),
    "app.news.answer": Words("Svar", "Svar", "Answer"),
    "app.news.put_away": Words(
        "Legg bort spørsmålet", "Legg bort spørsmålet", "Put the question away"
    ),
    "app.news.is_away": Words(
        "Lagt bort for denne økta.", "Lagt bort for denne økta.", "Put away for this session."
    ),
    "app.news.answering": Words("Svarer på", "Svarar på", "Answers"),
    "app.news.ended": Words(
        "Et spørsmål som er avsluttet",
        "Eit spørsmål som er avslutta",
        "A question that has ended",
    ),
    "app.news.untag": Words(
        "Ikke svar på spørsmålet", "Ikkje svar på spørsmålet", "Do not answer the question"
    ),
    "app.news.unfinished": Words(
        "Denne var påbegynt fra før. Lagre eller forkast den først, og svar på spørsmålet etterpå.",
        "Denne var påbyrja frå før. Lagre eller forkast han først, og svar på spørsmålet etterpå.",
        "This one was begun before. Save or discard it first, then answer the question.",
    ),
    "app.news.one_to_mend": Words("1 må rettes", "1 må rettast", "1 needs mending"),
    "app.news.n_to_mend": Words("{n} må rettes", "{n} må rettast", "{n} need mending"),
    "app.news.clock": Words(
        "Klokken på telefonen går {time} feil. Slå på automatisk dato og tid i innstillingene. "
        "Ingenting er tapt, men sjekk tidsrommet på det du har registrert.",
        "Klokka på telefonen går {time} feil. Slå på automatisk dato og tid i innstillingane. "
        "Ingenting er tapt, men sjekk tidsrommet på det du har registrert.",
        "The phone's clock is off by {time}. Turn on automatic date and time in its settings. "
        "Nothing is lost, but check the time period of what you have logged.",
    ),
    "app.news.minutes": Words("{n} minutter", "{n} minutt", "{n} minutes"),
    "app.news.hours": Words("{n} timer", "{n} timar", "{n} hours"),
    "app.news.days": Words("{n} dager", "{n} dagar", "{n} days"),
    "app.decision.approved": Words(
        "Koordinatoren har godkjent stedet. Det kommer på lista når profilen er oppdatert.",
        "Koordinatoren har godkjent staden. Han kjem på lista når profilen er oppdatert.",
        "The coordinator has approved the place. It is listed once the profile is updated.",
    ),
    "app.decision.listed": Words(
        "Koordinatoren har godkjent stedet. Det står på lista: {place}.",
        "Koordinatoren har godkjent staden. Han står på lista: {place}.",
        "The coordinator has approved the place. It is on the list: {place}.",
    ),
    "app.decision.merged": Words(
        "Stedet finnes fra før: {place}. Bruk det.",
        "Staden finst frå før: {place}. Bruk han.",
        "The place exists already: {place}. Use that one.",
    ),
    "app.decision.refused": Words(
        "Koordinatoren tok ikke med stedet. {reason}",
        "Koordinatoren tok ikkje med staden. {reason}",
        "The coordinator did not take the place. {reason}",
    ),
    "app.decision.said": Words("«{text}»", "«{text}»", "“{text}”"),
    "app.decision.not_public": Words(
        "Det er ikke et offentlig sted.",
        "Det er ikkje ein offentleg stad.",
        "It is not a public place.",
    ),
    "app.decision.points_at_someone": Words(
        "Det kan peke på noen.", "Det kan peike på nokon.", "It could point at someone."
    ),
    "app.decision.unclear": Words(
        "Det er uklart hvor det er.", "Det er uklart kvar det er.", "It is unclear where it is."
    ),
    "app.decision.too_small": Words(
        "Det er for lite til å telles for seg.",
        "Det er for lite til å bli talt for seg.",
        "It is too small to be counted by itself.",
    ),
}
