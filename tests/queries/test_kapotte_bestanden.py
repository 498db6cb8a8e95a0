"""One file with faults is said, and never keeps the others back."""

from __future__ import annotations

from collections.abc import Iterator
import logging
from pathlib import Path
import shutil

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.core.vormfout import OngeldigDocument
from gesprekken.queries.sjablonen import sjablonen
from gesprekken.queries.sjablonen.sjablonen import find_regio, find_sjabloon, list_regios, list_sjablonen, regionamen
from tests.conftest import ClientVoor

KAPOT = {"leeg": b"", "geen TOML": b"naam = ", "geen tekst": b"\xff\xfe", "andere vorm": b'naam = "x"\n'}


def _vergeet() -> None:
    for bewaard in (list_sjablonen, sjablonen._regiobestanden, list_regios, regionamen):
        bewaard.cache_clear()


@pytest.fixture
def map_(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder of our own with the files that come with the application."""
    shutil.copytree(sjablonen.MAP, tmp_path / "sjablonen")
    monkeypatch.setattr(sjablonen, "MAP", tmp_path / "sjablonen")
    _vergeet()
    yield tmp_path / "sjablonen"
    _vergeet()


@pytest.mark.parametrize("inhoud", KAPOT)
def test_een_kapotte_regio_houdt_de_andere_niet_tegen(
    map_: Path, inhoud: str, caplog: pytest.LogCaptureFixture
) -> None:
    (map_ / "regio" / "atlantis.toml").write_bytes(KAPOT[inhoud])
    with caplog.at_level(logging.ERROR):
        assert [r.slug for r in list_regios()] == ["gooi-en-vechtstreek", "haaglanden"]
    assert "atlantis.toml" in caplog.text
    with pytest.raises(OngeldigDocument, match=r"atlantis\.toml"):
        find_regio("atlantis")
    assert find_regio("haaglanden")
    assert find_regio("nergens") is None


@pytest.mark.parametrize("inhoud", KAPOT)
def test_een_kapot_sjabloon_houdt_de_andere_niet_tegen(map_: Path, inhoud: str) -> None:
    (map_ / "proef.toml").write_bytes(KAPOT[inhoud])
    assert {s.code for s in list_sjablonen()} == {"addendum-5a-5b", "themasessie-reflectie"}
    assert find_sjabloon("proef") is None


def test_een_ronde_start_ook_als_het_bestand_van_een_regio_kapot_is(map_: Path, client_voor: ClientVoor) -> None:
    (map_ / "regio" / "gooi-en-vechtstreek.toml").write_bytes(b"naam = ")
    assert "Addendum" in client_voor(Rol.SECRETARIAAT).haal("/rondes/nieuw").tekst
