"""`release export`, `verify`, `figure` and `new-key`: the ledger, here and anywhere else."""

from pathlib import Path
from typing import Any

import click

from server.commands.telling import json_option, refusals, tell, working
from server.key_file import replace_with
from server.release import export as exports
from server.release import keys as ledger_keys
from server.release.export import Verified
from server.release.gap import Gap
from server.release.turnover import turn_over
from shared.errors import InputError
from shared.flaw import Flaw
from shared.release_errors import UnknownLedgerKeyError

FILE = click.argument("file", type=click.Path(path_type=Path))


@click.command()
@FILE
@click.option(
    "--public", "is_public", is_flag=True, help="Without figures and salts: may lie open."
)
@json_option
def export(file: Path, is_public: bool, as_json: bool) -> None:  # noqa: FBT001 - click's flags
    """Write into FILE, a new one, all that is needed to verify the releases elsewhere.

    The full one holds every cell and the salts: for an auditor, not for readers of coarser figures.
    """
    with working(as_json=as_json) as services:
        if file.exists() or not file.parent.is_dir():
            raise InputError(Flaw("input.no_file", "FILE", str(file)))
        with services.releases.transaction(services.municipality) as tx:
            kept, introduced = tx.releases(), tx.ledger_keys()
        variant: exports.Variant = "public" if is_public else "full"
        spelt = exports.spelt(services.municipality, kept, introduced, variant)
        found = exports.verify(spelt)
        replace_with(file, spelt)
        tell({"file": str(file), **_values(found)}, f"{file}: {_sentence(found)}", as_json=as_json)


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--key", "pinned", help="A public key you were told of, which must vouch for it all.")
@json_option
def verify(file: Path | None, pinned: str | None, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Verify every figure, hash, link and signature; exit 1 at the first that does not fit.

    With FILE, an export, nothing else is looked at: no store, no profile and no network.
    """
    if file is None:
        with working(as_json=as_json) as services:
            with services.releases.transaction(services.municipality) as tx:
                kept, introduced = tx.releases(), tx.ledger_keys()
            spelt = exports.spelt(services.municipality, kept, introduced, "full")
            _tell(exports.verify(spelt), pinned, as_json=as_json)
        return
    with refusals(as_json=as_json):
        _tell(read_export(file), pinned, as_json=as_json)


@click.command()
@FILE
@click.option("--first", type=int, default=1, help="The first release to add up.")
@click.option("--last", type=int, help="The last one; the newest if not given.")
@click.option("--area", "areas", multiple=True, help="Only this area; may be given again.")
@click.option("--age", "ages", multiple=True, help="Only this age band; may be given again.")
@click.option("--theme", "themes", multiple=True, help="Only this theme; may be given again.")
@json_option
def figure(  # noqa: PLR0913 - click's options
    file: Path,
    *,
    first: int,
    last: int | None,
    areas: tuple[str, ...],
    ages: tuple[str, ...],
    themes: tuple[str, ...],
    as_json: bool,
) -> None:
    """Add up a figure from FILE, a full export, as pages and feeds did; all of it is verified."""
    with refusals(as_json=as_json):
        found = read_export(file)
        used = [one for one in found.snapshots if first <= one.number <= (last or one.number)]
        if not used or (last or used[-1].number) > used[-1].number:
            raise InputError(Flaw("input.no_release", "FILE"))
        for name, asked, known in (
            ("--area", areas, {code for one in used for code in one.area_of}),
            ("--age", ages, {code for one in used for code in one.ages}),
            ("--theme", themes, {code for one in used for code in one.themes}),
        ):
            if set(asked) - known:
                raise InputError(Flaw("input.not_listed", name, ", ".join(sorted(known))))
        value = sum(
            n
            for one in used
            for cell, n in one.table.cells.items()
            if (not areas or cell.area in areas) and (not ages or cell.age in ages)
            if not themes or cell.theme in themes
        )
        span = f"{used[0].number}-{used[-1].number}"
        gaps = [one.gap for one in used[1:] if one.gap]
        without = "".join(f", without {_span(gap)}, which were lost" for gap in gaps)
        line = f"{value}   releases {span}{without}, cut {used[0].cut_on} to {used[-1].cut_on}"
        values = {
            "value": value,
            "first": used[0].number,
            "last": used[-1].number,
            "gaps": [gap.spelt for gap in gaps],
        }
        tell({**values, "sha256": [one.digest for one in used]}, line, as_json=as_json)


@click.command(name="new-key")
@click.option("--lost", is_flag=True, help="The key so far is gone from every backup too.")
@json_option
def new_key(lost: bool, as_json: bool) -> None:  # noqa: FBT001 - click's flags
    """Let another key sign the releases from the next on; the one so far vouches for it."""
    with working(as_json=as_json) as services:
        key = turn_over(
            services.releases, services.municipality, services.release_keys.ledger, lost=lost
        )
        line = (
            f"{key.public}\nsigns from release {key.first} on. Make a backup now: it holds the key."
        )
        tell(
            {"public": key.public, "number": key.number, "first": key.first}, line, as_json=as_json
        )


def read_export(file: Path) -> Verified:
    """Read and verify an export.

    Errors:  InputError, BrokenReleaseError, BrokenLedgerError, BrokenExportError
    """
    try:
        spelt = file.read_bytes()
    except OSError as error:
        raise InputError(Flaw("input.no_export", "FILE", str(file))) from error
    return exports.verify(spelt)


def _tell(found: Verified, pinned: str | None, *, as_json: bool) -> None:
    if pinned and pinned not in {key.public for key in ledger_keys.vouched(found.keys)}:
        raise UnknownLedgerKeyError
    tell(_values(found), _sentence(found), as_json=as_json)


def _values(found: Verified) -> dict[str, Any]:
    return {
        "municipality": found.municipality,
        "variant": found.variant,
        "releases": found.n_releases,
        "unsigned": found.n_before,
        "last": found.newest,
        "gaps": [gap.spelt for gap in found.gaps],
        "keys": [
            {"public": key.public, "first": key.first, "lost": key.lost} for key in found.keys
        ],
    }


def _span(gap: Gap) -> str:
    return f"{gap.first}-{gap.last}" if gap.last > gap.first else f"{gap.first}"


def _sentence(found: Verified) -> str:
    """Say what was found, and what has to be taken on trust."""
    missing = "none missing" if not found.gaps else "none missing but those named"
    lines = [f"{found.n_releases} releases of {found.municipality}, all whole, {missing}."]
    lines += [
        f"Numbers {_span(gap)} were lost in a restore on {gap.restored_on}; this is signed, too."
        for gap in found.gaps
    ]
    if found.newest:
        lines.append(f"The last is {found.newest}.")
    if found.variant == "full":
        bases = sorted({one.table.base for one in found.snapshots})
        told = " or ".join(str(base) for base in bases)
        if told:
            lines.append(f"Every figure is a multiple of {told} and on its release's grid.")
    else:
        lines.append("This export has no figures, so none was looked at.")
    if found.n_before and found.keys:
        lines.append(f"The first {found.n_before} are unsigned; the first key names them.")
    if found.keys:
        trusted = ledger_keys.vouched(found.keys)[0]
        lines.append(
            f"Signed with {found.keys[-1].public}, trusted from {trusted.public}: compare it"
            " with what the municipality says its key is."
        )
    if any(key.lost for key in found.keys):
        lines.append("A key was lost once: nothing but its own word links the one after it.")
    return "\n".join(lines)
