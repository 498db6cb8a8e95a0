"""What every form shares: its own key, Dutch sentences, and one way from a valid form to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Generic, TypeVar

from flask import flash, g, redirect
from flask_wtf import FlaskForm
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import (
    DateField,
    Field,
    HiddenField,
    IntegerField,
    StringField,
    TextAreaField,
    TimeField,
    ValidationError,
)
from wtforms.form import BaseForm
from wtforms.validators import DataRequired, InputRequired, Length, StopValidation
from wtforms.widgets import CheckboxInput, HiddenInput, Input, TextInput

from gesprekken.core.base import new_sleutel
from gesprekken.core.dagen import lees_datum, lees_tijd
from gesprekken.core.errors import IntussenGewijzigd, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.lezen import Onleesbaar, lees_aantal, lees_regel, lees_verhaal, te_lang
from gesprekken.core.tekens import toonbaar, verbergt
from gesprekken.infra.verzoeken import Eerder, eenmalig
from gesprekken.web.afzender import deze_afzender, deze_inzending, getypt
from gesprekken.web.formuliertoken import Tokenveld
from gesprekken.web.plekken import href
from gesprekken.web.toegang import huidige_actor

T = TypeVar("T")
Eis = Callable[[Any, Any], object]
Dagregel = Callable[[date, date], "str | None"]
VERVERS = "Ververs de pagina en probeer het opnieuw."
VEEL_TE_LANG = "Dit is veel te lang voor dit vak. Vul het opnieuw in."
MAX_VERBORGEN = 4000  # characters of a hidden field
RUIM, RUIM_TEN_MINSTE = 20, 20_000  # so many times what a text may hold, or so many characters, is still read
# HTML sends one form; what stands in the others goes along with a script only.
EEN_VOOR_EEN = Markup(
    '<noscript><span class="gs-eenvooreen">Op deze pagina staan meer formulieren. Sla eerst op wat u hierboven typte: '
    "u kunt er maar één tegelijk versturen.</span></noscript>"
)
CIJFERS = {"inputmode": "numeric"}  # the pad of a phone: it can type every number, day and time


def zonder_stuurtekens(_form: object, veld: Field) -> None:
    """Refuse every invisible character in what a form carries for itself, and what is longer than we ever put there.

    Nobody typed or pasted that.
    """
    if len(veld.data or "") > MAX_VERBORGEN:
        veld.data = ""
        raise StopValidation(VERVERS)
    for teken in veld.data or "":
        if verbergt(teken):
            veld.data = toonbaar(veld.data)
            raise ValidationError(f"Haal het onzichtbare teken U+{ord(teken):04X} weg: plak de tekst zonder opmaak.")


class Grondformulier(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What every form stands on: in Dutch, with the masked token."""

    class Meta:
        locales = ("nl",)
        csrf_class = Tokenveld


