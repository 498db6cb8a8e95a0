"""Fills in any form of the product until it is accepted, reading the faults of its page as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
import re

from werkzeug.test import TestResponse

from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.web.kladden.formulieren import TYPEN, Gevonden

MEESTE_KEREN = 24
VORMEN = ("tekst", "getal", "dag", "vroeger", "tijd", "zoals het was", "leeg", "later")
# Fields that say something else about the same thing as the one beside it.
LAAT_STAAN = {"agenda.geef_antwoord": ("niet-", "oordeel-")}
Waarde = str | list[str]


@dataclass
class Invuller:
    """What somebody fills in: something else in each `beurt` (0 or 1). It learns what fits a field."""

    gevonden: Gevonden
    poging: dict[str, int] = field(default_factory=dict)  # field -> which of its values is tried now
    begin: dict[str, Waarde] = field(default_factory=dict)  # what stood in the form when it opened
    typt: bool = True  # False: a button under a form of something else, which must be as it is stored

    def formulier(self, pagina: Pagina) -> Formulier | None:
        """The form as it stands on this page, sent to the address that this is about."""
        for tag, formulier in zip(_posttags(pagina), pagina.formulieren(), strict=True):
            adressen = {formulier.adres, *(str(k["formaction"]) for k in tag.select("button[formaction]"))}
            if self.gevonden.adres in adressen and "afzender" in formulier.waarden:
                return Formulier(self.gevonden.adres, formulier.waarden, formulier.knoppen)
        return None

    def vul(self, pagina: Pagina, formulier: Formulier, beurt: int) -> Formulier:
        """The form with something of this turn in every field."""
        paren = zip(_posttags(pagina), pagina.formulieren(), strict=True)
        tag = next(t for t, f in paren if f.waarden.get("verzoek") == formulier.waarden["verzoek"])
        nieuw: dict[str, Waarde | None] = {}
        for naam, mogelijk in self._mogelijkheden(tag, formulier, beurt):
            nieuw[naam] = mogelijk[self.poging.get(naam, 0) % len(mogelijk)] or None
        return formulier.vul(nieuw if self.typt else {naam: self.begin[naam] for naam in nieuw})

    def _mogelijkheden(self, tag: Tag, formulier: Formulier, beurt: int) -> Iterator[tuple[str, list[Waarde]]]:
        gezien = set[str]()
        for veld in tag.find_all("input", "select", "textarea"):
            naam, soort = str(veld.get("name") or ""), str(veld.get("type", "text"))
            vast = naam.startswith(LAAT_STAAN.get(self.gevonden.endpoint, ("\n",)))
            if not naam or naam in gezien or vast or soort in {"hidden", "submit"}:
                continue
            gezien.add(naam)
            self.begin.setdefault(naam, formulier.waarden.get(naam, ""))
            if soort in {"radio", "checkbox"} or veld.name == "select":
                yield naam, _keuzes(tag, veld, soort, beurt)
            elif veld.name == "textarea" or soort in TYPEN:
                yield naam, _teksten(veld, str(self.begin[naam]), naam, beurt)

    def leer(self, pagina: Pagina) -> bool:
        """Try something else in the fields that the page complains about; False when it complains of none."""
        fout = [str(a["href"]).removeprefix("#") for a in pagina.kies("#fouten a[href^='#']")]
        namen = {str(v.get("name")) for id_ in fout for v in pagina.kies(f"[id='{id_}'][name]")}
        for naam in namen:
            self.poging[naam] = self.poging.get(naam, 0) + 1
        return bool(namen)

    def verstuur(self, client: Paginaclient, beurt: int) -> tuple[Formulier | None, TestResponse | None]:
        """Fill the form in until it is accepted, or refused for what no field can mend: what was sent, the answer."""
        pagina = Pagina(self.gevonden.pagina, 200, client.get(self.gevonden.pagina))
        formulier, antwoord = self.formulier(pagina), None
        for _keer in range(MEESTE_KEREN):
            if formulier is None:
                break
            gevuld = self.vul(pagina, formulier, beurt)
            antwoord = client.post(gevuld.adres, data=gevuld.waarden)
            pagina = Pagina(gevuld.adres, antwoord.status_code, antwoord)
            if antwoord.status_code != 422 or not (self.leer(pagina) or self.typt):
                return gevuld, antwoord
            self.typt = self.typt and bool(pagina.kies("#fouten a[href^='#']"))
            formulier = self.formulier(pagina)
        return None, antwoord


def _posttags(pagina: Pagina) -> list[Tag]:
    return [f for f in pagina.kies("form") if str(f.get("method", "")).lower() == "post"]


def _keuzes(tag: Tag, veld: Tag, soort: str, beurt: int) -> list[Waarde]:
    """Another choice in each turn, and then the others."""
    if veld.name == "select":
        waarden = [str(o.get("value", "")) for o in veld.find_all("option")]
        waarden = [w for w in waarden if w] or [""]
    else:
        groep = [v for v in tag.find_all("input") if v.get("name") == veld["name"]]
        waarden = [str(v.get("value", "on")) for v in groep]
        if soort == "checkbox":
            return [waarden, waarden[:1], waarden[1:]] if len(waarden) > 1 else [waarden[0], ""]
    draai = beurt % len(waarden)
    return [waarden[draai], "", *waarden[draai + 1 :], *waarden[:draai]]


def _teksten(veld: Tag, was: str, naam: str, beurt: int) -> list[Waarde]:
    """What may fit a field of text, what fits best first: by how it looks and what stood in it."""
    vormen = {
        "tekst": f"Beurt {beurt} {naam}", "getal": str(60 + beurt), "dag": f"{24 + beurt}-11-2026",
        "later": f"{24 + beurt}-11-2027",
        "vroeger": f"0{1 + beurt}-02-2026", "tijd": f"14:3{beurt}", "zoals het was": was, "leeg": "",
    }  # fmt: skip
    eerst = "tekst"
    if re.fullmatch(r"\d\d?-\d\d?-\d{4}", was):
        eerst = "dag"
    elif re.fullmatch(r"\d\d?:\d\d", was):
        eerst = "tijd"
    elif re.fullmatch(r"[\d.]+", was) or veld.get("inputmode") == "numeric":
        eerst = "getal"
    return [vormen[eerst], *(vormen[v] for v in VORMEN if v != eerst)]
