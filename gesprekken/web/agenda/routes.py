"""Reading a version, answering it per line, replying to conditions, adopting; earlier versions and their export."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.canoniek import canoniek
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.queries.rondes.rondes import list_doelnamen
from gesprekken.services.agenda.instemmen import antwoord, reageer, stel_vast
from gesprekken.web.agenda.antwoordforms import Reactieformulier, Vaststelformulier
from gesprekken.web.agenda.kamer import bp, vind, vind_als_trekker
from gesprekken.web.agenda.vaststelpagina import toon_vaststelling
from gesprekken.web.agenda.versiepagina import antwoordformulier, lees, merk_van, toon, toon_agenda
from gesprekken.web.bestanden import bestand
from gesprekken.web.formulieren import verwerk
from gesprekken.web.matrix import rollen_van
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


@bp.get("")
def show() -> ResponseReturnValue:
    """The version that counts, every answer to it, and for a party that is asked: the form."""
    return toon_agenda(vind())


@bp.post("/versies/<int:nr>/antwoord")
@requires(P.INSTEMMING_GEVEN)
def geef_antwoord(nr: int) -> ResponseReturnValue:
    """The answers of a party, per line or to all open lines at once."""
    hier = vind()
    form = antwoordformulier(lees(hier), nr)
    gelukt = verwerk(
        form,
        lambda: antwoord(deze_daad(), nr, form.oordelen(), form.standen),
        hier.adres(),
        "Uw antwoord is opgeslagen. De andere partijen kunnen het lezen.",
    )
    return gelukt or toon(lees(vind()), antwoord=form)


@bp.post("/reacties/<instemming>")
@requires(P.AGENDA_SAMENSTELLEN)
def geef_reactie(instemming: str) -> ResponseReturnValue:
    """The municipality says what it does with a condition."""
    hier = vind_als_trekker()
    form = Reactieformulier()
    gelukt = verwerk(
        form,
        lambda: reageer(deze_daad(), instemming, form.tekst.data or "", form.gelezen.data or ""),
        hier.adres(_anchor=instemming),
        "Uw reactie staat bij de voorwaarde.",
    )
    return gelukt or toon(lees(vind()), reactie=(instemming, form))


@bp.get("/versies/<int:nr>")
def versie(nr: int) -> ResponseReturnValue:
    """A version as it was, with the answers that belong to it."""
    blad = lees(vind())
    return render_template(
        "agenda/versie.html", hier=blad.hier, blad=blad, beeld=blad.beeld(nr),
        doelen=list_doelnamen(blad.hier.ronde), reacties={},
    )  # fmt: skip


@bp.get("/versies/<int:nr>/vergelijking")
def vergelijking(nr: int) -> ResponseReturnValue:
    """A version side by side with the one before: new, changed, moved and dropped."""
    blad = lees(vind())
    beeld = blad.beeld(nr)
    if beeld.vorige is None:
        raise BestaatNiet
    return render_template(
        "agenda/vergelijken.html", hier=blad.hier, blad=blad, beeld=beeld, doelen=list_doelnamen(blad.hier.ronde),
        merk_van=merk_van, rollen_van=rollen_van,
    )  # fmt: skip


@bp.get("/versies/<int:nr>/export")
def export(nr: int) -> ResponseReturnValue:
    """The lines with their hashes as canonical JSON, so that anyone can recompute them."""
    hier = vind()
    inhoud = canoniek(lees(hier).versie(nr).als_export(hier.ronde.slug, hier.dossier.slug, hier.stap.code))
    return bestand(inhoud, "application/json", f"{hier.stap.code}-{hier.dossier.slug}-versie-{nr}.json")


@bp.get("/versies/<int:nr>/vaststelling")
@requires(P.AGENDA_SAMENSTELLEN)
def vaststelling(nr: int) -> ResponseReturnValue:
    """Before adopting: what is open, what stands in the way, and what will happen."""
    return toon_vaststelling(lees(vind_als_trekker()), nr, Vaststelformulier(formdata=None))


@bp.post("/versies/<int:nr>/vaststelling")
@requires(P.AGENDA_SAMENSTELLEN)
def stel_versie_vast(nr: int) -> ResponseReturnValue:
    """Adopt the version; from then on it is locked."""
    hier = vind_als_trekker()
    form = Vaststelformulier()
    gelukt = verwerk(
        form,
        lambda: stel_vast(deze_daad(), nr),
        hier.adres(),
        f"Versie {nr} is vastgesteld. De Bestuurlijke Tafel kan deze nu lezen.",
    )
    return gelukt or toon_vaststelling(lees(vind_als_trekker()), nr, form)
