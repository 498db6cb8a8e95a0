"""The forms of consent: one answer per line of a version, a reply to a condition, and the button that adopts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from flask import request
from wtforms import Field, HiddenField, RadioField, SubmitField, ValidationError

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.agenda.models import Oordeel
from gesprekken.domain.agenda.versies import antwoordafdruk, antwoordstand
from gesprekken.web.formulieren import Formulier, Tekstvak, zonder_stuurtekens

KIES = "Kies akkoord, akkoord mits of niet akkoord."
VREEMD = "Antwoord alleen op punten van deze versie die nog een antwoord vragen. Ververs de pagina."
ENTER = "Met Enter is nog niets verstuurd. Kies een van de knoppen."
# What a party says -> the name of the field with its reason.
REDENVELD: dict[str, str] = {Oordeel.MITS: "mits", Oordeel.NIET: "niet"}
Antwoord = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Vraagregel:
    """A line for a party: the key of its item, its hash, the answer that stands with the reply to it, and why that
    cannot change, if so."""

    sleutel: str
    vingerafdruk: str
    volgnr: int
    titel: str
    eerder: Antwoord | None
    dicht: str = ""
    reactie: str = ""

    @property
    def stand(self) -> str:
        """What a page shows of it, as the form carries it; '' when nothing was answered."""
        return antwoordstand(*self.eerder, self.reactie) if self.eerder else ""


def is_verstuurd(regel: Vraagregel) -> bool:
    """Whether the form that came in has a field about this line."""
    return any(f"{soort}-{regel.sleutel}" in request.form for soort in ("oordeel", "mits", "niet"))


def _bestaand_oordeel(_form: object, veld: Field) -> None:
    if veld.data not in (None, "", *Oordeel):
        veld.data = None
        raise ValidationError(KIES)


class Antwoordformulier(Formulier):
    """Per line: akkoord, akkoord mits (condition) or niet akkoord (reason). Made by `met_regels`, about version `nr`.

    `gelezen` holds key and state of every answer that the page showed; `naast` the lines (by key) of which something
    else is stored by now than was typed.
    A text that is typed under one of the two counts as that choice; where two say something else, the page asks.
    """

    regels: tuple[Vraagregel, ...] = ()
    nr = 0
    naast: Mapping[str, Vraagregel] = {}
    gelezen = HiddenField(validators=[zonder_stuurtekens])
    enter = SubmitField("Enter")
    alles = SubmitField("Akkoord met alle open punten")

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The fields, one answer per line, and that no field of another line was sent."""
        goed: bool = super().validate(extra_validators)
        dubbel = {f"oordeel-{r.sleutel}": zin for r in self.regels if (zin := self._tegenspraak(r))}
        self.neem_over(dubbel)
        vreemd = any(n.startswith(("oordeel-", "mits-", "niet-")) and n not in self for n in request.form)
        dicht = {r.dicht for r in self.regels if r.dicht}
        bezwaren = [*sorted(dicht | ({VREEMD} if vreemd else set())), *([ENTER] if self.enter.data else [])]
        self.algemene_fouten += [(zin, None) for zin in bezwaren]
        return goed and not dubbel and not self.algemene_fouten

    @property
    def foute_sleutels(self) -> set[str]:
        """The items with a fault at one of their fields."""
        return {r.sleutel for r in self.regels if any(self.veld(s, r).errors for s in ("oordeel", "mits", "niet"))}

    def veld(self, soort: str, regel: Vraagregel) -> Field:
        """A field of a line: 'oordeel', 'mits' or 'niet'."""
        gevonden: Field = self[f"{soort}-{regel.sleutel}"]
        return gevonden

    @property
    def standen(self) -> dict[str, str]:
        """Item key -> what the page showed of its answer."""
        return dict(deel.split(":", 1) for deel in (self.gelezen.data or "").split() if ":" in deel)

    def stond_er(self, regel: Vraagregel, antwoord: Antwoord) -> bool:
        """Whether the page already showed this answer: who left it as it was, says nothing new."""
        return self.standen.get(regel.sleutel, "").startswith(antwoordafdruk(*antwoord))

    def _getypt(self, regel: Vraagregel) -> list[str]:
        """What was written now: the choices under which a text stands that was not there already."""
        teksten = {o: self.veld(naam, regel).data or "" for o, naam in REDENVELD.items()}
        return [o for o, tekst in teksten.items() if tekst and not self.stond_er(regel, (o, tekst))]

    def _tegenspraak(self, regel: Vraagregel) -> str | None:
        gekozen, getypt = self.veld("oordeel", regel).data, self._getypt(regel)
        if len(getypt) > 1 or (gekozen and any(o != gekozen for o in getypt)):
            return f"Kies één antwoord bij punt {regel.volgnr}, en laat het veld bij het andere antwoord leeg."
        return None

    def keuze(self, regel: Vraagregel) -> str:
        """The choice of a party about a line, or the choice that it wrote a text under."""
        return str(self.veld("oordeel", regel).data or next(iter(self._getypt(regel)), ""))

    def antwoord(self, regel: Vraagregel) -> Antwoord | None:
        """What the party says about a line; the button for all says it of open lines without a choice."""
        open_akkoord = Oordeel.AKKOORD if self.alles.data and regel.eerder is None else ""
        oordeel = self.keuze(regel) or open_akkoord
        if not oordeel:
            return None
        naam = REDENVELD.get(oordeel)
        return str(oordeel), (self.veld(naam, regel).data or "") if naam else ""

    def oordelen(self) -> dict[str, Antwoord]:
        """Item key -> answer, for every line about which something new is said."""
        gezegd = {r: self.antwoord(r) for r in self.regels}
        return {r.sleutel: nieuw for r, nieuw in gezegd.items() if nieuw and not self.stond_er(r, nieuw)}

    def op_regels(self, regels: Sequence[Vraagregel]) -> Antwoordformulier:
        """The form about these lines with what was typed for those that are still the same; after a lost race with,
        beside that, what is stored now."""
        typte = {r.vingerafdruk: self.oordelen().get(r.sleutel) for r in self.regels}
        form = nieuw_formulier(regels, typte)
        if self.conflict:
            form.naast = {
                r.sleutel: r for r in regels if r.eerder and (typte.get(r.vingerafdruk) or r.eerder) != r.eerder
            }
        return form

    def veldnaam(self, naam: str) -> str:
        """The domain speaks of the reason of a line; here it stands under the choice it belongs to."""
        regel = next((r for r in self.regels if naam == f"reden-{r.sleutel}"), None)
        antwoord = self.antwoord(regel) if regel else None
        return f"{REDENVELD[antwoord[0]]}-{regel.sleutel}" if regel and antwoord else naam


