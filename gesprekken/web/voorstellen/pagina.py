"""The page of one proposal: what it would do, why, and the answer; the one place where its owner gives it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.processen import LOCATIEVOORSTEL, Voorstelomgeving
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld, get_locatievoorstel
from gesprekken.web.proef import Grond, lees_grond, wens_van
from gesprekken.web.registerkamer import Gevonden, open_blad
from gesprekken.web.voorstel import Antwoord, antwoordknoppen


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What the what-if says of it: one sentence, and the address that shows it."""

    zin: str
    adres: str


def toon_voorstel(hier: Gevonden, sleutel: str, verstuurd: Antwoord | None = None) -> ResponseReturnValue:
    """The page, with the faults of the answer that was sent."""
    grond = lees_grond(open_blad(hier))
    beeld = get_locatievoorstel(hier.actor, hier.dossier, hier.stap, sleutel)
    pagina = render_template(
        "voorstellen/voorstel.html", hier=hier, beeld=beeld, voorstel=beeld.voorstel, verstuurd=verstuurd,
        daden=antwoordknoppen(LOCATIEVOORSTEL, hier, beeld.voorstel, beeld.eigenaar_id,
                              Voorstelomgeving(beeld.zelfde_regel), verstuurd),
        gevolg=_gevolg(hier, grond, beeld), regeladres=_regeladres(hier, grond, beeld),
    )  # fmt: skip
    return pagina, verstuurd.form.status if verstuurd else 200


def _gevolg(hier: Gevonden, grond: Grond, beeld: Locatievoorstelbeeld) -> Gevolg | None:
    """As long as it can be done, and for who sees the row: else the sentence would be about what others see."""
    wens = wens_van(beeld, grond.blad.kader.kader)
    if wens is None or not beeld.open or not beeld.zelfde_regel:
        return None
    try:
        wensen = grond.lees([str(wens)])
        return Gevolg(grond.reken(wensen).slotzin, hier.adres("watals", i=[str(wens)]))
    except OngeldigeInvoer:
        return None


def _regeladres(hier: Gevonden, grond: Grond, beeld: Locatievoorstelbeeld) -> str:
    """The page of the row, when there is one that this reader can open."""
    rij = beeld.regel
    return hier.adres("locatie", locatie=rij.sleutel) if rij is not None and rij.sleutel in grond.namen else ""
