"""Every command, found by walking the command line itself: a sentence and a code, whatever it is given.

A command that is born tomorrow is tried here tomorrow. Listening is left to `test_start`, and building the whole demo
to `tests/demo`: here a demo is its mark and nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
import sys

import click
from flask import Flask
from flask_migrate import upgrade
import pytest
import sqlalchemy as sa

from gesprekken import cli
from gesprekken.app import create_app
from gesprekken.core.demo import Demoanker
from gesprekken.infra.database import db, schrijven
from gesprekken.infra.opdrachtregel import GEWEIGERD, VERKEERD_GETYPT, voer_uit
from gesprekken.infra.transactie import transactie
from gesprekken.paden import map_
from gesprekken.settings import Settings
from tests.fabrieken.wereld import WERELD
from tests.ondersteuning.databank import LEEG, Databank, inhoud, tel

GELDIG = {"slug": "haaglanden", "boodschap": "niets"}  # for arguments that ask for something that there is
RAAR = ("", " ", "../../etc/passwd", "x" * 5000, "regel\nnog een", "\u202eomgedraaid", "--", "é")
NIET_NEDERLANDS = ("Traceback", "Error", "Usage", "Try ", "error:", "Aborted")
DELFT = (
    "INSERT INTO organisatie (id, regio, slug, naam, kort, soort, bron, herkomst)"
    " VALUES (1, 'r', 's', 'Delft', 'Delft', 'gemeente', '', 'gepubliceerd')"
)
_MENS = "INSERT INTO gebruiker (id, email, naam, wachtwoord, actief) VALUES ({}, '{}', 'Iemand', '', true)"
IEMAND, DEMOMENS = _MENS.format(1, "iemand@delft.nl"), _MENS.format(2, "tafel@voorbeeld.example")
EERSTE_REVISIE = "ea4da80d0a88"


def _commandos(groep: click.Group, pad: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for naam, opdracht in sorted(groep.commands.items()):
        if isinstance(opdracht, click.Group):
            yield from _commandos(opdracht, (*pad, naam))
        else:
            yield (*pad, naam)


COMMANDOS = tuple(_commandos(cli.opdrachten))
elk_commando = pytest.mark.parametrize("commando", COMMANDOS, ids=" ".join)


def _argumenten(commando: tuple[str, ...]) -> list[str]:
    """The names of the arguments that a command cannot do without."""
    opdracht: click.Command = cli.opdrachten
    for naam in commando:
        assert isinstance(opdracht, click.Group)
        opdracht = opdracht.commands[naam]
    return [p.name for p in opdracht.params if isinstance(p, click.Argument) and p.required and p.name]


class Beheerder:
    """Somebody at a terminal. `draai` gives the code of a command and what was said of it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.geserveerd: list[Flask] = []

    def draai(self, *woorden: str) -> tuple[int, str]:
        """Carry out a command and look at how it ends."""
        self._capsys.readouterr()
        code = voer_uit(cli.opdrachten, woorden)
        uit, fout = self._capsys.readouterr()
        assert code in {0, GEWEIGERD, VERKEERD_GETYPT}
        assert not [w for w in NIET_NEDERLANDS if w in uit + fout], (woorden, fout)
        if code:
            assert fout.count("\n") == 1, (woorden, fout)
            assert fout[0].isupper(), (woorden, fout)
        else:
            assert uit.strip() or self.geserveerd, woorden
        return code, fout or uit


def _bouw_merk(anker: datetime) -> None:
    with transactie():
        db.session.add(Demoanker(id=1, op=anker))


@pytest.fixture
def beheerder(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Beheerder]:
    """At a terminal of an installation whose database is still to be named."""
    wie, apps = Beheerder(capsys), []

    def maak(settings: Settings) -> Flask:
        apps.append(create_app(settings))
        return apps[-1]

    monkeypatch.setattr(cli, "create_app", maak)
    monkeypatch.setattr(cli, "serveer", wie.geserveerd.append)
    monkeypatch.setattr(cli, "bouw_demo", _bouw_merk)
    monkeypatch.setattr("gesprekken.demo.bouw.bouw_demo", _bouw_merk)
    monkeypatch.setattr(cli, "map_", lambda naam: tmp_path / naam)
    (tmp_path / "docs").mkdir()
    monkeypatch.setenv("GESPREKKEN_GEGEVENS", str(tmp_path / "gegevens"))
    with schrijven():
        yield wie
    for app in apps:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def leg_klaar(databank: Databank, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Flask | None]:
    """Put a database of this sort before the operator; the application on it, where it is one of ours."""

    def klaar(staat: str) -> Flask | None:
        app, url = STATEN[staat](databank, tmp_path)
        monkeypatch.setenv("DATABASE_URL", url)
        return app

    return klaar


Staat = tuple[Flask | None, str]


