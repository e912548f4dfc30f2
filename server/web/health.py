"""Alive, ready and which version, for whoever watches the service."""

from fastapi import APIRouter

from server.own_key import require_signer
from server.web.asks import AsksOpened
from server.web.problems import described

router = APIRouter()


@router.get("/healthz", summary="Is the process alive?", responses=described(is_page=True))
def alive(services: AsksOpened) -> dict[str, str]:
    """Answer without touching the disk."""
    return {"status": "alive", "version": services.version}


_TOLD = described(500, 503, 507, is_page=True)


@router.get("/readyz", summary="Can it write?", responses=_TOLD)
def ready(services: AsksOpened) -> dict[str, str]:
    """Answer after a durable write to each store, and only with the signing key all have here.

    Errors:  store.other_signer 503, store.busy 503, store.full 507
    """
    require_signer(services.intake, services.municipality, services.signer)
    services.intake.prove_writable()
    services.releases.prove_writable()
    return {"status": "ready", "version": services.version}
