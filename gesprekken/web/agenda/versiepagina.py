"""The page of the version that counts: to a party with what it is asked, to the trekker with what waits for a reply."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.invoer import VASTGESTELD
from gesprekken.domain.agenda.models import Agendaregel, Agendaversie, Gespreksagenda, Instemming, Oordeel
from gesprekken.domain.agenda.statussen import heeft_voorbehoud, is_vastgestelde_versie, vraagt_reactie
from gesprekken.domain.agenda.versies import Regelverschil, Wijziging, antwoordafdruk, reactiedag, vergelijk
from gesprekken.queries.agenda.agenda import Versie, kies_van_versie, lees_agenda, list_instemmingen, vaste_instemmingen
from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.queries.rondes.rondes import list_doelnamen
from gesprekken.web.agenda.antwoordforms import (
    VREEMD,
    Antwoordformulier,
    Reactieformulier,
    Vraagregel,
    is_verstuurd,
    met_regels,
    nieuw_formulier,
)
from gesprekken.web.agenda.kamer import Gevonden
from gesprekken.web.bewaard import toon_bewaard
from gesprekken.web.formulieren import Formulier
from gesprekken.web.matrix import Rollen, namen_van, rollen_van

SJABLOON = "agenda/show.html"
TEKEN: dict[str, tuple[str, str]] = {
    Oordeel.AKKOORD: ("gereed", "Akkoord"),
    Oordeel.MITS: ("opm", "Akkoord mits"),
    Oordeel.NIET: ("aandacht", "Niet akkoord"),
}
OPEN = ("open", "Open")
DEELNAAM = {"titel": "titel", "vraag": "vraag", "soort": "soort", "doel": "doel", "partijen": "wie meepraat"}


class Cel(NamedTuple):
    """The answer of one party to one line: sign and word."""

    partij: str
    soort: str
    woord: str


class Voorbehoud(NamedTuple):
    """A *mits* or *niet akkoord* as it is printed below its line; `wacht` = the municipality still owes a reply."""

    instemming: Instemming
    partij: str
    woord: str
    wacht: bool


@dataclass(frozen=True, slots=True)
class Regelbeeld:
    """One line of a version as the page shows it."""

    regel: Agendaregel
    sleutel: str
    merk: str
    cellen: tuple[Cel, ...]
    voorbehouden: tuple[Voorbehoud, ...]
    rollen: Rollen

    @property
    def soort(self) -> tuple[str, str]:
        """The kind as a badge ('5b') and the word after it ('Belemmering')."""
        kort, _spatie, rest = str(self.regel.inhoud["soort"]).partition(" ")
        return kort, rest.capitalize()


@dataclass(frozen=True, slots=True)
class Partijkaart:
    """How far one party is with its answers."""

    naam: str
    soort: str
    woord: str
    laatste: Instemming | None


@dataclass(frozen=True, slots=True)
class Versiebeeld:
    """A version with everything around it; `vorige` is the one before that this reader may see."""

    versie: Agendaversie
    vorige: Agendaversie | None
    regels: tuple[Regelbeeld, ...]
    kaarten: tuple[Partijkaart, ...]
    verschillen: tuple[Regelverschil, ...]
    label: tuple[str, str]
    tot: date
    voorbij: bool

    @property
    def per_sleutel(self) -> dict[str, Regelbeeld]:
        """The lines by the key of their item."""
        return {r.sleutel: r for r in self.regels}

    @property
    def anders(self) -> list[Regelverschil]:
        """What is new, changed, moved or dropped since the version before."""
        return [v for v in self.verschillen if v.wijziging != Wijziging.GELIJK]

    @property
    def vervallen(self) -> list[Regelverschil]:
        """What stood on the version before and is not on this one."""
        return [v for v in self.verschillen if v.wijziging == Wijziging.VERVALLEN]

    @property
    def open(self) -> int:
        """How many answers are still open."""
        return sum(c.soort == OPEN[0] for r in self.regels for c in r.cellen)


def merk_van(verschil: Regelverschil | None) -> str:
    """What happened to a line since the version before, in words."""
    if verschil is None or verschil.wijziging == Wijziging.GELIJK:
        return ""
    if verschil.wijziging == Wijziging.GEWIJZIGD:
        return f"Gewijzigd: {', '.join(DEELNAAM[d] for d in verschil.delen)}"
    if verschil.wijziging == Wijziging.VERPLAATST and verschil.oud:
        return f"Verplaatst, was punt {verschil.oud.volgnr}"
    return str(verschil.wijziging).capitalize()


def label_van(versie: Agendaversie, nu: datetime, *, nieuwste: bool) -> tuple[str, str]:
    """How far a version is: sign and word."""
    if versie.vastgesteld_op is not None and (nieuwste or is_vastgestelde_versie(versie)):
        return "gereed", f"Versie {versie.nr} vastgesteld"
    if not nieuwste:
        return "open", f"Versie {versie.nr}, vervangen"
    if nu > versie.reactie_tot:
        return "aandacht", f"Versie {versie.nr}, reactietermijn voorbij"
    return "bezig", f"Versie {versie.nr} in akkoordronde"


def maak_beeld(
    versies: Sequence[Versie], nr: int, partijen: Sequence[Deelnemer], instemmingen: Sequence[tuple[Instemming, str]],
    nu: datetime,
) -> Versiebeeld | None:  # fmt: skip
    """Version `nr` beside the one before it; None when this reader sees no such version."""
    plaats = next((i for i, v in enumerate(versies) if v.versie.nr == nr), None)
    if plaats is None:
        return None
    versie, vorige = versies[plaats], next(iter(versies[plaats + 1 :]), None)
    verschillen = vergelijk(vorige.als_waarden(), versie.als_waarden()) if vorige else []
    anderen, namen = [p for p in partijen if not p.trekker], namen_van(partijen)
    antwoorden: defaultdict[str, list[tuple[Instemming, str]]] = defaultdict(list)
    for i, naam in kies_van_versie(instemmingen, versie):
        antwoorden[i.vingerafdruk].append((i, naam))
    per_sleutel = {v.nieuw.sleutel: v for v in verschillen if v.nieuw}
    regels = tuple(
        _regelbeeld(r, k := versie.sleutels[r.agendapunt_id], merk_van(per_sleutel.get(k)), anderen,
                    antwoorden[r.vingerafdruk], namen)
        for r in versie.regels
    )  # fmt: skip
    kaarten = tuple(_kaart(p, versie, [i for lijst in antwoorden.values() for i, _n in lijst]) for p in anderen)
    return Versiebeeld(versie.versie, vorige.versie if vorige else None, regels, kaarten, tuple(verschillen),
                       label_van(versie.versie, nu, nieuwste=plaats == 0), dag(versie.versie.reactie_tot),
                       nu > versie.versie.reactie_tot)  # fmt: skip


def _regelbeeld(
    regel: Agendaregel, sleutel: str, merk: str, anderen: Sequence[Deelnemer],
    antwoorden: Sequence[tuple[Instemming, str]], namen: dict[str, str],
) -> Regelbeeld:  # fmt: skip
    gegeven = {i.organisatie_id: i for i, _naam in antwoorden}
    cellen = tuple(
        Cel(p.kort, *(TEKEN[gegeven[p.organisatie_id].oordeel] if p.organisatie_id in gegeven else OPEN))
        for p in anderen
    )
    voorbehouden = tuple(
        Voorbehoud(i, naam, TEKEN[i.oordeel][1], vraagt_reactie(i.oordeel) and not i.antwoord)
        for i, naam in antwoorden
        if heeft_voorbehoud(i.oordeel)
    )
    return Regelbeeld(regel, sleutel, merk, cellen, voorbehouden, rollen_van(regel.inhoud["partijen"], namen))


def _kaart(partij: Deelnemer, versie: Versie, antwoorden: Sequence[Instemming]) -> Partijkaart:
    eigen = [i for i in antwoorden if i.organisatie_id == partij.organisatie_id]
    stand = f"{len(eigen)} van {len(versie.regels)} beantwoord"
    met = sum(heeft_voorbehoud(i.oordeel) for i in eigen)
    laatste = max(eigen, key=lambda i: i.op, default=None)
    if not eigen:
        return Partijkaart(partij.naam, "open", stand, None)
    if met:
        return Partijkaart(partij.naam, "opm", f"{stand}, {met} met voorbehoud", laatste)
    return Partijkaart(partij.naam, "gereed" if len(eigen) == len(versie.regels) else "bezig", stand, laatste)


P = Permission


@dataclass(frozen=True, slots=True)
class Gelezen:
    """Everything that was read for a page about the agenda, once."""

    hier: Gevonden
    agenda: Gespreksagenda | None
    versies: list[Versie]
    instemmingen: list[tuple[Instemming, str]]
    partijen: list[Deelnemer]

    @property
    def nieuwste(self) -> Versie | None:
        """The version that counts for this reader."""
        return self.versies[0] if self.versies else None

    def versie(self, nr: int) -> Versie:
        """One version. Raises BestaatNiet for what this reader may not see."""
        gevonden = next((v for v in self.versies if v.versie.nr == nr), None)
        if gevonden is None:
            raise BestaatNiet
        return gevonden

    def beeld(self, nr: int) -> Versiebeeld:
        """One version as the page shows it. Raises BestaatNiet."""
        gevonden = maak_beeld(self.versies, nr, self.partijen, self.instemmingen, g.nu)
        if gevonden is None:
            raise BestaatNiet
        return gevonden

    def regels(self, versie: Versie) -> list[Vraagregel]:
        """Every line of a version: what the reader's party said of it, and why that cannot change any more, if so."""
        eigen = [(i, n) for i, n in self.instemmingen if i.organisatie_id == self.hier.actor.organisatie_id]
        vast = vaste_instemmingen(eigen, self.versies)
        op_regel = {i.vingerafdruk: i for i, _naam in eigen}
        regels = [(r, op_regel.get(r.vingerafdruk)) for r in versie.regels]
        vast = vast if versie is self.nieuwste else set()  # of an older one the service says what came after it
        dicht = VASTGESTELD if is_vastgestelde_versie(versie.versie) else VREEMD
        return [
            Vraagregel(versie.sleutels[r.agendapunt_id], r.vingerafdruk, r.volgnr, r.inhoud["titel"],
                       (i.oordeel, i.reden) if i else None, dicht if i and i.id in vast else "",
                       i.antwoord if i else "")
            for r, i in regels
        ]  # fmt: skip

    def vragen(self, versie: Versie) -> list[Vraagregel]:
        """The lines that the reader's party is asked about or may answer otherwise."""
        return [regel for regel in self.regels(versie) if not regel.dicht]

    @property
    def lijst(self) -> list[tuple[Agendaversie, tuple[str, str], bool]]:
        """Every version this reader sees, newest first: with how far it is, and whether there is one before it."""
        laatste = len(self.versies) - 1
        return [(v.versie, label_van(v.versie, g.nu, nieuwste=i == 0), i < laatste) for i, v in enumerate(self.versies)]

    @property
    def namen(self) -> dict[str, str]:
        """The names in a matrix -> the names on the page."""
        return namen_van(self.partijen)

    @property
    def brengt_in(self) -> bool:
        """Whether the reader may bring an item."""
        eigen = self.hier.actor.organisatie_id
        return self.hier.actor.mag(P.ONDERWERP_INBRENGEN) and eigen in {p.organisatie_id for p in self.partijen}

    @property
    def stelt_samen(self) -> bool:
        """Whether the reader composes, replies and adopts."""
        return self.hier.mag(P.AGENDA_SAMENSTELLEN)

    @property
    def antwoordt(self) -> bool:
        """Whether the reader's party is asked for its answer: every talk party but the one that presents."""
        aan_tafel = {p.organisatie_id for p in self.partijen if not p.trekker}
        return self.hier.actor.mag(P.INSTEMMING_GEVEN) and self.hier.actor.organisatie_id in aan_tafel

    @property
    def in_akkoordronde(self) -> bool:
        """Whether the version that counts can still be answered and adopted."""
        return self.nieuwste is not None and not is_vastgestelde_versie(self.nieuwste.versie)


