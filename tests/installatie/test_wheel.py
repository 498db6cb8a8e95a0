"""A wheel built from the repository runs outside it, and cannot be built without the asset manifest."""

from __future__ import annotations

import os
from pathlib import Path
import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.installatie.test_start import vrije_poort, wacht
from tests.ondersteuning.omgeving import WORTEL

MEE = ("gesprekken", "wsgi.py", "templates", "static", "migrations", "setup.py", "setup.cfg", "pyproject.toml",
       "README.md", "LICENSE", "MANIFEST.in", "requirements.in", "requirements-postgres.in",
       "requirements-dev.in")  # fmt: skip
PROEF = """
from gesprekken.app import create_app
from gesprekken.cli import maak_app
from gesprekken.infra.migraties import naar_nieuwste
import gesprekken
app = maak_app(demo=True)
naar_nieuwste(app)
client = app.test_client()
assert client.get("/gezond").status_code == 200, client.get("/gezond").text
pagina = client.get("/inloggen")
assert pagina.status_code == 200
import re
opmaak = re.search(r'href="(/static/gebouwd/css/[^"]+)"', pagina.text)[1]
assert client.get(opmaak).status_code == 200
for codering in ("br", "gzip"):
    assert client.get(opmaak, headers={"Accept-Encoding": codering}).headers["Content-Encoding"] == codering
print(gesprekken.__file__)
"""


@pytest.fixture(scope="module")
def kopie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the repository that a wheel is made from, so that building leaves nothing behind in it."""
    doel = tmp_path_factory.mktemp("bron")
    for naam in MEE:
        bron = WORTEL / naam
        if bron.is_dir():
            shutil.copytree(bron, doel / naam, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(bron, doel / naam)
    return doel


def _bouw(bron: Path, doel: Path) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(doel), str(bron)]
    return subprocess.run(opdracht, capture_output=True, text=True, check=False, cwd=doel)


def test_een_wheel_draait_buiten_de_repository(kopie: Path, tmp_path: Path) -> None:
    """Over ten seconds: a wheel is built, unpacked, used and served."""
    uit = _bouw(kopie, tmp_path)
    assert uit.returncode == 0, uit.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "los")
    omgeving = os.environ | {"PYTHONPATH": str(tmp_path / "los"), "GESPREKKEN_GEGEVENS": str(tmp_path / "gegevens"),
                             "DATABASE_URL": ""}  # fmt: skip
    elders = tmp_path / "elders"
    elders.mkdir()
    proef = subprocess.run(
        [sys.executable, "-c", PROEF], capture_output=True, text=True, check=False, cwd=elders, env=omgeving
    )
    assert proef.returncode == 0, proef.stderr[-2000:]
    assert str(tmp_path / "los") in proef.stdout
    _serveer(elders, omgeving)


def _serveer(elders: Path, omgeving: dict[str, str]) -> None:
    """What docs/beheer.md says to start, from a folder without our code; and with a setting that cannot be."""
    poort = vrije_poort()
    opdracht = [sys.executable, "-m", "gunicorn", "wsgi:app", "--no-control-socket", "--log-level", "error",
                "--bind", f"127.0.0.1:{poort}"]  # fmt: skip
    uit = elders / "uit.txt"
    with uit.open("w") as bestand:
        server = subprocess.Popen(opdracht, cwd=elders, env=omgeving, stdout=bestand, stderr=subprocess.STDOUT)
        try:
            wacht(f"http://127.0.0.1:{poort}", server, uit)
        finally:
            server.terminate()
            server.wait(20)
    fout = subprocess.run(opdracht, cwd=elders, capture_output=True, text=True, check=False, timeout=60,
                          env=omgeving | {"PORT": "tachtig"})  # fmt: skip
    assert fout.returncode != 0
    assert "PORT is ‘tachtig’. Geef een getal van 1 tot en met 65535." in fout.stderr
    assert "Traceback" not in fout.stderr


def test_zonder_manifest_wordt_er_geen_wheel_gebouwd(kopie: Path, tmp_path: Path) -> None:
    manifest = kopie / "static" / "gebouwd" / "manifest.json"
    bewaard = manifest.read_bytes()
    manifest.unlink()
    try:
        uit = _bouw(kopie, tmp_path)
    finally:
        manifest.write_bytes(bewaard)
    assert uit.returncode != 0
    assert "manifest.json ontbreekt" in uit.stdout + uit.stderr
    assert not list(tmp_path.glob("*.whl"))
