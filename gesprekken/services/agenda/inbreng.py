"""A party brings an item; the municipality takes it up, returns it with a question, or declines with a reason."""

from __future__ import annotations

from gesprekken.core.actor import Actor
from gesprekken.core.errors import IntussenGewijzigd, MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.invoer import ANTWOORD, ZINNEN, Onderwerpinvoer, Onderwerptekst
from gesprekken.domain.agenda.models import Agendabron, Onderwerp, Onderwerpbericht
from gesprekken.domain.agenda.openpunten import concepttitel
from gesprekken.domain.agenda.processen import ONDERWERP, Onderwerpdaad
from gesprekken.domain.agenda.statussen import wacht_op_indiener
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.domain.soorten.agenda.plichten import inlevertermijn
from gesprekken.infra.database import db
from gesprekken.infra.journaalplicht import zonder_journaal
from gesprekken.infra.transactie import dienst
from gesprekken.queries.agenda.agenda import get_onderwerp
from gesprekken.queries.agenda.openpunten import list_beloften
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.queries.rondes.stappen import maak_stapfeit
from gesprekken.services.agenda.punten import maak_punt, neem_agenda
from gesprekken.services.daad import Daad


def pak_agenda(daad: Daad) -> tuple[Ronde, Dossier, Stap]:
    """The dossier locked, for a talk party of it. Raises MagNiet for everybody else who can see it."""
    ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    if daad.actor.organisatie_id not in {d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij}:
        raise MagNiet("Alleen partijen die aan tafel zitten, brengen onderwerpen in.")
    return ronde, dossier, stap


def _plek(ronde: Ronde, dossier: Dossier, stap: Stap, onderwerp: Onderwerp) -> Plek:
    return Plek(Pleksoort.ONDERWERP, ronde.slug, dossier.slug, stap.code, onderwerp.sleutel)


@dienst
def breng_in(daad: Daad, invoer: Onderwerpinvoer, *, indienen: bool) -> Onderwerp:
    """Write a submission of the actor's organisation, as a draft or handed in at once.

    After the submission term it is accepted and marked as late.
    """
    ronde, dossier, stap = pak_agenda(daad)
    onderwerp = maak_concept(daad, dossier, stap, _tekst_voor(stap, invoer))
    if indienen:
        _dien_in(daad, ronde, dossier, stap, onderwerp)
    return onderwerp


def _tekst_voor(stap: Stap, invoer: Onderwerpinvoer) -> Onderwerptekst:
    """What was checked for this step. Raises ValueError when it was checked for another."""
    if invoer.kader.stap_id != stap.id:
        raise ValueError(f"checked for step {invoer.kader.stap_id}, not for {stap.id}")
    return invoer.tekst


def maak_concept(daad: Daad, dossier: Dossier, stap: Stap, tekst: Onderwerptekst) -> Onderwerp:
    """A new draft of the actor's organisation, for a service that holds the dossier."""
    onderwerp = Onderwerp(
        dossier_id=dossier.id,
        stap_id=stap.id,
        indiener_id=daad.actor.organisatie_id,
        door=daad.actor.naam,
        gemaakt_op=daad.nu,
        bijgewerkt_op=daad.nu,
        status=ONDERWERP.begin(),
    )
    tekst.zet_in(onderwerp)
    with zonder_journaal(CONCEPT):
        db.session.add(onderwerp)
    return onderwerp


def _dien_in(daad: Daad, ronde: Ronde, dossier: Dossier, stap: Stap, onderwerp: Onderwerp) -> None:
    van, naar = daad.voer_uit(ONDERWERP, Onderwerpdaad.INDIENEN, onderwerp)
    termijn = inlevertermijn(maak_stapfeit(stap, find_limiet(stap)))
    if onderwerp.ingediend_op is None:  # an answer to a question does not make it late
        onderwerp.te_laat = termijn is not None and termijn.dagen_tot(dag(daad.nu)) < 0
    onderwerp.ingediend_op, onderwerp.bijgewerkt_op = onderwerp.ingediend_op or daad.nu, daad.nu
    gebeurd = Gebeurtenis(
        "Onderwerp ingebracht", _plek(ronde, dossier, stap, onderwerp), van, naar, melden=(dossier.trekker_id,)
    )
    daad.leg_vast(dossier, onderwerp, gebeurd)


@dienst
def wijzig_onderwerp(
    daad: Daad, sleutel: str, invoer: Onderwerpinvoer, basisversie: int, *, indienen: bool, antwoord: str = ""
) -> Onderwerp:
    """Change a draft, or what was returned with a question (then with an answer), and hand it in if asked.

    Raises OngeldigeInvoer without an answer, or for a title that is not the party's own; IntussenGewijzigd when a
    colleague saved first, KanNiet when it was handled.
    """
    ronde, dossier, stap = pak_agenda(daad)
    onderwerp = _eigen(daad.actor, dossier, stap, sleutel)
    if onderwerp.versie != basisversie:
        raise IntussenGewijzigd(onderwerp.door, onderwerp.versie)
    with zonder_journaal(CONCEPT):
        _tekst_voor(stap, invoer).zet_in(onderwerp)
        onderwerp.door, onderwerp.versie, onderwerp.bijgewerkt_op = daad.actor.naam, basisversie + 1, daad.nu
        if wacht_op_indiener(onderwerp.status):
            _bericht(daad, onderwerp, "antwoord", keur_tekst(antwoord, "antwoord", ANTWOORD))
    if indienen:
        _eis_eigen_woorden(ronde, onderwerp)
        _dien_in(daad, ronde, dossier, stap, onderwerp)
        return onderwerp
    with zonder_journaal(CONCEPT):
        daad.voer_uit(ONDERWERP, Onderwerpdaad.OPSLAAN, onderwerp)
    return onderwerp