def lees(hier: Gevonden) -> Gelezen:
    """Read the agenda for this actor."""
    agenda, versies = lees_agenda(hier.actor, hier.dossier, hier.stap)
    return Gelezen(hier, agenda, versies, list_instemmingen(agenda) if versies else [], hier.partijen())


def antwoordformulier(blad: Gelezen, nr: int) -> Antwoordformulier:
    """The form as it was sent, about the version that it was made for: with a line that was adopted meanwhile.

    Raises BestaatNiet, MagNiet.
    """
    versie = blad.versie(nr)
    if not blad.antwoordt:
        raise MagNiet("De partijen die zijn uitgenodigd geven antwoord; wie de agenda voorlegt, niet.")
    form = met_regels(tuple(r for r in blad.regels(versie) if not r.dicht or is_verstuurd(r)))()
    form.nr = nr
    return form


def toon_agenda(hier: Gevonden) -> ResponseReturnValue:
    """The page of the version that counts, kept for this reader until something of the dossier or the round changes."""
    versies = (hier.dossier.sleutel, hier.dossier.feitenversie, hier.ronde.sleutel, hier.ronde.feitenversie)
    return toon_bewaard(SJABLOON, (*versies, reactiedag(g.nu)), lambda: _delen(lees(hier)))


def toon(
    blad: Gelezen, antwoord: Antwoordformulier | None = None, reactie: tuple[str, Reactieformulier] | None = None
) -> ResponseReturnValue:
    """The page of the version that counts, with the faults of the form that was sent."""
    fout: Formulier | None = antwoord or (reactie[1] if reactie else None)
    return render_template(SJABLOON, **_delen(blad, antwoord, reactie)), fout.status if fout else 200


