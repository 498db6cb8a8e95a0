"""Delivering 5b as its pages show it: the check list with its links, what was delivered, whether that still holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.models import Indiening
from gesprekken.queries.indieningen import list_indieningen
from gesprekken.queries.vragenlijst import Bijdrageregel, Vraagbeeld
from gesprekken.services.vragenlijst.indienen import controle, inhoud
from gesprekken.web.controle import Controlebeeld
from gesprekken.web.plekken import href
from gesprekken.web.vragenlijst.kamer import Gevonden


@dataclass(frozen=True, slots=True)
class Indienbeeld(Controlebeeld):
    """`afdruk` is the hash of what would be delivered now."""

    indieningen: Sequence[Indiening]
    afdruk: str
    mag: bool

    @property
    def laatste(self) -> Indiening | None:
        """What was delivered last."""
        return next(iter(self.indieningen), None)

    @property
    def volgende(self) -> int:
        """The number that the next delivery gets."""
        return self.laatste.nr + 1 if self.laatste else 1

    @property
    def gewijzigd(self) -> bool:
        """Something else would be delivered now than last time."""
        return self.laatste is not None and self.laatste.vingerafdruk != self.afdruk


def lees_indienbeeld(hier: Gevonden, vragen: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]) -> Indienbeeld:
    """The same for every reader but for `mag`; one statement."""
    regels = [(r, href(r.plek)) for r in controle(hier.blad, vragen, bijdragen)]
    afdruk = vingerafdruk(canoniek(inhoud(hier.blad, vragen, bijdragen)))
    return Indienbeeld(regels, list_indieningen(hier.dossier, hier.stap), afdruk,
                       hier.mag(Permission.OVERZICHT_INDIENEN))  # fmt: skip
