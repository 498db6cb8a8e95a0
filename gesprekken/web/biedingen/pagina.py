"""The page of the bid: the ledger for every reader, its regional effect, and the forms of whoever may do something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Toestand
from gesprekken.domain.biedingen.models import Boduitleg
from gesprekken.domain.biedingen.processen import BOD, BODVOORSTEL, Boddaad, Bodomgeving
from gesprekken.domain.biedingen.rekenen import (
    Segment,
    Totaal,
    daeb_aandeel,
    groei,
    tel_daeb,
    tel_op,
    uitleg_verschuldigd,
)
from gesprekken.domain.biedingen.tabel import Bodtabel, Celverschil, Regiosom, maak_tabel, tel_regio, verschillen
from gesprekken.domain.rondes.models import Doel, Scenario, Scenariocijfer
from gesprekken.domain.rondes.scenarios import Afstand, afstand
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.domain.voorstellen.statussen import voorstellabel
from gesprekken.queries.biedingen.biedingen import (
    Bodbeeld,
    Voorstelregel,
    get_bodstand,
    list_biedingen,
    list_regiobiedingen,
    list_uitleg,
    list_voorstellen,
)
from gesprekken.queries.biedingen.bodblad import Bodblad
from gesprekken.queries.rondes.rondes import list_doelen
from gesprekken.queries.rondes.scenarios import Scenariostand, list_scenariostanden
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.web.biedingen.forms import (
    JA,
    NEE,
    Knopformulier,
    Oordeelformulier,
    Uitlegformulier,
    Voorstelformulier,
)
from gesprekken.web.biedingen.kamer import Gevonden
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Formulier
from gesprekken.web.voorstel import Antwoord, antwoordknoppen, naam_van

P = Permission
Formulieren = dict[str, Formulier]


class Versieregel(NamedTuple):
    """A version in the list: its homes, and what differs from the one before (None = the first)."""

    beeld: Bodbeeld
    netto: int
    verschil: int | None
    verschillen: list[Celverschil]


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The bid as this reader may see it. `stand` is what its forms are made from; 0 for who changes nothing."""

    hier: Gevonden
    biedingen: list[Bodbeeld]
    voorstellen: list[Voorstelregel]
    uitleg: Sequence[Boduitleg]
    stand: int

    @property
    def segmenten(self) -> tuple[Segment, ...]:
        """The parts of the doelgroepvoorraad, as the round names them."""
        return parameters_van(self.hier.stap, SOORT).segmenten

    @property
    def perioden(self) -> Mapping[str, str]:
        """The periods of this round."""
        return parameters_van(self.hier.stap, SOORT).periodenamen

    @property
    def concept(self) -> Bodbeeld | None:
        """What the municipality works on; nobody else has it."""
        return next((b for b in self.biedingen if b.concept), None)

    @property
    def uitgebracht(self) -> list[Bodbeeld]:
        """The issued versions, newest first."""
        return [b for b in self.biedingen if not b.concept]

    @property
    def geldend(self) -> Bodbeeld | None:
        """The version that counts."""
        return next(iter(self.uitgebracht), None)

    def tabel(self, beeld: Bodbeeld) -> Bodtabel:
        """A version as a table."""
        return maak_tabel(beeld.cellen, self.segmenten, self.perioden)

    def netto(self, beeld: Bodbeeld) -> int:
        """All homes of a version, net."""
        return tel_op(beeld.cellen).netto

    def daeb(self, beeld: Bodbeeld) -> int:
        """The DAEB homes of a version, net."""
        return tel_daeb(beeld.cellen, self.segmenten).netto

    @property
    def groei(self) -> int:
        """Extra homes since the bid at the start of the round; 0 without a bid."""
        return groei(self.uitgebracht[-1].cellen, self.uitgebracht[0].cellen) if self.uitgebracht else 0

    @property
    def daeb_aandeel(self) -> int | None:
        """Share of that growth that is DAEB, in per cent; None without growth."""
        uit = self.uitgebracht
        return daeb_aandeel(uit[-1].cellen, uit[0].cellen, self.segmenten) if uit else None

    @property
    def verschuldigd(self) -> bool:
        """Whether an explanation is owed for the version that counts."""
        bod = self.geldend
        return bod is not None and uitleg_verschuldigd(self.groei, bod.oordeel.wezenlijk if bod.oordeel else None)

    @property
    def gegeven(self) -> Boduitleg | None:
        """The last explanation of the version that counts."""
        bod = self.geldend
        return next((u for u in self.uitleg if bod and u.bod_id == bod.bod.id), None)

    @property
    def eerdere_uitleg(self) -> list[tuple[int, Boduitleg]]:
        """(version, explanation) of everything that was written before, newest first."""
        nrs = {b.bod.id: b.bod.nr or 0 for b in self.uitgebracht}
        return [(nrs[u.bod_id], u) for u in self.uitleg if u is not self.gegeven]

    @property
    def versies(self) -> list[Versieregel]:
        """Every issued version with what it changed, newest first."""
        return [self._versie(b, v) for b, v in zip(self.uitgebracht, [*self.uitgebracht[1:], None], strict=True)]

    def _versie(self, beeld: Bodbeeld, vorige: Bodbeeld | None) -> Versieregel:
        netto = self.netto(beeld)
        return Versieregel(beeld, netto, netto - self.netto(vorige) if vorige else None,
                           self.veranderd(vorige, beeld) if vorige else [])  # fmt: skip

    def veranderd(self, oud: Bodbeeld | None, nieuw: Bodbeeld) -> list[Celverschil]:
        """The cells in which two versions differ."""
        return verschillen(oud.cellen if oud else (), nieuw.cellen, self.segmenten, self.perioden)

    def segmentnaam(self, code: str) -> str:
        """A segment by code, as the round names it."""
        return next((s.naam for s in self.segmenten if s.code == code), code)


