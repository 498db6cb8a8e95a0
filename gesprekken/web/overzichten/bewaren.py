"""What the page of the what-if offers per intervention: keep it as a proposal, or where to change the own row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gesprekken.core.permissions import Permission
from gesprekken.queries.overzichten.locatievoorstellen import list_locatievoorstellen
from gesprekken.web.overzichten.ingrepen import Wens
from gesprekken.web.overzichten.kamer import Gevonden
from gesprekken.web.overzichten.voorstelbeeld import Locatievoorstelregel, maak_regels
from gesprekken.web.overzichten.voorstelforms import Bewaarformulier
from gesprekken.web.overzichten.watalsbeeld import Grond


@dataclass(frozen=True, slots=True)
class Ingreepregel:
    """An intervention in words, the address without it, and one of three ways on; none of them for who only reads."""

    zin: str
    zonder: str
    erbij: bool
    eigen: str = ""
    bewaard: Locatievoorstelregel | None = None
    form: Bewaarformulier | None = None


def maak_ingreepregels(
    hier: Gevonden, grond: Grond, wensen: Sequence[Wens], zonder: Sequence[str], verstuurd: Bewaarformulier | None
) -> list[Ingreepregel]:
    """A line for every intervention."""
    bewaard = _bewaard(hier, grond) if wensen else {}
    return [
        _regel(hier, grond, nummer, wens, zonder[nummer], bewaard.get(wens), verstuurd)
        for nummer, wens in enumerate(wensen)
    ]


def _bewaard(hier: Gevonden, grond: Grond) -> Mapping[Wens, Locatievoorstelregel]:
    """What the reader's organisation proposed and still waits, by the intervention that it came from."""
    beelden = list_locatievoorstellen(hier.actor, hier.dossier, hier.stap)
    eigen = [b for b in beelden if b.open and b.voorstel.organisatie_id == hier.actor.organisatie_id]
    regels = maak_regels(eigen, hier.actor.organisatie_id)
    return {wens: r for r in regels if (wens := r.wens(grond.blad.kader.kader))}


def _regel(
    hier: Gevonden, grond: Grond, nummer: int, wens: Wens, zonder: str, bewaard: Locatievoorstelregel | None,
    verstuurd: Bewaarformulier | None,
) -> Ingreepregel:  # fmt: skip
    zin, erbij = wens.zin(grond.namen), not wens.sleutel
    if not hier.actor.mag(Permission.WONINGLOCATIE_VOORSTELLEN) or bewaard:
        return Ingreepregel(zin, zonder, erbij, bewaard=bewaard)
    if wens.sleutel and _eigenaar(grond, wens.sleutel) == hier.actor.organisatie_id:
        return Ingreepregel(zin, zonder, erbij, eigen=hier.adres("locatie", locatie=wens.sleutel))
    mijn = verstuurd is not None and verstuurd.ingreep.data == str(wens)
    form = verstuurd if verstuurd is not None and mijn else Bewaarformulier(formdata=None)
    return Ingreepregel(zin, zonder, erbij, form=form.bij(nummer, wens, _corporaties(grond), grond.blad.kader.kader))


def _eigenaar(grond: Grond, sleutel: str) -> int:
    w = next(r.locatie for r in grond.rijen if r.locatie.sleutel == sleutel)
    return w.organisatie_id or grond.blad.dossier.trekker_id


def _corporaties(grond: Grond) -> dict[str, str]:
    """Whom a new row can be proposed to: anybody but oneself."""
    blad = grond.blad
    anderen = {s: naam for s, naam in blad.kader.kader.corporaties.items() if s != blad.eigen}
    return {"": "Kies een corporatie" if blad.trekt else f"Nog niet bepaald: {blad.dossier.naam} beslist", **anderen}
