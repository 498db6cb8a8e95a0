"""Three texts of one form: what the page showed, what is stored now and what was typed."""

from __future__ import annotations

from flask import Flask
import pytest
from wtforms import BooleanField, SelectField

from gesprekken.core.errors import IntussenGewijzigd
from gesprekken.web.formulieren import Getalveld, Tekstregel, Tekstvak, Versieveld
from gesprekken.web.naast import Naastformulier

BEGIN: dict[str, object] = {
    "versie": 1,
    "titel": "Oud",
    "tekst": "Een\nTwee",
    "getal": 1250,
    "keuze": "a",
    "vink": True,
}


class Proefformulier(Naastformulier):
    """A field of each kind."""

    versie = Versieveld()
    titel = Tekstregel("Titel")
    tekst = Tekstvak("Tekst")
    getal = Getalveld("Getal", "Geef een getal.")
    keuze = SelectField("Keuze", choices={"a": "Appel", "b": "Beuk"})
    vink = BooleanField("Vink")


def _botst(app: Flask, getypt: dict[str, str], nu: dict[str, object]) -> Proefformulier:
    """The form that opened with BEGIN and was sent like this, beside what is stored now."""
    with app.test_request_context(method="GET"):
        getoond = str(Proefformulier(formdata=None, data=BEGIN).getoond._value())
    als_gezien = {"versie": "1", "titel": "Oud", "tekst": "Een\r\nTwee", "getal": "1.250", "keuze": "a", "vink": "y"}
    gegevens = {naam: w for naam, w in {**als_gezien, **getypt, "getoond": getoond}.items() if w}
    with app.test_request_context(method="POST", data=gegevens):
        form = Proefformulier()
        form.conflict = IntussenGewijzigd("een collega", 2)
        return form.naast_wat_nu_geldt(Proefformulier(formdata=None, data={**BEGIN, "versie": 2, **nu}))


def _waarden(form: Proefformulier) -> dict[str, object]:
    return {naam: form[naam].data for naam in BEGIN}


@pytest.mark.parametrize(
    ("naam", "waarde"), [("titel", "Nieuw"), ("tekst", "Drie"), ("getal", 7), ("keuze", "b"), ("vink", False)]
)
def test_een_veld_dat_met_rust_bleef_krijgt_wat_nu_is_opgeslagen(app: Flask, naam: str, waarde: object) -> None:
    form = _botst(app, {}, {naam: waarde})
    assert _waarden(form) == {**BEGIN, "versie": 2, naam: waarde}
    assert (list(form.anders), form.overgenomen) == ([naam], True)


def test_een_veld_dat_alleen_de_schrijver_veranderde_blijft_zoals_getypt(app: Flask) -> None:
    form = _botst(app, {"titel": "Van mij", "vink": ""}, {"tekst": "Van de ander"})
    assert _waarden(form) == {**BEGIN, "versie": 2, "titel": "Van mij", "vink": False, "tekst": "Van de ander"}
    assert form.anders == {"tekst": "Van de ander"}


def test_een_veld_dat_beiden_veranderden_toont_beide(app: Flask) -> None:
    form = _botst(app, {"titel": "Van mij", "getal": "9", "keuze": "b"}, {"titel": "Van de ander", "getal": 8})
    assert (form.titel.data, form.getal.data, form.keuze.data) == ("Van mij", 9, "b")
    assert form.anders == {"titel": "Van de ander", "getal": "8"}


def test_wie_hetzelfde_typte_als_de_ander_ziet_niets_twee_keer(app: Flask) -> None:
    form = _botst(app, {"titel": "Gelijk", "keuze": "b"}, {"titel": "Gelijk", "keuze": "b"})
    assert (form.titel.data, form.anders) == ("Gelijk", {})


def test_een_keuze_van_de_ander_staat_er_in_woorden(app: Flask) -> None:
    form = _botst(app, {"keuze": ""}, {"keuze": "b"})
    assert form.anders == {"keuze": "Beuk"}


def test_opnieuw_versturen_bouwt_voort_op_wat_nu_is_opgeslagen(app: Flask) -> None:
    form = _botst(app, {"titel": "Van mij"}, {"titel": "Van de ander"})
    with app.test_request_context(method="GET"):
        nu = Proefformulier(formdata=None, data={**BEGIN, "versie": 2, "titel": "Van de ander"})
        assert form.getoond._value() == nu.getoond._value()