def lees(hier: Gevonden) -> Gelezen:
    """Read the bid for this actor."""
    return Gelezen(
        hier, list_biedingen(hier.actor, hier.dossier, hier.stap), list_voorstellen(hier.dossier, hier.stap),
        list_uitleg(hier.dossier, hier.stap), get_bodstand(hier.dossier, hier.stap) if hier.schrijft else 0,
    )  # fmt: skip


class Doelregel(NamedTuple):
    """A goal that the bids count towards: how far the sum is from it (0 = reached), and the share in per cent."""

    doel: Doel
    afstand: int
    aandeel: int


class Scenarioregel(NamedTuple):
    """A scenario, what it asks of this dossier (None = not known), and how far the bid and the concept are from it.

    A distance is None without a figure, or without a bid or concept that this reader may see.
    """

    scenario: Scenario
    cijfer: Scenariocijfer | None
    bod: Afstand | None
    concept: Afstand | None


@dataclass(frozen=True, slots=True)
class Regiobeeld:
    """The sum, what this dossier puts in (None = no bid yet), and the goals; `anders` are measured otherwise."""

    som: Regiosom
    eigen: Totaal | None
    doelen: list[Doelregel]
    anders: list[Doel]


def lees_regio(hier: Gevonden) -> Regiobeeld:
    """Add up what was issued; concepts are in nobody's sum."""
    parameters = parameters_van(hier.stap, SOORT)
    biedingen = list_regiobiedingen(hier.actor, hier.ronde, hier.stap.code)
    som = tel_regio(list(biedingen.values()), parameters.segmenten)
    eigen, telt = biedingen.get(hier.dossier.slug), parameters.doelen
    doelen = list_doelen(hier.ronde)
    return Regiobeeld(
        som, tel_op(eigen) if eigen else None, [_doel(d, som) for d in doelen if d.code in telt],
        [d for d in doelen if d.code not in telt],
    )  # fmt: skip


def lees_scenarios(blad: Gelezen) -> list[Scenarioregel]:
    """What every scenario asks of this dossier, with the bid and the concept as this reader may see them."""
    hier = blad.hier
    return [_scenario(blad, stand) for stand in list_scenariostanden(hier.ronde, hier.dossier)]


