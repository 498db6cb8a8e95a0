"""The working copy as one form: per item title, question, minutes and a cell per party, and what to do with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from flask import request
from werkzeug.datastructures import MultiDict
from wtforms import Field, SelectField, ValidationError
from wtforms.form import BaseForm

from gesprekken.core.errors import BestaatNiet, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import MAX_TEKST
from gesprekken.core.tekens import toonbaar
from gesprekken.domain.agenda.invoer import MAX_DUUR, MAX_TITEL, MIN_DUUR, Puntinvoer
from gesprekken.domain.agenda.models import Agendapunt, Rolinpunt
from gesprekken.queries.agenda.agenda import Punt
from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.web.formulieren import Getalveld, Tekstregel, Tekstvak, Versieveld
from gesprekken.web.naast import Naastformulier

TITEL = f"Geef het punt een titel van ten hoogste {MAX_TITEL} tekens."
DUUR = f"Geef de tijd in minuten, van {MIN_DUUR} tot en met {MAX_DUUR}."
ROL = "Kies per partij een rol uit de lijst."
VREEMD = "Kies alleen punten en partijen van deze agenda. Ververs de pagina en probeer het opnieuw."
ONGEZIEN = "Wat u hebt gewijzigd, is nog niet opgeslagen. Sla het eerst op en kijk daarna wat er uitgaat."
ROLLEN = {"": "–", **{r.value: r.value.removeprefix("wordt ") for r in Rolinpunt}}  # short enough for a column
INHOUD = ("titel-", "vraag-", "duur-", "rol-")
# field -> (sentence when it is asked for and empty, sentence when it is filled in and another button was pressed)
DADEN = {
    "samen": ("Kies het punt waarin dit punt opgaat.", "Druk op de knop om samen te voegen, of zet de keuze terug."),
    "splits": ("Geef het tweede punt een titel.", "Druk op de knop om te splitsen, of maak dit veld leeg."),
    "reden": ("Schrijf waarom het punt van de agenda gaat.", "Druk op de knop om het weg te halen, of maak dit leeg."),
}


class Keuzeveld(SelectField):
    """A choice from a list; `zin` says what to do with anything else. What is not on the page was not chosen."""

    def __init__(self, label: str, zin: str, choices: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(label, choices=dict(choices), validate_choice=False, default="", **kwargs)
        self.zin, self.lijst = zin, choices

    def pre_validate(self, form: BaseForm) -> None:
        """One of the list."""
        if self.data not in self.lijst:
            raise ValidationError(self.zin)


class Puntvelden(NamedTuple):
    """The fields of one item as the page shows them; `rollen` in the order of the parties."""

    titel: Tekstregel
    vraag: Tekstvak
    duur: Getalveld
    rollen: list[Keuzeveld]
    samen: Keuzeveld
    splits: Tekstregel
    reden: Tekstvak

    @property
    def bezig(self) -> bool:
        """Whether something was filled in that stands behind the fold."""
        return any(veld.data or veld.errors for veld in (self.samen, self.splits, self.reden))


class Samenstelformulier(Naastformulier):
    """All items at once, so that no button loses what was typed. Made by `lees_formulier` or `leeg_formulier`."""

    basisversie = Versieveld()
    sleutels: tuple[str, ...] = ()
    partijen: tuple[Deelnemer, ...] = ()
    opgeslagen: Mapping[str, str] = {}
    gevraagd: tuple[str, str] = ("", "")

    def velden(self, sleutel: str) -> Puntvelden:
        """The fields of one item."""
        titel, vraag, duur, samen, splits, reden = (
            self[f"{naam}-{sleutel}"] for naam in ("titel", "vraag", "duur", "samen", "splits", "reden")
        )
        rollen = [self[f"rol-{sleutel}-{p.organisatie_id}"] for p in self.partijen]
        return Puntvelden(titel, vraag, duur, rollen, samen, splits, reden)

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The fields, and that the one behind the pressed button is filled in, and no other."""
        goed: bool = super().validate(extra_validators)
        fouten = {f"{naam}-{s}": zin for s in self.sleutels for naam in DADEN if (zin := self._bezwaar(naam, s))}
        self.neem_over(fouten)
        return goed and not fouten

    def _bezwaar(self, naam: str, sleutel: str) -> str | None:
        leeg, vergeten = DADEN[naam]
        gevuld, gevraagd = bool(self[f"{naam}-{sleutel}"].data), self.gevraagd == (naam, sleutel)
        if gevuld == gevraagd:
            return None
        return vergeten if gevuld else leeg

    def keuze(self) -> str:
        """What was filled in at the pressed button; only after a valid form. Raises BestaatNiet for no such item."""
        if self.gevraagd[1] not in self.sleutels:
            raise BestaatNiet
        return str(self["-".join(self.gevraagd)].data)

    def invoer(self) -> dict[str, Puntinvoer]:
        """What was typed per item."""
        return {s: self._puntinvoer(self.velden(s)) for s in self.sleutels}

    def _puntinvoer(self, v: Puntvelden) -> Puntinvoer:
        rollen = {p.organisatie_id: veld.data for p, veld in zip(self.partijen, v.rollen, strict=True) if veld.data}
        return Puntinvoer(v.titel.data or "", v.vraag.data or "", v.duur.data or 0, rollen)

    def eis_bekend(self) -> None:
        """Raises OngeldigeInvoer when something was sent for an item or party that is not on this page."""
        if any(naam.startswith(INHOUD) and naam not in self for naam in request.form):
            raise OngeldigeInvoer({"": VREEMD})

    def opgeslagen_versie(self) -> int:
        """The version on the page. Raises KanNiet when more was typed: nobody saw yet what would go out."""
        if any(_getypt(self[naam]) != nu for naam, nu in self.opgeslagen.items()):
            raise KanNiet([Weigering(ONGEZIEN)])
        return self.basisversie.data or 0

    def verdwenen(self) -> list[tuple[str, str]]:
        """(title, question) as typed for items that are not on the agenda any more."""
        weg = [n.removeprefix("titel-") for n in request.form if n.startswith("titel-") and n not in self]
        return [(toonbaar(request.form[f"titel-{s}"]), toonbaar(request.form.get(f"vraag-{s}", ""))) for s in weg]