class Formulier(Grondformulier):
    """A form that changes something. `verzoek` makes a double click or resend have one effect."""

    verzoek = HiddenField(default=new_sleutel, validators=[zonder_stuurtekens, Length(8, 64, VERVERS)])
    afzender = HiddenField(default=deze_afzender)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for veld in self:
            if isinstance(veld.widget, HiddenInput):
                veld.id = False  # several forms may stand on one page
        self.algemene_fouten: list[tuple[str, str | None]] = []
        self.voorbij = False  # what was asked could be done before, not any more
        self.conflict: IntussenGewijzigd | None = None
        self.eerder: Eerder | None = None

    def hidden_tag(self, *velden: Any) -> Markup:
        """The hidden fields. Above the second form of a page that people type in: that they are saved one by one."""
        verborgen = Markup(super().hidden_tag(*velden))  # noqa: S704 - what WTForms rendered
        getypt = any(not isinstance(veld.widget, HiddenInput | CheckboxInput) for veld in self)
        g.formulieren = g.get("formulieren", 0) + getypt
        return verborgen + EEN_VOOR_EEN if getypt and g.formulieren == 2 else verborgen

    @property
    def status(self) -> int:
        """The HTTP status of a page that shows this form: 200, 422 with faults, 409 after a lost race.

        409 also for a form that was sent before with other content.
        """
        if self.conflict or self.eerder:
            return 409
        return 422 if self.errors or self.algemene_fouten else 200

    @property
    def heeft_tekst(self) -> bool:
        """Whether somebody typed in it."""
        velden = (veld for veld in self if isinstance(veld, StringField) and not isinstance(veld, HiddenField))
        return any((veld.data or "").strip() for veld in velden)

    def toon_eerder(self, eerder: Eerder) -> None:
        """Show this form beside what was saved of it; who sends it once more means it as something new."""
        self.eerder, self.verzoek.data = eerder, new_sleutel()

    def bots(self, fout: IntussenGewijzigd) -> None:
        """Somebody was first: the reader in another window, or somebody else."""
        fout.zelf = fout.wie == huidige_actor().naam
        self.conflict = fout

    @property
    def toen(self) -> list[tuple[str, str]]:
        """What was saved of this form where it now holds something else: (label, text)."""
        velden = getypt(self.eerder.velden) if self.eerder else ()
        paren = ((self._fields[naam], waarde) for naam, waarde in velden if naam in self._fields)
        return [(str(veld.label.text), waarde) for veld, waarde in paren if waarde != (veld.raw_data or [""])[0]]

    def veldnaam(self, naam: str) -> str:
        """The field of what the domain calls `naam`."""
        return naam

    def neem_over(self, fouten: dict[str, str]) -> None:
        """Put the domain's sentences at their fields; what has no field goes to the summary."""
        for naam, zin in fouten.items():
            veld = self._fields.get(self.veldnaam(naam))
            if veld is None:
                self.algemene_fouten.append((zin, None))
            else:
                veld.errors = [*veld.errors, zin]

    def vul_aan(self, fouten: dict[str, str]) -> None:
        """The same, but not of a field that has a fault already, such as one that could not be read."""
        gezegd = {naam for naam, veld in self._fields.items() if veld.errors}
        self.neem_over({naam: zin for naam, zin in fouten.items() if self.veldnaam(naam) not in gezegd})


class Invoerformulier(Formulier, Generic[T]):
    """A form of which the fields only read: its record of the domain, made by `maak`, says what is right.

    Both say everything in one go.
    """

    _invoer: T | None = None

    def maak(self) -> T:
        """The record of what was typed. Raises OngeldigeInvoer with one sentence per field that cannot be right."""
        raise NotImplementedError

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """What could not be read, and what the domain says of the rest."""
        goed: bool = super().validate(extra_validators)
        try:
            self._invoer = self.maak()
        except OngeldigeInvoer as fout:
            self.vul_aan(fout.fouten)
            return False
        return goed

    @property
    def invoer(self) -> T:
        """The record, after a valid form. Raises ValueError when the form was not validated first."""
        if self._invoer is None:
            raise ValueError("validate the form first")
        return self._invoer


class _AndereInhoud(Exception):
    """This form was handled before, with other content."""

    def __init__(self, eerder: Eerder) -> None:
        super().__init__(eerder.adres)
        self.eerder = eerder


def verwerk(form: Formulier, doe: Callable[[], T], naar: str | Callable[[T], str], gelukt: str) -> Response | None:
    """A valid form: do it once, say `gelukt`, and go on to `naar`: an address, or what makes it of the outcome.

    None means: show the form again; the faults are in it and nothing was stored.
    """
    if not form.validate_on_submit():
        return None
    try:
        adres, nieuw = _eenmalig(form, lambda: _adres(naar, doe()))
    except OngeldigeInvoer as fout:
        form.neem_over(fout.fouten)
        return None
    except KanNiet as fout:
        form.algemene_fouten += [regel(w) for w in fout.weigeringen]
        form.voorbij = any(w.voorbij for w in fout.weigeringen)
        return None
    except IntussenGewijzigd as fout:
        form.bots(fout)
        return None
    except _AndereInhoud as fout:
        form.toon_eerder(fout.eerder)
        return None
    flash(gelukt if nieuw else "Dit was al opgeslagen. Er is niets dubbel gedaan.", "ok" if nieuw else "info")
    return redirect(adres, 303)


