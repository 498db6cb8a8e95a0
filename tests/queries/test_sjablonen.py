"""A data file with faults says all of them at once, each with its path and its line."""

from __future__ import annotations

import re

import pytest

from gesprekken.core.vormfout import OngeldigDocument
from gesprekken.queries.sjablonen.sjablonen import MAP, lees_regio, lees_sjabloon

RONDE, REGIO = "addendum-5a-5b.toml", "regio/haaglanden.toml"
# what stands in the file, what is planted instead of its first occurrence, the path and the sentence of the fault
Plant = tuple[str, str, str, str]
IN_RONDE: list[Plant] = [
    ('trekkers = "gemeente"', 'trekkers = "koning"', "trekkers", "‘koning’ is niet een van"),
    ("waarschuwdagen = 7", 'waarschuwdagen = "7"', "waarschuwdagen", "geen heel getal"),
    ("dag = 18", "dag = 31", "termijn[0].dag", "onmogelijke dag"),
    ('grens = "voor"', 'grens = "ongeveer"', "termijn[4].grens", "ongeveer"),
    ('onderwerp = "werkwijze", ', "", "stap[0].parameters", "mist onderwerp"),
    ('naam = "Startgesprek"', 'naam = ["Startgesprek"]', "stap[1].naam", "geen tekst"),
    ("inleverdagen = 14", "inleverdagen = 14.5", "stap[2].parameters.inleverdagen", "geen heel getal"),
    ('soorten = ["5a", "5b kans"', 'soorten = ["5a", 5', "stap[2].parameters.soorten[1]", "geen tekst"),
    ('soort = "opvolging"', 'soort = "borrel"', "stap[3].soort", "onbekende soort ‘borrel’"),
    ('scenario = "meer-evenwicht"', 'scenario = "minder"', "stap[4].parameters.scenario", "onbekend scenario"),
    ('doelen = ["doelgroepvoorraad"]', 'doelen = ["woningen-totaal", "x"]', "stap[4].parameters.doelen[1]",
     "onbekend doel"),
    ('naam = "Koop tot de koopgrens" }', 'naam = "Koop", kleur = 1 }', "stap[4].parameters.segmenten[2].kleur",
     "hoort hier niet"),
    ('schema = "woninglocaties"', 'schema = "woonplekken"', "stap[5].parameters.schema",
     "onbekend schema ‘woonplekken’; kies uit woninglocaties"),
    ('eerste = "2026-1"', 'eerste = "najaar"', "stap[5].parameters", "Schrijf het halfjaar als"),
    ('definitie = "hard"', 'definitie = "zacht"', "stap[5].parameters.definitie", "onbekende definitie"),
    ('\nondertekenaars = ["trekker"', '\nondertekenaars = ["koning"', "stap[6].parameters.ondertekenaars[0]", "koning"),
    ('bepaling = "Addendum, werkafspraak 5b"\n', 'bepaling = "b"\nbij = 1\n', "stap[6].bij", "hoort hier niet"),
    ('vraag = "5b.4", register', 'vraag = "5b.9", register', "stap[6].parameters.daling.vraag", "onbekende vraag"),
    ('register = "overzicht-5a" }', 'register = "bod" }', "stap[6].parameters.daling.register", "geen eerder"),
    ("opmerkingsdagen = 10", "opmerkingsdagen = true", "stap[7].parameters.opmerkingsdagen", "geen heel getal"),
    ('[[vraag]]\ncode = "5a.2"', '[[vraag]]\ncode = "5a.1"', "vraag[1].code", "5a.1 staat er meer dan eens"),
    ('omschrijving = "Waar', 'omschrijft = "Waar', "product[0]", "mist omschrijving"),
    ("peildatum = 2021-12-17", 'peildatum = "toen"', "doel[0].peildatum", "geen datum"),
]  # fmt: skip
IN_REGIO: list[Plant] = [
    ("tegel = [4, 4]", "tegel = [4]", "organisatie[0]", "een tegel is een rij en een kolom"),
    ('slug = "den-haag"', 'slug = "delft"', "organisatie[1].slug", "delft staat er meer dan eens"),
    ('kort = "Leidschendam-Voorburg"', "kort = 3", "organisatie[2].kort", "geen tekst"),
    ('slug = "midden-delfland"\nnaam = "Gemeente Midden-Delfland"', 'slug = "midden-delfland"', "organisatie[3]",
     "mist naam"),
    ('herkomst = "aanname"', 'herkomst = "gerucht"', "herkomst", "gerucht"),
    ('corporatie = "arcade"', 'corporatie = "arcadia"', "werkgebied[0].corporatie", "‘arcadia’ is geen corporatie"),
    ('organisatie = "huurdersraad-vidomes"', 'organisatie = "vidomes"', "huurders[0].organisatie",
     "geen huurdersorganisatie"),
]  # fmt: skip


def beplant(bestand: str, planten: list[Plant]) -> str:
    """The text of a file with all these faults in it."""
    tekst = (MAP / bestand).read_text(encoding="utf-8")
    for was, wordt, _pad, _zin in planten:
        assert was in tekst, was
        tekst = tekst.replace(was, wordt, 1)
    return tekst


def regel_in(tekst: str, wordt: str) -> int:
    """The line on which what was planted begins; of what was left out: nobody can point at it."""
    return tekst[: tekst.index(wordt)].count("\n") + 1


@pytest.mark.parametrize("plant", IN_RONDE, ids=lambda p: str(p[2]))
def test_een_fout_in_een_sjabloon_staat_er_met_haar_plaats(plant: Plant) -> None:
    with pytest.raises(OngeldigDocument) as gevangen:
        lees_sjabloon(beplant(RONDE, [plant]), RONDE)
    assert any(f.pad == plant[2] and plant[3] in f.zin for f in gevangen.value.fouten), gevangen.value


