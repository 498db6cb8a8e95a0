"""Sow everywhere, read everywhere: who reads a text that is not for them, and which page breaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
import re

from flask_wtf import FlaskForm

from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.formulieren import Opname
from tests.ondersteuning.wandeling import endpoint_van
from tests.ondersteuning.zaaien import EINDIGT, Oogst, Perceel, Zaaier, loop, percelen_van

ZONDER_SLEUTEL = re.compile(r"/[\w-]{16}(?=[/?]|$)")  # a key is another one in every run: it puts nothing in order
PER_SOORT = 3  # pages of a kind beside the known addresses
POGINGEN = 6  # forms of a route that are tried in one world
WERELDEN = 8  # as many as it takes until nothing can be sown any more, with room to spare


@dataclass(frozen=True)
class Toneel:
    """A world that nothing was sown in yet, a browser for everybody in it, and the addresses that are known."""

    wereld: Wereld
    clients: Mapping[str, Paginaclient]
    adressen: list[str]


@dataclass
class Uitslag:
    """What came of it. `lezers` says of each field who read what was typed there, `waar` on which page first."""

    pagina_s: int = 0
    routes: dict[str, str] = field(default_factory=dict)
    lezers: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    waar: dict[tuple[str, str], str] = field(default_factory=dict)
    fouten: list[str] = field(default_factory=list)
    weigeringen: dict[str, str] = field(default_factory=dict)

    def lekken(self, mag: Mapping[str, frozenset[str]]) -> list[str]:
        """What was read by who may not; a field of which nothing is written down may be read by nobody."""
        return [
            f"{wie} leest {veld!r} op {self.waar[veld, wie]}"
            for veld, lezers in sorted(self.lezers.items())
            for wie in sorted(lezers - mag.get(veld, frozenset()))
        ]

    def ongezaaid(self, mag: Iterable[str]) -> list[str]:
        """The fields that are written down and in which nothing could be typed, with what their route said of it."""
        velden = sorted(set(mag) - self.lezers.keys())
        return [f"{veld} is niet gezaaid: {self.weigeringen.get(veld.split()[0], 'niet gevonden')}" for veld in velden]

    def neem_op(self, zaaier: Zaaier, oogst: Oogst) -> None:
        """Add what one world gave."""
        self.pagina_s += oogst.pagina_s
        self.fouten += oogst.fouten
        self.routes |= zaaier.routes
        self.weigeringen |= zaaier.weigeringen
        for veld in set(zaaier.zaden.values()):
            self.lezers[veld] |= oogst.lezers.get(veld, set())
        self.waar |= {plek: adres for plek, adres in oogst.waar.items() if plek not in self.waar}


Lezen = Callable[[Toneel, Iterable[str], Oogst], None]


def kruip(begin: Callable[[], Toneel], opname: Opname, lees: Lezen) -> Uitslag:
    """Sow in one world after another until every form was sown that can be, and read each as everybody."""
    uitslag, percelen = Uitslag(), vind_percelen(begin())
    for nr in range(WERELDEN):
        toneel = begin()
        zaaier = Zaaier(toneel.wereld, toneel.clients, opname)
        pogingen: Counter[str] = Counter()
        for perceel in [p for p in percelen if nr or not EINDIGT.search(p.endpoint)]:
            if pogingen[perceel.endpoint] < POGINGEN:
                pogingen[perceel.endpoint] += 1
                zaaier.zaai(perceel, uitslag.lezers.keys() | set(zaaier.zaden.values()))
        if not zaaier.zaden:
            break
        oogst = Oogst(zaaier.zaden)
        lees(toneel, _eerste_doelen(percelen), oogst)
        uitslag.neem_op(zaaier, oogst)
    return uitslag


def _eerste_doelen(percelen: Sequence[Perceel]) -> list[str]:
    """Where a form of each route goes: a refusal of another one says the same."""
    return list({p.endpoint: p.doel for p in reversed(percelen)}.values())


def vind_percelen(toneel: Toneel) -> list[Perceel]:
    """Every form in which somebody can type, those at known addresses first: it is known what these are about."""
    bekend = {adres: nr for nr, adres in enumerate(toneel.adressen)}
    app = toneel.wereld.app
    gevonden = {
        perceel
        for wie, client in toneel.clients.items()
        for pagina in loop(client, toneel.adressen, PER_SOORT)
        for perceel in percelen_van(wie, pagina, lambda doel: endpoint_van(app, doel, "POST"))
    }
    return sorted(gevonden, key=lambda p: (p.endpoint, bekend.get(p.pagina.partition("?")[0], len(bekend)),
                                           ZONDER_SLEUTEL.sub("", p.pagina), p.wie, p.doel))  # fmt: skip


def lees_vlot(toneel: Toneel, doelen: Iterable[str], oogst: Oogst) -> None:
    """Everybody opens the known addresses and follows links, and sends every form without a token."""
    doelen = list(doelen)
    for wie, client in toneel.clients.items():
        for pagina in loop(client, toneel.adressen, PER_SOORT):
            oogst.lees(wie, pagina.adres, pagina.status, pagina.antwoord.text)
            if pagina.status >= 400 and pagina.adres not in toneel.adressen:
                oogst.fouten.append(f"{wie} komt met een koppeling op {pagina.adres}: {pagina.status}")
        _stuur(wie, client, doelen, oogst)


def lees_alles(meld: Callable[[str], None]) -> Lezen:
    """Everybody opens every address that anybody finds, and sends every form; each address is told with its answers."""

    def lees(toneel: Toneel, doelen: Iterable[str], oogst: Oogst) -> None:
        adressen = dict.fromkeys(toneel.adressen)
        for client in toneel.clients.values():
            adressen |= dict.fromkeys(p.adres for p in loop(client, toneel.adressen, PER_SOORT))
        for adres in adressen:
            antwoorden: Counter[int] = Counter()
            for wie, client in toneel.clients.items():
                antwoord = client.get(adres)
                antwoorden[antwoord.status_code] += 1
                oogst.lees(wie, adres, antwoord.status_code, antwoord.text)
            meld(f"{adres}: {', '.join(f'{n} x {status}' for status, n in sorted(antwoorden.items()))}")
        for wie, client in toneel.clients.items():
            _stuur(wie, client, doelen, oogst)

    return lees


def _stuur(wie: str, client: Paginaclient, doelen: Iterable[str], oogst: Oogst) -> None:
    """A form with a token and nothing else: it is refused, and what the refusal says is read."""
    token = client.token()
    for doel in doelen:
        antwoord = client.post(doel, data={"csrf_token": token, "verzoek": "kort"})
        oogst.lees(wie, f"POST {doel}", antwoord.status_code, antwoord.text)


def kijk_mee(opname: Opname) -> Callable[[], None]:
    """Outside pytest: watch every form that is validated; returns how to stop."""
    echt = FlaskForm.validate_on_submit

    def kijk(form: FlaskForm, *args: object) -> bool:
        opname.form = form
        goed: bool = echt(form, *args)
        return goed

    FlaskForm.validate_on_submit = kijk

    def stop() -> None:
        FlaskForm.validate_on_submit = echt

    return stop
