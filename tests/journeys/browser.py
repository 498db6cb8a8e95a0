"""The browser of the system, opened the way the journeys need it."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Playwright

from tests.ondersteuning.omgeving import find_chromium, ontbreekt

# The same engine without windows: half the work for a page (Debian has it as a package of its own).
ZONDER_VENSTER = "chromium-headless-shell"
# A page is read once: optimising its scripts (in the background, on other cores) pays for nobody.
VLAGGEN = ["--no-sandbox", "--js-flags=--no-turbofan --no-maglev"]


def open_browser(playwright: Playwright) -> Browser:
    """Chromium, without windows where the system has that; skips (or fails in CI) when it has neither."""
    pad = shutil.which(ZONDER_VENSTER) or find_chromium() or ontbreekt("Chromium")
    return playwright.chromium.launch(executable_path=pad, args=VLAGGEN)
