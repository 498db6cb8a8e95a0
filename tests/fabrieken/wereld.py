"""A small world: the region, one round, somebody in every role, and the flow of a round as methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from flask import Flask, has_app_context
import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Rol
from gesprekken.domain.gesprekken.models import Aanwezig, Actie, Besluit, Gesprek, Verslag
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.rollen import past_bij
from gesprekken.domain.rondes.scenarios import Cijferinvoer
from gesprekken.domain.tafel.models import Vergadering
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.gesprekken.gesprekken import get_gesprek, list_genodigden
from gesprekken.services import dossiers, tafel
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken import plannen, uitkomsten, verslagen
from gesprekken.services.scenarios import leg_scenariocijfer_vast
from tests.fabrieken.gesprekken import maak_invoer
from tests.fabrieken.partijen import maak_actor, maak_regio
from tests.fabrieken.rondes import maak_ronde
from tests.ondersteuning.databank import LEEG, Databank, Sjabloon
from tests.ondersteuning.klok import Klok

R = Rol
SCENARIO = "meer-evenwicht"
T = TypeVar("T")
# (name in the tests, organisation, role): the first of a role is *the* one of that role. All but the last four
# have to do with the dossier of Zoetermeer.
MENSEN = (
    ("coordinator", "zoetermeer", R.GEMEENTE_COORDINATOR),
    ("collega", "zoetermeer", R.GEMEENTE_COORDINATOR),
    ("wethouder", "zoetermeer", R.GEMEENTE_BESTUURDER),
    ("lezer", "zoetermeer", R.GEMEENTE_LEZER),
    ("corporatie", "vidomes", R.CORPORATIE_MEDEWERKER),
    ("directeur", "vidomes", R.CORPORATIE_BESTUURDER),
    ("goede_woning", "de-goede-woning", R.CORPORATIE_MEDEWERKER),
    ("provincie", "provincie-zuid-holland", R.PROVINCIE_PARTNER),
    ("toetser", "provincie-zuid-holland", R.PROVINCIE_TOETSER),
    ("huurders", "huurdersraad-vidomes", R.HUURDERSORGANISATIE),
    ("tafel", "bestuurlijke-tafel-wonen", R.TAFEL),
    ("secretariaat", "secretariaat-haaglanden", R.SECRETARIAAT),
    ("beheer", "secretariaat-haaglanden", R.TECHNISCH_BEHEER),
    ("delft", "delft", R.GEMEENTE_COORDINATOR),
    ("vreemde_corporatie", "wonen-midden-delfland", R.CORPORATIE_MEDEWERKER),
)


@dataclass
class Wereld:
    """Names for what is in the database. Methods act as the person whose task it is, at the time of the clock.

    `dossier` is a slug everywhere, `gesprek` the key of a talk. What the methods return is detached: read it, and
    fetch it again to see what became of it.
    """

    app: Flask
    klok: Klok
    ronde: str
    mensen: dict[str, Actor]
    organisaties: dict[str, int]
    dossier: str = "zoetermeer"
    stap: str = "startgesprek"
    extra: dict[str, object] = field(default_factory=dict)

    def actor(self, wie: Rol | str) -> Actor:
        """Somebody by name ('coordinator', 'delft', see MENSEN) or the first one of a role."""
        if isinstance(wie, Rol):
            return next(a for a in self.mensen.values() if a.rol == wie)
        return self.mensen[wie]

    def context(self) -> AbstractContextManager[object]:
        """The application context of the test, or a new one."""
        return nullcontext() if has_app_context() else self.app.app_context()

    def lees(self, vraag: Callable[[], T]) -> T:
        """Run a query on what is committed now."""
        with self.app.app_context():
            return vraag()

    def adres(self, *delen: str, dossier: str = "") -> str:
        """The address of the dossier, or of what is under it."""
        return "/".join(("/rondes", self.ronde, dossier or self.dossier, *delen))

    def organisatie(self, slug: str) -> Organisatie:
        """An organisation of the region."""
        with self.context():
            return db.session.scalars(sa.select(Organisatie).where(Organisatie.id == self.organisaties[slug])).one()

    def persoon(self, organisatie: str, rol: Rol, **kw: str) -> Actor:
        """Somebody new."""
        with self.context():
            return maak_actor(self.organisatie(organisatie), rol, **kw)

    def trekker(self, dossier: str = "") -> Actor:
        """Who leads the dossier for its municipality or the province; made when there is none yet."""
        naam = dossier or self.dossier
        ids, leidt = self.organisaties[naam], {R.GEMEENTE_COORDINATOR, R.PROVINCIE_PARTNER}
        gevonden = [a for a in self.mensen.values() if a.organisatie_id == ids and a.rol in leidt]
        if not gevonden:
            rollen = (r for r in sorted(leidt) if past_bij(r, self.organisatie(naam)))
            gevonden = [self.persoon(naam, next(rollen))]
            self.mensen[naam] = gevonden[0]
        return gevonden[0]

    # --- the flow -------------------------------------------------------------------------------------------
    def werkwijze(self, tekst: str = "Wij praten eerst samen en leggen alles vast.", dossier: str = "",
                  basis: int = 0, stap: str = "werkwijze") -> int:  # fmt: skip
        """The municipality writes a version; returns its number."""
        naam = dossier or self.dossier
        with self.context():
            return dossiers.leg_werkwijze_vast(
                Daad(self.trekker(naam), self.klok(), self.ronde, naam, stap), tekst, basis
            ).versie

    def bevestigd(self, wie: str = "corporatie", versie: int = 1, dossier: str = "", stap: str = "werkwijze") -> None:
        """Somebody confirms the version."""
        with self.context():
            dossiers.bevestig_werkwijze(
                Daad(self.actor(wie), self.klok(), self.ronde, dossier or self.dossier, stap), versie
            )

    def gepland(
        self, begint_op: datetime | None = None, dossier: str = "", stap: str = "",
        weggelaten: Mapping[int, str] | None = None, **invoer: object,
    ) -> Gesprek:  # fmt: skip
        """The talk of a step is planned, everybody invited but `weggelaten`; by default 17 days ahead."""
        naam = dossier or self.dossier
        wat = maak_invoer(begint_op or self.klok() + timedelta(days=17, hours=4), **invoer)
        with self.context():
            return plannen.plan_gesprek(
                Daad(self.trekker(naam), self.klok(), self.ronde, naam, stap or self.stap), wat, weggelaten or {}
            )

    def geannuleerd(self, gesprek: Gesprek, reden: str = "De zaal is dicht", dossier: str = "") -> Gesprek:
        """The talk does not take place."""
        naam = dossier or self.dossier
        with self.context():
            return plannen.annuleer_gesprek(
                Daad(self.trekker(naam), self.klok(), self.ronde, naam), gesprek.sleutel, gesprek.versie, reden
            )

    def verplaatst(self, gesprek: Gesprek, begint_op: datetime, dossier: str = "") -> Gesprek:
        """The talk gets another moment."""
        naam = dossier or self.dossier
        with self.context():
            return plannen.verplaats_gesprek(
                Daad(self.trekker(naam), self.klok(), self.ronde, naam), gesprek.sleutel, gesprek.versie,
                maak_invoer(begint_op), "De wethouder kan niet",
            )  # fmt: skip

    def gehouden(self, gesprek: Gesprek | None = None, dossier: str = "", **plan: object) -> Gesprek:
        """The talk took place (the clock stands after it) and everybody was there."""
        gesprek = gesprek or self.gepland(dossier=dossier, **plan)  # type: ignore[arg-type]  # as `gepland` takes them
        if self.klok() < gesprek.begint_op:
            self.klok.zet(gesprek.begint_op + timedelta(hours=2))
        naam = dossier or self.dossier
        with self.context():
            aanwezig = dict.fromkeys(self.genodigden(gesprek.sleutel, naam), (Aanwezig.AANWEZIG.value, ""))
            return verslagen.leg_aanwezigheid_vast(
                Daad(self.trekker(naam), self.klok(), self.ronde, naam), gesprek.sleutel, aanwezig
            )

    def genodigden(self, gesprek: str, dossier: str = "") -> list[int]:
        """The ids of the organisations that were invited to a talk."""
        naam = dossier or self.dossier
        with self.context():
            actor = self.trekker(naam)
            _ronde, gevonden = get_dossier(actor, self.ronde, naam)
            regels = list_genodigden(get_gesprek(actor, gevonden, gesprek)[1])
            return [r.uitnodiging.organisatie_id for r in regels if r.uitnodiging.uitgenodigd]

    def verslag(self, gesprek: str, tekst: str = "Besproken is wie waar bouwt.", basis: int = 0,
                dossier: str = "") -> Verslag:  # fmt: skip
        """The minutes are written."""
        naam = dossier or self.dossier
        with self.context():
            return verslagen.bewaar_verslag(
                Daad(self.trekker(naam), self.klok(), self.ronde, naam), gesprek, tekst, basis
            )

    def zet_verslag(self, gesprek: str, verb: str, versie: int = 1, wie: str = "", dossier: str = "") -> Verslag:
        """Voorleggen, terugnemen or vaststellen."""
        naam = dossier or self.dossier
        actor = self.actor(wie) if wie else self.trekker(naam)
        with self.context():
            daad = Daad(actor, self.klok(), self.ronde, naam)
            return verslagen.zet_verslag(daad, gesprek, Verslagdaad(verb), versie)

    def vastgesteld(self, gesprek: str, dossier: str = "") -> Verslag:
        """Written, shown to the parties and adopted."""
        versie = self.verslag(gesprek, dossier=dossier).versie
        self.zet_verslag(gesprek, "voorleggen", versie, dossier=dossier)
        return self.zet_verslag(gesprek, "vaststellen", versie, dossier=dossier)

    def besluit(self, gesprek: str, tekst: str = "De corporatie bouwt op de locatie Oost.") -> Besluit:
        """A decision in the minutes."""
        with self.context():
            return uitkomsten.voeg_besluit_toe(
                Daad(self.trekker(), self.klok(), self.ronde, self.dossier), gesprek, tekst
            )

    def actie(self, gesprek: str, wie: str = "corporatie", tekst: str = "Een plan voor Oost sturen",
              uiterlijk: date | None = None) -> Actie:  # fmt: skip
        """An action for somebody, two weeks ahead."""
        dag = uiterlijk or (self.klok() + timedelta(days=14)).date()
        with self.context():
            return uitkomsten.voeg_actie_toe(
                Daad(self.trekker(), self.klok(), self.ronde, self.dossier),
                gesprek,
                tekst,
                self.actor(wie).functie_id,
                dag,
            )

    def vergadering(self, datum: date | None = None, plaats: str = "Provinciehuis") -> Vergadering:
        """A meeting of the Tafel is planned, by default in three weeks."""
        dag = datum or (self.klok() + timedelta(days=21)).date()
        with self.context():
            return tafel.plan_vergadering(self.actor("secretariaat"), self.klok(), self.ronde, dag, plaats)

    def bevroren(self, vergadering: str) -> str:
        """The board is frozen for a meeting; returns its hash."""
        with self.context():
            return tafel.bevries_statusbord(
                self.actor("secretariaat"), self.klok(), self.ronde, vergadering
            ).vingerafdruk

    def scenariocijfer(self, van: int = 540, tot: int = 560, dossier: str = "", basis: int = 0, **anders: Any) -> int:
        """The secretariat records what the scenario asks of a dossier; returns the version."""
        invoer = Cijferinvoer(van, tot, "Bericht over de opgave", self.klok().date(), "Het is gepubliceerd.", **anders)
        plaats = (self.ronde, SCENARIO, dossier or self.dossier)
        with self.context():
            return leg_scenariocijfer_vast(self.actor("secretariaat"), self.klok(), *plaats, basis, invoer).versie


@dataclass(frozen=True)
class Grondslag:
    """What a world is made from: plain values that hold in every copy of its database."""

    ronde: str
    mensen: dict[str, Actor]
    organisaties: dict[str, int]

    def wereld(self, app: Flask, klok: Klok) -> Wereld:
        """A world for one test."""
        return Wereld(app, klok, self.ronde, dict(self.mensen), dict(self.organisaties))


def leg_grond(app: Flask, _basis: object = None) -> Grondslag:
    """Fill a migrated database."""
    with app.app_context():
        organisaties = maak_regio()
        ronde = maak_ronde()
        mensen = {naam: maak_actor(organisaties[slug], rol) for naam, slug, rol in MENSEN}
        return Grondslag(ronde.slug, mensen, {slug: o.id for slug, o in organisaties.items()})


WERELD = Sjabloon("wereld", leg_grond, LEEG)


def begin_wereld(databank: Databank, klok: Klok) -> Wereld:
    """A fresh world: nothing has happened yet."""
    app = databank.begin(WERELD)
    grondslag: Grondslag = databank.waarde(WERELD)
    return grondslag.wereld(app, klok)
