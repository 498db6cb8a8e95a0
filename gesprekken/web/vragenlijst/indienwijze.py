"""How overzicht 5b is delivered, the same for everybody who reads it; and what the page of the questions says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gesprekken.core.permissions import Permission
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.vragenlijst.verschil import Vragenverschil, vragenverschil
from gesprekken.queries.indieningen.indieningen import get_open_indiening, list_indieningen
from gesprekken.queries.vragenlijst.stuk import maak_stuk, stel_op
from gesprekken.queries.vragenlijst.vragenlijst import Bijdrageregel, Vraagbeeld, list_bijdragen, list_vraagbeelden
from gesprekken.web.indienen import Indienstand, Indienwijze
from gesprekken.web.plekken import href
from gesprekken.web.vragenlijst.kamer import Gevonden

Inhoud = Mapping[str, Any]


class Vragenwijze(Indienwijze[Gevonden, Inhoud]):
    """Answers and contributions."""

    hier = Gevonden

    def stuk(self, hier: Gevonden) -> tuple[Stuk, Mapping[str, Any]]:
        """With how many questions, contributions and casus go along."""
        vragen = list_vraagbeelden(hier.actor, hier.dossier, hier.stap)
        bijdragen = list_bijdragen(hier.dossier, hier.stap)
        return maak_stuk(hier.blad, vragen, bijdragen), {
            "vragen": len(vragen),
            "besloten": [v.vraag.code for v in vragen if v.besloten],
            "geschreven": sum(b.bijdrage is not None for b in bijdragen),
            "partijen": len(bijdragen),
            "casusantwoorden": len({c.punt.punt.id for v in vragen for c in v.casussen if c.beantwoord}),
        }

    def versie(self, hier: Gevonden, nr: int) -> tuple[Indiening, Inhoud]:
        """Whole: nothing of it stands behind a wall."""
        indiening = get_open_indiening(hier.actor, hier.dossier, hier.stap, nr)
        return indiening, indiening.inhoud

    def nu(self, hier: Gevonden) -> Inhoud:
        """The answers themselves."""
        return stel_op(hier.blad).inhoud

    def bewijs(self, inzage: Inhoud) -> Mapping[str, Any]:
        """What was frozen."""
        return {"wat": inzage}

    def inhoud(self, indiening: Indiening, inzage: Inhoud) -> tuple[Mapping[str, Any], str]:
        """All of it."""
        return inzage, ""

    def verschil(self, oud: Inhoud, nieuw: Inhoud) -> Vragenverschil:
        """Which answers and contributions read otherwise."""
        return vragenverschil(oud, nieuw)


@dataclass(frozen=True, slots=True)
class Indienbeeld(Indienstand):
    """`afdruk` is the hash of what would be delivered now."""

    afdruk: str

    @property
    def gewijzigd(self) -> bool:
        """Something else would be delivered now than last time."""
        return self.laatste is not None and self.laatste.vingerafdruk != self.afdruk


def lees_indienbeeld(hier: Gevonden, vragen: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]) -> Indienbeeld:
    """The same for every reader but for `mag`; one statement."""
    stuk = maak_stuk(hier.blad, vragen, bijdragen)
    return Indienbeeld([(r, href(r.plek)) for r in stuk.controle], list_indieningen(hier.dossier, hier.stap),
                       hier.mag(Permission.OVERZICHT_INDIENEN), stuk.afdruk)  # fmt: skip
