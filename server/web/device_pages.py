"""GET and POST /devices: enrol a phone with a one-use code shown once, and end a lost one."""

from collections.abc import Mapping
from datetime import date

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from server.enrolment import LONGEST_LABEL, link_to, offer
from server.qr import as_svg
from server.services import Services
from server.store.devices import Device
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.guard.local import guard_of
from shared.profile import PhoneRule
from shared.words.catalogue import explain

SEE_OTHER = 303
BAD = 400

router = APIRouter(prefix="/devices", include_in_schema=False)


@router.get("")
def devices(services: AsksServices, paper: AsksPaper) -> Response:
    """List every phone and every code not used yet."""
    return _list(services, paper)


@router.post("/enrol", dependencies=[Depends(at_home)])
def enrol(services: AsksServices, paper: AsksPaper, form: AsksOwnForm) -> Response:
    """Make a one-use code and show it, once; it is in no address and in no log."""
    label = " ".join(form.get("label", "").split())
    if "sure" not in form and guard_of(services.profile).judge(label).asks:
        wrong = {"label": paper.say("web.devices.label_asks")}
        return _list(services, paper, BAD, typed=label, wrong=wrong)
    try:
        with services.intake.transaction(services.municipality) as tx:
            code = offer(tx, label, services.clock())
            services.auditor.note(tx, services.clock(), paper.account.id, "device-offered")
    except InputError as error:
        wrong = {"label": _wrong(error.flaws[0], paper)}
        return _list(services, paper, BAD, typed=label, wrong=wrong)
    link = link_to(services.public_url, code)
    return paper.page(
        "device_code.html",
        label=label,
        code=code,
        address=services.public_url,
        link=link,
        qr=Markup(as_svg(link.link)) if link else "",  # noqa: S704 - drawn here, from our own text
    )


@router.post("/{device_id}/confirm", dependencies=[Depends(at_home)])
def confirm(
    services: AsksServices, session: AsksSession, device_id: str, _: AsksOwnForm
) -> Response:
    """Say that a phone out of a backup is still in our hands; twice is the same as once."""
    with services.intake.transaction(services.municipality) as tx:
        if tx.confirm_device(device_id):
            who, now = session.person, services.clock()
            services.auditor.note(tx, now, who, "device-confirmed", device_id)
    return RedirectResponse("/devices", SEE_OTHER)


@router.get("/{device_id}/end")
def ask_end(services: AsksServices, paper: AsksPaper, device_id: str) -> Response:
    """Ask once before a phone is ended.

    Errors:  NotFoundError
    """
    with services.intake.transaction(services.municipality) as tx:
        device = next((one for one in tx.devices() if one.id == device_id), None)
    if device is None or device.ended_on is not None:
        raise NotFoundError
    return paper.page("device_end.html", device=device)


@router.post("/{device_id}/end", dependencies=[Depends(at_home)])
def end(services: AsksServices, session: AsksSession, device_id: str, _: AsksOwnForm) -> Response:
    """End a phone; ending it twice is the same as once."""
    with services.intake.transaction(services.municipality) as tx:
        if tx.end_device(device_id, services.today()):
            services.auditor.note(tx, services.clock(), session.person, "device-ended", device_id)
    return RedirectResponse("/devices", SEE_OTHER)


def _wrong(flaw: Flaw, paper: Paper) -> str:
    is_stopped = flaw.code.startswith("guard.")
    return explain(paper.language, flaw) if is_stopped else paper.say("web.devices.missing_label")


def _list(
    services: Services,
    paper: Paper,
    status: int = 200,
    *,
    typed: str = "",
    wrong: Mapping[str, str] | None = None,
) -> Response:
    now = services.clock()
    with services.intake.transaction(services.municipality) as tx:
        phones, codes = tx.devices(), tx.enrolment_codes(now)
    rule, today = services.profile.phones, services.today()
    return paper.page(
        "devices.html",
        status,
        devices=phones,
        codes=codes,
        typed=typed,
        wrong=wrong or {},
        is_asked=(wrong or {}).get("label") == paper.say("web.devices.label_asks"),
        longest=LONGEST_LABEL,
        silent_days=lambda device: silent_days(device, rule, today),
        anyone_silent=any(silent_days(one, rule, today) for one in phones if not one.ended_on),
        wipe_days=rule.wipe_days,
        fate=lambda device: _fate(device, paper),
    )


def silent_days(device: Device, rule: PhoneRule, today: date) -> int:
    """Tell for how long a phone has not been heard; 0 where that is no reason to wonder."""
    days = (today - (device.heard_on or device.enrolled_on)).days
    return days if days >= rule.warn_days else 0


def _fate(device: Device, paper: Paper) -> str:
    """Say what became of a phone that was ended."""
    if device.emptied_on is None:
        return paper.say("web.devices.not_emptied")
    n, day = device.unsent or 0, paper.day(device.emptied_on)
    key = {0: "emptied_none", 1: "emptied_one"}.get(n, "emptied_n")
    return paper.say(f"web.devices.{key}", day=day, n=n)
