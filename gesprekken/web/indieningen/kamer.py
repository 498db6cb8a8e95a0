"""The blueprint of this room, and the delivery that a request is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, url_for

from gesprekken.core.permissions import Permission
from gesprekken.queries.indieningen.indieningen import get_ingediend_dossier
from gesprekken.queries.indieningen.ondertekening import Indieningstand, get_indienstap, lees_indieningstand
from gesprekken.web.kamer import indienkamer
from gesprekken.web.plaats import deze_plaats, onthoud_plaats
from gesprekken.web.stapkamer import Hier
from gesprekken.web.toegang import huidige_actor

bp = onthoud_plaats(
    Blueprint("indieningen", __name__, url_prefix="/rondes/<ronde>/<dossier>/indieningen/<stap>/<int(max=9999):nr>")
)


class Gevonden(Hier):
    """The step in which it was delivered, whatever its kind."""

    kamer = bp.name


@dataclass(frozen=True, slots=True)
class Ingediend:
    """One delivery, and who looks at it."""

    hier: Gevonden
    stand: Indieningstand

    @property
    def bewijs(self) -> str:
        """The address of its receipt."""
        return self._adres("indienen.bewijs", nr=self.stand.indiening.nr)

    @property
    def stappagina(self) -> str:
        """The address of the overview itself."""
        return self._adres("show")

    def _adres(self, pagina: str, **delen: Any) -> str:
        hier = self.hier
        vast: dict[str, Any] = {"ronde": hier.ronde.slug, "dossier": hier.dossier.slug, "stap": hier.stap.code}
        return url_for(f"{indienkamer(hier.stap.soort)}.{pagina}", **vast, **delen)

    @property
    def stelt_vast(self) -> bool:
        """The reader records what the municipality decided."""
        return self.hier.mag(Permission.OVERZICHT_INDIENEN)

    @property
    def tekent(self) -> bool:
        """The reader answers for an organisation that is asked to sign."""
        actor = self.hier.actor
        gevraagd = self.stand.regel_van(actor.organisatie_id) is not None
        return gevraagd and self.stand.is_laatste and actor.mag(Permission.OVERZICHT_ONDERTEKENEN)


def vind(nr: int) -> Ingediend:
    """For who reads what was delivered. Raises BestaatNiet."""
    actor, (ronde, dossier, stap) = huidige_actor(), deze_plaats()
    g.ronde, gevonden = get_ingediend_dossier(actor, ronde, dossier)
    gezocht = get_indienstap(gevonden, stap)
    return Ingediend(Gevonden(actor, g.ronde, gevonden, gezocht), lees_indieningstand(gevonden, gezocht, nr))


def vind_gevraagd(nr: int) -> Ingediend:
    """The same, for whose organisation is asked to sign. Raises MagNiet for any other."""
    ingediend = vind(nr)
    ingediend.stand.eis_regel(ingediend.hier.actor.organisatie_id)
    return ingediend
