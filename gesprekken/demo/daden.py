"""The deeds of the script: each makes one or a few service calls when its moment comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Concatenate, ParamSpec

from gesprekken.core.actor import Actor
from gesprekken.core.base import new_sleutel
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.limiet import Grens
from gesprekken.core.verzoek import Inzending
from gesprekken.demo.toneel import Optreden, Toneel
from gesprekken.domain.gesprekken.invoer import Gesprekinvoer
from gesprekken.domain.gesprekken.models import Aanwezig
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.queries.gesprekken.gesprekken import find_verslag, list_genodigden
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon
from gesprekken.services.daad import Daad
from gesprekken.services.dossiers import bevestig_werkwijze, leg_werkwijze_vast
from gesprekken.services.gesprekken.plannen import annuleer_gesprek, plan_gesprek, verplaats_gesprek
from gesprekken.services.gesprekken.uitkomsten import rond_actie_af, voeg_actie_toe
from gesprekken.services.gesprekken.verslagen import bewaar_verslag, leg_aanwezigheid_vast, zet_verslag
from gesprekken.services.kladden import bewaar_klad
from gesprekken.services.rondes import start_ronde, verzet_termijn
from gesprekken.services.tafel import bevries_statusbord, leg_opmerking_vast, plan_vergadering

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Zaak:
    """A step of a dossier of a round, by slugs and code."""

    ronde: str
    dossier: str
    stap: str

    @property
    def sleutel(self) -> tuple[str, str, str]:
        """Under which the stage keeps its talk."""
        return (self.ronde, self.dossier, self.stap)


@dataclass(frozen=True, slots=True)
class Afspraak:
    """When (working day and time) and where a talk is."""

    dag: int
    tijd: time
    plaats: str = ""
    link: str = ""
    leider: str = ""

    def invoer(self, toneel: Toneel) -> Gesprekinvoer:
        """As the form would give it."""
        return Gesprekinvoer(toneel.kalender.moment(self.dag, self.tijd), 90, self.plaats, self.link, self.leider)


def start(sjabloon: str, naam: str, dagen: Mapping[str, int]) -> Optreden:
    """Start a round; `dagen` gives each deadline in calendar days from the anchor."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gekozen = find_sjabloon(sjabloon)
        if gekozen is None:
            raise BestaatNiet
        return start_ronde(actor, nu, gekozen, naam, {code: t.kalender.rond(d) for code, d in dagen.items()})

    return daad


def verzet(ronde: str, code: str, dagen: int, reden: str) -> Optreden:
    """Move a deadline to another number of calendar days from the anchor."""
    return lambda t, actor, nu: verzet_termijn(
        actor, nu, ronde, code, 1, t.kalender.rond(dagen), Grens.UITERLIJK, reden
    )


def schrijf(zaak: Zaak, tekst: str, basisversie: int = 0) -> Optreden:
    """Write (a next version of) the werkwijze."""
    return lambda t, actor, nu: leg_werkwijze_vast(Daad(actor, nu, *zaak.sleutel), tekst, basisversie)


def typ(zaak: Zaak, tekst: str) -> Optreden:
    """Type in the form of the werkwijze, and leave it there: a draft."""
    adres = f"/rondes/{zaak.ronde}/{zaak.dossier}/werkwijze/{zaak.stap}"
    inzending = Inzending(new_sleutel(), adres, (("tekst", tekst),))
    return lambda t, actor, nu: bewaar_klad(actor, inzending, adres, nu)


def bevestig(zaak: Zaak, versie: int = 1) -> Optreden:
    """Confirm a version of the werkwijze."""
    return lambda t, actor, nu: bevestig_werkwijze(Daad(actor, nu, *zaak.sleutel), versie)


def plan(zaak: Zaak, afspraak: Afspraak, weggelaten: Mapping[str, str]) -> Optreden:
    """Plan a talk; `weggelaten` maps organisation slugs to reasons."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        zonder = {t.organisaties[slug].id: reden for slug, reden in weggelaten.items()}
        gesprek = plan_gesprek(Daad(actor, nu, *zaak.sleutel), afspraak.invoer(t), zonder)
        t.gesprekken[zaak.sleutel] = gesprek
        return gesprek

    return daad


def verplaats(zaak: Zaak, afspraak: Afspraak, reden: str) -> Optreden:
    """Move the talk."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gesprek = t.gesprekken[zaak.sleutel]
        return verplaats_gesprek(
            Daad(actor, nu, zaak.ronde, zaak.dossier), gesprek.sleutel, gesprek.versie, afspraak.invoer(t), reden
        )

    return daad


