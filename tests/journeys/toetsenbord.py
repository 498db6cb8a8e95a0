"""Somebody who has a keyboard and no mouse: this wrapper knows no click, only keys. Each stop must show the focus."""

from __future__ import annotations

import re

from playwright.sync_api import Locator

from tests.journeys.bezoek import Bezoek

MAX_STOPPEN = 90
# A visible outline (colour and width), not covered by something that stands still above it.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return "niets heeft de focus";
  const naam = `${e.tagName} ${(e.innerText || e.name || e.id || "").slice(0, 40)}`;
  const vlakken = [e, e.closest("label, .gs-keuze")].filter(Boolean).map((v) => getComputedStyle(v));
  const rand = vlakken.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
  if (!rand) return `geen zichtbare focus op ${naam}`;
  const r = e.getClientRects()[0] ?? e.getBoundingClientRect();
  if (r.bottom < 0 || r.top > innerHeight || r.right < 0 || r.left > innerWidth) return `buiten beeld: ${naam}`;
  const boven = document.elementFromPoint(r.left + Math.min(r.width, 40) / 2, r.top + Math.min(r.height, 20) / 2);
  return boven && (e.contains(boven) || boven.contains(e) || boven.closest("label")) ? "" : `bedekt: ${naam}`;
}"""
MUIS = """for (const soort of ["mousedown", "pointerdown", "touchstart"])
  addEventListener(soort, () => console.error("er is een muis gebruikt"), true);"""


class Toetsenbord:
    """Everything goes through `page.keyboard`; what a key brings about is examined as in any visit."""

    def __init__(self, bezoek: Bezoek) -> None:
        bezoek.context.add_init_script(MUIS)  # a click would be a message on the console, which fails the visit
        self.bezoek = bezoek
        self._toetsen = bezoek.page.keyboard

    def naar(self, doel: Locator, terug: bool = False) -> None:
        """Press Tab (or Shift+Tab) until this element has the focus."""
        gezocht = doel.element_handle()  # once: a search by role computes the name of every element
        for _ in range(MAX_STOPPEN):
            if gezocht.evaluate("e => e === document.activeElement"):
                return
            self._toetsen.press("Shift+Tab" if terug else "Tab")
            fout = self.bezoek.page.evaluate(FOCUS)
            assert not fout or fout == "niets heeft de focus", f"{self.bezoek.page.url}: {fout}"
        raise AssertionError(f"{self.bezoek.page.url}: met Tab niet te bereiken: {doel}")

    def open(self, naam: str | re.Pattern[str], in_: Locator | None = None, status: int = 200) -> None:
        """Go to the link or button of this name and press Enter."""
        self.naar(self.bezoek.bedienbaar(naam, in_))
        self.enter(status)

    def enter(self, status: int = 200) -> None:
        """Enter, where that brings another page."""
        self.bezoek.telling.klikken += 1
        self.bezoek.laad(lambda: self._toetsen.press("Enter"), status)

    def klap_uit(self, tekst: str) -> None:
        """Open what is folded away, with the space bar."""
        self.naar(self.bezoek.page.locator("summary", has_text=tekst))
        self._toetsen.press("Space")
        self.bezoek.keur()

    def vul(self, label: str, tekst: str) -> None:
        """Go to the field, clear it and type."""
        self.naar(self.bezoek.veld(label))
        self.bezoek.telling.velden += 1
        self._toetsen.press("ControlOrMeta+a")
        self._toetsen.insert_text(tekst)

    def kies(self, groep: str, keuze: str) -> None:
        """Go to a group of radio buttons and walk to the choice with the arrows."""
        keuzes = self.bezoek.page.get_by_role("radiogroup", name=groep)
        self._naar_groep(keuzes)
        self._toetsen.press("Space")
        for _ in range(keuzes.get_by_role("radio").count()):
            if keuzes.get_by_label(keuze, exact=True).is_checked():
                return
            self._toetsen.press("ArrowDown")
        raise AssertionError(f"{groep}: {keuze} is met de pijlen niet te kiezen")

    def kies_uit_lijst(self, label: str, begin: str) -> None:
        """Go to a list and type the beginning of the choice."""
        self.naar(self.bezoek.veld(label))
        self.bezoek.telling.velden += 1
        self._toetsen.type(begin)
        gekozen = self.bezoek.veld(label).evaluate("e => e.selectedOptions[0].label")
        assert gekozen.startswith(begin), gekozen

    def _naar_groep(self, groep: Locator) -> None:
        gezocht = groep.element_handle()
        for _ in range(MAX_STOPPEN):
            if gezocht.evaluate("e => e.contains(document.activeElement)"):
                return
            self._toetsen.press("Tab")
        raise AssertionError(f"met Tab niet te bereiken: {groep}")

    def overslaan(self) -> None:
        """The first stop of a page jumps over the navigation."""
        self._toetsen.press("Tab")
        assert self.bezoek.page.evaluate("document.activeElement.textContent").strip() == "Naar de inhoud"
        assert not self.bezoek.page.evaluate(FOCUS)
        self._toetsen.press("Enter")
        assert self.bezoek.page.evaluate("document.activeElement.id || document.activeElement.tagName") == "inhoud"
