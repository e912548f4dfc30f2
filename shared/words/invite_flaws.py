"""What can be wrong with an enrolment link, and what to do."""

from collections.abc import Mapping

from shared.language import Words

INVITE_FLAWS: Mapping[str, Words] = {
    "enrol.not_our_link": Words(
        "Lenken er ikke fra Feltlogg. Be koordinatoren om en ny kode.",
        "Lenkja er ikkje frå Feltlogg. Be koordinatoren om ein ny kode.",
        "The link is not Feltlogg's. Ask the coordinator for a new code.",
    ),
    "enrol.link_too_long": Words(
        "Lenken er lengre enn {bound} tegn, og det er aldri våre. Ikke bruk den.",
        "Lenkja er lengre enn {bound} teikn, og det er aldri våre. Ikkje bruk ho.",
        "The link is longer than {bound} signs, and ours never are. Do not use it.",
    ),
    "enrol.link_holds_other": Words(
        "Lenken har ikke bare adresse og kode i seg. Ikke bruk den; be om en ny kode.",
        "Lenkja har ikkje berre adresse og kode i seg. Ikkje bruk ho; be om ein ny kode.",
        "The link holds not just an address and a code. Do not use it; ask for a new code.",
    ),
    "enrol.link_code": Words(
        "Koden i lenken er ikke hel. Skann på nytt, eller skriv koden.",
        "Koden i lenkja er ikkje heil. Skann på nytt, eller skriv koden.",
        "The code in the link is not whole. Scan again, or type the code.",
    ),
}
