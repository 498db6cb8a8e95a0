"""Every field of every form understands what people paste, and tells all that is wrong in one round.

The forms are found by looking: one that comes tomorrow is walked tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
import re

from flask_wtf import FlaskForm
import pytest
from wtforms import DateField, Field, IntegerField, RadioField, SelectField, TimeField

from gesprekken.core.klok import dag
from gesprekken.core.kolom import Kolomsoort
from gesprekken.web.formulieren import Datumveld, Getallezer, Tijdveld, Versieveld
from tests.architectuur.adressen import IEDER
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen
from tests.ondersteuning.formulieren import (
    Opname,
    Vindplaats,
    kolommen_van,
    losse_velden,
    neem_op,
    tekstvelden,
    vind_formulieren,
)

# What is refused before anything is looked up is the same on either engine.
pytestmark = pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)
KORT = "kort"  # no form takes such a key, so that nothing is stored
MINSTENS = 40
GELEZEN = (Getallezer, Versieveld, Datumveld, Tijdveld)


@pytest.fixture
def plaatsen(halverwege: dict[str, str], wereld: Wereld, client_voor: ClientVoor) -> list[Vindplaats]:
    """Every kind of form, on a page of somebody who may send it."""
    clients = {wie: client_voor(wie) for wie in IEDER}
    for client in clients.values():
        client.keurt = False
    gevonden = vind_formulieren({"ronde": wereld.ronde, **halverwege}, clients)
    assert len(gevonden) >= MINSTENS
    return gevonden


@pytest.fixture
def opname(monkeypatch: pytest.MonkeyPatch) -> Opname:
    """Watches what the application makes of a form."""
    return neem_op(monkeypatch)


def _alle(plaats: Vindplaats, opname: Opname, tekst: str = "", teveel: int = 0) -> FlaskForm | None:
    """Send the form with this in each of its text fields, or with so many characters too many."""
    form = opname.stuur(plaats, {"verzoek": KORT, "uitnodigen": None})
    if form is None:
        return None
    velden = {veld.name: "x" * (maximum + teveel) if teveel else tekst for veld, maximum in tekstvelden(form)}
    return opname.stuur(plaats, {"verzoek": KORT, "uitnodigen": None, **velden})


def _klachten(plaats: Vindplaats, opname: Opname) -> Iterator[str]:
    if (form := _alle(plaats, opname, "Be\xadstuur\u200b")) is None:
        yield f"{plaats.naam}: is geen formulier van ons"
        return
    yield from (f"{plaats.naam}: {naam} wordt niet gelezen" for naam in losse_velden(form))
    for veld in form:
        if isinstance(veld, IntegerField | DateField | TimeField) and not isinstance(veld, GELEZEN):
            yield f"{plaats.naam}: {veld.name} wordt niet gelezen"
    yield from _bij(plaats, form, lambda v: not any("teken" in zin for zin in v.errors), "weigert een zacht streepje")
    form = _alle(plaats, opname, "eerst Be\u202estuur")
    yield from _bij(plaats, form, lambda v: any("U+202E weg: het staat na ‘Be’." in z for z in v.errors), "draait om")
    form = _alle(plaats, opname, "\u3164\u2800")
    yield from _bij(plaats, form, lambda v: not (v.data or "").strip("\u3164\u2800"), "neemt niets voor iets")
    form = _alle(plaats, opname, teveel=1)
    yield from _bij(plaats, form, lambda v: any(": 1 te veel." in z for z in v.errors), "zegt niet hoeveel te lang")


def _bij(plaats: Vindplaats, form: FlaskForm | None, goed: object, wat: str) -> Iterator[str]:
    assert form is not None
    assert callable(goed)
    yield from (f"{plaats.naam}: {v.name} {wat} {v.errors}" for v, _max in tekstvelden(form) if not goed(v))


def test_elk_tekstveld_begrijpt_wat_word_meebrengt_en_zegt_waar_het_misgaat(
    plaatsen: list[Vindplaats], opname: Opname
) -> None:
    """Over ten seconds: five times every form."""
    geen([klacht for plaats in plaatsen for klacht in _klachten(plaats, opname)])


# sort of value -> (how we write it, other ways of writing the same, what may mean something else)
SCHRIJFWIJZEN = {
    "dag": (
        "01-07-2027",
        ("1-7-27", "1-7-2027", "1 juli 2027", "1 jul 2027", "01072027", "2027-07-01", "1/7/2027", "do 1 juli 2027",
         "1\xa0juli\xa02027", " 1-7-2027\t", "1\u20117\u20112027"),
        ("1-7", "1 juli", "31-6-2027", "vr 1 juli 2027", "1-7-20\u200b27", "morgen"),
    ),
    "tijd": (
        "14:30",
        ("14.30", "14u30", "1430", "14.30 uur", "14:30 uur", "14\xa0u\xa030"),
        ("14.5", "14.5 uur", "14,5 uur", "2:3", "25:00", "14:3\u200b0", "half drie"),
    ),
    "getal": (
        "1250",
        ("1.250", "1 250", "1\xa0250", "1\u202f250", "1'250", " 1250\t", "\u200b1250", "01250"),
        ("1,250", "1.25", "0.200", "0 200", "1_0", "١٢", "12\u200b34", "12\xad34", "1e3", "12 34"),
    ),
}  # fmt: skip
CELLEN = {Kolomsoort.DATUM: "dag", Kolomsoort.AANTAL: "getal", Kolomsoort.AANTALLEN: "getal"}
VELDEN: dict[type[Field], str] = {Datumveld: "dag", Tijdveld: "tijd", Getallezer: "getal"}


def _gelezen_als(plaats: Vindplaats, form: FlaskForm) -> dict[str, str]:
    """Name of a field, or of a cell of a register, that people type in -> the sort of value that is read of it."""
    kolommen, uit = kolommen_van(form), dict[str, str]()
    for veld in form:
        cel = CELLEN.get(kolommen[veld.name].soort, "") if veld.name in kolommen else ""
        soort = next((s for klasse, s in VELDEN.items() if isinstance(veld, klasse)), cel)
        if soort and _in(plaats, veld) and not isinstance(veld, Versieveld):
            uit[veld.name] = soort
    return uit


def _uitkomst(form: FlaskForm | None, naam: str) -> tuple[object, list[str]]:
    """What was made of a field: its value, when it holds one that was read, and what was said of it."""
    assert form is not None
    veld = next(v for v in form if v.name == naam)
    return veld.data if isinstance(veld, GELEZEN) else None, list(veld.errors)


def _over_schrijfwijzen(plaats: Vindplaats, opname: Opname, soort: str, namen: list[str]) -> Iterator[str]:
    """What is written in another way gives the same outcome; what may mean something else is refused."""

    def stuur(tekst: str) -> dict[str, tuple[object, list[str]]]:
        form = opname.stuur(plaats, {"verzoek": KORT, **dict.fromkeys(namen, tekst)})
        return {naam: _uitkomst(form, naam) for naam in namen}

    zoals_wij, goed, slecht = SCHRIJFWIJZEN[soort]
    verwacht = stuur(zoals_wij)
    for tekst in goed:
        anders = {n: uit for n, uit in stuur(tekst).items() if uit != verwacht[n]}
        yield from (f"{plaats.naam}: {n} leest {tekst!r} als {uit}, niet {verwacht[n]}" for n, uit in anders.items())
    for tekst in slecht:
        geraden = {n: uit for n, uit in stuur(tekst).items() if not uit[1]}
        yield from (f"{plaats.naam}: {n} neemt {tekst!r} aan als {uit}" for n, uit in geraden.items())


def test_elk_veld_voor_een_dag_een_tijd_of_een_getal_leest_elke_schrijfwijze_en_raadt_nooit(
    plaatsen: list[Vindplaats], opname: Opname
) -> None:
    """Over ten seconds: every way of writing in every field that takes a value."""
    gezien, klachten = set[str](), list[str]()
    for plaats in plaatsen:
        form = opname.stuur(plaats, {"verzoek": KORT})
        soorten = _gelezen_als(plaats, form) if form is not None else {}
        gezien |= set(soorten.values())
        for soort in sorted(set(soorten.values())):
            namen = [naam for naam, s in soorten.items() if s == soort]
            klachten += _over_schrijfwijzen(plaats, opname, soort, namen)
    geen(klachten)
    assert gezien == set(SCHRIJFWIJZEN)


# What only the rows of a register can say, is said when the rest of the form can be read.
GEGEVENS = {"voorraad.bewaar_startvoorraad": "verdwijnen er"}
SLECHT: dict[type[Field], tuple[str, ...]] = {
    Getallezer: ("0", "999999999"), Datumveld: ("1-1-1950", "31-12-2099"), RadioField: ("onzin",),
    SelectField: ("", "onzin"),
}  # fmt: skip


def _goed(plaats: Vindplaats, form: FlaskForm, wereld: Wereld) -> dict[str, str | list[str] | None]:
    """Something in every field that is right as far as its shape goes."""
    uit: dict[str, str | list[str] | None] = {}
    morgen = dag(wereld.klok()) + timedelta(days=30)
    for veld in form:
        if isinstance(veld, Versieveld) or not _in(plaats, veld):
            continue
        if isinstance(veld, Datumveld):
            uit[veld.name] = f"{morgen:%d-%m-%Y}"
        elif isinstance(veld, Tijdveld):
            uit[veld.name] = "10:00"
        elif isinstance(veld, Getallezer):
            uit[veld.name] = "60"
        elif isinstance(veld, RadioField | SelectField):
            keuzes = [str(k[0]) for k in veld.iter_choices() if k[0]] if veld.choices else []
            uit[veld.name] = keuzes[0] if keuzes else ""
    teksten = {v.name: "https://overleg.example/a" if v.name == "link" else "Een tekst" for v, _m in tekstvelden(form)}
    return {
        **uit,
        **{naam: tekst for naam, tekst in teksten.items() if not re.match("samen|splits|reden-|mits|niet", naam)},
    }


def _in(plaats: Vindplaats, veld: Field) -> bool:
    return bool(plaats.pagina.kies(f"[name='{veld.name}']"))


def _fouten(form: FlaskForm | None, naam: str) -> set[str]:
    return set(form[naam].errors) if form is not None and naam in form else set()


def _in_een_ronde(plaats: Vindplaats, opname: Opname, wereld: Wereld) -> Iterator[str]:
    """What a form says of a field with nothing else wrong, it also says with something else wrong."""
    if (form := opname.stuur(plaats, {"verzoek": KORT})) is None:
        return
    goed, gezien = _goed(plaats, form, wereld), set[str]()
    for veld in form:
        soort = next((s for s in SLECHT if isinstance(veld, s)), None)
        kort = re.sub(r"-.*", "", veld.name)
        if soort is None or isinstance(veld, Versieveld) or veld.name not in goed or kort in gezien:
            continue
        gezien.add(kort)
        for slecht in SLECHT[soort]:
            alleen = _fouten(opname.stuur(plaats, {**goed, veld.name: slecht}), veld.name)
            samen = _fouten(opname.stuur(plaats, {**goed, veld.name: slecht, "verzoek": KORT}), veld.name)
            alleen = {zin for zin in alleen if GEGEVENS.get(plaats.naam.split()[0], "\n") not in zin}
            if opname.form is not None and not alleen <= samen:
                yield f"{plaats.naam}: {veld.name}={slecht!r} {alleen - samen}"


def test_elk_formulier_zegt_alles_wat_er_mis_is_in_een_keer(
    plaatsen: list[Vindplaats], opname: Opname, wereld: Wereld
) -> None:
    """Over ten seconds: every field of every form, alone and with another fault."""
    geen([klacht for plaats in plaatsen for klacht in _in_een_ronde(plaats, opname, wereld)])


def test_enter_dient_geen_concept_in_en_het_wiel_van_een_muis_verandert_geen_getal(
    plaatsen: list[Vindplaats],
) -> None:
    """Over ten seconds: every form."""
    gezien = 0
    klachten = [f"{p.naam}: {v}" for p in plaatsen for v in p.pagina.kies("input[type=number], input[type=range]")]
    for plaats in plaatsen:
        knoppen = [k for f in plaats.pagina.kies("form[method=post]") for k in [f.select("button")] if len(k) > 1]
        for groep in knoppen:
            bewaart = [k for k in groep if re.search("bewaren|opslaan", k.get_text(), re.I)]
            eerste, gezien = groep[0], gezien + bool(bewaart)
            doel = [(k.get("name"), k.get("value"), k.get("formaction")) for k in bewaart]
            if bewaart and (eerste.get("name"), eerste.get("value"), eerste.get("formaction")) not in doel:
                klachten.append(f"{plaats.naam}: Enter drukt op {eerste}")
    geen(klachten)
    assert gezien
