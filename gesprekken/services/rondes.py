"""Starting a round from a template, and the round's own later changes: dated versions with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from gesprekken.core.actor import Actor, Handelend
from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, MagNiet, OngeldigeInvoer
from gesprekken.core.journaal import BEHEER, Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.tekst import maak_slug
from gesprekken.domain.dossiers.models import Deelname, Dossier, Hoedanigheid
from gesprekken.domain.partijen.organisaties import (
    Huurdersvertegenwoordiging,
    Organisatie,
    Organisatiesoort,
    Werkgebied,
)
from gesprekken.domain.rondes.invoer import MEESTE, TE_VEEL, VOORBIJ, hoofdtermijnfout, jaarfout, peildagfout
from gesprekken.domain.rondes.models import Definitie, Doel, Product, Ronde, Scenario, Stap, Termijn, Vraag
from gesprekken.domain.sjablonen.sjabloon import Productsjabloon, Sjabloon, Termijnsjabloon
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.journaal import wie_was_eerst
from gesprekken.queries.partijen.partijen import get_regio
from gesprekken.queries.rondes.rondes import get_ronde, list_versies, list_voorgangers
from gesprekken.services.vastleggen import leg_beheer_vast, leg_vast

V = TypeVar("V", Termijn, Doel)
S, H = Organisatiesoort, Hoedanigheid
ALS = {S.GEMEENTE: H.GEMEENTE, S.CORPORATIE: H.CORPORATIE, S.PROVINCIE: H.PARTNER, S.HUURDERSORGANISATIE: H.HUURDERS}
GERESERVEERD = frozenset({"nieuw", "laatste"})  # pages of their own under /rondes
BEZET = "Er is al een ronde met deze naam. Kies een andere naam."


@dienst
def start_ronde(
    actor: Handelend, nu: datetime, sjabloon: Sjabloon, naam: str, termijnen: Mapping[str, date], vorige: str = ""
) -> Ronde:
    """Copy a template into rows and make the dossiers with their parties. `termijnen` maps deadline codes to dates.

    `vorige` is the slug of the round that this one follows; empty: none.
    Raises OngeldigeInvoer per field ('naam', 'vorige', 'termijn-<code>').
    """
    slug = maak_slug(naam)
    _keur_ronde(actor, nu, sjabloon, naam, slug, termijnen)
    voorganger = _kies_voorganger(actor, sjabloon, vorige)
    ronde = Ronde(
        slug=slug, naam=naam.strip(), sjabloon=sjabloon.code, regio=sjabloon.regio, kader=sjabloon.kader,
        toelichting=sjabloon.toelichting, trekker_woord=sjabloon.trekker_woord,
        waarschuwdagen=sjabloon.waarschuwdagen, gestart_op=nu, vorige_id=voorganger.id if voorganger else None,
    )  # fmt: skip
    db.session.add(ronde)
    try:
        db.session.flush()
    except IntegrityError:  # somebody took the name after we looked
        raise OngeldigeInvoer({"naam": BEZET}) from None
    _kopieer(ronde, sjabloon, termijnen, nu)
    _maak_dossiers(actor, nu, ronde, sjabloon)
    leg_beheer_vast(actor, nu, Gebeurtenis(f"Ronde {ronde.naam} gestart", naar=sjabloon.titel))
    return ronde


def _kies_voorganger(actor: Handelend, sjabloon: Sjabloon, slug: str) -> Ronde | None:
    if not slug:
        return None
    gevonden = next((r for r in list_voorgangers(actor, sjabloon.regio) if r.slug == slug), None)
    if gevonden is None:
        raise OngeldigeInvoer({"vorige": "Kies een ronde uit de lijst, of kies dat er geen eerdere ronde is."})
    return gevonden


def _keur_ronde(
    actor: Handelend, nu: datetime, sjabloon: Sjabloon, naam: str, slug: str, termijnen: Mapping[str, date]
) -> None:
    if isinstance(actor, Actor) and get_regio(actor) != sjabloon.regio:
        raise MagNiet("Dit sjabloon hoort bij een andere regio.")
    fouten = _keur_naam(naam, slug)
    for termijn in sjabloon.termijnen:
        if zin := _keur_termijn(termijn, termijnen.get(termijn.code), dag(nu)):
            fouten[f"termijn-{termijn.code}"] = zin
    if fouten:
        raise OngeldigeInvoer(fouten)


def _keur_termijn(termijn: Termijnsjabloon, datum: date | None, vandaag: date) -> str | None:
    if datum is None:
        return f"Kies een datum voor ‘{termijn.naam}’."
    return hoofdtermijnfout(datum, termijn.grens, vandaag) if termijn.hoofd else jaarfout(datum, vandaag)


def _keur_naam(naam: str, slug: str) -> dict[str, str]:
    if not slug:
        return {"naam": "Geef de ronde een naam met letters of cijfers."}
    if len(naam) > 80:
        return {"naam": "Maak de naam korter: ten hoogste 80 tekens."}
    if slug in GERESERVEERD or db.session.scalar(sa.select(Ronde.id).where(Ronde.slug == slug)):
        return {"naam": BEZET}
    return {}


def _kopieer(ronde: Ronde, sjabloon: Sjabloon, termijnen: Mapping[str, date], nu: datetime) -> None:
    rijen: list[Any] = [
        Stap(
            ronde_id=ronde.id, volgnr=nr, code=s.code, naam=s.naam, soort=s.soort, bepaling=s.bepaling,
            termijn_code=s.termijn, parameters=dict(s.parameters),
        )
        for nr, s in enumerate(sjabloon.stappen, start=1)
    ]  # fmt: skip
    rijen += [Vraag(ronde_id=ronde.id, **asdict(v)) for v in sjabloon.vragen]
    rijen += [_product(ronde, p) for p in sjabloon.producten]
    rijen += [Definitie(ronde_id=ronde.id, **asdict(d)) for d in sjabloon.definities]
    rijen += [
        Doel(ronde_id=ronde.id, volgnr=nr, versie=1, vastgelegd_op=nu, **asdict(d))
        for nr, d in enumerate(sjabloon.doelen, start=1)
    ]
    rijen += [Scenario(ronde_id=ronde.id, volgnr=nr, **asdict(s)) for nr, s in enumerate(sjabloon.scenarios, start=1)]
    rijen += [
        Termijn(
            ronde_id=ronde.id, code=t.code, volgnr=nr, versie=1, naam=t.naam, datum=termijnen[t.code], grens=t.grens,
            hoofd=t.hoofd, bepaling=t.bepaling, vastgelegd_op=nu,
        )
        for nr, t in enumerate(sjabloon.termijnen, start=1)
    ]  # fmt: skip
    db.session.add_all(rijen)


def _product(ronde: Ronde, p: Productsjabloon) -> Product:
    return Product(
        ronde_id=ronde.id, code=p.code, naam=p.naam, omschrijving=p.omschrijving, bepaling=p.bepaling,
        termijn_code=p.termijn,
    )  # fmt: skip


def _maak_dossiers(actor: Handelend, nu: datetime, ronde: Ronde, sjabloon: Sjabloon) -> None:
    """One dossier per trekker, with its parties: corporations by work area, the province, tenants by corporation."""
    in_regio = sa.select(Organisatie).where(Organisatie.regio == ronde.regio)
    organisaties = db.session.scalars(in_regio.order_by(Organisatie.sorteersleutel, Organisatie.id)).all()
    gebieden = {(w.corporatie_id, w.gemeente_id) for w in db.session.scalars(sa.select(Werkgebied))}
    banden = db.session.scalars(sa.select(Huurdersvertegenwoordiging)).all()
    for trekker in (o for o in organisaties if o.soort == sjabloon.trekkers):
        dossier = Dossier(ronde_id=ronde.id, trekker_id=trekker.id, slug=trekker.slug, naam=trekker.kort)
        db.session.add(dossier)
        db.session.flush()
        partijen = [o for o in organisaties if S(o.soort) in sjabloon.partijen and _hoort_bij(o, trekker, gebieden)]
        deelnemers = _deelnemers(trekker, partijen, banden)
        db.session.add_all(
            Deelname(dossier_id=dossier.id, organisatie_id=i, hoedanigheid=als) for i, als in deelnemers.items()
        )
        geopend = Gebeurtenis(f"Dossier {dossier.naam} geopend", naar=f"{len(deelnemers)} deelnemers")
        leg_vast(actor, nu, dossier, dossier, geopend)


def _deelnemers(
    trekker: Organisatie, partijen: Sequence[Organisatie], banden: Sequence[Huurdersvertegenwoordiging]
) -> dict[int, Hoedanigheid]:
    deelnemers = {trekker.id: H.TREKKER}
    for partij in partijen:
        deelnemers.setdefault(partij.id, ALS[S(partij.soort)])
    corporaties = {i for i, als in deelnemers.items() if als == H.CORPORATIE}
    for band in banden:
        if band.corporatie_id in corporaties and band.gemeente_id in {None, trekker.id}:
            deelnemers.setdefault(band.huurdersorganisatie_id, H.HUURDERS)
    return deelnemers


def _hoort_bij(organisatie: Organisatie, trekker: Organisatie, gebieden: set[tuple[int, int]]) -> bool:
    """A municipality's dossier holds the corporations of its area; a region's dossier holds everybody."""
    if trekker.soort == S.GEMEENTE:
        return organisatie.soort == S.PROVINCIE or (organisatie.id, trekker.id) in gebieden
    return True


@dienst
def verzet_termijn(
    actor: Actor, nu: datetime, ronde_slug: str, code: str, basisversie: int, datum: date, grens: str, reden: str
) -> Termijn:
    """A new version of a deadline, with the reason. The old one stays readable; running states follow at once.

    Raises OngeldigeInvoer, and IntussenGewijzigd when somebody moved it first.
    """
    ronde = get_ronde(actor, ronde_slug, slot=True)
    oud = _laatste(actor, Termijn, ronde, code, basisversie)
    _keur_nieuwe_termijn(oud, datum, grens, reden, dag(nu))
    nieuw = Termijn(
        ronde_id=ronde.id, code=code, volgnr=oud.volgnr, versie=oud.versie + 1, naam=oud.naam, datum=datum,
        grens=Grens(grens), hoofd=oud.hoofd, bepaling=oud.bepaling, reden=reden.strip(), vastgelegd_op=nu,
    )  # fmt: skip
    _leg_versie_vast(actor, nu, ronde, nieuw, f"{oud.grens} {oud.datum}", f"{nieuw.grens} {nieuw.datum}")
    return nieuw


def _keur_nieuwe_termijn(oud: Termijn, datum: date, grens: str, reden: str, vandaag: date) -> None:
    fouten = {}
    if grens not in set(Grens):
        fouten["grens"] = "Kies ‘vóór’ of ‘uiterlijk op’ deze dag."
    elif (datum, grens) == (oud.datum, oud.grens):
        fouten["datum"] = "Dit is al de termijn. Kies een andere datum of grens, of ga terug."
    elif datum != oud.datum and Limiet(datum, Grens(grens)).dagen_tot(vandaag) < 0:
        fouten["datum"] = VOORBIJ
    elif zin := jaarfout(datum, vandaag):
        fouten["datum"] = zin
    if not reden.strip():
        fouten["reden"] = "Schrijf waarom de termijn verandert."
    if fouten:
        raise OngeldigeInvoer(fouten)


@dienst
def herzie_doel(
    actor: Actor, nu: datetime, ronde_slug: str, code: str, basisversie: int, waarde: int, bron: str, peildatum: date,
    reden: str,
) -> Doel:  # fmt: skip
    """A new version of a regional goal with its source, date and reason. Raises like `verzet_termijn`."""
    ronde = get_ronde(actor, ronde_slug, slot=True)
    oud = _laatste(actor, Doel, ronde, code, basisversie)
    _keur_nieuw_doel(oud, (waarde, bron.strip(), peildatum), reden, dag(nu))
    nieuw = Doel(
        ronde_id=ronde.id, code=code, volgnr=oud.volgnr, versie=oud.versie + 1, naam=oud.naam, waarde=waarde,
        teken=oud.teken, eenheid=oud.eenheid, horizon=oud.horizon, bron=bron.strip(), peildatum=peildatum,
        illustratief=oud.illustratief, reden=reden.strip(), vastgelegd_op=nu,
    )  # fmt: skip
    _leg_versie_vast(actor, nu, ronde, nieuw, str(oud.waarde), str(waarde))
    return nieuw


def _keur_nieuw_doel(oud: Doel, nieuw: tuple[int, str, date], reden: str, vandaag: date) -> None:
    waarde, bron, peildatum = nieuw
    fouten = {}
    if not 0 <= waarde <= MEESTE:
        fouten["waarde"] = TE_VEEL
    elif nieuw == (oud.waarde, oud.bron, oud.peildatum):
        fouten["waarde"] = "Dit is al het doel. Wijzig het getal, de bron of de peildatum, of ga terug."
    if not bron:
        fouten["bron"] = "Noem het document waarin dit getal staat."
    if zin := peildagfout(peildatum, vandaag):
        fouten["peildatum"] = zin
    if not reden.strip():
        fouten["reden"] = "Schrijf waarom het doel verandert."
    if fouten:
        raise OngeldigeInvoer(fouten)


def _wat(ding: Termijn | Doel, ronde: Ronde) -> str:
    """What the journaal says when it gets a new version."""
    daad = f"Termijn ‘{ding.naam}’ verzet" if isinstance(ding, Termijn) else f"Doel ‘{ding.naam}’ herzien"
    return f"{daad} in {ronde.naam}"


def _laatste(actor: Actor, model: type[V], ronde: Ronde, code: str, basisversie: int) -> V:
    versies = list_versies(model, ronde, code)
    if not versies:
        raise BestaatNiet
    if versies[0].versie != basisversie:
        raise IntussenGewijzigd(wie_was_eerst(actor, BEHEER, _wat(versies[0], ronde)), versies[0].versie)
    return versies[0]


def _leg_versie_vast(actor: Actor, nu: datetime, ronde: Ronde, nieuw: Termijn | Doel, van: str, naar: str) -> None:
    db.session.add(nieuw)
    ronde.feitenversie += 1
    leg_beheer_vast(actor, nu, Gebeurtenis(_wat(nieuw, ronde), van=van, naar=naar, reden=nieuw.reden))
