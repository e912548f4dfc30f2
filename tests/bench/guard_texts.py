"""Invented lines for the guard, clean and dirty, by a recipe from a fixed seed.

A clean line is a sentence of outreach with places, counts, times, bus lines, prices and days put
in. A dirty one is such a sentence with one thing that points at somebody. The names of each origin
were typed for this recipe, by the same hand as the guard's lists and without looking at them; who
has an independent list should measure with that.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Final

PLACES: Final = ("Festplassen", "Torgallmenningen", "Klosteret", "Byparken", "Åsane terminal")
CLEAN: Final = (
    "Rolig kveld ved {place}, {n} unge mellom {age} og {older} år.",
    "{n} ungdommer på {place} kl. {clock}-{later}, mest prat om skole og jobb.",
    "Mange tok linje {line} fra {place} kl {clock}. {n}-{more} ble igjen.",
    "Delte ut {n} flyers, og viste ung.no til noen av dem.",
    "Vape til {price} kr ble nevnt av flere, også Snapchat-grupper.",
    "Neste runde {day}. Natteravnene kommer fra kl {clock}.",
    "Det var sol og storm på samme kveld, og bare {n} unge ute.",
    "Gjengen på {n} stykker flyttet seg mot {place} etter hvert.",
    "Snap: rus og fest er tema, {n} har spurt om det.",
    "Vi traff {n} gutter og {more} jenter, stemninga var god.",
    "Det stod {n} mopedar ved {place}, og nokre køyrde heim klokka {clock}.",
    "Ho på kiosken seier at det er fleire enn før, {n} til {more} kvar kveld.",
    "Few people at {place} tonight, about {n} between {clock} and {later}.",
    "Skoleåret 2026/2027 starter {day}, og Utekontakten er med.",
    "Bybanen var full, {n} gikk av ved {place}. Billett {price} kroner.",
    "Even mer bråk enn sist, men ingen slåssing. Bod på {price}–{dearer} kr.",
)
FRAMES: Final = (
    "Møtte {who} ved {place} i kveld",
    "Vi snakket lenge med {who} om skolen",
    "Det var {who} som sa ifra",
    "{who} var der sammen med {n} andre",
    "Me prata med {who} utanfor kiosken",
    "Talked to {who} about school",
)
# Others, some of them with nothing beside the name that tells what it is.
MORE: Final = (
    "I går kom {who} tilbake",
    "Broren til {who} ble med",
    "Ein som heiter {who} var der",
    "Jeg tror {who} trenger noen å snakke med",
    "Vi fulgte {who} hjem",
    "To jenter og {who} satt igjen på {place}",
    "{who} fortalte om skolen",
    "Hørte om {who} fra flere",
    "A friend of {who} asked for help",
    "Sist fredag var {who} sint",
)
# Clean ones full of capitals that no list has: shops, bands, medicines, matches, streets.
CAPITALS: Final = (
    "Mange snakket om konserten med Fjordkollektivet på Verftet.",
    "De hadde kjøpt Energibrus på Nærbutikken Sør, {n} bokser.",
    "Flere hadde vært på kino og sett Nattsvermeren.",
    "Det var kamp mellom Fjellkameratene og Havnegutta, og mye folk ved Stadion.",
    "Delte ut brosjyrer fra Ungdomstorget og Kompasset.",
    "Snakk om Paracet og Ritalin, {n} hadde spurt.",
    "Kulturhuset Fyret holder stengt til {day}.",
    "Noen gikk mot Gamlebyen, andre til Storsenteret.",
    "Fleire venta på Kystekspressen frå {place}.",
    "Festivalen Lydbølgen er i gang, roleg ved Scene Vest.",
    "They were on their way to Kongeparken, about {n} of them.",
    "Skolen har fått ny rektor, og Elevforeningen lager fest.",
    "Stengt i Sentrumsgården, vekteren fra Trygghetsvakt sa at det var {n}.",
    "Spilte Battlefront på mobilen utenfor Bokbyen.",
    "Samarbeid med Skolehelsetjenesten og Ungdomshuset i kveld.",
)
# Others, written when the rules were done, and nothing was changed after them.
UNSEEN: Final = (
    "Mange venter på konserten til Nattlys i oktober.",
    "Noen hadde vært med Hurtigruten til Svolvær.",
    "Hørte om slåsskamp etter kampen mot Lyn.",
    "Prat om Israel og Gaza, {n} hadde vært i tog.",
    "De møtte politiet ved Extra Laksevåg og gikk videre.",
    "Fikk vite at Sonans og Akademiet har fri {day}.",
    "Så at Tryg Forsikring har nye lokaler ved {place}.",
    "Ein gjeng med Volvo og Saab stod på Flesland.",
    "Snakket med Kirkens SOS om opplegget.",
    "Vi traff Natteravnene og Brannvesenet klokka {clock}.",
    "Delte ut Tryggere Ungdom sine flyers sammen med Rådhuset.",
    "We met Red Cross at Danmarksplass around {clock}.",
    "Det var Vålerenga som vant, og mye rop.",
    "Mange spurte om Concerta og Strattera.",
    "På Amalie Skram var det svømming for {n} stykker.",
)
NAMES: Final[Mapping[str, str]] = {
    "Norway": (
        "Jakob Emma Noah Nora Filip Olivia Lukas Ella Oskar Maja Henrik Ingrid Magnus "
        "Frida Tiril "
        "Sivert Hedda Jonas Selma Torbjørn Solveig Geir Unni "
        "Kjetil Randi Øyvind Marit Brage Ylva "
        "Ask Aksel Ådne Torleik Jorid "
        "Vetle Synne Eskil Gunnbjørg Steinung Snefrid"
    ),
    "Arab lands": (
        "Mohammed Ahmed Fatima Ali Omar Yusuf Hassan Zainab Aya Khaled Maryam Ibrahim "
        "Nour Rania "
        "Bilal Samira Youssef Layla Tareq Huda Mustafa Shahd Anas "
        "Ghazal Qutaiba Raghda"
    ),
    "Somalia, Eritrea, Ethiopia": (
        "Abdi Hodan Ayaan Faduma Liban Sahra Yonas Selam Filmon Luwam Samuel Bereket "
        "Ifrah Asha "
        "Mohamud Ubah Zekarias Rahwa Henok Feven Robel Guleed Siham "
        "Kibrom Mahad Yusra"
    ),
    "Turkey, Kurds, Iran, Afghanistan": (
        "Mehmet Elif Emre Zeynep Rojin Azad Baran Dilan Reza Shirin Farhad Zahra Arash "
        "Mina Navid "
        "Parisa Hamid Laleh Omid Rojda Hêvî Farzaneh Sohrab Jwan "
        "Najibullah Mursal"
    ),
    "South and East Asia": (
        "Arjun Priya Ayesha Bilal Usman Sana Linh Minh Nguyen Thanh Somchai Ploy Maricel "
        "Jerome "
        "Lakshmi Kavitha Vithusan Tharsika Imran Hira Anjali Wei Ying "
        "Huyen Rashmika Zubair"
    ),
    "East and south Europe": (
        "Jakub Zuzanna Kacper Agnieszka Mateusz Wojciech Lukas Greta Mantas Rokas "
        "Oleksandr Yulia "
        "Dmytro Andrei Ioana Bogdan Arber Besa Amar Lejla "
        "Zlatan Milica Stoyan Ruta Kinga Vytis"
    ),
}


def clean(seed: int, n: int) -> Iterator[str]:
    """Make sentences that point at nobody."""
    chance = Random(seed)
    for _ in range(n):
        yield filled(chance, chance.choice(CLEAN))


def named(seed: int, origin: str) -> Iterator[tuple[str, str]]:
    """Make sentences with each name of an origin, in each of the frames."""
    chance = Random(seed)
    for name in NAMES[origin].split():
        for frame in FRAMES:
            yield name, filled(chance, frame.replace("{who}", name))


def unlisted(seed: int, n: int) -> Iterator[str]:
    """Make up names of two or three syllables, as nobody has put on a list."""
    chance = Random(seed)
    starts = ("k", "t", "z", "sh", "m", "r", "b", "dj", "y", "n", "f", "gh", "v", "l", "ts")
    middles = ("a", "e", "i", "o", "u", "ai", "å", "ø", "ua")
    ends = ("", "n", "r", "s", "m", "l", "k", "sh")
    for _ in range(n):
        parts = (
            chance.choice(starts) + chance.choice(middles) for _ in range(chance.randrange(2, 4))
        )
        yield ("".join(parts) + chance.choice(ends)).capitalize()


def framed(seed: int, frames: Sequence[str], names: Iterable[str]) -> Iterator[str]:
    """Put each name into each frame."""
    chance = Random(seed)
    for name in names:
        for frame in frames:
            yield filled(chance, frame.replace("{who}", name))


def capitals(seed: int, n: int, frames: Sequence[str] = CAPITALS) -> Iterator[str]:
    """Make clean sentences that are full of capitals."""
    chance = Random(seed)
    for _ in range(n):
        yield filled(chance, chance.choice(frames))


def filled(chance: Random, frame: str) -> str:
    """Put places and figures into a sentence."""
    hour = chance.randrange(16, 23)
    n, price = chance.randrange(2, 40), chance.randrange(1, 40) * 50
    return frame.format(
        place=chance.choice(PLACES),
        n=n,
        more=n + chance.randrange(1, 5),
        age=chance.randrange(13, 17),
        older=chance.randrange(17, 24),
        clock=f"{hour}.{chance.choice(('00', '15', '30', '45'))}",
        later=f"{hour + 1}:00",
        line=chance.randrange(1, 99),
        price=price,
        dearer=price + 500,
        day=f"{chance.randrange(1, 29)}.{chance.randrange(1, 13)}.2026",
    )


def hard(seed: int, n: int) -> Iterator[tuple[str, str]]:
    """Make sentences that must be stopped, each with the kind of thing in it."""
    chance = Random(seed)
    words = ("null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni")
    for _ in range(n):
        digits = "".join(chance.choice("0123456789") for _ in range(8))
        sign = chance.choice((" ", "-", ".", "/", "", "\u200b"))
        pairs = sign.join(digits[at : at + 2] for at in range(0, 8, 2))
        nick = chance.choice(("fugl", "rev", "ulv")) + digits[:2]
        made = {
            "number": pairs if sign != "." else digits,
            "number abroad": f"+47 {digits}",
            "number in words": " ".join(words[int(digit)] for digit in digits),
            "mail": f"{nick}@skole.example",
            "mail said": f"{nick} krøllalfa skole punktum no",
            "link": f"https://nett.example/{nick}",
            "bare link": f"{nick}.com",
            "handle": f"@{nick}",
            "tag": f"{nick}#{digits[:4]}",
            "told": f"{chance.choice(('snap', 'insta', 'tiktok', 'discord'))}: {nick}",
            "plate": f"{chance.choice(('EL', 'AB', 'SV', 'EK'))} {digits[:5]}",
        }
        kind, said = chance.choice(list(made.items()))
        yield kind, filled(chance, chance.choice(FRAMES).replace("{who}", said))
