"""Without its assets the application does not start: a page without its look is worse than none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import gesprekken.app
from gesprekken.app import create_app
from gesprekken.infra.assets import AssetFout, bouw, lees_manifest
from gesprekken.paden import map_
from gesprekken.settings import Settings


def test_zonder_manifest_start_de_toepassing_niet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gesprekken.app, "map_", lambda naam: tmp_path if naam == "static" else map_(naam))
    settings = Settings(database_url="sqlite://", geheim="alleen voor tests", gegevens=tmp_path)
    with pytest.raises(AssetFout, match=r"manifest\.json ontbreekt"):
        create_app(settings)


def test_een_bestand_dat_het_manifest_noemt_moet_er_zijn(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"css/gesprekken.css": "css/weg.0123456789.css"}))
    with pytest.raises(AssetFout, match="onvolledig"):
        lees_manifest(tmp_path)


def test_de_naam_van_een_bestand_verandert_met_zijn_inhoud(tmp_path: Path) -> None:
    bron = tmp_path / "static"
    (bron / "css").mkdir(parents=True)
    (bron / "vendor").mkdir()
    (bron / "vendor" / "nlds.css").write_text("@layer nlds {}")
    for naam in ("letter", "thema", "basis", "pagina", "tabel", "tabelkaarten", "contrast", "druk"):
        (bron / "css" / f"{naam}.css").write_text("")
    eerst = bouw(bron, bron / "gebouwd")["css/gesprekken.css"]
    assert bouw(bron, bron / "gebouwd")["css/gesprekken.css"] == eerst
    (bron / "css" / "basis.css").write_text("a { color: red }")
    assert bouw(bron, bron / "gebouwd")["css/gesprekken.css"] != eerst
