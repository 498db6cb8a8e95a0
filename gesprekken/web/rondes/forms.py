"""The forms for starting a round and for its dated changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from flask import g
from wtforms import BooleanField, RadioField, SelectField, ValidationError
from wtforms.validators import AnyOf

from gesprekken.core.limiet import Grens
from gesprekken.domain.rondes.invoer import MEESTE, OMHOOG, TE_VEEL, hoofdtermijnfout, jaarfout, peildagfout
from gesprekken.domain.rondes.models import Doel, Ronde, Scenariocijfer, Termijn
from gesprekken.domain.rondes.scenarios import Cijferinvoer
from gesprekken.domain.sjablonen.sjabloon import Sjabloon, Termijnsjabloon
from gesprekken.web.formulieren import Dagregel, Datumveld, Formulier, Getalveld, Tekstregel, Tekstvak, Versieveld
from gesprekken.web.naast import Naastformulier
from gesprekken.web.weergave import nl

BEGIN_TERMIJN = "termijn-"
MAX_REDEN = 2_000
W = TypeVar("W")


def ingevuld(waarde: W | None) -> W:
    """What a field of a valid form holds. Raises ValueError when the form was not validated first."""
    if waarde is None:
        raise ValueError("validate the form first")
    return waarde


class Rondeformulier(Formulier):
    """The name of a new round and the one it follows; `rondeformulier` adds a date per deadline of the template."""

    naam = Tekstregel("Naam van de ronde", "Geef de ronde een naam.", maximum=80)
    vorige = SelectField("Volgt op", default="", validate_choice=False)  # the service knows which rounds there are

    @property
    def termijnen(self) -> dict[str, date]:
        """The dates that were filled in, by the code of their deadline."""
        velden = {n: v.data for n, v in self._fields.items() if n.startswith(BEGIN_TERMIJN)}
        return {n.removeprefix(BEGIN_TERMIJN): datum for n, datum in velden.items() if datum is not None}


def _dagregel(termijn: Termijnsjabloon) -> Dagregel:
    return (lambda dag, vandaag: hoofdtermijnfout(dag, termijn.grens, vandaag)) if termijn.hoofd else jaarfout


def rondeformulier(sjabloon: Sjabloon, voorgangers: Sequence[Ronde], **kwargs: Any) -> Rondeformulier:
    """The form for a round from this template, which can follow one of `voorgangers`; by default what was sent."""
    velden = {
        BEGIN_TERMIJN + t.code: Datumveld(t.naam, f"Kies een datum voor ‘{t.naam}’.", _dagregel(t))
        for t in sjabloon.termijnen
    }
    form: Rondeformulier = type("Rondeformulier", (Rondeformulier,), velden)(**kwargs)
    form.vorige.choices = {"": "Geen eerdere ronde", **{r.slug: r.naam for r in voorgangers}}
    return form


def nieuw_rondeformulier(sjabloon: Sjabloon, voorgangers: Sequence[Ronde], vandaag: date) -> Rondeformulier:
    """The form as it opens: a name with the year, the dates of the template, and the last round before it."""
    datums = sjabloon.datums(vandaag)
    velden: dict[str, Any] = {BEGIN_TERMIJN + code: datum for code, datum in datums.items()}
    velden["naam"] = f"{sjabloon.titel} {datums[sjabloon.hoofdtermijn.code].year}"
    velden["vorige"] = voorgangers[0].slug if voorgangers else ""
    return rondeformulier(sjabloon, voorgangers, formdata=None, data=velden)


class Versieformulier(Naastformulier):
    """A change that makes a new version; `basisversie` is the one that it builds on."""

    basisversie = Versieveld()
    reden = Tekstvak("Reden", "Schrijf waarom dit verandert.", maximum=MAX_REDEN)


class Termijnformulier(Versieformulier):
    """A deadline moves: date and boundary word."""

    datum = Datumveld("Nieuwe datum", "Kies een datum.", jaarfout)
    was: date | None = None
    grens = RadioField(
        "Wanneer is het op tijd?",
        choices={Grens.VOOR.value: "Vóór deze dag", Grens.UITERLIJK.value: "Uiterlijk op deze dag"},
        validators=[AnyOf([g.value for g in Grens], "Kies ‘vóór’ of ‘uiterlijk op’ deze dag.")],
        validate_choice=False,  # its own sentence says less
    )

    def na(self, termijn: Termijn) -> Termijnformulier:
        """What it moves: a deadline moves to a day that is still to come, but may stay where it was."""
        self.was = termijn.datum
        return self

    def validate_datum(self, veld: Datumveld) -> None:
        """Not a day that is already behind us, seen with the boundary word."""
        if veld.data is None or veld.errors or veld.data == self.was or self.grens.data not in list(Grens):
            return
        if zin := hoofdtermijnfout(veld.data, Grens(self.grens.data), g.vandaag):
            raise ValidationError(zin)

    def invoer(self) -> tuple[int, date, Grens, str]:
        """The version it builds on, the date, the boundary word and the reason of a form that is right."""
        grens = Grens(ingevuld(self.grens.data))
        return ingevuld(self.basisversie.data), ingevuld(self.datum.data), grens, self.reden.data or ""

    @classmethod
    def van(cls, termijn: Termijn) -> Termijnformulier:
        """The form as it opens, with the deadline that counts now."""
        return cls(formdata=None, data={"datum": termijn.datum, "grens": termijn.grens, "basisversie": termijn.versie})


class Duizendtalveld(Getalveld):
    """A whole number that opens with its thousands dots."""

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return nl(self.data) if self.data is not None else ""


class Doelformulier(Versieformulier):
    """A goal gets another value, with the document and the day that it comes from."""

    waarde = Duizendtalveld("Nieuw getal", "Schrijf een geheel getal, bijvoorbeeld 11.550.", 0, MEESTE, TE_VEEL)
    bron = Tekstregel("Bron", "Noem het document waarin dit getal staat.", maximum=300)
    peildatum = Datumveld("Peildatum", "Kies de dag waarop het getal is vastgesteld.", peildagfout)

    def invoer(self) -> tuple[int, int, str, date, str]:
        """The version it builds on, the value, its source and day, and the reason of a form that is right."""
        waarde, peildatum = ingevuld(self.waarde.data), ingevuld(self.peildatum.data)
        return ingevuld(self.basisversie.data), waarde, self.bron.data or "", peildatum, self.reden.data or ""

    @classmethod
    def van(cls, doel: Doel) -> Doelformulier:
        """The form as it opens, with the goal that counts now."""
        waarden = {"waarde": doel.waarde, "bron": doel.bron, "peildatum": doel.peildatum, "basisversie": doel.versie}
        return cls(formdata=None, data=waarden)


class Scenariocijferformulier(Versieformulier):
    """What a scenario asks of one dossier: a range, with the document and the day that it comes from."""

    van = Duizendtalveld("Van", "Schrijf een geheel getal, bijvoorbeeld 540.", 0, MEESTE, TE_VEEL)
    tot = Duizendtalveld("Tot en met", "Schrijf een geheel getal, bijvoorbeeld 560.", 0, MEESTE, TE_VEEL)
    bron = Tekstregel("Bron", "Noem het document waarin dit getal staat.", maximum=300)
    peildatum = Datumveld("Peildatum", "Kies de dag waarop het getal is vastgesteld.", peildagfout)
    illustratief = BooleanField("Dit getal is illustratief: het is niet gepubliceerd")

    def validate_tot(self, veld: Duizendtalveld) -> None:
        """The range goes up."""
        van, tot = self.van.data, veld.data
        if van is not None and tot is not None and not veld.errors and not self.van.errors and tot < van:
            raise ValidationError(OMHOOG)

    @classmethod
    def van_cijfer(cls, cijfer: Scenariocijfer | None) -> Scenariocijferformulier:
        """The form as it opens, with the figure that counts now; empty as long as there is none."""
        if cijfer is None:
            return cls(formdata=None)
        namen = ("van", "tot", "bron", "peildatum", "illustratief")
        return cls(formdata=None, data={**{n: getattr(cijfer, n) for n in namen}, "basisversie": cijfer.versie})

    @property
    def invoer(self) -> Cijferinvoer:
        """What was typed. Raises ValueError when the form was not validated first."""
        return Cijferinvoer(ingevuld(self.van.data), ingevuld(self.tot.data), self.bron.data or "",
                            ingevuld(self.peildatum.data), self.reden.data or "", self.illustratief.data)  # fmt: skip
