"""Consent survives what did not change and falls only with what did, whatever was edited in whatever order."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import KanNiet
from gesprekken.domain.agenda.models import Rolinpunt
from gesprekken.domain.agenda.versies import DELEN, Regel, Wijziging, regelhash, regelinhoud, vergelijk, versiehash
from tests.fabrieken.wereld import begin_wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.klok import Klok
from tests.web.agenda.antwoorden import Akkoordronde, begin, te_wijzigen, vragen

teksten = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)
inhouden = st.builds(
    regelinhoud, teksten, teksten, st.sampled_from(["5a", "5b kans"]), st.sampled_from(["doel 1", "doel 2"]),
    st.dictionaries(st.sampled_from(["Vidomes", "Provincie", "Gemeente"]), st.sampled_from(list(Rolinpunt))),
)  # fmt: skip
versies = st.dictionaries(st.sampled_from("abcdef"), inhouden, min_size=1).flatmap(
    lambda d: st.permutations(sorted(d.items()))
)


def _regels(punten: list[tuple[str, dict[str, Any]]]) -> list[Regel]:
    return [Regel(k, nr, regelhash(k, inhoud), inhoud) for nr, (k, inhoud) in enumerate(punten, 1)]


@st.composite
def _twee_versies(draw: st.DrawFn) -> tuple[list[Regel], list[Regel]]:
    """A version and the next one, in which every line may have lost a part, its place or itself."""
    oud = draw(versies)
    anders = dict(draw(versies))
    delen = draw(st.dictionaries(st.sampled_from("abcdef"), st.sets(st.sampled_from(DELEN))))
    nieuw = {k: {**i, **{d: anders.get(k, i)[d] for d in delen.get(k, set())}} for k, i in oud}
    weg = draw(st.sets(st.sampled_from("abcdef")))
    blijft = {k: i for k, i in {**anders, **nieuw}.items() if k not in weg}
    return _regels(oud), _regels(draw(st.permutations(sorted(blijft.items()))))


@given(_twee_versies())
def test_een_antwoord_vervalt_precies_bij_de_punten_waarvan_een_deel_veranderde(
    paar: tuple[list[Regel], list[Regel]],
) -> None:
    oud, nieuw = paar
    eerder = {r.sleutel: r.inhoud for r in oud}
    beantwoord = {r.vingerafdruk for r in oud}
    geldig = {r.sleutel for r in nieuw if r.vingerafdruk in beantwoord}
    assert geldig == {r.sleutel for r in nieuw if eerder.get(r.sleutel) == r.inhoud}
    verschillen = vergelijk(oud, nieuw)
    assert [v.nieuw for v in verschillen if v.nieuw] == nieuw
    for v in verschillen:
        if v.oud is None or v.nieuw is None:
            assert v.wijziging in (Wijziging.NIEUW, Wijziging.VERVALLEN)
            continue
        assert set(v.delen) == {d for d in DELEN if v.oud.inhoud[d] != v.nieuw.inhoud[d]}
        assert (v.wijziging == Wijziging.GEWIJZIGD) == bool(v.delen) == (v.nieuw.sleutel not in geldig)
    vervallen = {v.oud.sleutel for v in verschillen if v.wijziging == Wijziging.VERVALLEN and v.oud}
    assert vervallen == eerder.keys() - {r.sleutel for r in nieuw}


@given(versies, st.randoms())
def test_de_volgorde_verandert_de_versie_maar_geen_enkel_antwoord(punten: list[Any], toeval: Random) -> None:
    oud = _regels(punten)
    geschud = list(punten)
    toeval.shuffle(geschud)
    nieuw = _regels(geschud)
    assert {r.vingerafdruk for r in oud} == {r.vingerafdruk for r in nieuw}
    zelfde = versiehash([r.vingerafdruk for r in oud]) == versiehash([r.vingerafdruk for r in nieuw])
    assert zelfde == (geschud == list(punten))


ZETTEN = ("titel", "vraag", "duur", "rollen", "omhoog", "afhalen", "erbij", "terug")
zetten = st.lists(st.tuples(st.sampled_from(ZETTEN), st.integers(0, 3)), min_size=1, max_size=5)


def _zet(agenda: Akkoordronde, zet: str, n: int) -> None:
    """One edit of the working copy through the services."""
    punten = agenda.punten()
    if zet == "erbij" or len(punten) < 2:
        agenda.op_de_agenda(f"Erbij {n} {len(punten)}")
        return
    gekozen = punten[n % len(punten)].punt
    if zet == "omhoog":
        agenda.omhoog(gekozen.titel)
    elif zet == "afhalen":
        agenda.afgehaald(gekozen.titel)
    elif zet == "terug":  # there and back: nothing changed after all
        agenda.bewaard(gekozen.sleutel, titel=f"{gekozen.titel} tijdelijk")
        agenda.bewaard(gekozen.sleutel, titel=gekozen.titel)
    else:
        wie = agenda.wereld.organisaties
        rollen = {wie["zoetermeer"]: "voert", wie["stedelink"]: "neemt deel"}
        waarden = {"titel": f"{gekozen.titel}!", "vraag": f"Vraag {n}?", "duur": 20 + n, "rollen": rollen}
        agenda.bewaard(gekozen.sleutel, **{zet: waarden[zet]})


def _inhoud(agenda: Akkoordronde) -> dict[str, object]:
    """What consent is about, read from the working copy: key -> everything but place and minutes."""
    return {p.punt.sleutel: (p.punt.titel, p.punt.vraag, p.punt.soort, p.punt.doel, p.rollen) for p in agenda.punten()}


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(verloop=zetten)
def test_ook_op_de_pagina_wordt_alleen_gevraagd_wat_veranderde(
    databank: Databank, verloop: list[tuple[str, int]]
) -> None:
    klok = Klok()
    wereld = begin_wereld(databank, klok)
    wereld.app.config["KLOK"], wereld.app.test_client_class = klok, Paginaclient
    agenda, begonnen = begin(wereld)
    agenda.akkoord("corporatie")
    eerst, voor = _inhoud(agenda), agenda.van("corporatie")
    for zet, n in verloop:
        _zet(agenda, zet, n)
    volgorde = [p.punt.sleutel for p in agenda.punten()]
    if (_inhoud(agenda), volgorde) == (eerst, begonnen):
        with pytest.raises(KanNiet, match="Er is niets veranderd"):
            agenda.voorgelegd()
        return
    agenda.voorgelegd()
    nu = _inhoud(agenda)
    titels = {p.punt.sleutel: p.punt.titel for p in agenda.punten()}
    pagina = nieuwe_client(wereld.app).als(wereld.actor("corporatie")).haal(agenda.adres())
    assert set(te_wijzigen(pagina)) == {titels[k] for k in nu if eerst.get(k) == nu[k]}
    assert set(vragen(pagina)) == {titels[k] for k in nu if eerst.get(k) != nu[k]}
    assert agenda.van("corporatie") == voor