def _delen(
    blad: Gelezen, antwoord: Antwoordformulier | None = None, reactie: tuple[str, Reactieformulier] | None = None
) -> dict[str, Any]:
    fout: Formulier | None = antwoord or (reactie[1] if reactie else None)
    delen: dict[str, Any] = {"hier": blad.hier, "blad": blad, "fout": fout, "beeld": None, "form": None}
    if blad.nieuwste:
        form = _nieuw_formulier(blad, blad.nieuwste, antwoord)
        delen |= {
            "beeld": blad.beeld(blad.nieuwste.versie.nr),
            "doelen": list_doelnamen(blad.hier.ronde),
            "form": form,
            "gezegd": gezegd(antwoord) if antwoord and form is not antwoord else [],
            "vast": next((v.versie for v in blad.versies if v.versie.vastgesteld_op), None),
            "reacties": _reacties(blad, reactie),
            "reactie": reactie,
        }
    return delen


def _nieuw_formulier(blad: Gelezen, versie: Versie, ingevuld: Antwoordformulier | None) -> Antwoordformulier | None:
    """The form to show: the one that was sent when it still fits, else a new one for the version that counts now."""
    if not blad.antwoordt or not blad.in_akkoordronde:
        return None
    regels = blad.vragen(versie)
    if ingevuld is not None and not ingevuld.conflict and list(ingevuld.regels) == regels:
        return ingevuld
    if not regels:
        return None
    return ingevuld.op_regels(regels) if ingevuld else nieuw_formulier(regels)


