"""Board, list of dossiers, dossier page and mijn werk, read from their HTML, never disagree, whatever happened.

What was agreed on an agenda item lies behind its wall: the trekker, who stands inside every wall of the dossier, reads
all of it, and the board and the secretariat know nothing of it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gesprekken.core.errors import GesprekkenError
from tests.conftest import ClientVoor
from tests.fabrieken.agendazetten import GOEDE_AGENDALOOP
from tests.fabrieken.handelingen import ZETTEN
from tests.fabrieken.opvolgingsloop import GOEDE_OPVOLGINGSLOOP, OPVOLGINGSZETTEN
from tests.fabrieken.wereld import Wereld, begin_wereld
from tests.fabrieken.zet import DOSSIERS, NietsTeDoen
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina, Paginaclient, nieuwe_client
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.klok import Klok

# What others wait for comes more often, so that most courses of events get somewhere.
VAAK = ("werkwijze", "plannen", "plannen", "houden", "houden", "verslag", "afspreken", "afspreken", "vergaderen")
verlopen = st.lists(
    st.tuples(st.sampled_from([*sorted(ZETTEN), *VAAK]), st.integers(0, 300)), min_size=10, max_size=30
)  # fmt: skip
VERVOLG = ("vervolg plannen", "vervolg plannen", "houden", "houden", "puntverslag", "puntactie", "toezeggen", "wachten")
vervolgverlopen = st.lists(
    st.tuples(st.sampled_from([*sorted(OPVOLGINGSZETTEN), *VERVOLG]), st.integers(0, 300)), min_size=8, max_size=25
).map(lambda verder: [*GOEDE_AGENDALOOP, *verder])  # fmt: skip
TREKKERS = {"zoetermeer": "coordinator", "delft": "delft"}
DRINGEND = ("telaat", "aandacht")
# Organisation of the houder -> everybody who could be asked there.
LEZERS = {
    "zoetermeer": ("coordinator", "collega", "wethouder"),
    "delft": ("delft",),
    "vidomes": ("corporatie", "directeur"),
    "de-goede-woning": ("goede_woning",),
    "provincie-zuid-holland": ("provincie",),
    "secretariaat-haaglanden": ("secretariaat",),
    "bestuurlijke-tafel-wonen": ("tafel",),
}


@dataclass(frozen=True, order=True)
class Plicht:
    """An obligation as a page shows it."""

    soort: str
    wat: str
    stand: str


def _plicht(rij: Tag) -> Plicht:
    kop = rij.select("th")[0]
    tekst = kop.get_text(" ", strip=True).removesuffix(kop.select(".gs-sub")[0].get_text(" ", strip=True)).strip()
    return Plicht(str(rij["data-plicht"]), tekst, str(rij["data-stand"]))


def _stappen(tags: list[Tag]) -> dict[str, tuple[str, str, str]]:
    return {str(t["data-stap"]): (str(t["data-stand"]), str(t["data-voldaan"]), str(t["data-totaal"])) for t in tags}


def _een(waar: Tag | Pagina, selector: str) -> Tag:
    gevonden = waar.kies(selector) if isinstance(waar, Pagina) else list(waar.select(selector))
    assert len(gevonden) == 1, f"{len(gevonden)} keer {selector}"
    return gevonden[0]


def _woorden(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


class Rondgang:
    """All pages that speak of the progress of a round, fetched at one moment."""

    def __init__(self, wereld: Wereld, browser: dict[str, Paginaclient]) -> None:
        self.wereld = wereld
        secretariaat = browser["secretariaat"]
        self.bord = secretariaat.haal(f"/rondes/{wereld.ronde}/statusbord")
        self.lijst = secretariaat.haal(f"/rondes/{wereld.ronde}/dossiers")
        self.dossiers = {d: secretariaat.haal(wereld.adres(dossier=d)) for d in DOSSIERS}
        # who reads no more of a dossier than everybody in the round does
        self.buiten = {d: browser["tafel"].haal(wereld.adres(dossier=d)) for d in DOSSIERS}
        self.eigen = {(wie, d): browser[wie].haal(wereld.adres(dossier=d))
                      for d, wie in TREKKERS.items()}  # fmt: skip
        self.werk = {wie: b.haal("/mijn-werk") for wie, b in browser.items()}

    def keur(self) -> None:
        for dossier, pagina in self.dossiers.items():
            trekker = self.eigen[TREKKERS[dossier], dossier]
            rij = _een(self.bord, f"tr[data-dossier={dossier}]")
            self._keur_standen(rij, pagina)
            self._keur_acties(rij, pagina)
            self._keur_eerste(rij, dossier, self.buiten[dossier])
            self._keur_signalen(rij, dossier, self.buiten[dossier])
            self._keur_muur(pagina, trekker)
            self._keur_werk(dossier, trekker)
        self._keur_totalen()
        self._keur_volgende_stap_voor_u()

    def _keur_standen(self, rij: Tag, pagina: Pagina) -> None:
        assert _stappen(rij.select("td[data-stap]")) == _stappen(pagina.kies(".gs-fasen [data-stap]"))
        beeld = _een(rij, "[data-beeld]")
        op_dossier = _een(pagina, "h1 + [data-beeld]")
        assert (beeld["data-beeld"], _woorden(beeld)) == (op_dossier["data-beeld"], _woorden(op_dossier))
        in_lijst = _een(self._rij_in_lijst(pagina), "[data-label=Beeld]")
        assert _woorden(in_lijst) == _woorden(beeld)

    def _rij_in_lijst(self, pagina: Pagina) -> Tag:
        return next(r for r in self.lijst.kies("tbody tr") if r.select(f'a[href="{pagina.adres}"]'))

    def _keur_acties(self, rij: Tag, pagina: Pagina) -> None:
        cel = _een(rij, "[data-open]")
        acties = [_plicht(r) for r in pagina.kies("tr[data-plicht=actie]")]
        assert int(str(cel["data-open"])) == len(acties)
        assert int(str(cel["data-laat"])) == sum(a.stand == "telaat" for a in acties)

    def _keur_eerste(self, rij: Tag, dossier: str, pagina: Pagina) -> None:
        op_bord = _woorden(_een(rij, "td[data-label=Eerstvolgend]"))
        in_lijst = _woorden(_een(self._rij_in_lijst(pagina), "[data-label=Eerstvolgend]"))
        tellend = [_plicht(r).wat for r in pagina.kies("tr[data-telt='1']")]
        eerste = tellend[0] if tellend else "Alles is gedaan"
        assert op_bord.startswith(eerste), dossier
        assert in_lijst.startswith(eerste), dossier

    def _keur_signalen(self, rij: Tag, dossier: str, pagina: Pagina) -> None:
        dringend = {(c, s[0]) for c, s in _stappen(rij.select("td[data-stap]")).items() if s[0] in DRINGEND}
        punten = self.bord.kies(f".gs-punten li[data-dossier={dossier}]")
        assert {(str(p["data-stap"]), str(p["data-stand"])) for p in punten} == dringend
        wie_wat = {
            (_plicht(r).wat, _woorden(_een(r, "[data-label=Wie]"))) for r in pagina.kies("tr[data-plicht]")
        }  # fmt: skip
        for punt in punten:
            assert _woorden(_een(punt, "[data-reden]"))
            volgende = (_woorden(_een(punt, "[data-volgende]")), _woorden(_een(punt, "[data-houder]")))
            assert volgende in wie_wat, "a signal asks for something that nobody can do now"

    def _keur_muur(self, pagina: Pagina, trekker: Pagina) -> None:
        """Who stands outside reads what carries the steps, and sees of the rest only what has no wall."""
        buiten, binnen = ({(_plicht(r), str(r["data-telt"])) for r in p.kies("tr[data-plicht]")}
                          for p in (pagina, trekker))  # fmt: skip
        assert buiten <= binnen
        assert {telt for _plicht, telt in binnen - buiten} <= {"0"}
        assert not [p for p, _telt in buiten if p.soort in {"toezegging", "behandelen", "aanvullen"}]

    def _keur_werk(self, dossier: str, pagina: Pagina) -> None:
        for organisatie, mensen in LEZERS.items():
            houder = self.wereld.organisaties[organisatie]
            gevraagd = {_plicht(r) for r in pagina.kies(f"tr[data-houder='{houder}']")}
            in_werk = {_plicht(r) for wie in mensen for r in self.werk[wie].kies(f"tr[data-dossier={dossier}]")}
            assert in_werk == gevraagd, f"{organisatie} over {dossier}"
        acties = [str(a["href"]) for w in self.werk.values() for a in w.kies("tr[data-plicht=actie] th a")]
        assert len(acties) == len(set(acties)), "an action is of one person"

    def _keur_totalen(self) -> None:
        rijen = self.bord.kies("tr[data-dossier]")
        for telling in self.bord.kies("[data-telling]"):
            aantal = sum(str(_een(r, "[data-beeld]")["data-beeld"]) == telling["data-telling"] for r in rijen)
            assert _woorden(telling).startswith(f"{aantal} ")
        for cel in self.bord.kies("tfoot td[data-label]"):
            kolom = [r.select(f'td[data-stap][data-label="{cel["data-label"]}"]') for r in rijen]
            if all(kolom):
                gereed = sum(str(c[0]["data-stand"]) == "gereed" for c in kolom)
                assert _woorden(cel) == f"{gereed} van {len(rijen)} gereed"
        acties = sum(int(str(_een(r, "[data-open]")["data-open"])) for r in rijen)
        assert _woorden(_een(self.bord, "tfoot td[data-label=Acties]")).startswith(f"{acties} open")

    def _keur_volgende_stap_voor_u(self) -> None:
        for (wie, dossier), pagina in self.eigen.items():
            regels = self.werk[wie].kies(f"tr[data-dossier={dossier}]")
            verwacht = _plicht(regels[0]).wat if regels else "U hoeft nu niets te doen"
            assert _woorden(_een(pagina, "#volg-kop")) == verwacht


def _browsers(wereld: Wereld) -> dict[str, Paginaclient]:
    namen = [wie for mensen in LEZERS.values() for wie in mensen]
    return {wie: nieuwe_client(wereld.app).als(wereld.actor(wie)) for wie in namen}


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(verloop=verlopen | vervolgverlopen)
def test_bord_dossier_en_mijn_werk_spreken_elkaar_nooit_tegen(
    databank: Databank, verloop: list[tuple[str, int]]
) -> None:
    klok = Klok()
    wereld = begin_wereld(databank, klok)
    wereld.app.config["KLOK"] = klok
    wereld.app.test_client_class = Paginaclient
    for zet, n in verloop:
        with suppress(GesprekkenError, NietsTeDoen):
            ZETTEN[zet](wereld, n)
    Rondgang(wereld, _browsers(wereld)).keur()


def test_ook_als_er_nog_niets_of_bijna_alles_gedaan_is_zijn_de_pagina_s_het_eens(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    browsers = {wie: client_voor(wie) for mensen in LEZERS.values() for wie in mensen}
    Rondgang(wereld, browsers).keur()
    wereld.werkwijze()
    gesprek = wereld.gehouden().sleutel
    wereld.actie(gesprek, wie="corporatie")
    wereld.actie(gesprek, wie="wethouder")
    wereld.vastgesteld(gesprek)
    wereld.vergadering()
    wereld.klok.verder(days=30)
    rondgang = Rondgang(wereld, browsers)
    rondgang.keur()
    assert rondgang.dossiers["zoetermeer"].kies("tr[data-telt='0'][data-stand=telaat]")
    assert rondgang.bord.kies(".gs-punten li[data-dossier=delft][data-stand=telaat]")


def test_ook_over_wat_achter_een_muur_is_afgesproken_zijn_de_pagina_s_het_eens(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    for zet, n in (*GOEDE_AGENDALOOP, *GOEDE_OPVOLGINGSLOOP, ("heropenen", 1), ("toezeggen", 1), ("puntactie", 1)):
        ZETTEN[zet](wereld, n)
    rondgang = Rondgang(wereld, {wie: client_voor(wie) for mensen in LEZERS.values() for wie in mensen})
    rondgang.keur()
    assert rondgang.eigen["coordinator", "zoetermeer"].kies("tr[data-plicht=toezegging]")
    assert rondgang.eigen["coordinator", "zoetermeer"].kies("tr[data-plicht=actie]")
    assert not rondgang.dossiers["zoetermeer"].kies("tr[data-plicht=actie]")
