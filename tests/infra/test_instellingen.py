"""Settings: read once, checked at start, with a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from gesprekken.settings import OngeldigeInstelling, Settings


def _lees(tmp_path: Path, **env: str) -> Settings:
    return Settings.from_env({"GESPREKKEN_GEGEVENS": str(tmp_path / "gegevens"), **env})


@pytest.mark.parametrize("poort", ["", "0", "65536", "-1", "vijf", "5000.0", "٥٠٠٠", "²", " 5000"])
def test_een_onmogelijke_poort_wordt_genoemd_en_geweigerd(tmp_path: Path, poort: str) -> None:
    with pytest.raises(OngeldigeInstelling, match=r"PORT.*1 tot en met 65535"):
        _lees(tmp_path, PORT=poort)


@pytest.mark.parametrize("url", ["mysql://a/b", "postgres", "http://x", "postgresql+asyncpg://a/b"])
def test_een_onbekende_database_wordt_geweigerd(tmp_path: Path, url: str) -> None:
    with pytest.raises(OngeldigeInstelling, match="DATABASE_URL"):
        _lees(tmp_path, DATABASE_URL=url)


@pytest.mark.parametrize("begin", ["postgres://", "postgresql://", "postgresql+psycopg://"])
def test_postgresql_gaat_altijd_door_psycopg(tmp_path: Path, begin: str) -> None:
    assert _lees(tmp_path, DATABASE_URL=f"{begin}u@h/d").database_url == "postgresql+psycopg://u@h/d"


def test_zonder_instellingen_is_alles_er_en_staat_het_in_de_gegevensmap(tmp_path: Path) -> None:
    settings = _lees(tmp_path)
    assert settings.database_url == f"sqlite:///{tmp_path}/gegevens/gesprekken.sqlite3"
    assert (settings.poort, settings.demo, settings.https) == (5000, False, False)
    assert len(settings.geheim) >= 48


def test_het_geheim_wordt_eenmaal_gemaakt_en_is_alleen_voor_de_eigenaar(tmp_path: Path) -> None:
    eerste, tweede = _lees(tmp_path), _lees(tmp_path)
    assert eerste.geheim == tweede.geheim
    assert (tmp_path / "gegevens/geheim").stat().st_mode & 0o777 == 0o600
    assert _lees(tmp_path, GESPREKKEN_GEHEIM="mijn eigen").geheim == "mijn eigen"


def test_de_demo_staat_alleen_aan_wie_het_vraagt(tmp_path: Path) -> None:
    assert _lees(tmp_path, GESPREKKEN_DEMO="1").demo
    assert _lees(tmp_path).als_demo().demo
    assert not _lees(tmp_path, GESPREKKEN_DEMO="ja").demo


@pytest.mark.parametrize("proxys", ["²", "-1", "10", "een", ""])
def test_een_onmogelijk_aantal_proxys_wordt_geweigerd(tmp_path: Path, proxys: str) -> None:
    with pytest.raises(OngeldigeInstelling, match="GESPREKKEN_PROXYS"):
        _lees(tmp_path, GESPREKKEN_PROXYS=proxys)
