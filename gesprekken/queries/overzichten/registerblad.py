"""The register of one dossier in hand: its frame, its rows, and the bid beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.biedingen.rekenen import tel_daeb
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.overzichten.overzicht5a import Rij5a, Rijinvoer
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten import bod as bod_soort
from gesprekken.domain.soorten import register
from gesprekken.queries.biedingen.biedingen import Bodbeeld, find_geldend_bod
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.overzichten.overzichten import Kader, Locatierij, laad_kader
from gesprekken.queries.overzichten.registerinzage import Registerinzage, lees_inzage
from gesprekken.queries.rondes.stappen import parameters_van

SOORT = register.SOORT


@dataclass(frozen=True, slots=True)
class Registerblad:
    """Where a row belongs, and who looks at it."""

    actor: Actor
    ronde: Ronde
    dossier: Dossier
    stap: Stap
    kader: Kader
    bodstap: Stap

    @property
    def trekt(self) -> bool:
        """The actor's municipality decides about every row."""
        return self.actor.organisatie_id == self.dossier.trekker_id

    @property
    def dient_in(self) -> bool:
        """The actor answers for the whole: start stock, explanation of the gap, delivering."""
        return self.trekt and self.actor.mag(Permission.OVERZICHT_INDIENEN)

    def plek(self, deel: str = "") -> Plek:
        """The page of the register."""
        return Plek(Pleksoort.OVERZICHT5A, self.ronde.slug, self.dossier.slug, self.stap.code, deel)

    @property
    def eigen(self) -> str:
        """The slug of the actor's own corporation in this dossier, '' for anybody else."""
        return next((s for s, i in self.kader.organisaties.items() if i == self.actor.organisatie_id), "")

    @property
    def vult_in_voor(self) -> str:
        """The only corporation that the actor enters rows for, itself; '' for the municipality, which says whose."""
        return "" if self.trekt else self.eigen

    @property
    def vult_in(self) -> bool:
        """Whether the actor enters rows: the municipality all, a corporation of this dossier its own."""
        return self.actor.mag(Permission.WONINGLOCATIE_SCHRIJVEN) and (self.trekt or bool(self.eigen))

    def lees_rij(self, teksten: Mapping[str, str], vandaag: date) -> Rijinvoer:
        """A row as the actor types it; a corporation always writes for itself. Raises OngeldigeInvoer per cell."""
        zelf = {"corporatie": voor} if (voor := self.vult_in_voor) else {}
        return Rijinvoer({**teksten, **zelf}, self.kader.kader, vandaag)

    def eis_invoer(self, invoer: Rijinvoer) -> Rij5a:
        """The row, when the actor may enter it, as the register is now. Raises MagNiet, OngeldigeInvoer."""
        if self.vult_in_voor not in ("", invoer.rij.corporatie):
            raise MagNiet("Een corporatie vult alleen regels van zichzelf in.")
        return invoer.binnen(self.kader.kader).rij

    def eis_schrijver(self) -> None:
        """The municipality, or a corporation of this dossier. Raises MagNiet."""
        if not self.trekt and not self.eigen:
            raise MagNiet("Alleen de gemeente en de corporaties van dit dossier vullen dit overzicht in.")

    def eis_eigen(self, rij: Locatierij) -> None:
        """The municipality changes every row, a corporation its own. Raises MagNiet."""
        if not self.trekt and rij.locatie.organisatie_id != self.actor.organisatie_id:
            raise MagNiet(f"Deze regel is van {rij.corporatie or 'de gemeente'}. U kunt hem alleen lezen.")

    def bod(self) -> Bodbeeld | None:
        """The bid that counts: issued last."""
        return find_geldend_bod(self.actor, self.dossier, self.bodstap)

    def lees(self) -> Registerinzage:
        """Its rows, for this reader. One statement or two."""
        return lees_inzage(self.actor, self.dossier, self.stap, self.kader)

    def daeb(self, bod: Bodbeeld | None) -> int:
        """The DAEB homes of the bid, gross, in the periods that the register covers."""
        parameters = parameters_van(self.bodstap, bod_soort.SOORT)
        perioden = set(parameters_van(self.stap, SOORT).perioden) & set(parameters.periodenamen)
        cellen = [c for c in bod.cellen if c.periode in perioden] if bod else []
        return tel_daeb(cellen, parameters.segmenten).bruto


def get_registerblad(actor: Actor, ronde_slug: str, slug: str, stap_code: str) -> Registerblad:
    """The register of a dossier, to read. Raises BestaatNiet."""
    ronde, dossier = get_dossier(actor, ronde_slug, slug)
    return open_register(actor, ronde, dossier, get_stap(dossier, stap_code, SOORT))


def open_register(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap) -> Registerblad:
    """The register of a dossier that was found for this actor; one statement. Raises BestaatNiet without a bid step."""
    kader = laad_kader(dossier, stap)
    if kader.bodstap is None:
        raise BestaatNiet
    return Registerblad(actor, ronde, dossier, stap, kader, kader.bodstap)
