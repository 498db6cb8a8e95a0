"""Forms with fields per party: who is invited or left out and why, who was there and for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from flask import request
from wtforms import Field, RadioField, SelectMultipleField, StringField, ValidationError
from wtforms.validators import AnyOf, Length, StopValidation

from gesprekken.domain.gesprekken.models import Aanwezig
from gesprekken.queries.dossiers import Deelnemer
from gesprekken.queries.gesprekken import Genodigderegel
from gesprekken.web.formulieren import Formulier, Tekstregel, schoon, toonbaar, zonder_stuurtekens
from gesprekken.web.gesprekken.forms import Momentformulier, Versieformulier

VREEMD = "Kies alleen partijen van dit dossier. Ververs de pagina en probeer het opnieuw."
MAX_REDEN = 300
NAAM = {Aanwezig.AANWEZIG: "Aanwezig", Aanwezig.MET_BERICHT: "Afwezig met bericht", Aanwezig.AFWEZIG: "Afwezig"}


class Partijformulier(Formulier):
    """A form that has fields per organisation; one for a stranger is refused, not ignored."""

    voorvoegsels: tuple[str, ...] = ()

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The fields, and that no field of another organisation was sent."""
        goed: bool = super().validate(extra_validators)
        if any(naam.startswith(self.voorvoegsels) and naam not in self for naam in request.form):
            self.algemene_fouten.append((VREEMD, None))
            return False
        return goed


class Redenveld(StringField):
    """Why one party is left out; asked only when it is."""

    def __init__(self, partij: Deelnemer, **kwargs: Any) -> None:
        lengte = Length(max=MAX_REDEN, message=f"Maak dit korter: ten hoogste {MAX_REDEN} tekens.")
        eisen = [self.alleen_bij_weglaten, lengte, zonder_stuurtekens]
        super().__init__(f"Waarom nodigt u {partij.naam} niet uit?", eisen, filters=[schoon], **kwargs)
        self.waarde = str(partij.organisatie_id)

    def alleen_bij_weglaten(self, form: Genodigdenvelden, _veld: Field) -> None:
        """Nothing to check for a party that is invited."""
        if self.waarde in (form.uitnodigen.data or ()):
            self.data = toonbaar(self.data or "")
            raise StopValidation
        if not self.data:
            raise StopValidation("Schrijf waarom u deze partij niet uitnodigt.")


class Partijregel(NamedTuple):
    """What the page shows for one party: a checkbox and a reason."""

    partij: Deelnemer
    uitgenodigd: bool
    reden: Redenveld


class Genodigdenvelden(Partijformulier):
    """Per party but the trekker: invited, or left out with a reason. Made by `met_partijen`."""

    voorvoegsels = ("reden-",)
    partijen: tuple[Deelnemer, ...] = ()
    uitnodigen = SelectMultipleField("Wie nodigt u uit?", validate_choice=False)

    def validate_uitnodigen(self, veld: SelectMultipleField) -> None:
        """Parties of this dossier only, and at least one."""
        if not set(veld.data or ()) <= {str(p.organisatie_id) for p in self.partijen}:
            raise ValidationError(VREEMD)
        if not veld.data:
            raise ValidationError("Nodig ten minste één andere partij uit.")

    def partijregels(self) -> list[Partijregel]:
        """The lines of the form."""
        gekozen = self.uitnodigen.data or ()
        return [Partijregel(p, str(p.organisatie_id) in gekozen, self[f"reden-{p.organisatie_id}"])
                for p in self.partijen]  # fmt: skip

    def weggelaten(self) -> dict[int, str]:
        """Organisation id -> reason, for who is not invited."""
        return {r.partij.organisatie_id: r.reden.data or "" for r in self.partijregels() if not r.uitgenodigd}


class Planformulier(Genodigdenvelden, Momentformulier):
    """A new talk: when, where, and who is invited."""


class Genodigdenformulier(Genodigdenvelden, Versieformulier):
    """Who is invited, for a talk that is planned already."""


class Genodigd(NamedTuple):
    """An invited organisation."""

    organisatie_id: int
    naam: str


class Aanwezigheidsregel(NamedTuple):
    """What the page shows for one invited organisation."""

    genodigde: Genodigd
    aanwezig: RadioField
    namens: Tekstregel


class Aanwezigheidsformulier(Partijformulier, Versieformulier):
    """Per invited organisation: was it there, and who spoke for it. Made by `met_genodigden`."""

    voorvoegsels = ("aanwezig-", "namens-")
    genodigden: tuple[Genodigd, ...] = ()

    def regels(self) -> list[Aanwezigheidsregel]:
        """The lines of the form."""
        return [Aanwezigheidsregel(o, self[f"aanwezig-{o.organisatie_id}"], self[f"namens-{o.organisatie_id}"])
                for o in self.genodigden]  # fmt: skip

    def antwoorden(self) -> dict[int, tuple[str, str]]:
        """Organisation id -> (attendance, on whose behalf)."""
        return {r.genodigde.organisatie_id: (r.aanwezig.data or "", r.namens.data or "") for r in self.regels()}


F = TypeVar("F", bound=Partijformulier)


def _uitgebreid(soort: type[F], **erbij: Any) -> type[F]:
    return cast("type[F]", type(soort.__name__, (soort,), erbij))


G = TypeVar("G", bound=Genodigdenvelden)


def met_partijen(soort: type[G], partijen: Sequence[Deelnemer]) -> type[G]:
    """The form with a reason field per party."""
    velden = {f"reden-{p.organisatie_id}": Redenveld(p) for p in partijen}
    return _uitgebreid(soort, partijen=tuple(partijen), **velden)


def met_genodigden(regels: Sequence[Genodigderegel]) -> type[Aanwezigheidsformulier]:
    """The form with two fields per invited organisation."""
    genodigden = [Genodigd(r.uitnodiging.organisatie_id, r.naam) for r in regels if r.uitnodiging.uitgenodigd]
    velden: dict[str, Any] = {}
    for o in genodigden:
        velden[f"aanwezig-{o.organisatie_id}"] = RadioField(
            o.naam, [AnyOf(list(Aanwezig), f"Kies of {o.naam} er was.")], validate_choice=False,
            choices={str(stand): naam for stand, naam in NAAM.items()},
        )  # fmt: skip
        velden[f"namens-{o.organisatie_id}"] = Tekstregel(f"Wie sprak er namens {o.naam}?", maximum=160)
    return _uitgebreid(Aanwezigheidsformulier, genodigden=tuple(genodigden), **velden)


def aanwezigheid_waarden(regels: Sequence[Genodigderegel]) -> dict[str, str]:
    """What was recorded before, as the fields of the form."""
    waarden: dict[str, str] = {}
    for u in (r.uitnodiging for r in regels):
        waarden |= {f"aanwezig-{u.organisatie_id}": u.aanwezig, f"namens-{u.organisatie_id}": u.namens}
    return waarden


def genodigden_waarden(regels: Sequence[Genodigderegel]) -> dict[str, Any]:
    """Who is invited now and why others are not, as the fields of the form."""
    uitnodigingen = [r.uitnodiging for r in regels]
    redenen = {f"reden-{u.organisatie_id}": u.reden for u in uitnodigingen}
    return {"uitnodigen": [str(u.organisatie_id) for u in uitnodigingen if u.uitgenodigd], **redenen}
