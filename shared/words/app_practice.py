"""What the field app says while somebody practises."""

from collections.abc import Mapping

from shared.language import Words

APP_PRACTICE: Mapping[str, Words] = {
    "app.practice.offer": Words(
        "Prøv en øvingsøkt (2 min)", "Prøv ei øvingsøkt (2 min)", "Try a practice session (2 min)"
    ),
    "app.practice.mark": Words(
        "Øving – ingenting sendes", "Øving – ingenting blir sendt", "Practice – nothing is sent"
    ),
    "app.practice.leave": Words("Avslutt øvingen", "Avslutt øvinga", "Leave the practice"),
    "app.practice.left": Words(
        "Øvingen er kastet. Ingenting ble lagret eller sendt.",
        "Øvinga er kasta. Ingenting blei lagra eller sendt.",
        "The practice is thrown away. Nothing was saved or sent.",
    ),
    "app.practice.wiped": Words(
        "Øvingen er kastet og telefonen låst. På vakt hadde alt på telefonen vært slettet nå.",
        "Øvinga er kasta og telefonen låst. På vakt hadde alt på telefonen vore sletta no.",
        "The practice is thrown away and the phone locked. "
        "On duty, all on the phone would be gone now.",
    ),
    "app.practice.step": Words(
        "Steg {n} av {of}: {what}", "Steg {n} av {of}: {what}", "Step {n} of {of}: {what}"
    ),
    "app.practice.start": Words(
        "Alt her er oppdiktet, så bare prøv. Trykk «{button}» nederst.",
        "Alt her er oppdikta, så berre prøv. Trykk «{button}» nedst.",
        "All of this is made up, so go ahead. Tap “{button}” at the bottom.",
    ),
    "app.practice.start_go": Words(
        "Velg team og svar på resten. Trykk så «{button}».",
        "Vel team og svar på resten. Trykk så «{button}».",
        "Choose a team and answer the rest. Then tap “{button}”.",
    ),
    "app.practice.contact": Words(
        "Tenk deg at du har snakket med tre på rundt 16. Trykk «{button}».",
        "Tenk deg at du har snakka med tre på rundt 16. Trykk «{button}».",
        "Say you have talked to three aged about 16. Tap “{button}”.",
    ),
    "app.practice.contact_form": Words(
        "Tre unge, rundt 16 år. Trykk svarene, og så «{button}».",
        "Tre unge, rundt 16 år. Trykk svara, og så «{button}».",
        "Three people, aged about 16. Tap the answers, then “{button}”.",
    ),
    "app.practice.undo": Words(
        "Lagret! Prøv å trykke «{button}». På vakt har du {seconds} sekunder på deg.",
        "Lagra! Prøv å trykke «{button}». På vakt har du {seconds} sekund på deg.",
        "Saved! Try “{button}”. On duty you have {seconds} seconds.",
    ),
    "app.practice.again": Words(
        "Angret, og ingen fikk se det. Trykk «{button}» og lagre på nytt.",
        "Angra, og ingen fekk sjå det. Trykk «{button}» og lagre på nytt.",
        "Undone, and nobody saw it. Tap “{button}” and save again.",
    ),
    "app.practice.again_form": Words(
        "Angret, og ingen fikk se det. Trykk «{button}» igjen.",
        "Angra, og ingen fekk sjå det. Trykk «{button}» igjen.",
        "Undone, and nobody saw it. Tap “{button}” again.",
    ),
    "app.practice.count": Words(
        "Travelt? Tell nå, og ta resten siden: trykk pluss ved «{button}».",
        "Travelt? Tel no, og ta resten sidan: trykk pluss ved «{button}».",
        "Busy? Count now, and do the rest later: tap plus at “{button}”.",
    ),
    "app.practice.details": Words(
        "Tell flere om du vil. Trykk så «{button}» lenger nede.",
        "Tel fleire om du vil. Trykk så «{button}» lenger nede.",
        "Count more if you like. Then tap “{button}” further down.",
    ),
    "app.practice.details_list": Words(
        "Trykk på dem du talte.", "Trykk på dei du talde.", "Tap the ones you counted."
    ),
    "app.practice.details_form": Words(
        "Fyll ut det som mangler. Trykk så «{button}».",
        "Fyll ut det som manglar. Trykk så «{button}».",
        "Fill in what is lacking. Then tap “{button}”.",
    ),
    "app.practice.filled_in": Words(
        "Alt er fylt ut. Gå tilbake.", "Alt er fylt ut. Gå tilbake.", "All filled in. Go back."
    ),
    "app.practice.end": Words(
        "Vakta er over. Trykk «{button}» lenger nede.",
        "Vakta er over. Trykk «{button}» lenger nede.",
        "Your shift is over. Tap “{button}” further down.",
    ),
    "app.practice.end_go": Words(
        "Det meste står her alt. Trykk «{button}».",
        "Det meste står her alt. Trykk «{button}».",
        "Most of it is here already. Tap “{button}”.",
    ),
    "app.practice.wait": Words("Et øyeblikk …", "Eit augneblink …", "One moment …"),
    "app.practice.over": Words(
        "Bra! Slik ser det ut når alt er framme. Øvingen kastes når du går videre.",
        "Bra! Slik ser det ut når alt er framme. Øvinga blir kasta når du går vidare.",
        "Well done! This is how it looks when all has arrived. "
        "The practice is thrown away when you go on.",
    ),
    "app.practice.elsewhere": Words(
        "Se deg om. Gå tilbake når du vil øve videre.",
        "Sjå deg om. Gå tilbake når du vil øve vidare.",
        "Look around. Go back when you want to go on practising.",
    ),
    "app.practice.real": Words("Start en ekte økt", "Start ei ekte økt", "Start a real session"),
    "app.practice.back": Words("Tilbake til økta", "Tilbake til økta", "Back to your session"),
}
