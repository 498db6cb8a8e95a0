"""Three texts of one form: what its page showed, what is stored now, and what somebody typed.

Of what the page showed, a form carries a digest per field. So after a lost race a field that was left alone takes what
is stored now, a field that only its writer changed stays as typed, and a field that both changed shows both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Self

from wtforms import Field, HiddenField
from wtforms.widgets import HiddenInput

from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.tekst import punten
from gesprekken.web.formulieren import Formulier, Getallezer, Getalveld, Versieveld, zonder_stuurtekens

KORT = 12  # characters of a digest that only has to tell one text from another


class Getoondveld(HiddenField):
    """Hidden: name and digest of every field that the page showed filled."""

    van: Iterable[Field] = ()

    def _value(self) -> str:
        return str(self.data or _afdrukken(self.van))

    @property
    def afdrukken(self) -> dict[str, str]:
        """Field -> digest of what the page showed in it; nothing for what was empty."""
        return lees_afdrukken(self.data or "")


class Naastformulier(Formulier):
    """A form that shows what is stored in several fields, and can lie beside what somebody else made of it."""

    getoond = Getoondveld(validators=[zonder_stuurtekens])

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.getoond.van = self
        self.anders: dict[str, str] = {}
        self.overgenomen = False

    def naast_wat_nu_geldt(self, nu: Formulier) -> Self:
        """This form as it is shown again. After a lost race it lies beside the form as it would open now (`nu`), and
        builds on that: sending it once more is enough. `anders` then names the fields in
        which something else is stored by now than the page showed or was typed, with that; `overgenomen` says whether
        some of them, which nobody touched here, hold it already."""
        if self.conflict:
            self._leg_naast(nu)
        return self

    def _leg_naast(self, nu: Formulier) -> None:
        toonde = self.getoond.afdrukken
        daar = {veld.name: veld for veld in nu}
        for veld in _velden(self):
            if veld.name in daar:
                self._leg_veld_naast(veld, daar[veld.name], toonde.get(veld.name, ""))
        for veld in self:
            if isinstance(veld, Versieveld) and veld.name in daar:
                veld.zet(daar[veld.name].data)
        self.getoond.data = _afdrukken(nu)

    def _leg_veld_naast(self, veld: Field, nu: Field, stond: str) -> None:
        eigen, ander = _afdruk(veld), _afdruk(nu)
        if ander == stond:
            return
        if eigen == stond:
            veld.data, veld.raw_data = nu.data, None
            self.overgenomen = True
        if ander != eigen:
            self.anders[veld.name] = _leesbaar(nu)
            veld.naast = self.anders[veld.name]  # type: ignore[attr-defined]  # for the macro that draws a field


def lees_afdrukken(tekst: str) -> dict[str, str]:
    """Field -> digest of what a page showed in it, of what a form carries for that."""
    return dict(deel.split(":", 1) for deel in tekst.split() if ":" in deel)


def afdruk_van(tekst: str) -> str:
    """The digest of what is in a field that holds text; '' when it is empty."""
    kaal = tekst.strip().replace("\r\n", "\n")
    return vingerafdruk(kaal)[:KORT] if kaal else ""


def _afdrukken(form: Iterable[Field]) -> str:
    return " ".join(f"{veld.name}:{afdruk}" for veld in _velden(form) if (afdruk := _afdruk(veld)))


def _velden(form: Iterable[Field]) -> Iterator[Field]:
    """The fields that a person fills in."""
    return (veld for veld in form if not isinstance(veld.widget, HiddenInput) and veld.type != "SubmitField")


def _afdruk(veld: Field) -> str:
    """The digest of what is in a field; '' when it is empty."""
    delen = veld.data if isinstance(veld.data, list) else [veld.data]
    return afdruk_van("\n".join(sorted(str(deel).strip() for deel in delen if deel is not None and deel is not False)))


def _leesbaar(veld: Field) -> str:
    """What is in a field, in the words of its choices, and a count as it is shown everywhere."""
    keuzes = getattr(veld, "iter_choices", None)
    if keuzes is not None:
        return ", ".join(str(keuze[1]) for keuze in keuzes() if keuze[2])
    tekst = str(veld._value()) if hasattr(veld, "_value") else ""
    telt = isinstance(veld, Getallezer) and not isinstance(veld, Getalveld)  # that one may hold a year
    return punten(int(tekst)) if telt and tekst.isdecimal() else tekst
