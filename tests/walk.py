"""Every screen of the field app, one after the other, as a worker comes upon them."""

from collections.abc import Iterator

from tests.browser import App
from tests.processes import PIN

PACE_MS = 500  # nobody taps faster: at a desk the page moves on to the next question first
CONTACT = ("antall-4", "alder_antall-16-17", "kjonn_antall-G", "initiativ-VI", "dybde-2")
ONLINE = (
    "plattform_type-CHAT",
    "kanal-DM",
    "initiativ-UNGE",
    "antall-1",
    "alder_antall-VET_IKKE",
    "innhold_grad-1",
)


def walk(app: App, server_url: str, code: str, language: str) -> Iterator[str]:
    """Stand still on each screen, and name it; the phone is new when it begins."""
    app.press(f"settings-lang-{language}")
    yield "enrol"
    app.type("enrol-url", server_url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    yield "pin"
    app.press("pin-go")
    app.awaits("home-start-shift")
    yield "home-empty"
    yield from _start(app)
    yield from _contact(app)
    yield from _later(app)
    yield from _other_kinds(app)
    yield from _looking_back(app)
    yield from _safety(app)
    yield from _end(app)


def _start(app: App) -> Iterator[str]:
    app.press("home-start-shift")
    for press in ("shift-team-OPPSOK", "team_storrelse-2", "shift-area-SENTRUM"):
        app.press(press)
    yield "start"
    app.press("shift-go")
    app.awaits("here-change")
    yield "home-shift"
    app.press("here-change")
    app.awaits("here-search")
    yield "here"
    app.press("here-stay")


def _contact(app: App) -> Iterator[str]:
    app.press("home-contact")
    app.awaits("place-SEN-TORGALLM")
    yield "contact-place"
    app.press("place-SEN-TORGALLM")
    for step, (field, press) in enumerate(
        zip(("antall", "alder_antall", "kjonn_antall", "initiativ", "dybde"), CONTACT, strict=True)
    ):
        app.awaits(f"field-{field}")
        yield f"contact-{step + 1}-{field.split('_')[0]}"
        if field == "alder_antall":
            app.press("alder_antall-share")
            app.press("alder_antall-16-17-plus")
            yield "contact-2-shared"
            app.press("alder_antall-gather")
            app.press("form-save")
            continue
        app.press(press)
        app.page.wait_for_timeout(PACE_MS)
    app.awaits("form-ready")
    yield "contact-ready"
    app.press("form-save")
    app.awaits("notice-undo")
    yield "home-saved"


def _later(app: App) -> Iterator[str]:
    app.press("home-repeat")
    app.awaits("form-ready")
    app.press("form-save")
    app.awaits("tally-more")
    app.press("tally-more")
    app.press("tally-more")
    app.press("greet-more")
    app.awaits("tally-close")
    yield "home-counting"
    app.press("home-unfinished")
    app.awaits("unfinished-0")
    yield "unfinished"
    app.press("back")


def _other_kinds(app: App) -> Iterator[str]:
    app.press("home-online")
    app.awaits("field-plattform_type")
    yield "online"
    for press in ONLINE:
        app.press(press)
        app.page.wait_for_timeout(PACE_MS)
    app.awaits("form-ready")
    app.press("form-done" if app.id("form-done").count() else "form-save")  # a desk goes on
    app.press("home-observation")
    app.awaits("field-obs_type")
    yield "observation"
    app.press("obs_type-MILJO")
    app.awaits("form-nothing")
    yield "observation-indicators"
    app.press("form-nothing")
    app.awaits("form-ready")
    yield "observation-nothing"
    app.press("form-save")
    app.press("home-place")
    app.awaits("field-navn")
    yield "place"
    app.press("form-drop")


def _looking_back(app: App) -> Iterator[str]:
    app.press("home-saved")
    app.awaits("saved-row-0")
    yield "history"
    app.press("saved-row-0")
    app.awaits("entry-correct")
    yield "entry"
    app.press("entry-correct")
    app.awaits("entry-go")
    yield "entry-reason"
    app.press("back")
    app.awaits("saved-row-0")
    app.press("back")
    app.press("home-sync")
    app.awaits("sync-now")
    yield "sync"
    app.press("back")


def _safety(app: App) -> Iterator[str]:
    app.press("home-settings")
    app.awaits("settings-lock")
    yield "settings"
    app.press("settings-lock")
    app.awaits("unlock-pin")
    yield "unlock"
    app.type("unlock-pin", PIN)
    app.press("unlock-go")
    app.awaits("settings-lock")
    app.press("back")


def _end(app: App) -> Iterator[str]:
    app.press("home-end-shift")
    app.awaits("shift-end-go")
    yield "end"
    app.press("shift-end-go")
    app.awaits("done-sum")
    yield "done"
    app.press("done-go")
    app.awaits("home-start-shift")
