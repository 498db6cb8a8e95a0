"""Delivering 5b as its pages show it: the check list with its links, what was delivered, whether that still holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.permissions import Permission
from gesprekken.queries.indieningen.indieningen import list_indieningen
from gesprekken.queries.vragenlijst.stuk import maak_stuk
from gesprekken.queries.vragenlijst.vragenlijst import Bijdrageregel, Vraagbeeld
from gesprekken.web.indienen import Indienstand
from gesprekken.web.plekken import href
from gesprekken.web.vragenlijst.kamer import Gevonden


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