def _getypt(veld: Field) -> str:
    if isinstance(veld, Getalveld):
        return str(veld.raw_data[0] if veld.raw_data else veld.data)
    return veld.data or ""


def _waarden(punten: Sequence[Punt], partijen: Sequence[Deelnemer]) -> dict[str, str]:
    """What is stored, as the fields of the form."""
    uit: dict[str, str] = {}
    for s, p in ((p.punt.sleutel, p.als_invoer()) for p in punten):
        uit |= {f"titel-{s}": p.titel, f"vraag-{s}": p.vraag, f"duur-{s}": str(p.duur)}
        uit |= {f"rol-{s}-{d.organisatie_id}": p.rollen.get(d.organisatie_id, "") for d in partijen}
    return uit


def _velden(nr: int, punt: Agendapunt, partijen: Sequence[Deelnemer], alle: Mapping[str, str]) -> dict[str, Any]:
    s = punt.sleutel
    andere = {"": "Kies een punt", **{sleutel: naam for sleutel, naam in alle.items() if sleutel != s}}
    return {
        f"titel-{s}": Tekstregel(f"Titel van punt {nr}", TITEL, maximum=MAX_TITEL),
        f"vraag-{s}": Tekstvak(f"Gespreksvraag bij punt {nr}", maximum=MAX_TEKST),
        f"duur-{s}": Getalveld(f"Minuten voor punt {nr}", DUUR, MIN_DUUR, MAX_DUUR),
        f"samen-{s}": Keuzeveld(f"Punt {nr} gaat op in", DADEN["samen"][0], andere),
        f"splits-{s}": Tekstregel("Titel van het tweede punt", maximum=MAX_TITEL),
        f"reden-{s}": Tekstvak("Waarom gaat dit punt van de agenda?", maximum=MAX_TEKST),
        **{f"rol-{s}-{d.organisatie_id}": Keuzeveld(f"{d.kort} bij {punt.titel}", ROL, ROLLEN) for d in partijen},
    }


def _soort(
    punten: Sequence[Punt], partijen: Sequence[Deelnemer], gevraagd: tuple[str, str]
) -> type[Samenstelformulier]:
    alle = {p.punt.sleutel: f"{nr}. {p.punt.titel}" for nr, p in enumerate(punten, start=1)}
    erbij: dict[str, Any] = {
        "sleutels": tuple(p.punt.sleutel for p in punten), "partijen": tuple(partijen),
        "opgeslagen": _waarden(punten, partijen), "gevraagd": gevraagd,
    }  # fmt: skip
    for nr, p in enumerate(punten, start=1):
        erbij |= _velden(nr, p.punt, partijen, alle)
    return cast("type[Samenstelformulier]", type("Samenstelformulier", (Samenstelformulier,), erbij))


def leeg_formulier(punten: Sequence[Punt], partijen: Sequence[Deelnemer], versie: int) -> Samenstelformulier:
    """The form with what is stored."""
    soort = _soort(punten, partijen, ("", ""))
    return soort(formdata=None, data={**soort.opgeslagen, "basisversie": versie})


def lees_formulier(
    punten: Sequence[Punt], partijen: Sequence[Deelnemer], gevraagd: tuple[str, str] = ("", "")
) -> Samenstelformulier:
    """The form as it was sent; what was not sent is as it is stored. `gevraagd` is the pressed button and its item."""
    soort = _soort(punten, partijen, gevraagd)
    gegevens: MultiDict[str, str] = MultiDict(soort.opgeslagen)
    for naam in request.form:
        gegevens.setlist(naam, request.form.getlist(naam))
    return soort(formdata=gegevens)
