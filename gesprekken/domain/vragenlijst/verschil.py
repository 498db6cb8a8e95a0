"""What differs between two deliveries of a list of questions, or since the last one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Inhoud = Mapping[str, Any]  # as `queries.vragenlijst.stuk.inhoud` freezes it


@dataclass(frozen=True, slots=True)
class Tekstverschil:
    """A part that reads otherwise; '' where it was not there (`was`), or is not there any more (`is_`)."""

    kop: str
    was: str
    is_: str


@dataclass(frozen=True, slots=True)
class Vragenverschil:
    """Every part that differs: answers by question, which items have an answer, contributions by party."""

    antwoorden: tuple[Tekstverschil, ...]
    casussen: tuple[Tekstverschil, ...]
    bijdragen: tuple[Tekstverschil, ...]

    @property
    def leeg(self) -> bool:
        """Nothing differs."""
        return not (self.antwoorden or self.casussen or self.bijdragen)


def vragenverschil(oud: Inhoud, nieuw: Inhoud) -> Vragenverschil:
    """From the older to the newer; both as they were frozen, in the order of the newer."""
    return Vragenverschil(
        _anders(_antwoorden(oud), _antwoorden(nieuw)),
        _anders(_casussen(oud), _casussen(nieuw)),
        _anders(_bijdragen(oud), _bijdragen(nieuw)),
    )


def _anders(was: Mapping[str, str], is_: Mapping[str, str]) -> tuple[Tekstverschil, ...]:
    koppen = [*is_, *(kop for kop in was if kop not in is_)]
    alle = (Tekstverschil(kop, was.get(kop, ""), is_.get(kop, "")) for kop in koppen)
    return tuple(v for v in alle if v.was != v.is_)


def _antwoorden(inhoud: Inhoud) -> dict[str, str]:
    return {f"{v['code']} {v['vraag']}": _antwoord(v) for v in inhoud["vragen"]}


def _antwoord(vraag: Mapping[str, Any]) -> str:
    tekst: str = vraag["antwoord"]
    return f"Niet van toepassing: {tekst}" if vraag["niet_van_toepassing"] else tekst


def _casussen(inhoud: Inhoud) -> dict[str, str]:
    """Items may share a title within a question: then they are numbered."""
    return dict(_genummerd(
        (f"{v['code']}, {c['titel']}", "met antwoord" if c["beantwoord"] else "zonder antwoord")
        for v in inhoud["vragen"] for c in v["casussen"]
    ))  # fmt: skip


def _genummerd(paren: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    keren: dict[str, int] = {}
    for kop, tekst in paren:
        keren[kop] = keren.get(kop, 0) + 1
        yield (kop if keren[kop] == 1 else f"{kop} ({keren[kop]})"), tekst


def _bijdragen(inhoud: Inhoud) -> dict[str, str]:
    return {b["partij"]: b["tekst"] for b in inhoud["bijdragen"]}