@lru_cache(maxsize=128)
def met_regels(regels: tuple[Vraagregel, ...]) -> type[Antwoordformulier]:
    """The form with three fields per line; a class that is made anew sorts its fields anew."""
    velden: dict[str, Any] = {}
    for r in regels:
        punt = f"punt {r.volgnr}, {r.titel}"
        velden[f"oordeel-{r.sleutel}"] = RadioField(
            f"Uw antwoord op {punt}", [_bestaand_oordeel], validate_choice=False, choices=list(Oordeel)
        )
        velden[f"mits-{r.sleutel}"] = Tekstvak(f"Uw voorwaarde bij {punt}", maximum=MAX_TEKST)
        velden[f"niet-{r.sleutel}"] = Tekstvak(f"Waarom u niet akkoord bent met {punt}", maximum=MAX_TEKST)
    return cast("type[Antwoordformulier]", type("Antwoorden", (Antwoordformulier,), {"regels": regels, **velden}))


def nieuw_formulier(
    regels: Sequence[Vraagregel], typte: Mapping[str, Antwoord | None] | None = None
) -> Antwoordformulier:
    """The form as it opens: with the answers that stand, or what was typed (by the hash of its line) instead."""
    return met_regels(tuple(regels))(formdata=None, data=_waarden(regels, typte or {}))


def _waarden(regels: Sequence[Vraagregel], typte: Mapping[str, Antwoord | None]) -> dict[str, Any]:
    waarden: dict[str, Any] = {"gelezen": " ".join(f"{r.sleutel}:{r.stand}" for r in regels if r.stand)}
    for r in regels:
        if antwoord := typte.get(r.vingerafdruk) or r.eerder:
            waarden[f"oordeel-{r.sleutel}"] = antwoord[0]
            if naam := REDENVELD.get(antwoord[0]):
                waarden[f"{naam}-{r.sleutel}"] = antwoord[1]
    return waarden


class Reactieformulier(Formulier):
    """What the municipality does with a condition, and the moment of the condition that it read."""

    gelezen = HiddenField(validators=[zonder_stuurtekens])
    tekst = Tekstvak("Uw reactie op deze voorwaarde", "Schrijf wat u met de voorwaarde doet.", maximum=MAX_TEKST)

    def bij(self, sleutel: str) -> Reactieformulier:
        """One of several on a page: with an id of its own."""
        self.tekst.id = self.tekst.label.field_id = f"reactie-{sleutel}"
        return self


class Vaststelformulier(Formulier):
    """One button."""
