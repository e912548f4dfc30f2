"""The public half of a municipality's signing key in SQL."""

from server.store.db import Db, require_text


def known(db: Db, here: str, public: str) -> str:
    """See `IntakeTransaction.signer`."""
    require_text((public,))
    db.run(
        "insert into signer (municipality, public) values (:here, :public) on conflict do nothing",
        here=here,
        public=public,
    )
    ((found,),) = db.rows("select public from signer where municipality = :here", here=here)
    return str(found)


def forget(db: Db, here: str) -> None:
    """See `IntakeTransaction.forget_signer`."""
    db.run("delete from signer where municipality = :here", here=here)
