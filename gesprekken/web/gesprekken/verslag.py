"""The minutes: reading, writing, presenting to the parties, adopting."""

from __future__ import annotations

from flask import g, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.gesprekken.verslagen import bewaar_verslag, zet_verslag
from gesprekken.web.formulieren import verwerk
from gesprekken.web.gesprekken.forms import Standformulier, Verslagformulier
from gesprekken.web.gesprekken.kamer import bp, vind, vind_als_trekker, vind_met_punt
from gesprekken.web.gesprekken.verslagpagina import Ingevuld, toon, toon_conflict
from gesprekken.web.toegang import huidige_actor, requires

P = Permission


@bp.get("/<sleutel>/verslag")
@requires(P.GESPREK_LEZEN)
def verslag(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """The minutes with decisions and actions; a concept is for the trekker only."""
    return toon(vind(ronde, dossier, sleutel))


@bp.get("/<sleutel>/punten/<punt>/verslag")
@requires(P.GESPREK_LEZEN)
def puntverslag(ronde: str, dossier: str, sleutel: str, punt: str) -> ResponseReturnValue:
    """The minutes of one item of a follow-up talk, for who stands inside its wall."""
    return toon(vind_met_punt(ronde, dossier, sleutel, punt))


@bp.post("/<sleutel>/verslag")
@requires(P.VERSLAG_SCHRIJVEN)
def bewaar(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Save the text as a new version, unless somebody saved first."""
    form, actor = Verslagformulier(), huidige_actor()

    def werk() -> str:
        bewaar_verslag(actor, g.nu, ronde, dossier, sleutel, form.tekst.data or "", form.basisversie.data or 0)
        return url_for(".verslag", ronde=ronde, dossier=dossier, sleutel=sleutel)

    if gelukt := verwerk(form, werk, "Het verslag is opgeslagen. Alleen uw eigen organisatie ziet dit concept."):
        return gelukt
    hier = vind_als_trekker(ronde, dossier, sleutel)
    return toon_conflict(hier, form) if form.conflict else toon(hier, Ingevuld(tekst=form))


def _zet(ronde: str, dossier: str, sleutel: str, verb: str, gelukt: str) -> ResponseReturnValue:
    form, actor = Standformulier(), huidige_actor()

    def werk() -> str:
        zet_verslag(actor, g.nu, ronde, dossier, sleutel, verb, form.versie.data or 0)
        return url_for(".verslag", ronde=ronde, dossier=dossier, sleutel=sleutel)

    return verwerk(form, werk, gelukt) or toon(vind_als_trekker(ronde, dossier, sleutel), Ingevuld(stand=form))


@bp.post("/<sleutel>/verslag/voorlegging")
@requires(P.VERSLAG_SCHRIJVEN)
def voorlegging(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Show the minutes to the parties."""
    return _zet(ronde, dossier, sleutel, "voorleggen", "De partijen kunnen het verslag nu lezen.")


@bp.post("/<sleutel>/verslag/terugneming")
@requires(P.VERSLAG_SCHRIJVEN)
def terugneming(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Take the minutes back to change them."""
    return _zet(ronde, dossier, sleutel, "terugnemen", "Het verslag is weer een concept. U kunt het wijzigen.")


@bp.post("/<sleutel>/verslag/vaststelling")
@requires(P.VERSLAG_VASTSTELLEN)
def vaststelling(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Adopt the minutes: frozen from then on."""
    return _zet(ronde, dossier, sleutel, "vaststellen", "Het verslag is vastgesteld en verandert niet meer.")
