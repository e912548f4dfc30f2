"""What can be wrong with a record, in words for the one who logged it."""

from collections.abc import Mapping

from shared.language import Words

RECORD_FLAWS: Mapping[str, Words] = {
    "record.not_an_object": Words(
        "Linjen er ikke en registrering. Lag den på nytt.",
        "Linja er ikkje ei registrering. Lag ho på nytt.",
        "The line is no record. Make it anew.",
    ),
    "record.unknown_field": Words(
        "Feltet finnes ikke her. Ta det bort.",
        "Feltet finst ikkje her. Ta det bort.",
        "There is no such field here. Remove it.",
    ),
    "record.missing_field": Words(
        "Må fylles ut.",
        "Må fyllast ut.",
        "Must be filled in.",
    ),
    "record.not_asked": Words(
        "Hører ikke til med de andre svarene. Ta det bort.",
        "Høyrer ikkje til med dei andre svara. Ta det bort.",
        "Does not go with the other answers. Remove it.",
    ),
    "record.wrong_type": Words(
        "Svaret har feil form. Svar på nytt.",
        "Svaret har feil form. Svar på nytt.",
        "The answer has the wrong shape. Answer again.",
    ),
    "record.unknown_code": Words(
        "Svaret er ikke et av valgene. Velg et av dem som vises.",
        "Svaret er ikkje eit av vala. Vel eit av dei som blir viste.",
        "The answer is not one of the choices. Choose one of those shown.",
    ),
    "record.unknown_place": Words(
        "Stedet finnes ikke i listen. Velg et sted, eller «annet offentlig sted».",
        "Staden finst ikkje i lista. Vel ein stad, eller «annan offentleg stad».",
        "The place is not on the list. Choose one, or “other public place”.",
    ),
    "record.unknown_book": Words(
        "Skrevet i en kodebok serveren ikke har ({bound}). Oppdater, og svar på nytt.",
        "Skrive i ei kodebok tenaren ikkje har ({bound}). Oppdater, og svar på nytt.",
        "Written in a codebook the server does not have ({bound}). Update, and answer again.",
    ),
    "record.out_of_range": Words(
        "Tallet er utenfor {bound}. Velg et tall innenfor.",
        "Talet er utanfor {bound}. Vel eit tal innanfor.",
        "The number is outside {bound}. Choose one inside.",
    ),
    "record.sum_exceeds": Words(
        "Summen er større enn antallet. Ta bort noen, eller øk antallet.",
        "Summen er større enn talet. Ta bort nokre, eller auk talet.",
        "The sum is more than the number of heads. Take some away, or raise the number.",
    ),
    "record.empty": Words(
        "Svaret er tomt eller har mellomrom i endene. Fyll det ut, eller ta det bort.",
        "Svaret er tomt eller har mellomrom i endane. Fyll det ut, eller ta det bort.",
        "The answer is empty or has spaces at its ends. Fill it in, or remove it.",
    ),
    "record.repeated": Words(
        "Samme valg er gjort to ganger. Ta bort det ene.",
        "Same val er gjort to gonger. Ta bort det eine.",
        "The same choice is made twice. Remove one.",
    ),
    "record.too_many": Words(
        "For mange valg. Velg høyst {bound}.",
        "For mange val. Vel høgst {bound}.",
        "Too many choices. Choose at most {bound}.",
    ),
    "record.too_long": Words(
        "For langt. Bruk høyst {bound} tegn.",
        "For langt. Bruk høgst {bound} teikn.",
        "Too long. Use at most {bound} signs.",
    ),
    "record.odd_sign": Words(
        "Inneholder usynlige tegn. Skriv det på nytt.",
        "Inneheld usynlege teikn. Skriv det på nytt.",
        "Holds invisible signs. Write it again.",
    ),
    "record.only_sealed": Words(
        "Fri tekst tas bare imot forseglet. Oppdater appen.",
        "Fri tekst blir berre teken imot forsegla. Oppdater appen.",
        "Free text is taken only when sealed. Update the app.",
    ),
    "record.day_in_future": Words(
        "Dagen er ikke kommet ennå. Sjekk telefonens dato, og rett dagen.",
        "Dagen er ikkje komen enno. Sjekk datoen på telefonen, og rett dagen.",
        "The day has not come yet. Check the phone's date, and mend the day.",
    ),
    "record.day_too_old": Words(
        "Dagen er mer enn {bound} dager siden. Sjekk datoen; eldre registreres ikke.",
        "Dagen er meir enn {bound} dagar sidan. Sjekk datoen; eldre blir ikkje registrert.",
        "The day is more than {bound} days ago. Check the date; older is not registered.",
    ),
    "record.id_taken": Words(
        "En annen registrering har samme id. Lag den på nytt.",
        "Ei anna registrering har same id. Lag ho på nytt.",
        "Another record has the same id. Make it anew.",
    ),
    "record.not_yours": Words(
        "Den opprinnelige registreringen er fra en annen telefon. Rett den der.",
        "Den opphavlege registreringa er frå ein annan telefon. Rett ho der.",
        "The first record is from another phone. Correct it there.",
    ),
    "record.gone": Words(
        "Det du retter, er talt og slettet. Rettingen endrer ingen tall. Slett den.",
        "Det du rettar, er talt og sletta. Rettinga endrar ingen tal. Slett ho.",
        "What you correct has been counted and deleted. It would change no figure. Delete it.",
    ),
}
