"""Others propose to sharpen the bid; the municipality takes a proposal up or says why not."""

from __future__ import annotations

from gesprekken.core.errors import MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.biedingen.invoer import KIES_SEGMENT, MAX_WONINGEN, TE_VEEL_ERBIJ
from gesprekken.domain.biedingen.models import Bodvoorstel
from gesprekken.domain.biedingen.processen import BODVOORSTEL
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.biedingen.biedingen import get_voorstel
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.biedingen.bieden import pak_bod
from gesprekken.services.daad import Daad
from gesprekken.services.voorstellen import Voorstelzaak, geef_antwoord, neem_terug


@dienst
def stel_voor(daad: Daad, segment: str, woningen: int, tekst: str) -> Bodvoorstel:
    """Propose `woningen` extra homes in a segment, with an argument. It changes nothing in the bid itself.

    Raises MagNiet for who does not sit at the table, OngeldigeInvoer per field.
    """
    _ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    partijen = {d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij and not d.trekker}
    if daad.actor.organisatie_id not in partijen:
        raise MagNiet("Alleen corporaties en de provincie aan deze tafel doen een voorstel voor het bod.")
    _keur(stap, segment, woningen)
    tekst = keur_tekst(tekst, "tekst", "Schrijf waarom dit kan.")
    voorstel = Bodvoorstel(
        dossier_id=dossier.id, stap_id=stap.id, organisatie_id=daad.actor.organisatie_id, segment=segment,
        woningen=woningen, tekst=tekst, op=daad.nu, door=daad.actor.naam,
    )  # fmt: skip
    daad.voer_uit(BODVOORSTEL, Voorsteldaad.VOORSTELLEN, voorstel)
    db.session.add(voorstel)
    db.session.flush()
    plek = daad.plek(Pleksoort.BOD, voorstel.sleutel)
    gebeurd = Gebeurtenis("Voorstel gedaan om het bod aan te scherpen", plek, melden=(dossier.trekker_id,))
    daad.leg_vast(dossier, voorstel, gebeurd)
    return voorstel


def _keur(stap: Stap, segment: str, woningen: int) -> None:
    fouten: dict[str, str] = {}
    if segment not in {s.code for s in parameters_van(stap, SOORT).segmenten}:
        fouten["segment"] = KIES_SEGMENT
    if not 1 <= woningen <= MAX_WONINGEN:
        fouten["woningen"] = TE_VEEL_ERBIJ
    if fouten:
        raise OngeldigeInvoer(fouten)


def _zaak(daad: Daad, dossier: Dossier, voorstel: Bodvoorstel) -> Voorstelzaak[Bodvoorstel, None]:
    plek, pagina = daad.plek(Pleksoort.BOD, voorstel.sleutel), daad.plek(Pleksoort.BOD)
    eigenaar_id, over = dossier.trekker_id, "voor het bod"
    return Voorstelzaak(BODVOORSTEL, dossier, voorstel, eigenaar_id, over, voorstel, plek, pagina, openbaar=True)


@dienst
def beantwoord(daad: Daad, sleutel: str, verb: Voorsteldaad, antwoord: str) -> Bodvoorstel:
    """*overnemen* or *beantwoorden* (not taken up), with an answer. The numbers change only in a version of the bid."""
    blad = pak_bod(daad)
    voorstel = get_voorstel(blad.dossier, blad.stap, sleutel).voorstel
    return geef_antwoord(daad, _zaak(daad, blad.dossier, voorstel), verb, antwoord)


@dienst
def trek_voorstel_in(daad: Daad, sleutel: str) -> Bodvoorstel:
    """Take a proposal back, as long as it was not answered. Only the organisation that made it."""
    _ronde, dossier = daad.pak()
    regel = get_voorstel(dossier, daad.pak_stap(dossier, SOORT), sleutel)
    return neem_terug(daad, _zaak(daad, dossier, regel.voorstel), regel.organisatie)
