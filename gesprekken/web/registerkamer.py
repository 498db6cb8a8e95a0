"""What the rooms about overzicht 5a share: the register that a request is about. They lie at one address."""

from __future__ import annotations

from gesprekken.queries.overzichten.registerblad import SOORT, Registerblad, open_register
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.web.stapkamer import Hier

ADRES = "/rondes/<ronde>/<dossier>/overzicht/<stap>"


class Gevonden(Hier):
    """The register of one dossier, and who looks at it."""

    kamer = "register"
    buren = ("voorraad", "voorstellen")
    soort = SOORT

    @property
    def labels(self) -> dict[str, str]:
        """What the columns are called in this round."""
        return parameters_van(self.stap, SOORT).register.labels


vind = Gevonden.vind
vind_als_trekker = Gevonden.vind_als_trekker


def open_blad(hier: Gevonden) -> Registerblad:
    """Its frame, as the services have it in hand."""
    return open_register(hier.actor, hier.ronde, hier.dossier, hier.stap)
