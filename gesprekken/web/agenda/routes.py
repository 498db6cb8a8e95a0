"""Reading a version, answering it per line, replying to conditions, adopting; earlier versions and their export."""

from __future__ import annotations

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.canoniek import canoniek
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.queries.rondes import list_doelnamen
from gesprekken.services.agenda.instemmen import antwoord, reageer, stel_vast
from gesprekken.web.agenda.antwoordforms import Reactieformulier, Vaststelformulier
from gesprekken.web.agenda.kamer import bp, vind, vind_als_trekker
from gesprekken.web.agenda.vaststelpagina import toon_vaststelling
from gesprekken.web.agenda.versiebeeld import merk_van
from gesprekken.web.agenda.versiepagina import antwoordformulier, lees, toon
from gesprekken.web.bestanden import bestand
from gesprekken.web.formulieren import verwerk
from gesprekken.web.matrix import rollen_van
from gesprekken.web.toegang import huidige_actor, requires

P = Permission


@bp.get("")
def show(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """The version that counts, every answer to it, and for a party that is asked: the form."""
    return toon(lees(vind(ronde, dossier, stap)))


@bp.post("/versies/<int:nr>/antwoord")
@requires(P.INSTEMMING_GEVEN)
def geef_antwoord(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """The answers of a party, per line or to all open lines at once."""
    hier = vind(ronde, dossier, stap)
    form, actor = antwoordformulier(lees(hier), nr), huidige_actor()

    def werk() -> str:
        antwoord(actor, g.nu, ronde, dossier, stap, nr, form.oordelen())
        return hier.adres()

    gelukt = verwerk(form, werk, "Uw antwoord is opgeslagen. De andere partijen kunnen het lezen.")
    return gelukt or toon(lees(vind(ronde, dossier, stap)), antwoord=form)


@bp.post("/reacties/<instemming>")
@requires(P.AGENDA_SAMENSTELLEN)
def geef_reactie(ronde: str, dossier: str, stap: str, instemming: str) -> ResponseReturnValue:
    """The municipality says what it does with a condition."""
    hier = vind_als_trekker(ronde, dossier, stap)
    form, actor = Reactieformulier(), huidige_actor()

    def werk() -> str:
        reageer(actor, g.nu, ronde, dossier, stap, instemming, form.tekst.data or "", form.gelezen_op.data or "")
        return hier.adres(_anchor=instemming)

    gelukt = verwerk(form, werk, "Uw reactie staat bij de voorwaarde.")
    return gelukt or toon(lees(vind(ronde, dossier, stap)), reactie=(instemming, form))


@bp.get("/versies/<int:nr>")
def versie(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """A version as it was, with the answers that belong to it."""
    blad = lees(vind(ronde, dossier, stap))
    return render_template(
        "agenda/versie.html", hier=blad.hier, blad=blad, beeld=blad.beeld(nr),
        doelen=list_doelnamen(blad.hier.ronde), reacties={},
    )  # fmt: skip


@bp.get("/versies/<int:nr>/vergelijking")
def vergelijking(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """A version side by side with the one before: new, changed, moved and dropped."""
    blad = lees(vind(ronde, dossier, stap))
    beeld = blad.beeld(nr)
    if beeld.vorige is None:
        raise BestaatNiet
    return render_template(
        "agenda/vergelijken.html", hier=blad.hier, blad=blad, beeld=beeld, doelen=list_doelnamen(blad.hier.ronde),
        merk_van=merk_van, rollen_van=rollen_van,
    )  # fmt: skip


@bp.get("/versies/<int:nr>/export")
def export(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """The lines with their hashes as canonical JSON, so that anyone can recompute them."""
    hier = vind(ronde, dossier, stap)
    inhoud = canoniek(lees(hier).versie(nr).als_export(hier.ronde.slug, hier.dossier.slug, hier.stap.code))
    return bestand(inhoud, "application/json", f"{stap}-{dossier}-versie-{nr}.json")


@bp.get("/versies/<int:nr>/vaststelling")
@requires(P.AGENDA_SAMENSTELLEN)
def vaststelling(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """Before adopting: what is open, what stands in the way, and what will happen."""
    return toon_vaststelling(lees(vind_als_trekker(ronde, dossier, stap)), nr, Vaststelformulier(formdata=None))


@bp.post("/versies/<int:nr>/vaststelling")
@requires(P.AGENDA_SAMENSTELLEN)
def stel_versie_vast(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """Adopt the version; from then on it is locked."""
    hier = vind_als_trekker(ronde, dossier, stap)
    form, actor = Vaststelformulier(), huidige_actor()

    def werk() -> str:
        stel_vast(actor, g.nu, ronde, dossier, stap, nr)
        return hier.adres()

    gelukt = verwerk(form, werk, f"Versie {nr} is vastgesteld. De Bestuurlijke Tafel kan deze nu lezen.")
    return gelukt or toon_vaststelling(lees(vind_als_trekker(ronde, dossier, stap)), nr, form)
