"""The page of one proposal: what it would do, why, and the answer; the one place where its owner gives it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Mogelijkheid, Toestand
from gesprekken.domain.overzichten.models import Locatievoorstel
from gesprekken.domain.overzichten.processen import LOCATIEVOORSTEL, Locatievoorsteldaad, Voorstelomgeving
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld, get_locatievoorstel
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Formulier
from gesprekken.web.proef import Grond, lees_grond, wens_van
from gesprekken.web.registerkamer import Gevonden, open_blad
from gesprekken.web.voorstellen.forms import Afwijsformulier, Overneemformulier, Terugneemformulier

P = Permission
FORMULIEREN: dict[Locatievoorsteldaad, type[Formulier]] = {
    Locatievoorsteldaad.OVERNEMEN: Overneemformulier,
    Locatievoorsteldaad.BEANTWOORDEN: Afwijsformulier,
    Locatievoorsteldaad.INTREKKEN: Terugneemformulier,
}
Verstuurd = tuple[Locatievoorsteldaad, Formulier]


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What the what-if says of it: one sentence, and the address that shows it."""

    zin: str
    adres: str


def toon_voorstel(hier: Gevonden, sleutel: str, verstuurd: Verstuurd | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent (by its verb)."""
    grond = lees_grond(open_blad(hier))
    beeld = get_locatievoorstel(hier.actor, hier.dossier, hier.stap, sleutel)
    pagina = render_template(
        "voorstellen/voorstel.html", hier=hier, beeld=beeld, voorstel=beeld.voorstel,
        daden=_daden(hier, beeld, verstuurd), verstuurd=verstuurd[1] if verstuurd else None,
        gevolg=_gevolg(hier, grond, beeld), regeladres=_regeladres(hier, grond, beeld),
    )  # fmt: skip
    return pagina, verstuurd[1].status if verstuurd else 200


def _daden(hier: Gevonden, beeld: Locatievoorstelbeeld, verstuurd: Verstuurd | None) -> list[Daadknop]:
    """The owner answers, who made it may take it back."""
    ik = hier.actor.organisatie_id
    voor = {P.WONINGLOCATIE_SCHRIJVEN: beeld.eigenaar_id == ik,
            P.WONINGLOCATIE_VOORSTELLEN: beeld.voorstel.organisatie_id == ik}  # fmt: skip
    toestand = Toestand(g.nu, Voorstelomgeving(beeld.zelfde_regel))
    mogelijk = LOCATIEVOORSTEL.mogelijkheden(beeld.voorstel, hier.actor, toestand)
    return [_daad(hier, beeld, m, verstuurd) for m in mogelijk if voor[m.overgang.permission]]


def _daad(
    hier: Gevonden, beeld: Locatievoorstelbeeld,
    m: Mogelijkheid[Locatievoorstel, Voorstelomgeving, Locatievoorsteldaad], verstuurd: Verstuurd | None,
) -> Daadknop:  # fmt: skip
    verb = m.overgang.verb
    gestuurd = verstuurd[1] if verstuurd and verstuurd[0] == verb else None
    adres = hier.adres(m.overgang.daad, voorstel=beeld.voorstel.sleutel)
    return maak_knop(m, adres, gestuurd or FORMULIEREN[verb](formdata=None))


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
