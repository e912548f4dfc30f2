"""Which words on no list are written as somebody's name is: by their form, and by what is beside.

Source:  docs/spec/guard.md#names-on-no-list
"""

import re
from collections.abc import Sequence
from typing import Final

from shared.guard.words import Word


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Elements that Nordic names are put together of: one of each, and nothing else, is a name.
_FIRST: Final = """
    alf arn as bjørg bjørn dag ei finn frø geir gjer gud gull gunn hall har hild ing jar jo jor
    ketil kjell knut leif leik liv magn odd ragn rand rann run sig sne snø sol stein sun svan
    sver tor tore tord ulf un unn vid vig vil vår yng øy ås
"""
_LAST: Final = """
    bera berg bjørg bjørn bjart borg brand dis finn fred frid geir gerd gjerd grim gunn heid hild
    kjell laug leif leik leiv mar mod mund ny olv rid rik run stein trud ulf unn vald vard veig
"""
# Endings of last names, and of first names made of one of God's, that few other words have.
_ENDINGS: Final = """
    sen sson dottir datter ović ovic ević evic skyj skyi ski ska enko oğlu oglu zadeh zade ullah
    uddin allah escu eanu yan shvili zadegan nejad jyoti preet deep jit singh
"""
_NORDIC: Final = re.compile(f"(?:{'|'.join(_FIRST.split())})(?:{'|'.join(_LAST.split())})")
_ENDED: Final = re.compile(rf"\w{{3,}}(?:{'|'.join(_ENDINGS.split())})")
# Endings of what a shop, a club, a school or a band is called, and hardly anybody.
_THING: Final = re.compile(
    r"\w+(?:et|ene|ane|inga|ingen|klubben|parken|skolen|hallen|gata|gaten|veien|vegen|festen|byen"
    r"|torget|senter|bar|kafé|kino|scene|buss|ekspressen|gjengen|kontakten|tjenesten|tenesta"
    r"|elsen|åsen)s?"
)
_PERSONS: Final = _set("""
    med hos heter heiter het heitte kalt kalla kalles møtte møter møtt traff treffer treft
    trefte fulgte følgde kjenner kjente kjende ringte hørte høyrde så såg with met named called
    saw
""")
_KIN: Final = _set("""
    bror broren søster søstera søsteren mor mora moren far faren onkel onkelen tante tanta
    fetter kusine venn vennen venninne venninna kompis kompisen kjæreste kjæresten kjærasten
    dame dama barn sønn sønnen datter dattera foreldrene storebror lillesøster brother sister
    mother father friend boyfriend girlfriend cousin
""")
_OF: Final = _set("til åt av to of")
_SAYS: Final = _set("""
    sa sier seier fortalte fortalde forteller fortel spurte spør svarte svara ringte gråt trodde
    tenker tenkjer ønsker ønskjer sliter trenger treng vil ville says said told asked wants
    needs thinks
""")
_TALKS: Final = _set("talked spoke talking speaking")
_IS: Final = _set("var er was is")
_WHO: Final = _set("som who")
_CALLED: Final = _set("heter heiter heitte named")
_NO_NAME: Final = _set("""
    det at noe noko så ikke ikkje jo nå no egentlig eigentleg bare berre også òg altså visst
""")
# What is met there is a place; somebody's name seldom is.
_PLACES: Final = _set("på ved i fra frå mot gjennom forbi utenfor utanfor nær in near")
_SHORTEST: Final = 3
_SHORTEST_NORDIC: Final = 5


def is_nordic(folded: str) -> bool:
    """Tell whether a word is put together of two elements of Nordic names, and of nothing else."""
    return len(folded) >= _SHORTEST_NORDIC and _NORDIC.fullmatch(folded) is not None


def stands_as_name(said: Sequence[Word], at: int) -> bool:
    """Tell whether a word stands where a person is named; a small letter only after *som heter*."""
    word, before = said[at], _before(said, at)
    if not word.is_capital:
        return _is_told(word, before)
    if word.begins or len(word.text) < _SHORTEST or _THING.fullmatch(word.text.casefold()):
        return False
    return (
        _is_of_person(before)
        or _is_two(said, at, before)
        or _acts(said, at, before)
        or (before[1] not in _PLACES and _ENDED.fullmatch(word.text.casefold()) is not None)
    )


def _before(said: Sequence[Word], at: int) -> tuple[str, str]:
    """Give the two words before, in small letters; none from another sentence."""
    if said[at].begins or not at:
        return "", ""
    last = said[at - 1]
    earlier = said[at - 2].text.casefold() if at > 1 and not last.begins else ""
    return earlier, last.text.casefold()


def _is_told(word: Word, before: tuple[str, str]) -> bool:
    folded = word.text.casefold()
    is_word = folded.isalpha() and len(folded) >= _SHORTEST and folded not in _NO_NAME
    return is_word and before[0] in _WHO and before[1] in _CALLED


def _is_of_person(before: tuple[str, str]) -> bool:
    earlier, last = before
    return (
        last in _PERSONS
        or (last in _OF and earlier in _KIN)
        or (last == "to" and earlier in _TALKS)
    )


def _is_two(said: Sequence[Word], at: int, before: tuple[str, str]) -> bool:
    """Tell whether a first and a last name may stand here, and no place does."""
    following = said[at + 1] if at + 1 < len(said) else None
    return (
        following is not None
        and following.start == said[at].end + 1
        and following.is_capital
        and not following.begins
        and before[1] not in _PLACES
    )


def _acts(said: Sequence[Word], at: int, before: tuple[str, str]) -> bool:
    """Tell whether what follows is what a person does."""
    following = said[at + 1].text.casefold() if at + 1 < len(said) else ""
    is_who = following in _WHO and before[1] in _IS
    return is_who or (following in _SAYS and before[1] not in _PLACES)
