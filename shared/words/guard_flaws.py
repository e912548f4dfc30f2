"""What the guard has found in a text: what stops it, and what it asks about."""

from collections.abc import Mapping

from shared.language import Words

GUARD_FLAWS: Mapping[str, Words] = {
    "guard.national_id": Words(
        "Ser ut som et fødselsnummer eller D-nummer. Ta det bort.",
        "Ser ut som eit fødselsnummer eller D-nummer. Ta det bort.",
        "Looks like a national identity number. Remove it.",
    ),
    "guard.number": Words(
        "Et så langt nummer kan føre til en person. Ta det bort.",
        "Eit så langt nummer kan føre til ein person. Ta det bort.",
        "A number this long may lead to a person. Remove it.",
    ),
    "guard.mail": Words(
        "En e-postadresse peker på en person. Ta den bort.",
        "Ei e-postadresse peikar på ein person. Ta ho bort.",
        "An e-mail address points at a person. Remove it.",
    ),
    "guard.link": Words(
        "En lenke kan føre til en person. Ta den bort.",
        "Ei lenkje kan føre til ein person. Ta ho bort.",
        "A link may lead to a person. Remove it.",
    ),
    "guard.handle": Words(
        "Et brukernavn peker på en person. Ta det bort.",
        "Eit brukarnamn peikar på ein person. Ta det bort.",
        "A username points at a person. Remove it.",
    ),
    "guard.plate": Words(
        "Et bilskilt fører til en person. Ta det bort.",
        "Eit bilskilt fører til ein person. Ta det bort.",
        "A number plate leads to a person. Remove it.",
    ),
    "guard.name": Words("Er dette et navn?", "Er dette eit namn?", "Is this a name?"),
    "guard.address": Words(
        "Er dette stedet noen bor?",
        "Er dette staden nokon bur?",
        "Is this where somebody lives?",
    ),
    "guard.recognisable": Words(
        "Dette kan gjøre at noen kjenner igjen en ungdom.",
        "Dette kan gjere at nokon kjenner att ein ungdom.",
        "This may let somebody recognise a young person.",
    ),
}
