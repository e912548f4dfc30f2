"""What a coordinator has decided on a proposed place, in plain words."""

import flet as ft

from client.shelves.entries import Entry
from client.ui.desk import Desk
from client.ui.spoken import place_word
from shared.news import Decision
from shared.place import PlaceCode
from shared.words.catalogue import CATALOGUE


def decision(desk: Desk, entry: Entry) -> list[ft.Control]:
    """Say what was decided; nothing where nothing was."""
    made = entry.decision
    if made is None:
        return []
    color = ft.Colors.ERROR if entry.is_turned_down else ft.Colors.TERTIARY
    return [ft.Text(sentence, size=15, color=color) for sentence in _sentences(desk, made)]


def _sentences(desk: Desk, made: Decision) -> list[str]:
    if made.verdict == "merged":
        return [desk.say("decision.merged", place=place_word(desk, made.text))]
    if made.verdict == "approved" and PlaceCode(made.text) in desk.phone.profile.offered:
        return [desk.say("decision.listed", place=place_word(desk, made.text))]
    if made.verdict != "refused":
        return [desk.say("decision.approved")]
    key = f"decision.{made.reason}"  # a newer server may give a reason there are no words for
    reason = desk.say(key) if f"app.{key}" in CATALOGUE else ""
    said = [desk.say("decision.said", text=made.text)] if made.text else []
    return [desk.say("decision.refused", reason=reason).strip(), *said]