def annuleer(zaak: Zaak, reden: str) -> Optreden:
    """Cancel the talk."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gesprek = t.gesprekken[zaak.sleutel]
        return annuleer_gesprek(Daad(actor, nu, zaak.ronde, zaak.dossier), gesprek.sleutel, gesprek.versie, reden)

    return daad


def leg_aanwezigen_vast(zaak: Zaak, anders: Mapping[str, tuple[Aanwezig, str]]) -> Optreden:
    """Everybody invited was there, but for what `anders` says per organisation slug (attendance, on whose behalf)."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gesprek = t.gesprekken[zaak.sleutel]
        afwijkend = {t.organisaties[slug].id: stand for slug, stand in anders.items()}
        genodigden = [g.uitnodiging for g in list_genodigden(gesprek)]
        wie = {
            g.organisatie_id: afwijkend.get(g.organisatie_id, (Aanwezig.AANWEZIG, ""))
            for g in genodigden
            if g.uitgenodigd
        }
        return leg_aanwezigheid_vast(Daad(actor, nu, zaak.ronde, zaak.dossier), gesprek.sleutel, wie)

    return daad


def notuleer(zaak: Zaak, tekst: str) -> Optreden:
    """Save the (next) text of the minutes."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gesprek = t.gesprekken[zaak.sleutel]
        vorige = find_verslag(gesprek)
        basis = vorige.versie if vorige else 0
        return bewaar_verslag(Daad(actor, nu, zaak.ronde, zaak.dossier), gesprek.sleutel, tekst, basis)

    return daad


def bij_gesprek(
    zaak: Zaak, dienst: Callable[Concatenate[Daad, str, P], object], *wat: P.args, **meer: P.kwargs
) -> Optreden:
    """A service on the talk, with what it takes besides the deed and the key of the talk."""
    return lambda t, actor, nu: dienst(
        Daad(actor, nu, zaak.ronde, zaak.dossier), t.gesprekken[zaak.sleutel].sleutel, *wat, **meer
    )


def spreek_af(zaak: Zaak, tekst: str, wie: str, dag: int) -> Optreden:
    """Note an action of the person `wie`, due on a working day."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        actie = voeg_actie_toe(
            Daad(actor, nu, zaak.ronde, zaak.dossier), t.gesprekken[zaak.sleutel].sleutel, tekst,
            t.actoren[wie].functie_id, t.kalender.werkdag(dag),
        )  # fmt: skip
        t.acties[*zaak.sleutel, actie.nr] = actie
        return actie

    return daad


def rond_af(zaak: Zaak, nr: int, resultaat: str) -> Optreden:
    """Mark an action done."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gesprek, actie = t.gesprekken[zaak.sleutel], t.acties[*zaak.sleutel, nr]
        return rond_actie_af(Daad(actor, nu, zaak.ronde, zaak.dossier), gesprek.sleutel, actie.sleutel, resultaat)

    return daad


def zet(zaak: Zaak, verb: Verslagdaad) -> Optreden:
    """Voorleggen or vaststellen, for the text as it stands."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        gesprek = t.gesprekken[zaak.sleutel]
        verslag = find_verslag(gesprek)
        versie = verslag.versie if verslag else 0
        return zet_verslag(Daad(actor, nu, zaak.ronde, zaak.dossier), gesprek.sleutel, verb, versie)

    return daad


def roep_bijeen(ronde: str, naam: str, plaats: str, *, werkdag: int | None = None, dagen: int = 0) -> Optreden:
    """Plan a meeting of the Tafel on a working day, or on a number of calendar days from the anchor."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        datum = t.kalender.rond(dagen) if werkdag is None else t.kalender.werkdag(werkdag)
        t.vergaderingen[naam] = plan_vergadering(actor, nu, ronde, datum, plaats)
        return t.vergaderingen[naam]

    return daad


def bevries(ronde: str, vergadering: str) -> Optreden:
    """Freeze the board for a meeting."""
    return lambda t, actor, nu: bevries_statusbord(actor, nu, ronde, t.vergaderingen[vergadering].sleutel)


def merk_op(ronde: str, vergadering: str, dossier: str, tekst: str) -> Optreden:
    """Record the remark of the Tafel about a dossier."""
    return lambda t, actor, nu: leg_opmerking_vast(
        actor, nu, ronde, t.vergaderingen[vergadering].sleutel, dossier, tekst, 1
    )
