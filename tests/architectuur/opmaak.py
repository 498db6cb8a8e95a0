"""The style sheets and what can stand on a page, read off the sources: which name is never used, or never styled."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
import json
from pathlib import Path
import re

from tests.ondersteuning.bron import bestanden, boom, naam_van, python, sjablonen
from tests.ondersteuning.omgeving import WORTEL

STATIC = WORTEL / "static"
# The beginning of a name that a template composes, as in gs-status--{{ soort }} or "gs-gevuld--" ~ deel.
BEGIN = re.compile(r"""([A-Za-z][\w-]*--[\w-]*)(?=\{\{|["']\s*~)""")


@dataclass(frozen=True)
class Pagina:
    """What the sources can put on a page: whole words, beginnings of composed names, and values that can follow."""

    woorden: frozenset[str]
    beginnen: frozenset[str]
    waarden: frozenset[str]

    def kent(self, naam: str) -> bool:
        """Whether a page can have a class or id of this name."""
        return naam in self.woorden or any(
            naam.startswith(begin) and self._kan_volgen(naam.removeprefix(begin)) for begin in self.beginnen
        )

    def _kan_volgen(self, rest: str) -> bool:
        return rest.isdecimal() or rest in self.waarden


def pagina_van(sjablonen_: Iterable[str], teksten: Iterable[str], waarden: Iterable[str] = ()) -> Pagina:
    """From the text of templates, and strings from code that stand on pages; `waarden` come from elsewhere."""
    html = "\n".join(re.sub(r"\{#.*?#\}", "", tekst, flags=re.DOTALL) for tekst in sjablonen_)
    rest = "\n".join(teksten)
    letterlijk = re.findall(r"""["']([\w-]+)["']""", html)
    return Pagina(
        frozenset(re.findall(r"[\w-]+", f"{html}\n{rest}")),
        frozenset(BEGIN.findall(html)),
        frozenset(letterlijk) | frozenset(waarden),
    )


def _waarden_uit_code() -> Iterable[str]:
    return (tekst for pad in python("gesprekken/") for tekst in _strings(pad))


def _waarden_uit_rondes() -> Iterable[str]:
    """The first word of every string: a kind of question such as "5b kans" gives a class its first word."""
    for pad in (WORTEL / "gesprekken" / "sjablonen").rglob("*.toml"):
        yield from re.findall(r'"([\w-]+)', pad.read_text(encoding="utf-8"))


def _strings(pad: Path) -> Iterable[str]:
    return (k.value for k in ast.walk(boom(pad)) if isinstance(k, ast.Constant) and isinstance(k.value, str))


@cache
def eigen_pagina() -> Pagina:
    """What this application can put on a page."""
    scripts = [re.sub(r"//.*", "", pad.read_text(encoding="utf-8")) for pad in (STATIC / "js").glob("*.mjs")]
    web = [tekst for pad in python("gesprekken/web/") for tekst in _strings(pad)]
    svg = [pad for pad in bestanden() if naam_van(pad).startswith("templates/") and pad.suffix == ".svg"]
    html = [pad.read_text(encoding="utf-8") for pad in (*sjablonen(), *svg)]
    return pagina_van(html, [*scripts, *web], [*_waarden_uit_code(), *_waarden_uit_rondes()])


@cache
def eigen_css() -> str:
    """Our own style sheets, without comments."""
    return _kaal("".join(pad.read_text(encoding="utf-8") for pad in sorted((STATIC / "css").glob("*.css"))))


@cache
def nlds_css() -> str:
    """The components of NL Design System, before pruning."""
    return _kaal((STATIC / "vendor" / "nlds.css").read_text(encoding="utf-8"))


@cache
def gebouwde_css() -> str:
    """What a browser gets."""
    namen = json.loads((STATIC / "gebouwd" / "manifest.json").read_text(encoding="utf-8"))
    return _kaal((STATIC / "gebouwd" / namen["css/gesprekken.css"]).read_text(encoding="utf-8"))


def _kaal(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def kiezers(css: str) -> list[str]:
    """The selectors of every rule, each on its own."""
    lijsten = [deel.strip() for deel in re.findall(r"([^{};]+)\{", css)]
    return [k.strip() for lijst in lijsten if not lijst.startswith("@") for k in re.split(r",(?![^(]*\))", lijst)]


def klassen(kiezer: str) -> set[str]:
    """The classes and ids that a selector names."""
    return set(re.findall(r"[.#]([A-Za-z_][\w-]*)", re.sub(r"\[[^\]]*\]", "", kiezer)))


def ongebruikt(css: str, pagina: Pagina) -> list[str]:
    """Classes and ids in a style sheet that no page can have."""
    return sorted({naam for kiezer in kiezers(css) for naam in klassen(kiezer) if not pagina.kent(naam)})


def ongelezen(css: str, gelezen_in: str) -> list[str]:
    """Custom properties that a style sheet sets and that nothing in `gelezen_in` asks for."""
    gezet = set(re.findall(r"[{;]\s*(--[\w-]+)\s*:", css))
    return sorted(gezet - set(re.findall(r"var\(\s*(--[\w-]+)", gelezen_in)))


def ongestijld(sjablonen_: Iterable[str], begin: str, css: str) -> list[str]:
    """Classes on pages that begin like this (`begin` is a pattern) and that no style sheet knows, nor parts of them."""
    bekend = {naam for kiezer in kiezers(css) for naam in klassen(kiezer)}
    bekend |= {re.split("__|--", naam)[0] for naam in bekend}
    html = "\n".join(sjablonen_)
    op_pagina = {naam for waarde in re.findall(r'class="([^"]*)"', html) for naam in re.findall(r"[\w-]+", waarde)}
    return sorted(n for n in op_pagina - set(BEGIN.findall(html)) if re.match(begin, n) and n not in bekend)