def gezegd(form: Antwoordformulier) -> list[tuple[Vraagregel, str, str]]:
    """What a party filled in for a version that has been replaced or adopted: (line, choice, every text)."""
    regels = []
    for r in form.regels:
        tekst = "\n".join(form.veld(naam, r).data for naam in ("mits", "niet") if form.veld(naam, r).data)
        oordeel = form.keuze(r)
        if oordeel and not form.stond_er(r, (oordeel, tekst)):
            regels.append((r, TEKEN[oordeel][1], tekst))
    return regels


def _reacties(blad: Gelezen, gestuurd: tuple[str, Reactieformulier] | None) -> dict[str, Reactieformulier]:
    """A form per condition without a reply, for who leads the dossier."""
    if not blad.stelt_samen or not blad.in_akkoordronde or not blad.nieuwste:
        return {}
    beeld = blad.beeld(blad.nieuwste.versie.nr)
    wachtend = [v.instemming for r in beeld.regels for v in r.voorbehouden if v.wacht]
    formulieren = {i.sleutel: _reactie(i) for i in wachtend}
    if gestuurd and gestuurd[0] in formulieren:
        sleutel, form = gestuurd
        if form.conflict:  # the condition changed: what was typed stays, for the condition that is on the page now
            form.gelezen.data = formulieren[sleutel].gelezen.data
        formulieren[sleutel] = form.bij(sleutel)
    return formulieren


def _reactie(instemming: Instemming) -> Reactieformulier:
    form = Reactieformulier(formdata=None, data={"gelezen": antwoordafdruk(instemming.oordeel, instemming.reden)})
    return form.bij(instemming.sleutel)
