"""Others propose to sharpen the bid; the municipality takes a proposal up or says why not."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.core.errors import MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.workflow import Toestand
from gesprekken.domain.biedingen.invoer import MAX_WONINGEN
from gesprekken.domain.biedingen.models import Bodvoorstel
from gesprekken.domain.biedingen.processen import BODVOORSTEL
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.biedingen import get_voorstel
from gesprekken.queries.dossiers import get_dossier, get_stap, list_deelnemers
from gesprekken.queries.stappen import parameters_van
from gesprekken.services.biedingen.bieden import pak_bod
from gesprekken.services.vastleggen import leg_vast

ZINNEN = {
    "overnemen": "Schrijf hoe u het voorstel overneemt.",
    "beantwoorden": "Schrijf waarom u het voorstel niet overneemt.",
}
GEBEURD = {"overnemen": "overgenomen", "beantwoorden": "beantwoord"}


@dienst
def stel_voor(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, segment: str, woningen: int, tekst: str
) -> Bodvoorstel:
    """Propose `woningen` extra homes in a segment, with an argument. It changes nothing in the bid itself.

    Raises MagNiet for who does not sit at the table, OngeldigeInvoer per field.
    """
    ronde, dossier = get_dossier(actor, ronde_slug, slug, slot=True)
    stap = get_stap(dossier, stap_code, SOORT)
    partijen = {d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij and not d.trekker}
    if actor.organisatie_id not in partijen:
        raise MagNiet("Alleen corporaties en de provincie aan deze tafel doen een voorstel voor het bod.")
    _keur(stap, segment, woningen)
    tekst = keur_tekst(tekst, "tekst", "Schrijf waarom dit kan.")
    voorstel = Bodvoorstel(
        dossier_id=dossier.id, stap_id=stap.id, organisatie_id=actor.organisatie_id, segment=segment,
        woningen=woningen, tekst=tekst, op=nu, door=actor.naam,
    )  # fmt: skip
    BODVOORSTEL.voer_uit("voorstellen", voorstel, actor, Toestand(nu))
    db.session.add(voorstel)
    db.session.flush()
    plek = Plek(Pleksoort.BOD, ronde.slug, dossier.slug, stap.code, voorstel.sleutel)
    leg_vast(actor, nu, dossier, Gebeurtenis("Voorstel gedaan om het bod aan te scherpen", plek,
                                             melden=(dossier.trekker_id,)))  # fmt: skip
    return voorstel


def _keur(stap: Stap, segment: str, woningen: int) -> None:
    fouten: dict[str, str] = {}
    if segment not in {s.code for s in parameters_van(stap, SOORT).segmenten}:
        fouten["segment"] = "Kies voor welk soort woningen uw voorstel is."
    if not 1 <= woningen <= MAX_WONINGEN:
        fouten["woningen"] = "Geef een heel aantal woningen, van 1 tot en met 50.000."
    if fouten:
        raise OngeldigeInvoer(fouten)


@dienst
def beantwoord(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, sleutel: str, verb: str, antwoord: str
) -> Bodvoorstel:
    """*overnemen* or *beantwoorden* (not taken up), with an answer. The numbers change only in a version of the bid."""
    blad = pak_bod(actor, ronde_slug, slug, stap_code)
    voorstel = get_voorstel(blad.dossier, blad.stap, sleutel).voorstel
    van, naar = BODVOORSTEL.voer_uit(verb, voorstel, actor, Toestand(nu))
    voorstel.antwoord, voorstel.antwoord_op = keur_tekst(antwoord, "antwoord", ZINNEN[verb]), nu
    leg_vast(actor, nu, blad.dossier, Gebeurtenis(
        f"Voorstel voor het bod {GEBEURD[verb]}", blad.plek(sleutel), van, naar, voorstel.antwoord,
        melden=(voorstel.organisatie_id,),
    ))  # fmt: skip
    return voorstel


@dienst
def trek_voorstel_in(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, sleutel: str
) -> Bodvoorstel:
    """Take a proposal back, as long as it was not answered. Only the organisation that made it."""
    ronde, dossier = get_dossier(actor, ronde_slug, slug, slot=True)
    stap = get_stap(dossier, stap_code, SOORT)
    regel = get_voorstel(dossier, stap, sleutel)
    if regel.voorstel.organisatie_id != actor.organisatie_id:
        raise MagNiet(f"Alleen {regel.organisatie} kan dit voorstel intrekken.")
    van, naar = BODVOORSTEL.voer_uit("intrekken", regel.voorstel, actor, Toestand(nu))
    plek = Plek(Pleksoort.BOD, ronde.slug, dossier.slug, stap.code)
    leg_vast(actor, nu, dossier, Gebeurtenis("Voorstel voor het bod ingetrokken", plek, van, naar,
                                             melden=(dossier.trekker_id,)))  # fmt: skip
    return regel.voorstel
