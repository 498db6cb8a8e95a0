"""A commitment: what was promised, what became of it, and the forms for the organisation that made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import MagNiet
from gesprekken.core.invoer import MAX_TEKST
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Mogelijkheid, Toestand
from gesprekken.domain.gesprekken.invoer import dagfout
from gesprekken.domain.opvolging.daden import TOEZEGGINGSDADEN
from gesprekken.domain.opvolging.models import Toezegging, Toezeggingsregel
from gesprekken.domain.opvolging.processen import TOEZEGGING, Toezeggingsdaad
from gesprekken.domain.opvolging.statussen import is_lopend, toezeggingslabel
from gesprekken.queries.opvolging.opvolging import get_vervolgpunt
from gesprekken.queries.opvolging.uitkomsten import Toezeggingbeeld, get_toezegging
from gesprekken.services.opvolging.toezeggingen import zet_toezegging
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Datumveld, Tekstvak, Versieveld, verwerk
from gesprekken.web.naast import Naastformulier
from gesprekken.web.opvolging.kamer import Gevonden, bp, vind
from gesprekken.web.opvolging.puntforms import dag_van
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


class Toezegformulier(Naastformulier):
    """What every deed with a commitment asks: a word of explanation."""

    versie = Versieveld()
    reden: Tekstvak


class Nakomingformulier(Toezegformulier):
    """How it was kept."""

    reden = Tekstvak("Hoe bent u de toezegging nagekomen?", TOEZEGGINGSDADEN[Toezeggingsdaad.NAKOMEN][0],
                     maximum=MAX_TEKST, id="nakoming-reden")  # fmt: skip


class Bijstelformulier(Toezegformulier):
    """What is promised from now on, by when, and why."""

    tekst = Tekstvak("Wat zegt u nu toe?", "Schrijf wat u nu toezegt.", maximum=MAX_TEKST)
    uiterlijk = Datumveld("Uiterlijk nagekomen op", "Kies de dag waarop dit is nagekomen, bijvoorbeeld 27-11-2026.",
                          dagfout)  # fmt: skip
    reden = Tekstvak("Waarom stelt u de toezegging bij?", TOEZEGGINGSDADEN[Toezeggingsdaad.BIJSTELLEN][0],
                     maximum=MAX_TEKST, id="bijstelling-reden")  # fmt: skip


class Intrekkingformulier(Toezegformulier):
    """Why it is withdrawn."""

    reden = Tekstvak("Waarom trekt u de toezegging in?", TOEZEGGINGSDADEN[Toezeggingsdaad.INTREKKEN][0],
                     maximum=MAX_TEKST, id="intrekking-reden")  # fmt: skip


FORMULIEREN: Mapping[Toezeggingsdaad, type[Toezegformulier]] = {
    Toezeggingsdaad.NAKOMEN: Nakomingformulier,
    Toezeggingsdaad.BIJSTELLEN: Bijstelformulier,
    Toezeggingsdaad.INTREKKEN: Intrekkingformulier,
}


@dataclass(frozen=True, slots=True)
class Geschiedenisregel:
    """What happened; `was` is the line before, when the text or the day became another one."""

    regel: Toezeggingsregel
    was: Toezeggingsregel | None


def geschiedenis(beeld: Toezeggingbeeld) -> list[Geschiedenisregel]:
    """Newest first."""
    regels = []
    for nr, r in enumerate(beeld.regels):
        vorige = beeld.regels[nr - 1] if nr else None
        anders = vorige is not None and (vorige.tekst, vorige.uiterlijk) != (r.tekst, r.uiterlijk)
        regels.append(Geschiedenisregel(r, vorige if anders else None))
    return regels[::-1]


def toon(
    hier: Gevonden, sleutel: str, verb: Toezeggingsdaad | None = None, verzonden: Toezegformulier | None = None
) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent for `verb`. Raises BestaatNiet, MagNiet for that form."""
    punt, beeld = get_toezegging(hier.actor, hier.dossier, hier.stap, sleutel)
    eigen = beeld.toezegging.organisatie_id == hier.actor.organisatie_id
    if verzonden is not None and not eigen:
        raise MagNiet(f"Alleen {beeld.organisatie} kan zeggen wat er van deze toezegging is geworden.")
    pagina = render_template(
        "opvolging/toezegging.html", hier=hier, beeld=beeld, eigen=eigen, fout=verzonden, verb=verb,
        punt=get_vervolgpunt(hier.actor, hier.dossier, hier.stap, punt.sleutel), geschiedenis=geschiedenis(beeld),
        label=toezeggingslabel(beeld.toezegging, g.vandaag), loopt=is_lopend(beeld.toezegging),
        daden=_daden(hier, beeld.toezegging, verb, verzonden) if eigen else [],
    )  # fmt: skip
    return pagina, verzonden.status if verzonden else 200


