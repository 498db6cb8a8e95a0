"""What every form about a talk asks: when, where, and per party whether it is invited or left out, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from flask import g, request
from wtforms import Field, SelectMultipleField, ValidationError
from wtforms.validators import StopValidation

from gesprekken.core.dagen import keur_moment
from gesprekken.core.klok import op_dag
from gesprekken.core.lezen import Onleesbaar
from gesprekken.domain.gesprekken.invoer import MAX_DUUR, MAX_LINK, MIN_DUUR, Gesprekinvoer, momentfout, plaatsfouten
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.rondes.models import Stap
from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.queries.rondes.stappen import eigen_parameters
from gesprekken.web.formulieren import (
    Datumveld,
    Formulier,
    Getalveld,
    Tekstregel,
    Tijdveld,
    moment_van,
)

DUUR = f"Geef de duur in minuten, van {MIN_DUUR} tot en met {MAX_DUUR}."
VREEMD = "Kies alleen partijen van dit dossier. Ververs de pagina en probeer het opnieuw."
MAX_REDEN = 300


class Momentformulier(Formulier):
    """When and where; the gespreksleider only for a step that asks for one."""

    datum = Datumveld("Datum", "Kies de dag van het gesprek, bijvoorbeeld 27-11-2026.")
    tijd = Tijdveld("Begintijd", "Schrijf hoe laat het gesprek begint, bijvoorbeeld 14:30.")
    duur = Getalveld("Duur in minuten", DUUR, MIN_DUUR, MAX_DUUR, default=90)
    plaats = Tekstregel("Plaats", maximum=200)
    link = Tekstregel("Link voor een gesprek op afstand", maximum=MAX_LINK)
    gespreksleider = Tekstregel("Gespreksleider", maximum=160)

    def voor(self, stap: Stap) -> None:
        """Leave out what this step does not ask."""
        if not eigen_parameters(stap).gespreksleider:
            del self.gespreksleider

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The fields, and what the clock and the domain say of moment, place and link: all faults in one go."""
        goed: bool = super().validate(extra_validators)
        fouten = plaatsfouten(self.plaats.data or "", self.link.data or "") | self._momentfouten()
        self.vul_aan(fouten)
        return goed and not fouten

    def _momentfouten(self) -> dict[str, str]:
        if self.datum.data is None or self.tijd.data is None:
            return {}
        try:
            keur_moment(self.datum.data, self.tijd.data)
        except Onleesbaar as fout:
            return {"tijd": fout.zin}
        zin = momentfout(op_dag(self.datum.data, self.tijd.data), g.nu)
        return {"datum": zin} if zin else {}

    def invoer(self) -> Gesprekinvoer:
        """What was typed, for the service; only after a valid form."""
        leider = self.gespreksleider.data if "gespreksleider" in self else ""
        moment = op_dag(*moment_van(self.datum.data, self.tijd.data))
        return Gesprekinvoer(moment, self.duur.data or 0, self.plaats.data or "", self.link.data or "", leider or "")


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


class Redenveld(Tekstregel):
    """Why one party is left out; asked only when it is."""

    def __init__(self, partij: Deelnemer, **kwargs: Any) -> None:
        vraag = f"Waarom nodigt u {partij.naam} niet uit?"
        super().__init__(vraag, maximum=MAX_REDEN, eisen=[self.alleen_bij_weglaten], **kwargs)
        self.waarde = str(partij.organisatie_id)

    def alleen_bij_weglaten(self, form: Genodigdenvelden, _veld: Field) -> None:
        """Nothing to check for a party that is invited."""
        if self.waarde in (form.uitnodigen.data or ()):
            self.errors = []
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


F = TypeVar("F", bound=Partijformulier)


def uitgebreid(soort: type[F], **erbij: Any) -> type[F]:
    """The form with fields (and whatever they need) of its own."""
    return cast("type[F]", type(soort.__name__, (soort,), erbij))


G = TypeVar("G", bound=Genodigdenvelden)


def met_partijen(soort: type[G], partijen: Sequence[Deelnemer]) -> type[G]:
    """The form with a reason field per party."""
    velden = {f"reden-{p.organisatie_id}": Redenveld(p) for p in partijen}
    return uitgebreid(soort, partijen=tuple(partijen), **velden)


def plaats_waarden(gesprek: Gesprek) -> dict[str, Any]:
    """What the next talk of a dossier mostly has in common with this one."""
    return {"duur": gesprek.duur, "plaats": gesprek.plaats, "link": gesprek.link,
            "gespreksleider": gesprek.gespreksleider}  # fmt: skip
