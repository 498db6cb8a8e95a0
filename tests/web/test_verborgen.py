"""What unseen rows hold changes nothing for who may not see them: not on a page, in a refusal, in a file, over time.

Two rounds are played alike; only what is in rows that outsiders do not see differs. Then everything that an outsider
gets must be the same, letter for letter. In both there are two groups of three unseen rows (hard and soft) whose sums
are equal, for these are shown, and a demolition that nothing hides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
import re

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import OngeldigeInvoer
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.wereld import Wereld

START, OPEN, HARD, ZACHTE = 1000, 46, 120, 90
BUITEN = ("provincie", "goede_woning", "secretariaat")
LEZERS = (*BUITEN, "tafel", "toetser", "delft")
NUMMER = count(1)
# Every example plays two rounds: few of them, and no hunt for a smaller one.
weinig = settings(max_examples=3, phases=[Phase.explicit, Phase.generate],
                  suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])  # fmt: skip
GETALLEN = st.tuples(st.integers(1, 39), st.integers(1, 39))
Inhoud = tuple[tuple[int, int], tuple[int, int], int]  # of the two groups all but the last row; the demolition
INHOUD: st.SearchStrategy[Inhoud] = st.tuples(GETALLEN, GETALLEN, st.integers(20, 90))
TWEE = st.tuples(INHOUD, INHOUD).filter(lambda paar: paar[0][2] != paar[1][2])
WIJZIGING = st.lists(st.sampled_from(["hoger", "erbij", "weg"]), min_size=1, max_size=2)


@dataclass(frozen=True)
class Ronde:
    """One of the two, and the keys of its unseen rows: three hard ones, then three soft ones."""

    naam: str
    spel: Registerspel
    inhoud: Inhoud
    dicht: tuple[str, ...]

    def gelijk(self, tekst: str) -> str:
        """A text of this round in which nothing is left of its name, its keys, its tokens and its hashes."""
        zonder = tekst.replace(self.spel.w.ronde, "ronde").replace(self.naam, "Ronde")
        return re.sub(r"csrf_token[^>]*|[A-Za-z0-9_=-]{16,}|\b[0-9a-f]{8}\b", "*", zonder)


def _drie(twee: tuple[int, int], som: int) -> tuple[int, int, int]:
    return (*twee, som - sum(twee))


def _begin(wereld: Wereld) -> tuple[str, Registerspel]:
    """A new round with a bid, a stock and an open row, and its name."""
    naam = f"Proefronde {next(NUMMER):04}"
    with wereld.app.app_context():
        slug = maak_ronde(naam=naam).slug
    spel = Registerspel(replace(wereld, ronde=slug))
    spel.bod(4500)
    spel.startvoorraad(START)
    spel.ingevoerd("", "Open plek", corporatie="vidomes", vertrouwelijkheid="openbaar")
    return naam, spel


def _speel(wereld: Wereld, inhoud: Inhoud) -> Ronde:
    """The same, with what is unseen."""
    (naam, spel), (hard, zacht, sloop) = _begin(wereld), inhoud
    dicht = [spel.ingevoerd("", f"Dicht {n}", corporatie="vidomes", h2028_1=str(n)) for n in _drie(hard, HARD)]
    anders = {"corporatie": "stedelink", "status": ZACHT}
    dicht += [spel.ingevoerd("", f"Stil {n}", h2029_1=str(n), **anders) for n in _drie(zacht, ZACHTE)]
    spel.ingevoerd("", "Oude flat", corporatie="stedelink", soort="sloop", h2027_2=str(sloop))
    return Ronde(naam, spel, inhoud, tuple(dicht))


def _verander(ronde: Ronde, wat: list[str], vanaf: int = 0) -> None:
    """One unseen row changes, or two: with homes that the two rounds do not share."""
    spel, geheim = ronde.spel, ronde.inhoud[2]
    for nr, daad in enumerate(wat, vanaf):
        if daad == "hoger":
            spel.gewijzigd(ronde.dicht[nr], locatie="Dicht", corporatie="vidomes", h2028_1=str(100 + geheim))
        elif daad == "erbij":
            spel.ingevoerd("", "Stil erbij", corporatie="stedelink", status=ZACHT, h2029_1=str(200 + geheim))
        else:
            spel.geschrapt(ronde.dicht[3 + nr], reden=f"Er gaan {geheim} woningen niet door.")


Lees = Callable[[Ronde, str], str]


@pytest.fixture
def lees(client_voor: ClientVoor) -> Lees:
    """`lees(ronde, pad)`: what every outsider gets at a page of the round, without what differs by chance."""
    clients = {wie: client_voor(wie) for wie in LEZERS}
    for client in clients.values():
        client.keurt = False

    def alles(ronde: Ronde, pad: str) -> str:
        antwoorden = ((wie, client.get(f"/rondes/{ronde.spel.w.ronde}{pad}")) for wie, client in clients.items())
        return "\n".join(f"{wie} {a.status_code} {ronde.gelijk(a.text)}" for wie, a in antwoorden)

    return alles


PAGINAS = (
    "/zoetermeer/overzicht/overzicht-5a", "/zoetermeer/overzicht/overzicht-5a?per=halfjaar",
    "/zoetermeer/overzicht/overzicht-5a?plan=hard", "/zoetermeer/overzicht/overzicht-5a/wat-als",
    "/zoetermeer/vragen/overzicht-5b", "/zoetermeer", "/zoetermeer/journaal", "/optelsom", "/statusbord", "",
)  # fmt: skip


def _zelfde(lees: Lees, een: Ronde, ander: Ronde, *paden: str) -> None:
    for pad in paden:
        hier, daar = (lees(ronde, pad).splitlines() for ronde in (een, ander))
        anders = [paar for paar in zip(hier, daar, strict=False) if paar[0] != paar[1]]
        assert not anders, (pad, anders[:3])
        assert len(hier) == len(daar), pad


def _weigering(ronde: Ronde, woningen: int) -> str:
    """What a corporation is told that enters a demolition of its own; when it may, it strikes it out again."""
    try:
        sleutel = ronde.spel.ingevoerd("goede_woning", "Hoge flat", soort="sloop", h2028_1=str(woningen))
    except OngeldigeInvoer as fout:
        return str(fout.fouten)
    ronde.spel.geschrapt(sleutel, "goede_woning")
    return "mag"


@weinig
@given(TWEE)
def test_een_weigering_om_de_voorraad_zegt_niets_over_een_regel_die_men_niet_ziet(
    wereld: Wereld, paar: tuple[Inhoud, Inhoud]
) -> None:
    """Longer than ten seconds: every example plays two rounds, and asks at every border."""
    een, ander = (_speel(wereld, inhoud) for inhoud in paar)
    eraf = (0, paar[0][2], paar[1][2])
    grenzen = {START + bij - af + n for bij in (OPEN, OPEN + HARD) for af in eraf for n in (0, 1)}
    antwoorden = [[_weigering(ronde, n) for n in sorted(grenzen)] for ronde in (een, ander)]
    assert antwoorden[0] == antwoorden[1]
    assert "mag" in antwoorden[0]
    assert set(antwoorden[0]) != {"mag"}, "there is a border, and it is the one that the corporation can compute"


@weinig
@given(TWEE, WIJZIGING)
def test_wat_vandaag_anders_is_dan_gisteren_zegt_niets_over_een_of_twee_regels_die_men_niet_ziet(
    wereld: Wereld, lees: Lees, paar: tuple[Inhoud, Inhoud], wat: list[str]
) -> None:
    """Longer than ten seconds: every example plays two rounds and reads every page of six outsiders, twice."""
    een, ander = (_speel(wereld, inhoud) for inhoud in paar)
    _zelfde(lees, een, ander, *PAGINAS)
    for ronde in (een, ander):
        _verander(ronde, wat)
    _zelfde(lees, een, ander, *PAGINAS)


@weinig
@given(TWEE, WIJZIGING)
def test_twee_indieningen_naast_elkaar_zeggen_niets_over_een_of_twee_regels_die_men_niet_ziet(
    wereld: Wereld, lees: Lees, paar: tuple[Inhoud, Inhoud], wat: list[str]
) -> None:
    """Longer than ten seconds: every example plays two rounds with two deliveries."""
    een, ander = (_speel(wereld, inhoud) for inhoud in paar)
    for ronde in (een, ander):
        for nr in (1, 2):
            ronde.spel.uitgelegd()
            ronde.spel.ingediend(nr)
            _verander(ronde, wat[nr - 1 : nr], nr - 1)
    stuk = "/zoetermeer/overzicht/overzicht-5a/indiening"
    delen = ("", "/bestand", "/verschil?met=1", "/verschil?met=nu")
    bewijzen = (f"{stuk}/{nr}{deel}" for nr in (1, 2) for deel in delen)
    _zelfde(lees, een, ander, *bewijzen, "/optelsom", "/optelsom?corporatie=vidomes", "/optelsom?periode=2028")


@weinig
@given(TWEE, WIJZIGING)
def test_het_journaal_en_de_meldingen_noemen_geen_regel_en_geen_partij_die_men_niet_ziet(
    wereld: Wereld, lees: Lees, client_voor: ClientVoor, paar: tuple[Inhoud, Inhoud], wat: list[str]
) -> None:
    """In the one round a corporation does it, in the other the municipality, with other words; everything is told."""
    een, ander = (_speel(wereld, inhoud) for inhoud in paar)
    for ronde, wie in ((een, "corporatie"), (ander, "")):
        spel = ronde.spel
        sleutel = spel.ingevoerd(wie, "Geheim", corporatie="vidomes", h2030_1="77")
        spel.gewijzigd(sleutel, wie, locatie="Geheim", corporatie="vidomes", h2030_1="78", status=ZACHT)
        spel.geschrapt(sleutel, wie, reden=f"Reden van {wie or 'de gemeente'}.")
        _verander(ronde, wat)
    _zelfde(lees, een, ander, "/zoetermeer/journaal", "/zoetermeer")
    for wie in BUITEN:
        meldingen = client_voor(wie).get("/meldingen").text
        assert "overzicht 5a" not in meldingen, wie
    for woord in ("Reden van", "Er gaan", "Locatie uit overzicht 5a geschrapt"):
        assert woord not in lees(een, "/zoetermeer/journaal")
        assert woord in client_voor("coordinator").get(f"/rondes/{een.spel.w.ronde}/zoetermeer/journaal").text or (
            woord == "Er gaan" and "weg" not in wat
        )


def test_niemand_leest_welke_corporatie_verborgen_regels_heeft(wereld: Wereld, lees: Lees) -> None:
    """In the one round they are of this corporation, in the other of that one; it confirms them, or it does not."""
    een, ander = (Ronde(*_begin(wereld), ((0, 0), (0, 0), 0), ()) for _ in range(2))
    geheim = [
        [r.spel.ingevoerd("", f"Geheim {nr}", corporatie=wie, h2028_1="10") for nr in range(3)]
        for r, wie in ((een, "vidomes"), (ander, "stedelink"))
    ]
    _zelfde(lees, een, ander, *PAGINAS)
    een.spel.bevestigd(*geheim[0])
    _zelfde(lees, een, ander, *PAGINAS)


def test_wie_een_regel_ziet_leest_ook_dat_zij_bevestigd_moet_worden(wereld: Wereld, client_voor: ClientVoor) -> None:
    """The province as a partner sees rows that are for it too, and not those that are for the municipality alone."""
    _naam, spel = _begin(wereld)
    for niveau in ("provincie", "gemeente"):
        spel.ingevoerd("", f"Plek {niveau}", corporatie="vidomes", vertrouwelijkheid=niveau, h2028_1="10")
    adres = f"/rondes/{spel.w.ronde}/zoetermeer"
    leest = {
        wie: [soort for soort in ("ook voor de provincie", "vertrouwelijk") if f"bevestigen ({soort})" in tekst]
        for wie in ("coordinator", "corporatie", "provincie", "goede_woning", "secretariaat", "toetser")
        for tekst in [client_voor(wie).get(adres).text]
    }
    alles = ["ook voor de provincie", "vertrouwelijk"]
    assert leest == {"coordinator": alles, "corporatie": alles, "provincie": alles[:1], "goede_woning": [],
                     "secretariaat": [], "toetser": []}  # fmt: skip
