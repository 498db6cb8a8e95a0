"""Planning a follow-up talk: the items, the moment, and the parties of those items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict
from wtforms import SelectMultipleField, ValidationError

from gesprekken.core.errors import Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.opvolging.groepen import nummers
from gesprekken.domain.opvolging.voortgang import voortgang
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.queries.dossiers.dossiers import Deelnemer, list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import list_gesprekken
from gesprekken.queries.gesprekken.partijen import partijen_bij_punten
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, list_puntgesprekken, list_vervolgpunten
from gesprekken.queries.opvolging.puntblad import planbezwaren, puntplek
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.opvolging.plannen import plan_vervolggesprek
from gesprekken.web.formulieren import regel, verwerk
from gesprekken.web.gespreksvelden import Genodigdenvelden, Momentformulier, met_partijen, plaats_waarden
from gesprekken.web.opvolging.kamer import Gevonden, bp, vind_als_trekker
from gesprekken.web.opvolging.lijstpagina import stap_van_agenda
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires
from gesprekken.web.weergave import datum

P = Permission
BIJWERKEN = "bijwerken"
GEPLAND = "Het gesprek staat gepland. De partijen die u uitnodigt, zien het in dit dossier."
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


@dataclass(frozen=True, slots=True)
class Keuze:
    """The items of the follow-up, and those that the talk will be about."""

    hier: Gevonden
    alle: Sequence[Vervolgpunt]
    gekozen: Sequence[Vervolgpunt]

    def bezwaren(self, punten: Sequence[Vervolgpunt]) -> list[Weigering]:
        """What stands in the way of a talk about these items."""
        return planbezwaren(self.hier.ronde, self.hier.dossier, self.hier.stap, punten)

    def keuzes(self) -> Mapping[str, tuple[str, str]]:
        """The items that can be ticked, and what was ticked already: key -> (number and title, how far it is)."""
        gesprekken = list_puntgesprekken(self.hier.actor, self.alle)
        return {
            p.punt.sleutel: (f"{p.nr}. {p.titel}", self._hoever(p, [t for t, _v in gesprekken.get(p.punt.id, ())]))
            for p in self.alle
            if p in self.gekozen or not self.bezwaren([p])
        }

    def _hoever(self, p: Vervolgpunt, gesprekken: list[Gesprek]) -> str:
        stand = voortgang(p.punt, gesprekken, g.nu)
        return f"{stand.woord}: {datum(stand.gesprek.begint_op, 'lang')}" if stand.gesprek else stand.woord

    def partijen(self) -> list[Deelnemer]:
        """Who is invited: who leads the talk on one of the items or takes part in it."""
        ids = partijen_bij_punten(self.hier.dossier, [p.punt.id for p in self.gekozen])
        return [d for d in list_deelnemers(self.hier.dossier) if d.organisatie_id in ids and not d.trekker]


def _keuze(hier: Gevonden, sleutels: Sequence[str]) -> Keuze:
    alle = list_vervolgpunten(hier.actor, hier.dossier, hier.stap)
    return Keuze(hier, alle, [p for p in alle if p.punt.sleutel in sleutels])


def _in_de_weg(keuze: Keuze) -> list[Weigering]:
    """What can be said before anything is typed."""
    hier, lijst = keuze.hier, puntplek(keuze.hier.ronde, keuze.hier.dossier, keuze.hier.stap)
    if not keuze.alle:
        code = parameters_van(hier.stap, SOORT).agenda
        agenda = Plek(Pleksoort.AGENDA, hier.ronde.slug, hier.dossier.slug, code)
        return [Weigering("Stel eerst de agenda vast. Daarna plant u gesprekken over haar punten.", agenda)]
    if all(keuze.bezwaren([p]) for p in keuze.alle):
        return [Weigering("Elk agendapunt is afgerond of wordt schriftelijk afgehandeld.", lijst)]
    return keuze.bezwaren(keuze.gekozen)


def _leeg(keuze: Keuze) -> Vervolgformulier:
    """The form with everything filled in that can be known beforehand: the place is mostly that of the last talk."""
    vorige = [gesprek for gesprek, _stap in list_gesprekken(keuze.hier.actor, keuze.hier.dossier)][:1]
    waarden = plaats_waarden(vorige[0]) if vorige else {}
    form = leeg(keuze.partijen(), {**waarden, "punten": [p.punt.sleutel for p in keuze.gekozen]})
    form.voor(keuze.hier.stap)
    return form


def _gestuurd(keuze: Keuze) -> Vervolgformulier:
    form = lees(keuze.partijen())
    form.voor(keuze.hier.stap)
    return form


def _toon(keuze: Keuze, form: Vervolgformulier) -> ResponseReturnValue:
    form.voor_punten(keuze.keuzes())
    fase, _agenda = stap_van_agenda(keuze.hier)
    bezwaren = [regel(w) for w in _in_de_weg(keuze)] if form.status == 200 and request.method == "GET" else []
    pagina = render_template("opvolging/nieuw.html", hier=keuze.hier, form=form, fase=fase,
                             gekozen=keuze.gekozen, nummers=nummers, bezwaren=bezwaren)  # fmt: skip
    return pagina, form.status


@bp.get("/gesprek/nieuw")
@requires(P.GESPREK_PLANNEN)
def new() -> ResponseReturnValue:
    """The form, with the items of the address ticked and their parties invited."""
    keuze = _keuze(vind_als_trekker(), request.args.getlist("punt"))
    return _toon(keuze, _leeg(keuze))


@bp.post("/gesprek/nieuw")
@requires(P.GESPREK_PLANNEN)
def create() -> ResponseReturnValue:
    """Plan it and invite everybody who is ticked. The button that only asks for the parties stores nothing."""
    sleutels = request.form.getlist("punten")
    form = _gestuurd(_keuze(vind_als_trekker(), sleutels))
    gedaan = BIJWERKEN not in request.form and verwerk(
        form,
        lambda: plan_vervolggesprek(deze_daad(), sleutels, form.invoer(), form.weggelaten()),
        lambda plan: url_for("gesprekken.show", sleutel=plan.sleutel),
        GEPLAND,
    )
    return gedaan or _toon(_keuze(vind_als_trekker(), sleutels), form)
