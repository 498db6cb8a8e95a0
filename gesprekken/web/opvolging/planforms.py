"""The form to plan one talk about one adopted item or several: which items, when and where, who is invited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict
from wtforms import SelectMultipleField, ValidationError

from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.web.gespreksvelden import Genodigdenvelden, Momentformulier, met_partijen

ANDERE_PARTIJEN = "Bij deze punten horen andere partijen. Kijk hieronder wie u uitnodigt en verstuur opnieuw."
NIEMAND = "Bij deze punten zit niemand anders aan tafel. Kies er een punt bij, of handel ze schriftelijk af."
REDEN = "reden-"
Keuzes = Mapping[str, tuple[str, str]]


class Vervolgformulier(Genodigdenvelden, Momentformulier):
    """A new follow-up talk. The parties belong to the items that are ticked; made by `leeg` or `lees`."""

    punten = SelectMultipleField("Over welke punten gaat het gesprek?", validate_choice=False)
    verschoven = False

    def validate_punten(self, veld: SelectMultipleField) -> None:
        """At least one."""
        if not veld.data:
            raise ValidationError("Kies over welke agendapunten dit gesprek gaat.")

    def validate_uitnodigen(self, veld: SelectMultipleField) -> None:
        """Parties of these items only, and at least one; nothing to say as long as no item is chosen."""
        if self.partijen:
            super().validate_uitnodigen(veld)
        elif self.punten.data:
            raise ValidationError(NIEMAND)

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The fields, and that the sender saw the parties of these items: nobody is invited unseen."""
        goed: bool = super().validate(extra_validators)
        if self.verschoven:
            self.neem_over({"punten": ANDERE_PARTIJEN})
        return goed and not self.verschoven

    def voor_punten(self, keuzes: Keuzes) -> None:
        """What can be ticked: key -> (number and title, how far it is)."""
        self.punten.choices = [(s, naam, {"uitleg": hoever}) for s, (naam, hoever) in keuzes.items()]


def leeg(partijen: Sequence[Deelnemer], waarden: Mapping[str, Any]) -> Vervolgformulier:
    """The form as it opens: everybody who belongs to the items is invited."""
    alle = [str(p.organisatie_id) for p in partijen]
    return met_partijen(Vervolgformulier, partijen)(formdata=None, data={**waarden, "uitnodigen": alle})


def lees(partijen: Sequence[Deelnemer]) -> Vervolgformulier:
    """The form as it was sent, with the parties of the items that are ticked now.

    A party that was not on the page that was sent is invited, unless the next page says otherwise.
    """
    horen = {str(p.organisatie_id) for p in partijen}
    stonden_er = {naam.removeprefix(REDEN) for naam in request.form if naam.startswith(REDEN)}
    gegevens: MultiDict[str, str] = MultiDict(request.form)
    if verschoven := horen != stonden_er:
        for naam in stonden_er - horen:
            gegevens.poplist(f"{REDEN}{naam}")
        gekozen = [i for i in gegevens.getlist("uitnodigen") if i in horen]
        gegevens.setlist("uitnodigen", [*gekozen, *sorted(horen - stonden_er)])
    form = met_partijen(Vervolgformulier, partijen)(formdata=gegevens)
    form.verschoven = verschoven
    return form
