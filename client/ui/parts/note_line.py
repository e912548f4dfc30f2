"""Why no note can be written, or why the newest keys are not used, in plain words."""

import flet as ft

from client.ui.hand import Hand
from client.ui.theme import quiet
from client.ui.tid import told


def note_line(hand: Hand) -> list[ft.Control]:
    """Draw the sentence on a form that would ask for words; else nothing."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None or not any(field.type == "sealed" for field in sheet.form.fields.values()):
        return []
    if sheet.key_trouble is not None:
        return [told("note-trouble", quiet(desk.explain(sheet.key_trouble)))]
    return [] if sheet.takes_words else [told("note-no-key", quiet(desk.say("note.no_key")))]
