"""What every form shares: its own key, Dutch sentences, and one way from a valid form to a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any
import unicodedata

from flask import flash, g, redirect
from flask_wtf import FlaskForm
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
from wtforms.validators import InputRequired, Length
from wtforms.widgets import HiddenInput

from gesprekken.core.base import new_sleutel
from gesprekken.core.errors import IntussenGewijzigd, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.services.verzoeken import eenmalig
from gesprekken.web.formuliertoken import Tokenveld
from gesprekken.web.plekken import href
from gesprekken.web.toegang import huidige_actor

Eis = Callable[[Any, Any], object]
VERVERS = "Ververs de pagina en probeer het opnieuw."
TOEGESTAAN = frozenset("\n\t\u200c\u200d")  # line breaks, and the joiners that emoji and some scripts need


def schoon(tekst: str | None) -> str:
    """Browser line breaks become one; normal form C; nothing else is changed."""
    return unicodedata.normalize("NFC", (tekst or "").replace("\r\n", "\n").replace("\r", "\n")).strip()


def _geen_teken(teken: str) -> bool:
    """A code point that will never be a character. An emoji newer than this Python is only unassigned, and fine."""
    return ord(teken) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(teken) <= 0xFDEF


def _onzegbaar(teken: str) -> bool:
    return _geen_teken(teken) or (unicodedata.category(teken) in {"Cc", "Cs"} and teken not in TOEGESTAAN)


def toonbaar(tekst: str) -> str:
    """The same text with U+FFFD for what no page may hold: the person sees where it was."""
    return "".join("\ufffd" if _onzegbaar(teken) else teken for teken in tekst)


def zonder_stuurtekens(_form: object, veld: Field) -> None:
    """Refuse characters that hide or turn text around, such as NUL and right-to-left overrides."""
    for teken in veld.data or "":
        if _verbergt(teken):
            veld.data = toonbaar(veld.data)
            raise ValidationError(f"Haal het onzichtbare teken U+{ord(teken):04X} weg: plak de tekst zonder opmaak.")


def _verbergt(teken: str) -> bool:
    """Also format characters and private use: they can turn a line around, or mean another thing elsewhere."""
    return _onzegbaar(teken) or (unicodedata.category(teken) in {"Cf", "Co"} and teken not in TOEGESTAAN)


class Grondformulier(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What every form stands on: in Dutch, with the masked token."""

    class Meta:
        locales = ("nl",)
        csrf_class = Tokenveld


class Formulier(Grondformulier):
    """A form that changes something. `verzoek` makes a double click or resend have one effect."""

    verzoek = HiddenField(default=new_sleutel, validators=[Length(8, 64, VERVERS), zonder_stuurtekens])

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for veld in self:
            if isinstance(veld.widget, HiddenInput):
                veld.id = False  # several forms may stand on one page
        self.algemene_fouten: list[tuple[str, str | None]] = []
        self.conflict: IntussenGewijzigd | None = None

    @property
    def status(self) -> int:
        """The HTTP status of a page that shows this form: 200, 422 with faults, 409 after a lost race."""
        if self.conflict:
            return 409
        return 422 if self.errors or self.algemene_fouten else 200

    def neem_over(self, fouten: dict[str, str]) -> None:
        """Put the domain's sentences at their fields; what has no field goes to the summary."""
        for naam, zin in fouten.items():
            if naam in self._fields:
                self._fields[naam].errors = [*self._fields[naam].errors, zin]
            else:
                self.algemene_fouten.append((zin, None))


def verwerk(form: Formulier, werk: Callable[[], str], gelukt: str) -> Response | None:
    """A valid form: run `werk` once (it returns the address of the result), flash, redirect.

    None means: show the form again; the faults are in it and nothing was stored.
    """
    if not form.validate_on_submit():
        return None
    try:
        adres, nieuw = eenmalig(form.verzoek.data or "", huidige_actor(), g.nu, werk)
    except OngeldigeInvoer as fout:
        form.neem_over(fout.fouten)
        return None
    except KanNiet as fout:
        form.algemene_fouten += [regel(w) for w in fout.weigeringen]
        return None
    except IntussenGewijzigd as fout:
        form.conflict = fout
        return None
    flash(gelukt if nieuw else "Dit was al opgeslagen. Er is niets dubbel gedaan.", "ok" if nieuw else "info")
    return redirect(adres, 303)


def regel(weigering: Weigering) -> tuple[str, str | None]:
    """A refusal as the error summary shows it: sentence and link."""
    return weigering.zin, href(weigering.plek) if weigering.plek else None


class Tekstregel(StringField):
    """One line of text; `zin` says what to do when it is empty, None = may stay empty."""

    def __init__(self, label: str, zin: str | None = None, maximum: int = 160, **kwargs: Any) -> None:
        eisen: list[Eis] = [InputRequired(zin)] if zin else []
        eisen += [Length(max=maximum, message=f"Maak dit korter: ten hoogste {maximum} tekens."), zonder_stuurtekens]
        super().__init__(label, validators=eisen, filters=[schoon], **kwargs)


class Tekstvak(TextAreaField):
    """More lines of text, like `Tekstregel`."""

    def __init__(self, label: str, zin: str | None = None, maximum: int = 20_000, **kwargs: Any) -> None:
        eisen: list[Eis] = [InputRequired(zin)] if zin else []
        eisen += [Length(max=maximum, message=f"Maak dit korter: ten hoogste {maximum} tekens."), zonder_stuurtekens]
        super().__init__(label, validators=eisen, filters=[schoon], **kwargs)


class Getalveld(IntegerField):
    """A whole number; `zin` says what to do with anything else."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, validators=[InputRequired(zin)], **kwargs)
        self.zin = zin

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number, or say what to do."""
        self.raw_data = [toonbaar(v) for v in valuelist]
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(self.zin) from None


class Versieveld(Getalveld):
    """Hidden: the version that a form was made from, so that nothing newer is overwritten."""

    widget = HiddenInput()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("", VERVERS, default=0, **kwargs)

    def zet(self, versie: int) -> None:
        """Build on this version from now on, whatever was sent."""
        self.raw_data, self.data = None, versie


class Datumveld(DateField):
    """A day, typed as 27-11-2026 (27/11/2026 and 2026-11-27 are understood too)."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, format=["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"], validators=[InputRequired(zin)], **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the day, or say how to write one."""
        self.raw_data = [toonbaar(v) for v in valuelist]
        try:
            super().process_formdata([v.strip() for v in valuelist])
        except ValueError:
            raise ValueError("Schrijf de datum als 27-11-2026, en kies een dag die bestaat.") from None
        if isinstance(self.data, date) and self.data.year < 1900:
            self.data = None
            raise ValueError("Schrijf het jaar met vier cijfers, bijvoorbeeld 2026.")


class Tijdveld(TimeField):
    """A time of day, typed as 14:30 (14.30 is understood too)."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, format=["%H:%M", "%H.%M"], validators=[InputRequired(zin)], **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time, or say how to write one."""
        self.raw_data = [toonbaar(v) for v in valuelist]
        try:
            super().process_formdata([v.strip() for v in valuelist])
        except ValueError:
            raise ValueError("Schrijf de tijd als 14:30.") from None


def moment_van(datum: date | None, tijd: time | None) -> tuple[date, time]:
    """Both parts of a moment after a valid form. Raises ValueError when the form was not validated first."""
    if not isinstance(datum, date) or isinstance(datum, datetime) or tijd is None:
        raise ValueError("validate the form first")
    return datum, tijd
