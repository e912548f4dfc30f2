"""What can be wrong with a webhook, or with a try to tell by it, and what to do."""

from collections.abc import Mapping

from shared.language import Words

HOOK_FLAWS: Mapping[str, Words] = {
    "hook.not_an_address": Words(
        "Dette er ikke en adresse vi kan varsle. Skriv den som https://vert/sti, uten passord og "
        "uten "
        "#, på høyst {bound} tegn.",
        "Dette er ikkje ei adresse vi kan varsle. Skriv henne som https://vert/stig, utan "
        "passord og "
        "utan #, på høgst {bound} teikn.",
        "This is not an address that can be told. Write it as https://host/path, without a "
        "password "
        "and without #, in at most {bound} signs.",
    ),
    "hook.not_https": Words(
        "Adressen må begynne med https://.",
        "Adressa må byrje med https://.",
        "The address must begin with https://.",
    ),
    "hook.private": Words(
        "Adressen er på et lukket nett. Den som driver serveren, kan slippe den til i {bound}.",
        "Adressa er på eit lukka nett. Den som driv tenaren, kan sleppe henne til i {bound}.",
        "The address is on a private net. Whoever runs the server may let it through by {bound}.",
    ),
    "hook.nobody": Words(
        "Velg hvem som skal varsles.", "Vel kven som skal varslast.", "Choose who is to be told."
    ),
    "hook.no_days": Words(
        "Skriv et tall fra 1 til {bound}.",
        "Skriv eit tal frå 1 til {bound}.",
        "Write a number from 1 to {bound}.",
    ),
    "hook.too_many": Words(
        "Det er allerede {bound} mottakere. Avslutt en først.",
        "Det er alt {bound} mottakarar. Avslutt ein først.",
        "There are {bound} already. End one first.",
    ),
    "hook.no_answer": Words(
        "Mottakeren svarte ikke.", "Mottakaren svarte ikkje.", "The receiver did not answer."
    ),
    "hook.timeout": Words(
        "Mottakeren brukte for lang tid.",
        "Mottakaren brukte for lang tid.",
        "The receiver took too long.",
    ),
    "hook.no_address": Words(
        "Vertsnavnet ble ikke funnet.", "Vertsnamnet vart ikkje funne.", "The host was not found."
    ),
    "hook.certificate": Words(
        "Mottakerens sertifikat er ikke til å stole på. Den som driver serveren, kan legge "
        "utstederen "
        "til i maskinens liste.",
        "Sertifikatet til mottakaren er ikkje til å stole på. Den som driv tenaren, kan leggje "
        "utferdaren til i lista på maskina.",
        "The receiver's certificate is not to be trusted. Whoever runs the server may add its "
        "issuer "
        "to the machine's list.",
    ),
    "hook.redirect": Words(
        "Mottakeren viste videre til en annen adresse. Vi følger ingen: registrer den rette.",
        "Mottakaren viste vidare til ei anna adresse. Vi følgjer ingen: registrer den rette.",
        "The receiver pointed to another address. None is followed: register the right one.",
    ),
    "hook.refused": Words(
        "Mottakeren svarte at noe var galt.",
        "Mottakaren svarte at noko var gale.",
        "The receiver answered that something was wrong.",
    ),
    "hook.gone": Words(
        "Mottakeren svarte 410: den vil ikke varsles mer. Derfor er varslene satt på pause.",
        "Mottakaren svarte 410: han vil ikkje varslast meir. Difor er varsla sette på pause.",
        "The receiver answered 410: it wants to be told no more. So it is paused.",
    ),
    "hook.sealed": Words(
        "Adressen og hemmeligheten kan ikke åpnes: serverens egen nøkkel er byttet. Avslutt "
        "denne og "
        "registrer den på nytt.",
        "Adressa og løyndomen kan ikkje opnast: den eigne nøkkelen til tenaren er bytt. Avslutt "
        "denne "
        "og registrer henne på nytt.",
        "The address and the secret cannot be opened: the server's own key has been replaced. End "
        "this one and register it anew.",
    ),
    "hook.has_ended": Words("Denne er avsluttet.", "Denne er avslutta.", "This one has ended."),
    "input.not_private_nets": Words(
        "«{bound}» er verken et vertsnavn eller et nett. Skriv for eksempel "
        "sak.kommune.example,10.1.0.0/16",
        "«{bound}» er korkje eit vertsnamn eller eit nett. Skriv til dømes "
        "sak.kommune.example,10.1.0.0/16",
        "“{bound}” is neither a host's name nor a net. Write for example "
        "sak.kommune.example,10.1.0.0/16",
    ),
}
