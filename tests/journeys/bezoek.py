"""A visit: somebody with a mouse and a keyboard, who counts what a task costs while every page is examined."""

from __future__ import annotations

from collections.abc import Callable
import re
from urllib.parse import urldefrag, urljoin, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect
from werkzeug.exceptions import HTTPException

from tests.journeys.keuring import Keuring
from tests.journeys.server import Proefserver
from tests.journeys.telling import Telling, noteer

LAADT = """(e) => {
  const link = e.closest("a[href]");
  if (link) return link.href;
  const knop = e.closest("button, input[type=submit]");
  return knop && knop.form && knop.type === "submit" ? "" : null;
}"""


class Bezoek:
    """One browser of one person. Each `ga`, `klik` and so on ends with an examined page."""

    def __init__(self, context: BrowserContext, server: Proefserver, keuring: Keuring, *, scripts: bool = True) -> None:
        self.context, self.server, self._keuring = context, server, keuring
        self.telling = Telling()
        self._ruis: list[str] = []
        self._vertrekt = False
        self.page: Page = context.new_page()
        self.page.set_default_timeout(4_000)
        self._cdp = None if scripts else context.new_cdp_session(self.page)
        self._zet_scripts(aan=False)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda fout: self._ruis.append(f"fout in de pagina: {fout}"))
        self.page.on("requestfailed", self._mislukt)

    def _mislukt(self, verzoek: Request) -> None:
        """Navigations are the business of `laad`; while one runs, the browser drops what the old page still fetched."""
        gelaten = self._vertrekt and verzoek.failure == "net::ERR_ABORTED"
        if not verzoek.is_navigation_request() and not gelaten:
            self._ruis.append(f"mislukt: {verzoek.url} {verzoek.failure}")

    def _console(self, bericht: ConsoleMessage) -> None:
        if not bericht.text.startswith("Clear-Site-Data header on"):  # the browser confirms what logging out asks
            self._ruis.append(f"console: {bericht.text} ({bericht.location['url']})")

    # Moving about

    def ga(self, pad: str, status: int = 200) -> None:
        """Open an address."""
        self.laad(lambda: self.page.goto(urljoin(self.server.adres, pad)), status)

    def klik(self, naam: str | re.Pattern[str], *, in_: Locator | None = None, status: int = 200) -> None:
        """Click the link or button of this name (the whole name), on the page or in a part of it."""
        self.klik_op(self.bedienbaar(naam, in_), status=status)

    def klik_op(self, doel: Locator, status: int = 200) -> None:
        """Click this element; wait for the page when it leads to another one."""
        self.telling.klikken += 1
        gevonden = doel.element_handle()  # searched for once: a search by role computes the name of every element
        if self._laadt(gevonden.evaluate(LAADT)):
            self.laad(gevonden.click, status)
        else:
            gevonden.click()
            self.keur()

    def _laadt(self, adres: str | None) -> bool:
        """Whether a click brings another page: not for None, nor for a place on this page."""
        if adres is None:
            return False
        doel, plek = urldefrag(adres)
        return not (plek and doel == urldefrag(self.page.url).url)

    def klap_uit(self, tekst: str) -> None:
        """Open what is folded away under this summary."""
        self.klik_op(self.page.locator("summary", has_text=tekst))

    def terug(self) -> None:
        """The browser's own back button."""
        self.laad(self.page.go_back, 200)

    def laad(self, doe: Callable[[], object], status: int) -> None:
        """Do what brings another page, wait for it and examine it."""
        self._vertrekt = True
        with self.page.expect_navigation(wait_until="load") as navigatie:
            doe()
        self._vertrekt = False
        self.telling.laden += 1
        antwoord = navigatie.value
        assert antwoord is not None, f"{self.page.url} kwam niet van de server"
        assert antwoord.status == status, (
            f"{antwoord.status} in plaats van {status}: {self.page.url}\n{self.tekst()[:300]}"
        )
        self._verwacht(antwoord)
        self.keur(antwoord)

    def _verwacht(self, antwoord: Response) -> None:
        """The browser itself mentions a page with a refusal; that is no message of ours."""
        eigen = f"console: Failed to load resource: the server responded with a status of {antwoord.status} "
        self._ruis = [r for r in self._ruis if not (r.startswith(eigen) and r.endswith(f"({antwoord.url})"))]

    # Filling in

    def vul(self, label: str, tekst: str) -> None:
        """Type in the field with this label."""
        self.telling.velden += 1
        self.veld(label).fill(tekst)

    def kies(self, label: str, keuze: str) -> None:
        """Choose an option of a list."""
        self.telling.velden += 1
        self.veld(label).select_option(label=keuze)

    def vink(self, label: str, *, in_: Locator | None = None) -> None:
        """Tick a box, or one of a group of choices."""
        self.telling.velden += 1
        self.telling.klikken += 1
        (in_ or self.page).get_by_label(label, exact=True).check()

    # Looking

    def veld(self, label: str) -> Locator:
        """The field with this label, with or without the addition that it may stay empty."""
        return self.page.get_by_label(re.compile(rf"^{re.escape(label)}( \(niet verplicht\))?$"))

    def rij(self, *teksten: str) -> Locator:
        """The row of a table, or the item of a list, that holds all these texts."""
        rijen = self.page.locator("tbody tr, main li")
        for tekst in teksten:
            rijen = rijen.filter(has_text=tekst)
        return rijen

    def vak(self, kop: str) -> Locator:
        """The section under this heading."""
        return self.page.locator("main section, main form, main article").filter(
            has=self.page.get_by_role("heading", name=re.compile(rf"^{re.escape(kop)}(\s+\d+)?$"))
        )

    def ziet(self, *teksten: str, in_: Locator | None = None) -> None:
        """All these texts are visible."""
        for tekst in teksten:
            expect((in_ or self.page.locator("body")).get_by_text(tekst).first).to_be_visible(timeout=2000)

    def ziet_niet(self, *teksten: str, in_: Locator | None = None) -> None:
        """None of these texts is on the page, folded away or not."""
        for tekst in teksten:
            expect((in_ or self.page.locator("body")).get_by_text(tekst)).to_have_count(0, timeout=1000)

    def kop(self, tekst: str) -> None:
        """This is the heading of the page."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(tekst, timeout=2000)

    def kan(self, naam: str | re.Pattern[str]) -> bool:
        """Whether there is a link or button of this name."""
        return self.bedienbaar(naam).count() > 0

    def tekst(self) -> str:
        """What the page says."""
        return self.page.locator("main").inner_text()

    @property
    def pad(self) -> str:
        """The address within the site."""
        return urlsplit(self.page.url).path

    def bedienbaar(self, naam: str | re.Pattern[str], in_: Locator | None = None) -> Locator:
        """The link or button of this name."""
        plek = in_ or self.page.locator("body")
        exact = isinstance(naam, str)
        return plek.get_by_role("link", name=naam, exact=exact).or_(plek.get_by_role("button", name=naam, exact=exact))

    # Counting and examining

    def begin(self) -> None:
        """The task starts on the page that is open."""
        self.telling = Telling(laden=1)

    def noteer(self, taak: str, doel: Telling | None = None) -> None:
        """The task is done: report what it cost."""
        noteer(taak, self.telling, doel)

    def keur(self, antwoord: Response | None = None) -> None:
        """Examine the page as it stands now."""
        altijd = antwoord is not None and antwoord.status >= 400
        self._zet_scripts(aan=True)
        self._keuring.keur(self.page, self._endpoint(antwoord), altijd=altijd)
        self._zet_scripts(aan=False)
        assert not self._ruis, f"{self.page.url}:\n" + "\n".join(self._ruis)

    def vergeet_ruis(self) -> None:
        """What was heard on the pages so far is known."""
        self._ruis.clear()

    def _zet_scripts(self, *, aan: bool) -> None:
        """Who has no scripts, has them while the page is examined only: by then none of the page's own can run."""
        if self._cdp:
            self._cdp.send("Emulation.setScriptExecutionDisabled", {"value": not aan})

    def _endpoint(self, antwoord: Response | None) -> str:
        wijze = antwoord.request.method if antwoord and antwoord.status >= 400 else "GET"
        try:
            return str(self.server.app.url_map.bind("").match(self.pad, wijze)[0])
        except HTTPException:
            return self.pad