def _eenmalig(form: Formulier, werk: Callable[[], str]) -> tuple[str, bool]:
    """Do it once for this content. What was typed on after saving is a new version of what that saving made.

    Raises _AndereInhoud when no version says what the later text builds on.
    """
    inzending = deze_inzending(form.verzoek.data or "")
    basis = next((veld for veld in form if isinstance(veld, Versieveld) and veld.bewaakt), None)

    def bouw_voort(eerder: Eerder | None) -> str:
        if eerder and basis is None:
            raise _AndereInhoud(eerder)
        try:
            return werk()
        except IntussenGewijzigd as fout:
            eigen = (basis.data or 0) + eerder.versies if eerder and basis is not None else None
            if basis is None or fout.versie != eigen or fout.wie != huidige_actor().naam:
                raise
            basis.data = eigen  # the only newer version is the one that this form itself made
            return werk()

    return eenmalig(inzending, huidige_actor(), g.nu, bouw_voort)


def _adres(naar: str | Callable[[T], str], uitkomst: T) -> str:
    return naar if isinstance(naar, str) else naar(uitkomst)


def regel(weigering: Weigering) -> tuple[str, str | None]:
    """A refusal as the error summary shows it: sentence and link."""
    return weigering.zin, href(weigering.plek) if weigering.plek else None


class Lengte:
    """At most `maximum` characters; `zin` says what to do instead of by how much it is too long."""

    def __init__(self, maximum: int, zin: str | None = None) -> None:
        self.maximum, self.zin = maximum, zin

    def __call__(self, _form: object, veld: Field) -> None:
        if zin := te_lang(veld.data or "", self.maximum):
            raise ValidationError(self.zin or zin)


class Begrensd(Field):
    """A field that reads no more than `ruim` characters. What is longer is refused unread, and not shown again."""

    ruim = RUIM_TEN_MINSTE
    ongelezen = False
    leeg: Any = None

    def weiger_ongelezen(self, valuelist: list[str], zin: str) -> None:
        """Raises ValueError with this sentence when there is more."""
        if sum(map(len, valuelist)) > self.ruim:
            self.ongelezen, self.raw_data, self.data = True, [""], self.leeg
            raise ValueError(zin)

    def pre_validate(self, form: BaseForm) -> None:
        """What was not read has its sentence: no requirement looks at it."""
        super().pre_validate(form)
        if self.ongelezen:
            raise StopValidation


class Tekstlezer(Begrensd):
    """A field for text that a reader of `core/lezen` reads; what it refuses stays in the field as it can be shown.

    `zin` says what to do when it shows nothing, None = may stay empty; `te_lang` what to do when it is too long.
    With `keurt=False` it only reads: the record of the form says these (see `Invoerformulier`).
    """

    lees: Callable[[str], str]

    def __init__(
        self, label: str, zin: str | None = None, maximum: int = 160, te_lang: str | None = None, *,
        keurt: bool = True, **kwargs: Any,
    ) -> None:  # fmt: skip
        eisen: list[Eis] = [*kwargs.pop("eisen", ()), *([DataRequired(zin)] if zin else []),
                            *([Lengte(maximum, te_lang)] if keurt else [])]  # fmt: skip
        super().__init__(label, validators=eisen, filters=[lambda tekst: tekst or ""], **kwargs)
        self.maximum, self.ruim, self.te_lang = maximum, max(RUIM * maximum, RUIM_TEN_MINSTE), te_lang

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read it, or say what to do."""
        if not valuelist:
            return
        self.weiger_ongelezen(valuelist[:1], self.te_lang or te_lang(valuelist[0], self.maximum) or "")
        self.data = toonbaar(valuelist[0])
        try:
            self.data = self.lees(valuelist[0])
        except Onleesbaar as fout:
            raise ValueError(fout.zin) from None


class Tekstregel(Tekstlezer, StringField):
    """One line of text."""

    lees = staticmethod(lees_regel)


class Tekstvak(Tekstlezer, TextAreaField):
    """More lines of text."""

    lees = staticmethod(lees_verhaal)

    def __init__(self, label: str, zin: str | None = None, maximum: int = 20_000, **kwargs: Any) -> None:
        super().__init__(label, zin, maximum, **kwargs)


class Leesveld(Begrensd):
    """A field that a reader of `core` reads. What was typed stays in it, also when it cannot be read.

    `onleesbaar` says what to do then, before what the reader understood; without it the sentence of the reader does.
    `leeg` is what it holds when it is empty or unreadable; unless it `mag_leeg`, the reader is asked what to do with an
    empty one too.
    """

    lees: Callable[[str], Any]
    onleesbaar = ""
    mag_leeg = False

    def tekst(self, getypt: list[str]) -> str:
        """What is read of a field that was sent."""
        return getypt[0]

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read it, or say what to do."""
        self.weiger_ongelezen(valuelist, self.onleesbaar or VEEL_TE_LANG)
        self.raw_data = [toonbaar(v) for v in valuelist]
        if not valuelist:
            return
        self.data, tekst = self.leeg, self.tekst(valuelist)
        if self.mag_leeg and not tekst.strip():
            return
        try:
            self.data = self.lees(tekst)
        except Onleesbaar as fout:
            raise ValueError(f"{self.onleesbaar} {fout.begrepen}".rstrip() if self.onleesbaar else fout.zin) from None


