"""What every visited page must hold: no axe violation and nothing beyond the edge, on a desk and on a telephone."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page, ViewportSize

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
VORM = (Path(__file__).parent / "keuring.js").read_text(encoding="utf-8").partition("() =>")[2]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8").partition("(bekend) =>")[2]
BUREAU, TELEFOON = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)
REGELS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,  # would fetch the stylesheets once more
}
STEEKT_UIT = """() => {
  const breedte = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= breedte) return [];
  return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > breedte + 1)
    .slice(0, 5).map((e) => `${e.tagName}.${e.className}`);
}"""


class Keuring:
    """Remembers which shapes of which pages were examined, in a folder that all processes of a run share: a file for
    each shape that passed. A page with a fault leaves none, so every other page of its shape is examined again.

    `genoeg` are the ways in which a text stood out enough, see contrast.js."""

    def __init__(self, map_: Path) -> None:
        self._map = map_
        map_.mkdir(exist_ok=True)
        self.genoeg: list[str] = []

    def keur(self, page: Page, endpoint: str, *, altijd: bool = False) -> None:
        """Examine the page as it stands. `altijd`: also when a page of this shape was examined before."""
        vorm = f"{endpoint} {page.evaluate('() =>' + VORM)}"
        gezien = self._map / hashlib.sha256(vorm.encode()).hexdigest()
        if gezien.exists() and not altijd:
            return
        was = page.viewport_size or BUREAU
        fouten = [fout for maat in (TELEFOON, BUREAU) for fout in self._bekijk(page, maat)]
        if was != page.viewport_size:
            page.set_viewport_size(was)
        assert not fouten, f"{page.url}:\n" + "\n".join(fouten)
        gezien.touch()

    def _bekijk(self, page: Page, maat: ViewportSize) -> list[str]:
        page.set_viewport_size(maat)
        uitstekend = page.evaluate(STEEKT_UIT)
        fouten = [f"{maat['width']} px: steekt uit: {', '.join(uitstekend)}"] if uitstekend else []
        if not page.evaluate("() => typeof axe === 'object'"):
            page.evaluate(AXE + ";0")
            page.evaluate(f"(bekend) => {{ axe.keur = ((bekend) => {CONTRAST})(bekend); }}", self.genoeg)
        schendingen, genoeg = page.evaluate("(regels) => axe.keur(regels)", REGELS)
        self.genoeg += genoeg
        return fouten + [f"{maat['width']} px: {_regel(s)}" for s in schendingen]


def _regel(schending: dict[str, Any]) -> str:
    plekken = "\n    ".join(f"{k['html'][:200]}\n      {k['failureSummary']}" for k in schending["nodes"][:4])
    return f"{schending['id']}: {schending['help']}\n    {plekken}"