def _van_ons(databank: Databank, *opdrachten: str, vol: bool = True) -> Staat:
    app = databank.begin(WERELD if vol else LEEG)
    with app.app_context(), schrijven():
        for opdracht in opdrachten:
            db.session.execute(sa.text(opdracht))
        db.session.commit()
    return app, databank.opslag.url("proef")


def _kaal(databank: Databank, opdracht: str = "SELECT 1") -> Staat:
    databank.opslag.maak("beheer")
    engine = sa.create_engine(databank.opslag.url("beheer"), poolclass=sa.NullPool)
    with engine.begin() as verbinding:
        verbinding.exec_driver_sql(opdracht)
    return None, databank.opslag.url("beheer")


def _oud(databank: Databank, *opdrachten: str) -> Staat:
    databank.opslag.maak("beheer")
    app = databank.bouw_app("beheer")
    with app.app_context(), schrijven():
        upgrade(directory=str(map_("migrations")), revision=EERSTE_REVISIE)
        for opdracht in opdrachten:
            db.session.execute(sa.text(opdracht))
        db.session.commit()
        db.engine.dispose()
    return None, databank.opslag.url("beheer")


def _weg(databank: Databank, map_: Path) -> Staat:
    nergens = map_ / "er" / "is" / "niets"
    return None, f"sqlite:///{nergens}/x.sqlite3" if databank.engine_naam == "sqlite" else (
        f"postgresql://gesprekken@/x?host={nergens}"
    )


def _geen_database(_databank: Databank, map_: Path) -> Staat:
    (map_ / "tekst.sqlite3").write_text("Dit is een brief.\n" * 500)
    return None, f"sqlite:///{map_}/tekst.sqlite3"


MERK = "INSERT INTO demoanker (id, op) VALUES (1, '2026-09-01 10:00:00')"
STATEN: dict[str, Callable[[Databank, Path], Staat]] = {
    "leeg": lambda bank, _map: _kaal(bank),
    "ingericht": lambda bank, _map: _van_ons(bank, vol=False),
    "vol": lambda bank, _map: _van_ons(bank),
    "demo": lambda bank, _map: _van_ons(bank, "UPDATE gebruiker SET demo = true", MERK),
    "oud": lambda bank, _map: _oud(bank, DELFT, IEMAND),
    "oude demo": lambda bank, _map: _oud(bank, DELFT, DEMOMENS, MERK),
    "oude demo met een echt mens": lambda bank, _map: _oud(bank, DELFT, DEMOMENS, IEMAND, MERK),
    "nieuw": lambda bank, _map: _van_ons(bank, "UPDATE alembic_version SET version_num = 'ffffffffffff'"),
    "vreemd": lambda bank, _map: _kaal(bank, "CREATE TABLE klant (id integer)"),
    "weg": _weg,
    "geen database": _geen_database,
}
MAG = {  # the states in which a command does what it is asked; each other command is refused there
    "leeg": {"demo", "start", "database bijwerken", "naslag"},
    "ingericht": {"demo", "start", "database bijwerken", "naslag", "regio", "serve", "journaal"},
    "vol": {"database bijwerken", "naslag", "serve", "journaal"},
    "demo": {"start", "database bijwerken", "naslag", "serve", "journaal"},
    "oud": {"database bijwerken", "naslag"},
    "oude demo": {"start", "database bijwerken", "naslag"},
    "oude demo met een echt mens": {"database bijwerken", "naslag"},
}


@elk_commando
@pytest.mark.parametrize("staat", STATEN)
def test_elk_commando_eindigt_op_elke_database_met_een_zin_en_een_code(
    beheerder: Beheerder, leg_klaar: Callable[[str], Flask | None], commando: tuple[str, ...], staat: str
) -> None:
    leg_klaar(staat)
    code, zin = beheerder.draai(*commando, *(GELDIG.get(naam, "x") for naam in _argumenten(commando)))
    bekend = {"demo", "start", "database bijwerken", "naslag", "regio", "serve", "journaal", "database revisie"}
    if " ".join(commando) in bekend:
        assert (code == 0) is (" ".join(commando) in MAG.get(staat, {"naslag"})), zin


@elk_commando
@pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)
def test_elk_commando_dat_anders_is_getypt_zegt_waar_staat_hoe_het_hoort(
    beheerder: Beheerder, leg_klaar: Callable[[str], Flask | None], commando: tuple[str, ...]
) -> None:
    leg_klaar("vol")
    nodig = [GELDIG.get(naam, "x") for naam in _argumenten(commando)]
    verkeerd = [[*nodig, "--bestaat-niet"], [*nodig, "te", "veel"], *([[]] if nodig else [])]
    for woorden in verkeerd:
        code, zin = beheerder.draai(*commando, *woorden)
        assert code == VERKEERD_GETYPT
        assert f"gesprekken {' '.join(commando)} --help" in zin
    for waarde in RAAR if nodig else ():
        assert beheerder.draai(*commando, *[waarde] * len(nodig))[0] != 0


