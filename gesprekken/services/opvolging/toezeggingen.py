"""A commitment is kept, adjusted or withdrawn by the organisation that made it, always with a word of explanation."""

from __future__ import annotations

from datetime import date, datetime

from gesprekken.core.errors import IntussenGewijzigd, MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.gesprekken.invoer import keur_actie
from gesprekken.domain.opvolging.daden import TOEZEGGINGSDADEN
from gesprekken.domain.opvolging.models import Toezegging, Toezeggingsregel
from gesprekken.domain.opvolging.processen import TOEZEGGING, Toezeggingsdaad
from gesprekken.domain.opvolging.statussen import is_lopend
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.opvolging.opvolging import list_puntpartijen
from gesprekken.queries.opvolging.uitkomsten import get_toezegging
from gesprekken.services.daad import Daad


@dienst
def zet_toezegging(
    daad: Daad, sleutel: str, versie: int, verb: Toezeggingsdaad, reden: str, nieuw: tuple[str, date] | None = None
) -> Toezegging:
    """Carry out one of TOEZEGGINGSDADEN. `versie` is what the page was made from.

    `nieuw` (text, day) belongs to *bijstellen*. Raises MagNiet for another organisation, IntussenGewijzigd when it
    changed since, OngeldigeInvoer per field.
    """
    _ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    punt, beeld = get_toezegging(daad.actor, dossier, stap, sleutel)
    toezegging = beeld.toezegging
    if toezegging.organisatie_id != daad.actor.organisatie_id:
        raise MagNiet(f"Alleen {beeld.organisatie} kan zeggen wat er van deze toezegging is geworden.")
    if toezegging.versie != versie:
        raise IntussenGewijzigd(beeld.regels[-1].door, toezegging.versie)
    zin, gebeurd = TOEZEGGINGSDADEN[verb]
    daad.voer_uit(TOEZEGGING, verb, toezegging)
    reden = keur_tekst(reden, "reden", zin)
    _neem_over(toezegging, nieuw, daad.nu)
    _schrijf_regel(daad, toezegging, gebeurd, reden)
    waar = daad.plek(Pleksoort.TOEZEGGING, sleutel)
    binnen = tuple(list_puntpartijen([punt.id])[punt.id])
    wat = f"Toezegging van {beeld.kort} {gebeurd}"
    daad.leg_vast(dossier, toezegging, Gebeurtenis(wat, waar, reden=reden, melden=binnen))
    return toezegging


def _neem_over(toezegging: Toezegging, nieuw: tuple[str, date] | None, nu: datetime) -> None:
    """After its transition: a commitment that goes on has a new text and day, one that is done has neither."""
    if is_lopend(toezegging) is (nieuw is None):
        raise ValueError("only an adjustment has a new text and day")
    if nieuw is None:
        toezegging.afgedaan_op = nu
    else:
        _stel_bij(toezegging, *nieuw, nu)


def _stel_bij(toezegging: Toezegging, tekst: str, uiterlijk: date, nu: datetime) -> None:
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat u nu toezegt.")
    keur_actie(tekst, uiterlijk, nu)
    if (tekst, uiterlijk) == (toezegging.tekst, toezegging.uiterlijk):
        raise OngeldigeInvoer({"tekst": "Verander de tekst of de dag: nu blijft de toezegging gelijk."})
    toezegging.tekst, toezegging.uiterlijk = tekst, uiterlijk


def _schrijf_regel(daad: Daad, toezegging: Toezegging, wat: str, reden: str) -> None:
    toezegging.versie += 1
    db.session.add(
        Toezeggingsregel(
            toezegging_id=toezegging.id, versie=toezegging.versie, wat=wat, tekst=toezegging.tekst,
            uiterlijk=toezegging.uiterlijk, reden=reden, op=daad.nu, door=daad.actor.naam,
        )
    )  # fmt: skip
