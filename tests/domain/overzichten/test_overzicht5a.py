"""The register of overzicht 5a: what a row needs, what it refuses, and when a plan is hard."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
import pytest
import sqlalchemy as sa

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.lezen import lees_verhaal, schoon
from gesprekken.core.tekens import zichtbaar
from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A, Kader5a, Rij5a, Rijinvoer, celteksten, vaste_cellen
from gesprekken.domain.overzichten.regels import ERAF, SOORTNAMEN, STATUSSEN, Hardheid, Mutatiesoort
from tests.domain.overzichten.strategieen import CORPORATIES, EERSTE, PERIODE

JURIDISCH = Hardheid.van(["1A", "1B", "1C", "2A", "2B", "2C"])
KADER = Kader5a(EERSTE, JURIDISCH, CORPORATIES)
KLEIN = {"locatie": "Damlaan-Oost", "soort": "nieuwbouw", "status": "2A", "woningen-2027-1": "38"}

MEER: dict[str, st.SearchStrategy[str | date]] = {
    "bron": st.text(max_size=60).map(schoon).filter(bool),
    "peildatum": st.dates(date(2000, 1, 1), date(2030, 12, 31)),
    "toelichting": st.text(max_size=200).map(zichtbaar).map(lees_verhaal).filter(bool),
}


@st.composite
def rijen(draw: st.DrawFn) -> Rij5a:
    """Rows that are right."""
    soort = draw(st.sampled_from(Mutatiesoort))
    woningen = draw(st.dictionaries(st.sampled_from(PERIODE), st.integers(1, 5000), min_size=1))
    corporatie = draw(st.sampled_from(["", *CORPORATIES]))
    aankoop = soort == Mutatiesoort.AANKOOP
    return Rij5a(
        locatie=draw(st.text(max_size=60).map(schoon).filter(bool)),
        corporatie=corporatie,
        soort=soort,
        status=draw(st.sampled_from(list(STATUSSEN))),
        woningen=woningen,
        tegenpartij=draw(st.sampled_from(sorted({"", *CORPORATIES} - {corporatie or "-"}))) if aankoop else "",
        eindigt=max(woningen).plus(draw(st.integers(1, 20))) if soort == Mutatiesoort.TIJDELIJK else None,
        overeenkomst=draw(st.booleans()),
        vertrouwelijkheid=draw(st.sampled_from(["gemeente", "provincie", "openbaar"])),
        meer=draw(st.fixed_dictionaries({}, optional=MEER)),
    )


@given(rijen())
def test_een_rij_leest_terug_zoals_zij_is_geschreven(rij: Rij5a) -> None:
    assert Rijinvoer(celteksten(rij, KADER), KADER).rij == rij


def test_de_afdruk_van_een_rij_is_nog_die_van_de_eerste_dag() -> None:
    """What corporations stand for is this hash: no column, and no change of the code, may make it another."""
    cellen = vaste_cellen(Rijinvoer(KLEIN, KADER).rij, KADER)
    assert vingerafdruk(canoniek(cellen)) == "47ebd13f2c4b9f3a8df891f7ce47ff66a97d98db4940440896ba09df89e680cd"


@given(rijen())
def test_een_rij_leest_terug_zoals_zij_is_bewaard(rij: Rij5a) -> None:
    ids = {slug: nr for nr, slug in enumerate(CORPORATIES, 1)}
    bewaard = OVERZICHT5A.bewaard(rij.waarden, ids)
    assert bewaard["organisatie_id"] == ids.get(rij.corporatie)
    assert bewaard.keys() <= {k.key for k in sa.inspect(Woninglocatie).column_attrs}
    slugs = {"corporatie": rij.corporatie, "tegenpartij": rij.tegenpartij}
    assert Rij5a.van(OVERZICHT5A.gelezen(Woninglocatie(**bewaard), slugs)) == rij


def test_vier_ingevulde_vakken_zijn_een_hele_rij() -> None:
    rij = Rijinvoer(KLEIN, KADER).rij
    assert rij == Rij5a("Damlaan-Oost", "", Mutatiesoort.NIEUWBOUW, "2A", {Halfjaar(2027, 1): 38})
    verplicht = [kop.cel for kop in KADER.register.koppen if kop.verplicht]
    assert {cel.partition("-")[0] for cel in verplicht} == {cel.partition("-")[0] for cel in KLEIN}


def test_een_lege_rij_vraagt_om_precies_die_vier() -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        Rijinvoer({}, KADER)
    assert fout.value.fouten.keys() == {"locatie", "soort", "status", "woningen"}


TIJDELIJK = {"soort": "tijdelijk", "corporatie": "vidomes"}
AANKOOP = {"soort": "aankoop", "corporatie": "vidomes"}


@pytest.mark.parametrize(
    ("cellen", "cel", "deel"),
    [({"woningen-2031-1": "5"}, "woningen-2031-1", "van eerste helft 2026 tot en met tweede helft 2030"),
     ({"woningen-2025-2": "5"}, "woningen-2025-2", "van eerste helft 2026"),
     ({"woningen-2027-1": "-5"}, "woningen-2027-1", "zonder plus of min"),
     ({"woningen-2027-1": "5.001"}, "woningen-2027-1", "ten hoogste 5.000 woningen"),
     ({"woningen-2027-1": "12,5"}, "woningen-2027-1", "zonder komma"),
     ({"woningen-2027-1": "12\t30"}, "woningen-2027-1", "zonder spaties of tabs"),
     ({"woningen-2027-1": "0"}, "woningen", "ten minste één halfjaar"),
     ({"status": "7Z"}, "status", "staat niet in de lijst"),
     ({"corporatie": "woonkwartier"}, "corporatie", "staat niet in de lijst"),
     ({"soort": "bouwen"}, "soort", "staat niet in de lijst"),
     ({"peildatum": "1-1-1990"}, "peildatum", "Kies een dag van 1-1-2000"),
     (TIJDELIJK, "eindigt", "Kies het halfjaar waarin"),
     (TIJDELIJK | {"eindigt": "2027-1"}, "eindigt", "Kies een halfjaar na eerste helft 2027"),
     ({"eindigt": "2028-1"}, "eindigt", "Maak dit leeg"),
     (AANKOOP | {"tegenpartij": "vidomes"}, "tegenpartij", "koopt niet van zichzelf"),
     ({"tegenpartij": "vidomes"}, "tegenpartij", "Maak dit leeg")],
)  # fmt: skip
def test_een_rij_die_niet_kan_zegt_bij_welke_cel_en_wat_u_moet_doen(
    cellen: dict[str, str], cel: str, deel: str
) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        Rijinvoer(KLEIN | cellen, KADER)
    assert list(fout.value.fouten) == [cel]
    assert deel in fout.value.fouten[cel]


def test_tijdelijke_woningen_mogen_na_de_periode_eindigen() -> None:
    assert Rijinvoer(KLEIN | TIJDELIJK | {"eindigt": "2036-1"}, KADER).rij.eindigt == Halfjaar(2036, 1)


def test_een_ronde_kent_alleen_haar_eigen_statussen() -> None:
    krap = Kader5a(EERSTE, JURIDISCH, CORPORATIES, statussen=("1A", "3"))
    with pytest.raises(OngeldigeInvoer, match="staat niet in de lijst"):
        Rijinvoer(KLEIN, krap)
    assert Rijinvoer(KLEIN | {"status": "3 In voorbereiding"}, krap).rij.status == "3"


@given(st.sets(st.sampled_from(list(STATUSSEN))), st.sampled_from(list(STATUSSEN)), st.booleans(), st.booleans())
def test_hard_is_wat_de_ronde_hard_noemt(hard: set[str], status: str, telt: bool, getekend: bool) -> None:
    hardheid = Hardheid.van(hard, telt)
    rij = Rij5a("Damlaan", "", Mutatiesoort.SLOOP, status, {EERSTE: 3}, overeenkomst=getekend)
    assert rij.regel("r1", hardheid).hard == (status in hard or (telt and getekend))


def test_een_definitie_met_een_onbekende_status_is_een_fout() -> None:
    with pytest.raises(ValueError, match="geen planologische status: 9X"):
        Hardheid.van(["1A", "9X"])


@given(rijen())
def test_een_regel_telt_precies_de_woningen_van_haar_rij(rij: Rij5a) -> None:
    regel = rij.regel("r1", JURIDISCH, bevestigd=True, gemeente="delft")
    assert (regel.totaal, regel.soort, regel.corporatie) == (sum(rij.woningen.values()), rij.soort, rij.corporatie)
    assert (regel.sleutel, regel.bevestigd, regel.gemeente) == ("r1", True, "delft")


def test_elke_soort_heeft_een_naam_en_een_teken() -> None:
    assert list(SOORTNAMEN) == list(Mutatiesoort)
    assert {soort.naam for soort in Mutatiesoort if soort.teken == -1} == {SOORTNAMEN[soort] for soort in ERAF}
    assert {soort.value for soort in ERAF} == {"sloop", "verkoop", "liberalisatie", "samenvoegen"}