def _daden(
    hier: Gevonden, toezegging: Toezegging, verb: Toezeggingsdaad | None, verzonden: Toezegformulier | None
) -> list[Daadknop]:
    """What the holder can do now; a form that was sent stays, also when its moment passed: no text is lost."""
    overgangen = {m.overgang.verb: m for m in TOEZEGGING.mogelijkheden(toezegging, hier.actor, Toestand(g.nu))}
    if verb is not None:
        overgangen.setdefault(verb, Mogelijkheid(TOEZEGGING.overgang(verb), ()))
    nu = {"versie": toezegging.versie, "tekst": toezegging.tekst, "uiterlijk": toezegging.uiterlijk}
    knoppen = []
    for m in overgangen.values():
        form = FORMULIEREN[m.overgang.verb](formdata=None, data=nu)
        if verzonden and m.overgang.verb == verb:
            form = verzonden.naast_wat_nu_geldt(form)
        knoppen.append(maak_knop(m, hier.adres(m.overgang.daad, toezegging=toezegging.sleutel), form))
    return knoppen


@bp.get("/toezeggingen/<toezegging>")
def toezegging(toezegging: str) -> ResponseReturnValue:
    """What was promised and what became of it."""
    return toon(vind(), toezegging)


def _nieuw(form: Toezegformulier) -> tuple[str, date] | None:
    """The text and the day of an adjustment."""
    return (form.tekst.data or "", dag_van(form.uiterlijk)) if isinstance(form, Bijstelformulier) else None


def _zet(sleutel: str, verb: Toezeggingsdaad, gelukt: str) -> ResponseReturnValue:
    hier, form = vind(), FORMULIEREN[verb]()
    gedaan = verwerk(
        form,
        lambda: zet_toezegging(deze_daad(), sleutel, form.versie.data or 0, verb, form.reden.data or "", _nieuw(form)),
        hier.adres("toezegging", toezegging=sleutel),
        gelukt,
    )
    return gedaan or toon(vind(), sleutel, verb, form)


@bp.post("/toezeggingen/<toezegging>/nakoming")
@requires(P.TOEZEGGING_AFDOEN)
def nakoming(toezegging: str) -> ResponseReturnValue:
    """It was kept, and how."""
    gelukt = "De toezegging is nagekomen. De partijen van dit punt zien dat."
    return _zet(toezegging, Toezeggingsdaad.NAKOMEN, gelukt)


@bp.post("/toezeggingen/<toezegging>/bijstelling")
@requires(P.TOEZEGGING_AFDOEN)
def bijstelling(toezegging: str) -> ResponseReturnValue:
    """Another text or day, and why; what it was stays readable."""
    gelukt = "De toezegging is bijgesteld. De partijen van dit punt zien wat het was en waarom het anders is."
    return _zet(toezegging, Toezeggingsdaad.BIJSTELLEN, gelukt)


@bp.post("/toezeggingen/<toezegging>/intrekking")
@requires(P.TOEZEGGING_AFDOEN)
def intrekking(toezegging: str) -> ResponseReturnValue:
    """It is withdrawn, and why."""
    gelukt = "De toezegging is ingetrokken. De partijen van dit punt lezen uw reden."
    return _zet(toezegging, Toezeggingsdaad.INTREKKEN, gelukt)
