"""Every form of the application, found by looking at every page as everybody who writes there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
import re

from flask_wtf import FlaskForm
import pytest
from wtforms import Field, StringField
from wtforms.widgets import HiddenInput, PasswordInput

from gesprekken.core.kolom import Kolom, Kolomsoort
from gesprekken.web.formulieren import Tekstlezer
from gesprekken.web.register.locatieforms import Locatieformulier
from tests.architectuur.adressen import LEZEN
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.wandeling import endpoint_van

SLEUTEL = re.compile(r"-[A-Za-z0-9_-]{16}|-[0-9]+")
TEKSTKOLOM = {Kolomsoort.TEKST, Kolomsoort.VERHAAL}


@dataclass(frozen=True)
class Vindplaats:
    """A form with who can send it and the page that it stands on."""

    client: Paginaclient
    pagina: Pagina
    formulier: Formulier

    @property
    def naam(self) -> str:
        """The route it goes to, and the fields that it has."""
        velden = sorted({SLEUTEL.sub("-…", naam) for naam in self.formulier.waarden})
        return f"{endpoint_van(self.client.application, self.formulier.adres, 'POST')} {' '.join(velden)}"


def vind_formulieren(adressen: Mapping[str, str], clients: Mapping[str, Paginaclient]) -> list[Vindplaats]:
    """Each kind of form once; `adressen` fills the braces of the addresses."""
    gevonden: dict[str, Vindplaats] = {}
    for patroon, (mag, _ziet) in LEZEN.items():
        for wie in sorted(mag & clients.keys()):
            client = clients[wie]
            antwoord = client.get(patroon.format(**adressen), follow_redirects=True)
            if antwoord.mimetype == "text/html" and antwoord.status_code == 200:
                pagina = Pagina(antwoord.request.path, antwoord.status_code, antwoord)
                plaatsen = (Vindplaats(client, pagina, f) for f in pagina.formulieren() if "verzoek" in f.waarden)
                gevonden |= {plaats.naam: plaats for plaats in plaatsen if plaats.naam not in gevonden}
    return list(gevonden.values())


@dataclass
class Opname:
    """The last form that the application validated."""

    form: FlaskForm | None = None
    status: int = 0
    gelukt: list[str] = field(default_factory=list)

    def stuur(self, plaats: Vindplaats, waarden: Mapping[str, str | list[str] | None]) -> FlaskForm | None:
        """Send a form and return what the application made of it; None when the page is not there any more."""
        self.form = None
        antwoord = plaats.client.post(plaats.formulier.adres, data=plaats.formulier.vul(waarden).waarden)
        self.status = antwoord.status_code
        return self.form


def neem_op(monkeypatch: pytest.MonkeyPatch) -> Opname:
    """Watch every form that is validated."""
    opname, echt = Opname(), FlaskForm.validate_on_submit

    def kijk(form: FlaskForm, *args: object) -> bool:
        opname.form = form
        goed: bool = echt(form, *args)
        return goed

    monkeypatch.setattr(FlaskForm, "validate_on_submit", kijk)
    return opname


def _cellen(form: FlaskForm) -> dict[str, Kolom]:
    """The cells of the row that this form is about, each with its column; none for a form of anything else."""
    gevraagd = form.gevraagd if isinstance(form, Locatieformulier) else ()
    return {cel: kolom for kolom in gevraagd for cel, _label in kolom.cellen}


def tekstvelden(form: FlaskForm) -> Iterator[tuple[Field, int]]:
    """The fields that people type text in, each with the most characters that it takes."""
    cellen = _cellen(form)
    for veld in form:
        kolom = cellen.get(veld.name)
        if isinstance(veld, Tekstlezer):
            yield veld, veld.maximum
        elif kolom is not None and kolom.soort in TEKSTKOLOM:
            yield veld, kolom.maximum


def losse_velden(form: FlaskForm) -> list[str]:
    """Visible fields of plain text that no reader of ours reads."""
    gelezen = {veld.name for veld, _maximum in tekstvelden(form)}
    gelezen |= _cellen(form).keys()
    return [
        veld.name
        for veld in form
        if isinstance(veld, StringField)
        and not isinstance(veld.widget, HiddenInput | PasswordInput)
        and veld.name not in gelezen
    ]
