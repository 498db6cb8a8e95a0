"""Which assets were built, and the addresses that they are served under. Building them: `infra/assets.py`."""

from __future__ import annotations

import json
from pathlib import Path

URL = "/static/gebouwd/"
MANIFEST = "manifest.json"
# Content-Encoding → what is added to the name of a file that is compressed so, the smallest first.
VERPAKT = {"br": ".br", "gzip": ".gz"}


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