def _eis_eigen_woorden(ronde: Ronde, onderwerp: Onderwerp) -> None:
    """A title ends up where every party reads it; a commitment is for the parties of its item. Raises OngeldigeInvoer.

    Only who goes on from an earlier round can have such a title without having typed it.
    """
    if ronde.vorige_id is not None and onderwerp.titel in map(concepttitel, list_beloften(onderwerp)):
        raise OngeldigeInvoer({"titel": EIGEN_WOORDEN})


def _eigen(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> Onderwerp:
    """A submission of the actor's own organisation. Raises MagNiet for another's that it may read."""
    onderwerp = get_onderwerp(actor, dossier, stap, sleutel).onderwerp
    if onderwerp.indiener_id != actor.organisatie_id:
        raise MagNiet("Alleen wie het onderwerp inbracht, kan dit doen.")
    return onderwerp


@dienst
def trek_in(daad: Daad, sleutel: str) -> Onderwerp:
    """Withdraw an own submission. It stays readable for its submitter."""
    ronde, dossier, stap = pak_agenda(daad)
    onderwerp = _eigen(daad.actor, dossier, stap, sleutel)
    if onderwerp.ingediend_op is None:
        with zonder_journaal(CONCEPT):
            _haal_in(daad, onderwerp)
        return onderwerp
    van, naar = _haal_in(daad, onderwerp)
    plek = _plek(ronde, dossier, stap, onderwerp)
    melden = (dossier.trekker_id,)
    daad.leg_vast(dossier, onderwerp, Gebeurtenis("Onderwerp ingetrokken", plek, van, naar, melden=melden))
    return onderwerp


def _haal_in(daad: Daad, onderwerp: Onderwerp) -> tuple[str, str]:
    onderwerp.bijgewerkt_op = daad.nu
    return daad.voer_uit(ONDERWERP, Onderwerpdaad.INTREKKEN, onderwerp)


@dienst
def behandel(
    daad: Daad, sleutel: str, verb: Onderwerpdaad, tekst: str = "", *, basisversie: int | None = None
) -> Onderwerp:
    """*opnemen* (puts it on the working copy), *terugleggen* (with a question) or *afwijzen* (with a reason).

    Raises OngeldigeInvoer without question or reason, KanNiet when it was handled already, IntussenGewijzigd when
    its submitter changed it since `basisversie`. The words go into the thread, not into the journaal: every party of
    the dossier reads that.
    """
    ronde, dossier = daad.pak_als_trekker()
    stap = daad.pak_stap(dossier, SOORT)
    onderwerp = get_onderwerp(daad.actor, dossier, stap, sleutel).onderwerp
    if basisversie is not None and onderwerp.versie != basisversie:
        raise IntussenGewijzigd(onderwerp.door, onderwerp.versie)
    reden = keur_tekst(tekst, "tekst", ZINNEN[verb]) if ZINNEN[verb] else ""
    van, naar = daad.voer_uit(ONDERWERP, verb, onderwerp)
    onderwerp.bijgewerkt_op = daad.nu
    if reden:
        _bericht(daad, onderwerp, verb, reden)
    if verb == Onderwerpdaad.OPNEMEN:
        punt = maak_punt(neem_agenda(dossier, stap), onderwerp, list_deelnemers(dossier))
        db.session.add(Agendabron(agendapunt_id=punt.id, onderwerp_id=onderwerp.id))
    plek = _plek(ronde, dossier, stap, onderwerp)
    gebeurd = Gebeurtenis(f"Inbreng behandeld: {DADEN[verb]}", plek, van, naar, melden=(onderwerp.indiener_id,))
    daad.leg_vast(dossier, onderwerp, gebeurd)
    return onderwerp


CONCEPT = "a draft is of its own organisation: nobody else sees it or goes by it"
EIGEN_WOORDEN = "Schrijf de titel in uw eigen woorden. Zo staat de toezegging er letterlijk: die is niet voor iedereen."
DADEN = {
    Onderwerpdaad.OPNEMEN: "op de agenda",
    Onderwerpdaad.TERUGLEGGEN: "teruggegeven met een vraag",
    Onderwerpdaad.AFWIJZEN: "niet op de agenda",
}


def _bericht(daad: Daad, onderwerp: Onderwerp, wat: str, tekst: str) -> None:
    db.session.add(
        Onderwerpbericht(
            onderwerp_id=onderwerp.id,
            wat=wat,
            tekst=tekst,
            op=daad.nu,
            door=daad.actor.naam,
            organisatie=daad.actor.organisatie_naam,
        )
    )
