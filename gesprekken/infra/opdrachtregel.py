"""A command ends in what it was asked for, or in one Dutch sentence that says what to do: never in a traceback."""

from __future__ import annotations

from collections.abc import Sequence
import sys

import click
from sqlalchemy.exc import SQLAlchemyError

from gesprekken.core.errors import GesprekkenError
from gesprekken.core.vormfout import OngeldigDocument
from gesprekken.infra.storing import is_schijf_vol
from gesprekken.settings import OngeldigeInstelling

GEWEIGERD, VERKEERD_GETYPT = 1, 2


class Geweigerd(Exception):
    """A command cannot be carried out here; the sentence says why and what to do."""


def voer_uit(groep: click.Group, woorden: Sequence[str]) -> int:
    """Carry out one command. Returns 0, 1 when it was refused, or 2 when it was typed in another way than it is meant.

    A fault in our own code is no refusal: its traceback stays, for who has to mend it.
    """
    try:
        code = groep.main(list(woorden), prog_name="gesprekken", standalone_mode=False)
    except click.UsageError as fout:
        hoe = fout.ctx.command_path if fout.ctx else "gesprekken"
        return _zeg(f"Zo kent Gesprekken dit commando niet. Bekijk wat er kan met: {hoe} --help", VERKEERD_GETYPT)
    except click.Abort:
        return _zeg("Afgebroken: er is niets gedaan.")
    except (Geweigerd, OngeldigDocument, OngeldigeInstelling, GesprekkenError) as fout:
        return _zeg(str(fout) or "Dit bestaat niet.")
    except SQLAlchemyError as fout:
        return _zeg(_van_database(fout))
    except OSError as fout:
        return _zeg(f"Dit lukt niet op deze machine: {fout.strerror or fout} ({fout.filename or 'geen bestand'}).")
    return int(code or 0)


def _zeg(zin: str, code: int = GEWEIGERD) -> int:
    click.echo(zin, file=sys.stderr)
    return code


def _van_database(fout: SQLAlchemyError) -> str:
    if is_schijf_vol(fout):
        return "De schijf is vol: er is niets opgeslagen. Maak ruimte en probeer het opnieuw."
    reden = str(getattr(fout, "orig", None) or fout).strip().splitlines()[0]
    return f"De database weigert dit en er is niets opgeslagen. Zij zegt: {reden}"
