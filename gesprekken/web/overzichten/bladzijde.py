"""The page of the register, put together: the rows, the stock, the check list, and the forms of whoever reads it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.locatievoorstellen import list_locatievoorstellen
from gesprekken.queries.maatregelen import list_maatregelen
from gesprekken.queries.rondes import find_limiet
from gesprekken.services.overzichten.locaties import onbevestigd
from gesprekken.web.overzichten.bevestigforms import MEESTE, Bevestigformulier, Bevestiglijst, maak_lijst
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.locatiepagina import leeg_formulier
from gesprekken.web.overzichten.registerpagina import Gelezen, lees_register, variabelen
from gesprekken.web.overzichten.voorraadpagina import aanvulling
from gesprekken.web.overzichten.voorstelbeeld import maak_regels

P = Permission


def toon(hier: Gevonden, verstuurd: Bevestigformulier | None = None) -> ResponseReturnValue:
    """The page, with the faults of the confirmation that was sent."""
    g = lees_register(open_blad(hier))
    pagina = render_template(
        "overzichten/show.html", hier=hier, verstuurd=verstuurd, lijst=_lijst(hier, g), **variabelen(g),
        limiet=find_limiet(hier.stap),
        form=leeg_formulier(g.blad) if g.blad.vult_in else None,
        maatregelen=list_maatregelen(hier.actor, hier.dossier, hier.stap),
        voorstellen=maak_regels(list_locatievoorstellen(hier.actor, hier.dossier, hier.stap),
                                hier.actor.organisatie_id),
        **aanvulling(g.blad, g.rijen, g.alle, g.bod, g.afstemming),
    )  # fmt: skip
    return pagina, verstuurd.status if verstuurd else 200


def _lijst(hier: Gevonden, g: Gelezen) -> Bevestiglijst | None:
    """What waits for this reader's own corporation."""
    if not hier.actor.mag(P.WONINGLOCATIE_BEVESTIGEN):
        return None
    wacht = onbevestigd(g.rijen, hier.actor.organisatie_id)
    return maak_lijst(hier.adres("bevestiging"), hier.dossier.naam, wacht[:MEESTE], len(wacht)) if wacht else None