class Getallezer(Leesveld, IntegerField):
    """A whole number, typed as text: a number control takes no points, and the wheel of a mouse would change it."""

    widget: Input = TextInput()
    lees: Callable[[str], int] = staticmethod(lees_aantal)

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, **{"render_kw": CIJFERS, **kwargs})


class Getalveld(Getallezer):
    """A whole number, from `minimum` up to and including `maximum`; `zin` says what to do with anything else.

    `buiten` says so of a number outside the range, when that is another sentence.
    """

    def __init__(self, label: str, zin: str, minimum: int = 0, maximum: int = 999_999_999, buiten: str = "",
                 **kwargs: Any) -> None:  # fmt: skip
        super().__init__(label, validators=[InputRequired(zin), self._keur], **kwargs)
        self.onleesbaar, self.buiten, self.grenzen = zin, buiten or zin, range(minimum, maximum + 1)

    def _keur(self, _form: object, _veld: Field) -> None:
        if self.data is not None and self.data not in self.grenzen:
            raise ValidationError(self.buiten)


def _lees_versie(tekst: str) -> int:
    try:
        return int(tekst)
    except ValueError:
        raise Onleesbaar(VERVERS) from None


class Versieveld(Leesveld, IntegerField):
    """Hidden: the version that a form was made from, so that nothing newer is overwritten. Nobody types it.

    With `bewaakt=False` it only says which one is meant: then nobody can build on it.
    """

    widget = HiddenInput()
    lees = staticmethod(_lees_versie)

    def __init__(self, *, bewaakt: bool = True, **kwargs: Any) -> None:
        wat = {"data-versie": ""} if bewaakt else None
        super().__init__("", default=0, validators=[InputRequired(VERVERS)], render_kw=wat, **kwargs)
        self.bewaakt = bewaakt

    def zet(self, versie: int) -> None:
        """Build on this version from now on, whatever was sent."""
        self.raw_data, self.data = None, versie


class Datumveld(Leesveld, DateField):
    """A day, typed as people write it and as we show it: see `lees_datum`.

    `keur` is a rule of the domain: the sentence about a day that cannot be, seen from today, or None.
    """

    lees = staticmethod(lees_datum)

    def __init__(self, label: str, zin: str, keur: Dagregel | None = None, **kwargs: Any) -> None:
        eisen = [InputRequired(zin), self._keur]
        super().__init__(label, format="%d-%m-%Y", validators=eisen, render_kw=CIJFERS, **kwargs)
        self.keur = keur

    def _keur(self, _form: object, _veld: Field) -> None:
        if self.keur and self.data and (zin := self.keur(self.data, g.vandaag)):
            raise ValidationError(zin)

    def tekst(self, getypt: list[str]) -> str:
        """All of it: a day that was sent twice is no day."""
        return " ".join(deel.strip() for deel in getypt)


class Tijdveld(Leesveld, TimeField):
    """A time of day, typed as people write it and as we show it: see `lees_tijd`."""

    lees = staticmethod(lees_tijd)

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, format="%H:%M", validators=[InputRequired(zin)], render_kw=CIJFERS, **kwargs)

    def tekst(self, getypt: list[str]) -> str:
        """All of it, as with a day."""
        return " ".join(deel.strip() for deel in getypt)


def moment_van(datum: date | None, tijd: time | None) -> tuple[date, time]:
    """Both parts of a moment after a valid form. Raises ValueError when the form was not validated first."""
    if not isinstance(datum, date) or isinstance(datum, datetime) or tijd is None:
        raise ValueError("validate the form first")
    return datum, tijd
