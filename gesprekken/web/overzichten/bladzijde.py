"""The page of the register, put together: the rows, the stock, the check list, and the forms of whoever reads it."""

from __future__ import annotations

from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.overzichten.locatievoorstellen import list_locatievoorstellen
from gesprekken.queries.overzichten.maatregelen import list_maatregelen
from gesprekken.queries.overzichten.overzichten import onbevestigd
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.web.bewaard import toon_bewaard
from gesprekken.web.overzichten.bevestigforms import MEESTE, Bevestigformulier, Bevestiglijst, maak_lijst
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.locatiepagina import leeg_formulier
from gesprekken.web.overzichten.registerpagina import Gelezen, lees_register, variabelen
from gesprekken.web.overzichten.voorraadpagina import aanvulling
from gesprekken.web.overzichten.voorstelbeeld import maak_regels

P = Permission
SJABLOON = "overzichten/show.html"


def toon(hier: Gevonden) -> ResponseReturnValue:
    """The page, kept for this reader until something of the dossier or the round changes."""
    versies = (hier.dossier.sleutel, hier.dossier.feitenversie, hier.ronde.sleutel, hier.ronde.feitenversie)
    return toon_bewaard(SJABLOON, versies, lambda: _lees(hier))


def toon_fouten(hier: Gevonden, verstuurd: Bevestigformulier) -> ResponseReturnValue:
    """The page, with the faults of the confirmation that was sent."""
    return render_template(SJABLOON, verstuurd=verstuurd, **_lees(hier)), verstuurd.status


def _lees(hier: Gevonden) -> dict[str, Any]:
    g = lees_register(open_blad(hier))
    return {
        "hier": hier,
        "lijst": _lijst(hier, g),
        "limiet": find_limiet(hier.stap),
        "form": leeg_formulier(g.blad) if g.blad.vult_in else None,
        "maatregelen": list_maatregelen(hier.actor, hier.dossier, hier.stap),
        "voorstellen": maak_regels(
            list_locatievoorstellen(hier.actor, hier.dossier, hier.stap), hier.actor.organisatie_id
        ),
        **variabelen(g),
        **aanvulling(g.blad, g.inzage, g.bod, g.afstemming),
    }


def _lijst(hier: Gevonden, g: Gelezen) -> Bevestiglijst | None:
    """What waits for this reader's own corporation."""
    if not hier.actor.mag(P.WONINGLOCATIE_BEVESTIGEN):
        return None
    wacht = onbevestigd(g.inzage.rijen, hier.actor.organisatie_id)
    return maak_lijst(hier.adres("bevestiging"), hier.dossier.naam, wacht[:MEESTE], len(wacht)) if wacht else None
