"""A corporation over all its municipalities: what waits, what it stands for, and where to add a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.queries.overzichten.eigenwoningen import Eigenregister, list_eigen_registers
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld
from gesprekken.queries.overzichten.registerblad import SOORT
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.register.bevestigen import bevestig
from gesprekken.web.register.bevestigforms import (
    Bevestigformulier,
    Bevestiglijst,
    Bevestigregel,
    maak_lijst,
    maak_regel,
)
from gesprekken.web.register.kamer import eigen_bp
from gesprekken.web.registerkamer import Gevonden, vind
from gesprekken.web.toegang import huidige_actor, requires

P = Permission
GEMEENTEN = 25  # on one page
PER_GEMEENTE = 50  # rows of one municipality; what waits comes first, and the register itself has the rest


@dataclass(frozen=True, slots=True)
class Gemeenteblok:
    """One municipality: its register, the form with what waits, the rows that the corporation stands for, and

    the proposals that it has to answer.
    """

    hier: Gevonden
    register: Eigenregister
    lijst: Bevestiglijst | None
    bevestigd: Sequence[Bevestigregel]
    voorstellen: Sequence[Locatievoorstelbeeld]

    @property
    def labels(self) -> dict[str, str]:
        """What the columns are called in its round."""
        return parameters_van(self.register.stap, SOORT).register.labels

    @property
    def anker(self) -> str:
        """Where this municipality is on the page."""
        return f"register-{self.register.dossier.id}-{self.register.stap.id}"

    @property
    def meer(self) -> int:
        """Rows that are not on this page."""
        return len(self.register.rijen) - len(self.bevestigd) - (len(self.lijst.regels) if self.lijst else 0)

    @property
    def woningen(self) -> int:
        """Homes of all its rows; what goes counts with a minus."""
        return sum(r.regel.soort.teken * r.regel.totaal for r in self.register.rijen)


def _blok(r: Eigenregister, actor: Actor) -> Gemeenteblok:
    adres = url_for("onzewoningen.bevestiging", ronde=r.ronde.slug, dossier=r.dossier.slug, stap=r.stap.code)
    lijst = maak_lijst(adres, r.dossier.naam, r.wacht[:PER_GEMEENTE], len(r.wacht)) if r.wacht else None
    ruimte = max(0, PER_GEMEENTE - len(r.wacht))
    bevestigd = [maak_regel(x) for x in r.rijen if x.bevestigd][:ruimte]
    return Gemeenteblok(Gevonden(actor, r.ronde, r.dossier, r.stap), r, lijst, bevestigd, r.voorstellen)


def _toon(actor: Actor, verstuurd: Bevestigformulier | None = None) -> ResponseReturnValue:
    """The page, with the faults of the confirmation that was sent; municipalities where something waits come first."""
    registers = sorted(list_eigen_registers(actor), key=lambda r: not r.wacht and not r.voorstellen)
    blad = blader(registers, gevraagde_pagina(), GEMEENTEN)
    pagina = render_template(
        "register/eigen.html", blad=blad, verstuurd=verstuurd,
        blokken=[_blok(r, actor) for r in blad.rijen], rondes=len({r.ronde.id for r in registers}),
        wachten=sum(len(r.wacht) for r in registers), gevraagd=sum(len(r.voorstellen) for r in registers),
    )  # fmt: skip
    return pagina, verstuurd.status if verstuurd else 200


@eigen_bp.get("")
@requires(P.WONINGLOCATIE_BEVESTIGEN)
def show() -> ResponseReturnValue:
    """The rows of one's own corporation in every municipality, what waits first."""
    return _toon(huidige_actor())


@eigen_bp.post("/<ronde>/<dossier>/<stap>/bevestiging", endpoint="bevestiging")
@requires(P.WONINGLOCATIE_BEVESTIGEN)
def bevestiging_van() -> ResponseReturnValue:
    """The same from the page of all municipalities."""
    hier, form = vind(), Bevestigformulier()
    g.ronde = None  # this page belongs to no round
    return bevestig(hier, form, url_for("onzewoningen.show")) or _toon(huidige_actor(), form)
