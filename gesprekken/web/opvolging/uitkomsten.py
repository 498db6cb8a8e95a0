"""What came of an item: recording it, and amending a decision."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.queries.opvolging.opvolging import get_vervolgpunt, list_puntorganisaties
from gesprekken.queries.opvolging.puntblad import vind_wijzigbezwaar
from gesprekken.queries.opvolging.uitkomsten import get_besluit
from gesprekken.queries.partijen.partijen import list_personen
from gesprekken.services.daad import Daad
from gesprekken.services.opvolging.uitkomsten import (
    voeg_informatie_toe,
    voeg_puntactie_toe,
    voeg_puntbesluit_toe,
    voeg_toezegging_toe,
    wijzig_besluit,
)
from gesprekken.web.formulieren import regel, verwerk
from gesprekken.web.opvolging.kamer import Gevonden, bp, vind_als_trekker
from gesprekken.web.opvolging.puntforms import (
    UITKOMSTEN,
    Actieformulier,
    Tekstformulier,
    Toezeggingformulier,
    Wijzigingsformulier,
    dag_van,
)
from gesprekken.web.opvolging.puntpagina import lees_blad, toon
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
GELUKT = {
    "informatie": "De informatie staat bij dit punt. De partijen van dit punt lezen haar.",
    "besluit": "Het besluit staat vast. De partijen van dit punt lezen het.",
    "actie": "De actie staat bij dit punt en bij het werk van die persoon.",
    "toezegging": "De toezegging staat bij dit punt en bij het werk van die partij.",
}
ANKER = {"informatie": "informatie", "besluit": "besluiten", "actie": "acties", "toezegging": "toezeggingen"}


def _partijen(hier: Gevonden, punt: str) -> list[tuple[int, str]]:
    return list_puntorganisaties(get_vervolgpunt(hier.actor, hier.dossier, hier.stap, punt).punt)


def _formulier(hier: Gevonden, punt: str, soort: str) -> Tekstformulier:
    """What was sent, with the lists that it chose from. Raises BestaatNiet for another kind."""
    if soort not in UITKOMSTEN:
        raise BestaatNiet
    form, partijen = UITKOMSTEN[soort](), _partijen(hier, punt)
    if isinstance(form, Actieformulier):
        form.voor(list_personen(hier.actor, [id_ for id_, _naam in partijen]))
    elif isinstance(form, Toezeggingformulier):
        form.voor(partijen)
    return form


def _leg_vast(daad: Daad, punt: str, soort: str, form: Tekstformulier) -> None:
    tekst = form.tekst.data or ""
    if isinstance(form, Actieformulier):
        voeg_puntactie_toe(daad, punt, tekst, form.functie_id(), form.dag())
    elif isinstance(form, Toezeggingformulier):
        organisatie = int(form.organisatie.data)
        voeg_toezegging_toe(daad, punt, tekst, organisatie, dag_van(form.uiterlijk))
    elif soort == "besluit":
        voeg_puntbesluit_toe(daad, punt, tekst)
    else:
        voeg_informatie_toe(daad, punt, tekst)


@bp.post("/punten/<punt>/uitkomsten/<soort>")
@requires(P.UITKOMST_VASTLEGGEN)
def uitkomst(punt: str, soort: str) -> ResponseReturnValue:
    """Record one: information, a decision, an action or a commitment."""
    hier = vind_als_trekker()
    form = _formulier(hier, punt, soort)
    return verwerk(
        form,
        lambda: _leg_vast(deze_daad(), punt, soort, form),
        hier.adres("punt", punt=punt, _anchor=ANKER[soort]),
        GELUKT[soort],
    ) or toon(vind_als_trekker(), punt, soort, form)


def _toon_wijziging(
    hier: Gevonden, punt: str, besluit: str, form: Wijzigingsformulier | None = None
) -> ResponseReturnValue:
    """The decision as it is now beside the form; after a lost race with what somebody else made of it."""
    blad = lees_blad(hier, punt)
    beeld, bezwaar = get_besluit(blad.punt, besluit), vind_wijzigbezwaar(blad)
    nu = Wijzigingsformulier(formdata=None, data={"versie": beeld.besluit.versie, "tekst": beeld.besluit.tekst})
    form = form.naast_wat_nu_geldt(nu) if form else nu
    bezwaren = [regel(bezwaar)] if bezwaar and form.status == 200 else []
    pagina = render_template("opvolging/besluit.html", hier=hier, punt=blad.vervolgpunt, beeld=beeld, form=form,
                             bezwaren=bezwaren)  # fmt: skip
    return pagina, form.status


@bp.get("/punten/<punt>/besluiten/<besluit>/wijziging")
@requires(P.UITKOMST_VASTLEGGEN)
def wijziging(punt: str, besluit: str) -> ResponseReturnValue:
    """The form to amend a decision."""
    return _toon_wijziging(vind_als_trekker(), punt, besluit)


@bp.post("/punten/<punt>/besluiten/<besluit>/wijziging")
@requires(P.UITKOMST_VASTLEGGEN)
def wijzig(punt: str, besluit: str) -> ResponseReturnValue:
    """Amend it; what it was stays readable, with the reason."""
    hier, form = vind_als_trekker(), Wijzigingsformulier()
    gedaan = verwerk(
        form,
        lambda: wijzig_besluit(
            deze_daad(), punt, besluit, form.versie.data or 0, form.tekst.data or "", form.reden.data or ""
        ),
        hier.adres("punt", punt=punt, _anchor="besluiten"),
        "Het besluit is gewijzigd. Wat het was en uw reden blijven leesbaar.",
    )
    return gedaan or _toon_wijziging(vind_als_trekker(), punt, besluit, form)