@pytest.mark.parametrize("woorden", [(), ("database",), ("bestaat-niet",), ("--raar",), ("database", "x")])
def test_een_commando_dat_er_niet_is_verwijst_naar_wat_er_kan(beheerder: Beheerder, woorden: tuple[str, ...]) -> None:
    code, zin = beheerder.draai(*woorden)
    assert code == VERKEERD_GETYPT
    assert zin.strip().endswith("--help")


@pytest.mark.parametrize("woorden", [("start",), ("demo",), ("demo", "--opnieuw"), ("demo", "--opnieuw", "--ja")])
@pytest.mark.parametrize("staat", ["vol", "oud", "echt bij demo"])
def test_de_demo_raakt_een_database_met_echte_gegevens_niet_aan(
    beheerder: Beheerder, leg_klaar: Callable[[str], Flask | None], monkeypatch: pytest.MonkeyPatch,
    woorden: tuple[str, ...], staat: str,
) -> None:  # fmt: skip
    monkeypatch.setitem(STATEN, "echt bij demo", lambda bank, _map: _van_ons(bank, MERK))
    app = leg_klaar(staat)
    voor = inhoud(app) if app else None
    code, zin = beheerder.draai(*woorden)
    assert code == GEWEIGERD
    assert "Er is niets veranderd" in zin
    assert not beheerder.geserveerd
    if app:
        assert inhoud(app) == voor


def test_een_demo_wordt_buiten_een_terminal_alleen_met_ja_vervangen(
    beheerder: Beheerder, leg_klaar: Callable[[str], Flask | None]
) -> None:
    app = leg_klaar("demo")
    assert app is not None
    voor = inhoud(app)
    assert "--opnieuw" in beheerder.draai("demo")[1]
    assert "--ja" in beheerder.draai("demo", "--opnieuw")[1]
    assert inhoud(app) == voor
    assert beheerder.draai("demo", "--opnieuw", "--ja")[0] == 0
    assert (tel(app, "gebruiker"), tel(app, "sessie"), tel(app, "demoanker")) == (0, 0, 1)


@pytest.mark.parametrize(("antwoord", "code"), [("ja", 0), ("J", 0), ("nee", GEWEIGERD), ("", GEWEIGERD)])
def test_op_een_terminal_wordt_het_gevraagd(
    beheerder: Beheerder, leg_klaar: Callable[[str], Flask | None], monkeypatch: pytest.MonkeyPatch, antwoord: str,
    code: int,
) -> None:  # fmt: skip
    app = leg_klaar("demo")
    assert app is not None
    voor = inhoud(app)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _vraag: antwoord)
    assert beheerder.draai("demo", "--opnieuw")[0] == code
    assert (inhoud(app) == voor) is (code != 0)


@pytest.mark.parametrize(
    ("naam", "waarde", "woord"),
    [
        ("DATABASE_URL", "mysql://x/y", "DATABASE_URL"),
        ("DATABASE_URL", "postgresql://h:poort/d", "DATABASE_URL"),
        ("DATABASE_URL", "postgresql://", "DATABASE_URL"),
        ("PORT", "²", "PORT"),
        ("GESPREKKEN_PROXYS", "²", "GESPREKKEN_PROXYS"),
        ("GESPREKKEN_GEGEVENS", "/dev/null/x", "GESPREKKEN_GEGEVENS"),
        ("GESPREKKEN_GEGEVENS", "/proc", "/proc/geheim"),
    ],
)
def test_een_onmogelijke_instelling_houdt_elk_commando_tegen(
    beheerder: Beheerder, monkeypatch: pytest.MonkeyPatch, naam: str, waarde: str, woord: str
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv(naam, waarde)
    for commando in COMMANDOS:
        code, zin = beheerder.draai(*commando, *(GELDIG.get(n, "x") for n in _argumenten(commando)))
        assert commando == ("naslag",) or (code == GEWEIGERD and woord in zin), (commando, zin)


def test_postgresql_zonder_zijn_pakket_zegt_wat_te_installeren(
    beheerder: Beheerder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.setenv("DATABASE_URL", "postgresql://h/d")
    assert "pip install 'psycopg[binary]'" in beheerder.draai("serve")[1]


def test_een_regio_laadt_een_keer(beheerder: Beheerder, leg_klaar: Callable[[str], Flask | None]) -> None:
    app = leg_klaar("ingericht")
    assert app is not None
    assert beheerder.draai("regio", "haaglanden")[0] == 0
    voor = inhoud(app)
    assert "al geladen" in beheerder.draai("regio", "haaglanden")[1]
    assert inhoud(app) == voor
    assert beheerder.draai("regio", "gooi-en-vechtstreek")[0] == 0
    assert "Kies uit: gooi-en-vechtstreek, haaglanden" in beheerder.draai("regio", "atlantis")[1]


def test_naslag_hoort_bij_de_broncode(beheerder: Beheerder, tmp_path: Path) -> None:
    (tmp_path / "docs").rmdir()
    assert "broncode" in beheerder.draai("naslag")[1]