def test_alle_fouten_in_een_sjabloon_komen_samen_in_de_volgorde_van_het_bestand() -> None:
    tekst = beplant(RONDE, IN_RONDE)
    with pytest.raises(OngeldigDocument) as gevangen:
        lees_sjabloon(tekst, RONDE)
    fouten = gevangen.value.fouten
    for _was, _wordt, pad, zin in IN_RONDE:
        if pad != "stap[3].soort":
            assert [f for f in fouten if f.pad == pad and zin in f.zin], (pad, str(gevangen.value))
    regels = [f.regel or 0 for f in fouten]
    assert regels == sorted(regels)
    per_pad = {f.pad: f.regel for f in fouten}
    assert {pad: per_pad[pad] for pad in WIJST} == {pad: regel_in(tekst, wordt) for pad, wordt in WIJST.items()}
    assert all(regel.startswith(f"{RONDE}, regel ") for regel in str(gevangen.value).splitlines())


# Of these the line of the fault is that of what was planted; a value of several lines is found by its first.
WIJST = {
    pad: wordt
    for _was, wordt, pad, zin in IN_RONDE
    if not zin.startswith("mist") and "\n" not in wordt and "segmenten" not in pad
}


def test_wat_een_sjabloon_van_een_schema_kiest_wordt_in_een_keer_gekeurd() -> None:
    tekst = (MAP / RONDE).read_text(encoding="utf-8")
    begin, eind = tekst.index("parameters = { schema"), tekst.index('[[stap]]\ncode = "overzicht-5b"')
    with pytest.raises(OngeldigDocument) as gevangen:
        lees_sjabloon(tekst[:begin] + KEUZE + tekst[eind:], RONDE)
    fouten = {f.pad.removeprefix("stap[5].parameters."): f for f in gevangen.value.fouten}
    assert set(fouten) == {"kolommen", "kolommen[1].naam", "kolommen[2].breed", "kolommen[3].naam"}
    assert "onbekende kolom ‘kleur’; kies uit locatie, corporatie" in fouten["kolommen[1].naam"].zin
    assert fouten["kolommen[2].breed"].zin == "hoort hier niet"
    assert fouten["kolommen[3].naam"].zin == "locatie staat er meer dan eens"
    assert fouten["kolommen"].zin.startswith("mist corporatie, soort, status, woningen, tegenpartij, eindigt, overeenk")
    eerste = tekst[:begin].count("\n") + 1 + KEUZE.splitlines().index("kolommen = [")
    assert {f.regel for f in fouten.values()} <= set(range(eerste, eerste + 6))


KEUZE = """\
[stap.parameters]
schema = "woninglocaties"
bod = "bod"
perioden = ["2026-2030"]
eerste = "2026-1"
laatste = "2030-2"
definitie = "hard"
bevestigdagen = 7
kolommen = [
  { naam = "locatie", label = "Plek" },
  { naam = "kleur" },
  { naam = "bron", breed = true },
  { naam = "locatie" },
]

"""


def test_alle_fouten_in_een_regio_komen_samen() -> None:
    tekst = beplant(REGIO, IN_REGIO)
    with pytest.raises(OngeldigDocument) as gevangen:
        lees_regio(tekst, REGIO)
    for _was, _wordt, pad, zin in IN_REGIO:
        assert [f for f in gevangen.value.fouten if f.pad.endswith(pad) and zin in f.zin], (pad, str(gevangen.value))


def test_wat_geen_toml_is_zegt_op_welke_regel_het_misgaat() -> None:
    with pytest.raises(OngeldigDocument, match=r"geen TOML: .*line 2"):
        lees_sjabloon("a = 1\nb = = 2\n", "kapot.toml")


def test_een_leeg_bestand_mist_alles_en_meer_niet() -> None:
    with pytest.raises(OngeldigDocument) as gevangen:
        lees_regio("", "leeg.toml")
    assert {f.zin for f in gevangen.value.fouten} == {"mist naam", "mist slug", "mist organisatie"}


def _met(bestand: str, naam: str, waarde: str) -> str:
    """The file with another value where `naam` stands first."""
    tekst, aantal = re.subn(rf"(?m)^({naam} = ).*$", rf"\g<1>{waarde}", (MAP / bestand).read_text("utf-8"), count=1)
    assert aantal
    return tekst


@pytest.mark.parametrize("tekst", ["x = " + "[" * 5000, "x = " + "9" * 5000, "x = " + "{a=" * 3000])
def test_een_bestand_dat_niet_te_lezen_is_heeft_een_fout_en_geen_storing(tekst: str) -> None:
    for lees in (lees_sjabloon, lees_regio):
        with pytest.raises(OngeldigDocument, match="geen TOML"):
            lees(tekst, "x.toml")


@pytest.mark.parametrize("naam", ["dag", "maand"])
def test_een_dag_buiten_elke_kalender_is_een_onmogelijke_dag(naam: str) -> None:
    with pytest.raises(OngeldigDocument, match="onmogelijke dag"):
        lees_sjabloon(_met(RONDE, naam, "9" * 30), RONDE)


@pytest.mark.parametrize(("naam", "waarde"), [("corporatie", "{}"), ("gemeenten", "[[]]")])
def test_een_tabel_waar_een_naam_hoort_is_een_fout(naam: str, waarde: str) -> None:
    with pytest.raises(OngeldigDocument, match="geen tekst"):
        lees_regio(_met(REGIO, naam, waarde), REGIO)