def _scenario(blad: Gelezen, stand: Scenariostand) -> Scenarioregel:
    cijfer = stand.cijfer(blad.hier.dossier.slug)

    def ver(beeld: Bodbeeld | None) -> Afstand | None:
        return afstand(blad.netto(beeld), cijfer.bereik) if cijfer and beeld else None

    return Scenarioregel(stand.scenario, cijfer, ver(blad.geldend), ver(blad.concept))


def _doel(doel: Doel, som: Regiosom) -> Doelregel:
    netto = som.totaal.netto
    return Doelregel(doel, max(doel.waarde - netto, 0), round(100 * netto / doel.waarde) if doel.waarde else 100)


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


def toon(hier: Gevonden, verstuurd: Verstuurd | None = None, antwoord: Antwoord | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent; `antwoord`: it was the answer to a proposal."""
    blad = lees(hier)
    daden = _conceptdaden(blad)
    per_voorstel = {
        v.voorstel.sleutel: antwoordknoppen(BODVOORSTEL, hier, v.voorstel, hier.dossier.trekker_id, gestuurd=antwoord)
        for v in blad.voorstellen
    }
    forms = _formulieren(blad, daden, per_voorstel)
    if verstuurd and verstuurd.naam in forms:
        forms[verstuurd.naam] = _bijgewerkt(blad, verstuurd.form, forms[verstuurd.naam])
    pagina = render_template(
        "biedingen/show.html", hier=hier, blad=blad, regio=lees_regio(hier), scenarios=lees_scenarios(blad),
        daden=daden, forms=forms, per_voorstel=per_voorstel, verstuurd=verstuurd, voorstellabel=voorstellabel,
    )  # fmt: skip
    return pagina, verstuurd.form.status if verstuurd else 200


def _conceptdaden(blad: Gelezen) -> list[Daadknop]:
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


def _toestand(blad: Gelezen, concept: Bodbeeld) -> Toestand[Bodomgeving]:
    hier = blad.hier
    vak = Bodblad(hier.ronde, hier.dossier, hier.stap, blad.biedingen, blad.stand)
    return Toestand(g.nu, vak.omgeving(concept))


def _formulieren(blad: Gelezen, daden: list[Daadknop], per_voorstel: Mapping[str, list[Daadknop]]) -> Formulieren:
    """Every form that this reader gets, by its name on the page: the verb, and of which proposal."""
    forms: Formulieren = {d.verb: d.form for d in daden if d.form}
    forms |= {naam_van(d.verb, sleutel): d.form for sleutel, lijst in per_voorstel.items() for d in lijst if d.form}
    if blad.hier.stelt_voor:
        forms[Voorsteldaad.VOORSTELLEN] = Voorstelformulier(blad.segmenten, formdata=None)
    if blad.geldend and blad.hier.schrijft:
        forms["oordelen"] = _oordeel(blad, blad.geldend)
        if blad.verschuldigd:
            forms["uitleggen"] = Uitlegformulier(formdata=None, data={"nr": blad.geldend.bod.nr})
    return forms


def _oordeel(blad: Gelezen, geldend: Bodbeeld) -> Oordeelformulier:
    o = geldend.oordeel
    waarden = {"wezenlijk": JA if o.wezenlijk else NEE, "redenen": o.redenen} if o else {}
    form = Oordeelformulier(formdata=None, data=waarden)
    form.lees_van(geldend.bod.nr or 0, o)
    return form


def _bijgewerkt(blad: Gelezen, form: Formulier, nieuw: Formulier) -> Formulier:
    """The form that was sent keeps its words; after a lost race it builds on what is stored now."""
    if not form.conflict or not blad.geldend:
        return nieuw if form.conflict else form
    if isinstance(form, Oordeelformulier):
        form.naast_wat_nu_geldt(nieuw)
        form.lees_van(blad.geldend.bod.nr or 0, blad.geldend.oordeel)
    elif isinstance(form, Uitlegformulier):
        form.nr.zet(blad.geldend.bod.nr or 0)
    else:
        return nieuw
    return form
