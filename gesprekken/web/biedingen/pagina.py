"""The page of the bid: the ledger for every reader, and the forms of whoever may do something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Toestand
from gesprekken.domain.biedingen.models import Bodvoorstel
from gesprekken.domain.biedingen.processen import BOD, BODVOORSTEL, Boddaad, Bodomgeving, Bodvoorsteldaad
from gesprekken.domain.biedingen.statussen import voorstellabel
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.biedingen.bodblad import Bodblad
from gesprekken.web.biedingen.blad import Bladzijde, lees
from gesprekken.web.biedingen.forms import (
    JA,
    NEE,
    Antwoordformulier,
    Intrekformulier,
    Knopformulier,
    Oordeelformulier,
    Uitlegformulier,
    Voorstelformulier,
)
from gesprekken.web.biedingen.kamer import Gevonden
from gesprekken.web.biedingen.regio import lees_regio, lees_scenarios
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Formulier

P = Permission
Formulieren = dict[str, Formulier]


@dataclass(frozen=True, slots=True)
class Verstuurd:
    """The form that was sent and came back: its name on the page, and what it was about in words."""

    naam: str
    form: Formulier
    wat: str

    @property
    def teksten(self) -> list[str]:
        """What was written in it, for when the form itself is not on the page any more."""
        velden = [self.form[n] for n in ("redenen", "tekst", "antwoord") if n in self.form]
        return [veld.data for veld in velden if veld.data]


def toon(hier: Gevonden, verstuurd: Verstuurd | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent."""
    blad = lees(hier)
    daden = _conceptdaden(blad)
    per_voorstel = {v.voorstel.sleutel: _voorsteldaden(hier, v.voorstel) for v in blad.voorstellen}
    forms = _formulieren(blad, daden, per_voorstel)
    if verstuurd and verstuurd.naam in forms:
        forms[verstuurd.naam] = _bijgewerkt(blad, verstuurd.form, forms[verstuurd.naam])
    pagina = render_template(
        "biedingen/show.html", hier=hier, blad=blad, regio=lees_regio(hier), scenarios=lees_scenarios(blad),
        daden=daden, forms=forms, per_voorstel=per_voorstel, verstuurd=verstuurd, voorstellabel=voorstellabel,
    )  # fmt: skip
    return pagina, verstuurd.form.status if verstuurd else 200


def _conceptdaden(blad: Bladzijde) -> list[Daadknop]:
    """What the municipality can do with its concept; saving is done on the page of the concept."""
    concept, hier = blad.concept, blad.hier
    if concept is None or not hier.schrijft:
        return []
    mogelijk = BOD.mogelijkheden(concept.bod, hier.actor, _toestand(blad, concept))
    stand = {"stand": blad.stand}
    return [
        maak_knop(m, hier.adres(m.overgang.daad), Knopformulier(formdata=None, data=stand))
        for m in mogelijk
        if m.overgang.verb != Boddaad.OPSLAAN
    ]


def _toestand(blad: Bladzijde, concept: Bodbeeld) -> Toestand[Bodomgeving]:
    hier = blad.hier
    vak = Bodblad(hier.ronde, hier.dossier, hier.stap, blad.biedingen, blad.stand)
    return Toestand(g.nu, vak.omgeving(concept))


def _voorsteldaden(hier: Gevonden, voorstel: Bodvoorstel) -> list[Daadknop]:
    """The municipality answers; the organisation that made it may take it back."""
    eigen = voorstel.organisatie_id == hier.actor.organisatie_id
    voor = {P.BOD_SCHRIJVEN: hier.trekt, P.BOD_VOORSTELLEN: eigen}
    mogelijk = BODVOORSTEL.mogelijkheden(voorstel, hier.actor, Toestand(g.nu))
    return [
        maak_knop(m, hier.adres(m.overgang.daad, voorstel=voorstel.sleutel), _antwoord(m.overgang.verb, voorstel))
        for m in mogelijk
        if voor[m.overgang.permission]
    ]


def _antwoord(verb: Bodvoorsteldaad, voorstel: Bodvoorstel) -> Formulier:
    if verb is Bodvoorsteldaad.INTREKKEN:
        return Intrekformulier(formdata=None)
    return Antwoordformulier(formdata=None).bij(verb, voorstel.sleutel)


def _formulieren(blad: Bladzijde, daden: list[Daadknop], per_voorstel: Mapping[str, list[Daadknop]]) -> Formulieren:
    """Every form that this reader gets, by its name on the page: the verb, and of which proposal."""
    forms: Formulieren = {d.verb: d.form for d in daden if d.form}
    forms |= {f"{d.verb}-{sleutel}": d.form for sleutel, lijst in per_voorstel.items() for d in lijst if d.form}
    if blad.hier.stelt_voor:
        forms[Bodvoorsteldaad.VOORSTELLEN] = Voorstelformulier(blad.segmenten, formdata=None)
    if blad.geldend and blad.hier.schrijft:
        forms["oordelen"] = _oordeel(blad, blad.geldend)
        if blad.verschuldigd:
            forms["uitleggen"] = Uitlegformulier(formdata=None, data={"nr": blad.geldend.bod.nr})
    return forms


def _oordeel(blad: Bladzijde, geldend: Bodbeeld) -> Oordeelformulier:
    o = geldend.oordeel
    waarden = {"wezenlijk": JA if o.wezenlijk else NEE, "redenen": o.redenen} if o else {}
    form = Oordeelformulier(formdata=None, data=waarden)
    form.lees_van(geldend.bod.nr or 0, o)
    return form


def _bijgewerkt(blad: Bladzijde, form: Formulier, nieuw: Formulier) -> Formulier:
    """The form that was sent keeps its words; after a lost race it builds on what is stored now."""
    if isinstance(form, Antwoordformulier) and isinstance(nieuw, Antwoordformulier):
        form.antwoord.id = form.antwoord.label.field_id = nieuw.antwoord.id
        form.antwoord.label.text = nieuw.antwoord.label.text
    if not form.conflict or not blad.geldend:
        return nieuw if form.conflict else form
    if isinstance(form, Oordeelformulier):
        form.lees_van(blad.geldend.bod.nr or 0, blad.geldend.oordeel)
    elif isinstance(form, Uitlegformulier):
        form.nr.zet(blad.geldend.bod.nr or 0)
    else:
        return nieuw
    return form
