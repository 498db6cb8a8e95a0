"""The minutes, of a talk as a whole or of one of its items: reading, writing, presenting to the parties, adopting."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.services.gesprekken.verslagen import bewaar_verslag, zet_verslag
from gesprekken.web.formulieren import verwerk
from gesprekken.web.gesprekken.forms import Standformulier, Verslagformulier
from gesprekken.web.gesprekken.kamer import Gevonden, bp, vind_met_punt, vind_verslag_als_trekker
from gesprekken.web.gesprekken.verslagpagina import Ingevuld, toon, toon_conflict
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
GEHEEL, PER_PUNT = "/<sleutel>/verslag", "/<sleutel>/punten/<punt>/verslag"


@bp.get(GEHEEL)
def verslag(sleutel: str) -> ResponseReturnValue:
    """The minutes with decisions and actions; a concept is for the trekker only."""
    return toon(vind_met_punt(sleutel, ""))


@bp.get(PER_PUNT)
def puntverslag(sleutel: str, punt: str) -> ResponseReturnValue:
    """The minutes of one item of a follow-up talk, for who stands inside its wall."""
    return toon(vind_met_punt(sleutel, punt))


@bp.post(GEHEEL)
@bp.post(PER_PUNT)
@requires(P.VERSLAG_SCHRIJVEN)
def bewaar(sleutel: str, punt: str = "") -> ResponseReturnValue:
    """Save the text as a new version, unless somebody saved first."""
    form = Verslagformulier()
    gedaan = verwerk(
        form,
        lambda: bewaar_verslag(deze_daad(), sleutel, form.tekst.data or "", form.basisversie.data or 0, punt),
        vind_verslag_als_trekker(sleutel, punt).verslagadres(),
        "Het verslag is opgeslagen. Alleen uw eigen organisatie ziet dit concept.",
    )
    return gedaan or _toon_tekst(vind_verslag_als_trekker(sleutel, punt), form)


def _toon_tekst(hier: Gevonden, form: Verslagformulier) -> ResponseReturnValue:
    return toon_conflict(hier, form) if form.conflict else toon(hier, Ingevuld(tekst=form))


def _zet(sleutel: str, punt: str, verb: Verslagdaad, gelukt: str) -> ResponseReturnValue:
    form, adres = Standformulier(), vind_verslag_als_trekker(sleutel, punt).verslagadres()
    gedaan = verwerk(form, lambda: zet_verslag(deze_daad(), sleutel, verb, form.versie.data or 0, punt), adres, gelukt)
    return gedaan or toon(vind_verslag_als_trekker(sleutel, punt), Ingevuld(stand=form))


@bp.post(f"{GEHEEL}/voorlegging")
@bp.post(f"{PER_PUNT}/voorlegging")
@requires(P.VERSLAG_SCHRIJVEN)
def voorlegging(sleutel: str, punt: str = "") -> ResponseReturnValue:
    """Show the minutes to the parties."""
    return _zet(sleutel, punt, Verslagdaad.VOORLEGGEN, "De partijen kunnen het verslag nu lezen.")


@bp.post(f"{GEHEEL}/terugneming")
@bp.post(f"{PER_PUNT}/terugneming")
@requires(P.VERSLAG_SCHRIJVEN)
def terugneming(sleutel: str, punt: str = "") -> ResponseReturnValue:
    """Take the minutes back to change them."""
    gelukt = "Het verslag is weer een concept. U kunt het wijzigen."
    return _zet(sleutel, punt, Verslagdaad.TERUGNEMEN, gelukt)


@bp.post(f"{GEHEEL}/vaststelling")
@bp.post(f"{PER_PUNT}/vaststelling")
@requires(P.VERSLAG_VASTSTELLEN)
def vaststelling(sleutel: str, punt: str = "") -> ResponseReturnValue:
    """Adopt the minutes: frozen from then on."""
    gelukt = "Het verslag is vastgesteld en verandert niet meer."
    return _zet(sleutel, punt, Verslagdaad.VASTSTELLEN, gelukt)
