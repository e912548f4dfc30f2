"""The typeface is on board, with its licence, and has every sign that the app can show."""

import struct
from collections.abc import Iterator
from pathlib import Path

from client.fonts import FILES, lay
from client.ui.theme import FONT, FONTS
from shared.language import LANGUAGES
from shared.words.catalogue import CATALOGUE
from tests.house.tree import ROOT
from tests.shipped import bergen_texts

ASSETS = ROOT / "client" / "assets"
LETTERS = "ÆØÅæøåÁČĐŊŠŦŽáčđŋšŧžÀÉÈÊÓÒÔéèêóòô"  # the Sámi languages are official ones too
SIGNS = "–—…→←✓·«»“”’×≤≥−"


def segments(font: bytes) -> Iterator[tuple[int, int]]:
    """Read the ranges of signs that a TrueType font has, from its table `cmap` (format 4)."""
    n_tables = struct.unpack_from(">H", font, 4)[0]
    tables = {
        font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0]
        for at in range(12, 12 + 16 * n_tables, 16)
    }
    start = tables[b"cmap"]
    n_maps = struct.unpack_from(">H", font, start + 2)[0]
    for at in range(start + 4, start + 4 + 8 * n_maps, 8):
        table = start + struct.unpack_from(">I", font, at + 4)[0]
        if struct.unpack_from(">H", font, table)[0] != 4:
            continue
        n = struct.unpack_from(">H", font, table + 6)[0] // 2
        ends = struct.unpack_from(f">{n}H", font, table + 14)
        starts = struct.unpack_from(f">{n}H", font, table + 16 + 2 * n)
        yield from zip(starts, ends, strict=True)


def lacking(text: str) -> set[str]:
    """Give the signs of `text` that the font lacks."""
    ranges = list(segments((ASSETS / FONTS[FONT]).read_bytes()))
    seen = {sign for sign in text if sign.isprintable()}
    return {sign for sign in seen if not any(low <= ord(sign) <= high for low, high in ranges)}


def test_the_font_has_every_sign_that_we_write() -> None:
    """A box with a cross in it is no word in any language."""
    ours = "".join(words.say(one) for words in CATALOGUE.values() for one in LANGUAGES)
    theirs = "".join(bergen_texts().values())
    assert not lacking(ours + theirs + LETTERS + SIGNS)
    assert lacking("漢") == {"漢"}


def test_the_font_is_laid_out_with_its_licence(tmp_path: Path) -> None:
    """The Open Font License asks for its own text beside the file."""
    lay(tmp_path)
    lay(tmp_path)
    laid = {path.name for path in (tmp_path / "fonts").iterdir()}
    assert laid == set(FILES.values())
    assert "SIL Open Font License" in (tmp_path / "fonts" / "Inter-OFL.txt").read_text("utf-8")
    assert {f"fonts/{name}" for name in laid} >= set(FONTS.values())


def test_the_font_is_in_nobodys_commit() -> None:
    """It comes with the lock file, at a version and a hash."""
    assert "/client/assets/fonts/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
