"""The page of a corporation over all its municipalities: what waits, what it stands for, and where to add a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.actor import Actor
from gesprekken.queries.overzichten.eigenwoningen import Eigenregister, list_eigen_registers
from gesprekken.queries.overzichten.registerblad import SOORT
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.overzichten.bevestigforms import (
    Bevestigformulier,
    Bevestiglijst,
    Bevestigregel,
    maak_lijst,
    maak_regel,
)
from gesprekken.web.overzichten.voorstelbeeld import Locatievoorstelregel, maak_regels

GEMEENTEN = 25  # on one page
PER_GEMEENTE = 50  # rows of one municipality; what waits comes first, and the register itself has the rest


@dataclass(frozen=True, slots=True)
class Gemeenteblok:
    """One municipality: its register, the form with what waits, the rows that the corporation stands for, and

    the proposals that it has to answer.
    """

    register: Eigenregister
    lijst: Bevestiglijst | None
    bevestigd: Sequence[Bevestigregel]
    voorstellen: Sequence[Locatievoorstelregel]

    def adres(self, endpoint: str = "show", **delen: Any) -> str:
        """The URL of a page of this register."""
        r = self.register
        return url_for(f"overzichten.{endpoint}", ronde=r.ronde.slug, dossier=r.dossier.slug, stap=r.stap.code, **delen)

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


def _blok(register: Eigenregister, organisatie_id: int) -> Gemeenteblok:
    r = register
    adres = url_for("onzewoningen.bevestiging", ronde=r.ronde.slug, dossier=r.dossier.slug, stap=r.stap.code)
    wacht = register.wacht
    lijst = maak_lijst(adres, r.dossier.naam, wacht[:PER_GEMEENTE], len(wacht)) if wacht else None
    ruimte = max(0, PER_GEMEENTE - len(wacht))
    return Gemeenteblok(register, lijst, [maak_regel(x) for x in register.rijen if x.bevestigd][:ruimte],
                        maak_regels(register.voorstellen, organisatie_id))  # fmt: skip


def toon_eigen(actor: Actor, verstuurd: Bevestigformulier | None = None) -> ResponseReturnValue:
    """The page, with the faults of the confirmation that was sent; municipalities where something waits come first."""
    registers = sorted(list_eigen_registers(actor), key=lambda r: not r.wacht and not r.voorstellen)
    blad = blader(registers, gevraagde_pagina(), GEMEENTEN)
    pagina = render_template(
        "overzichten/eigen.html", blad=blad, verstuurd=verstuurd,
        blokken=[_blok(r, actor.organisatie_id) for r in blad.rijen], rondes=len({r.ronde.id for r in registers}),
        wachten=sum(len(r.wacht) for r in registers), gevraagd=sum(len(r.voorstellen) for r in registers),
    )  # fmt: skip
    return pagina, verstuurd.status if verstuurd else 200
