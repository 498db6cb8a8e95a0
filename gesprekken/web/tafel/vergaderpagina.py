"""What the page of one meeting shows: the frozen board, and per dossier its remark with the form to record it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flask import g, request
import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.tafel.models import Bespreekpunt, Momentopname, Vergadering
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.queries.tafel.tafel import get_vergadering, list_bespreekpunten
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.tafel.forms import Momentopnameformulier, Opmerkingformulier
from gesprekken.web.tafel.kamer import PER_PAGINA


@dataclass(frozen=True, slots=True)
class Agendaregel:
    """One dossier on the agenda. `form` is None for who may not record the remark, or before the meeting."""

    punt: Bespreekpunt
    dossier: Dossier
    form: Opmerkingformulier | None


def vergadering(actor: Actor, ronde: str, sleutel: str, *, form: Opmerkingformulier | None = None,
                dossier: str = "") -> dict[str, Any]:  # fmt: skip
    """The template's variables; `form` is the refused form of `dossier`. Raises BestaatNiet."""
    g.ronde = get_ronde(actor, ronde)
    gevonden, opname = get_vergadering(g.ronde, sleutel)
    beheert = actor.mag(Permission.VERGADERING_BEHEREN)
    punten = list_bespreekpunten(actor, gevonden)
    blad = blader(punten, _pagina_met(dossier or request.args.get("dossier", ""), punten), PER_PAGINA)
    regels = [Agendaregel(punt, d, _form(punt, d, gevonden, g.vandaag) if beheert else None) for punt, d in blad.rijen]
    if form is not None:
        regels = _met_geweigerd(regels, form, dossier)
    return {
        "vergadering": gevonden,
        "opname": opname,
        "regels": regels,
        "blad": blad,
        "vastgelegd": sum(punt.opmerking_op is not None for punt, _dossier in punten),
        "form": form,
        "beheert": beheert,
        "geweest": gevonden.datum <= g.vandaag,
        "bevriezen": Momentopnameformulier(formdata=None) if beheert and opname is None else None,
    }


def _met_geweigerd(regels: Sequence[Agendaregel], form: Opmerkingformulier, dossier: str) -> list[Agendaregel]:
    """The lines with the refused form at its own dossier; after a lost race it builds on what is stored now.

    Raises BestaatNiet when that is not on the agenda.
    """
    punt = next((r.punt for r in regels if r.dossier.slug == dossier), None)
    if punt is None:
        raise BestaatNiet
    if form.conflict:
        form.basisversie.raw_data, form.basisversie.data = None, punt.versie
    return [replace(r, form=form) if r.dossier.slug == dossier else r for r in regels]


def _pagina_met(dossier: str, punten: Sequence[sa.Row[Bespreekpunt, Dossier]]) -> int:
    """The page of this dossier; without one (or without such a one) what the address asks for."""
    plek = next((i for i, (_punt, d) in enumerate(punten) if d.slug == dossier), None)
    return gevraagde_pagina() if plek is None else plek // PER_PAGINA + 1


def _form(punt: Bespreekpunt, dossier: Dossier, vergadering: Vergadering, vandaag: date) -> Opmerkingformulier | None:
    if vandaag < vergadering.datum:
        return None
    return Opmerkingformulier(
        formdata=None, prefix=f"{dossier.slug}-", opmerking=punt.opmerking, basisversie=punt.versie
    )


def klopt(opname: Momentopname) -> bool:
    """Whether the frozen board still has the hash that was written down when it was frozen."""
    return vingerafdruk(canoniek(opname.inhoud)) == opname.vingerafdruk
