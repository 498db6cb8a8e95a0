"""What does not fit between the rows of one overview: nothing here blocks, each finding names its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
import unicodedata

from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort


class Bevindingsoort(StrEnum):
    ZONDER_CORPORATIE = "zonder_corporatie"
    DUBBEL = "dubbel"
    ZONDER_LOCATIE = "zonder_locatie"


@dataclass(frozen=True, slots=True)
class Bevinding:
    """`zin` says in Dutch what is the matter and what to do; `sleutels` are the rows, `corporatie` a slug or ''."""

    soort: Bevindingsoort
    zin: str
    sleutels: tuple[str, ...] = ()
    corporatie: str = ""


def bevindingen(regels: Iterable[Locatieregel], corporaties: Mapping[str, str]) -> tuple[Bevinding, ...]:
    """The findings about the rows; `corporaties` are those of the dossier, slug to name."""
    alle = tuple(regels)
    return (*_zonder_corporatie(alle), *_dubbel(alle, corporaties), *_zonder_locatie(alle, corporaties))


def _plek(regel: Locatieregel) -> tuple[str, str]:
    """Two spellings of one site are one site: letters and digits count, capitals, accents and signs do not."""
    kaal = unicodedata.normalize("NFKD", regel.locatie).casefold()
    return regel.gemeente, "".join(t for t in kaal if t.isalnum()) or regel.locatie


def _per_plek(regels: Iterable[Locatieregel]) -> list[list[Locatieregel]]:
    plekken: dict[tuple[str, str], list[Locatieregel]] = {}
    for regel in regels:
        plekken.setdefault(_plek(regel), []).append(regel)
    return list(plekken.values())


def _sleutels(regels: Iterable[Locatieregel]) -> tuple[str, ...]:
    return tuple(regel.sleutel for regel in regels)


def _zonder_corporatie(regels: Sequence[Locatieregel]) -> Iterator[Bevinding]:
    for groep in _per_plek(r for r in regels if not r.corporatie):
        zin = f"{groep[0].locatie} heeft nog geen corporatie. Kies er een, of zet de locatie op de agenda."
        yield Bevinding(Bevindingsoort.ZONDER_CORPORATIE, zin, _sleutels(groep))


def _dubbel(regels: Sequence[Locatieregel], corporaties: Mapping[str, str]) -> Iterator[Bevinding]:
    """At most one finding per site: first who claims it, then homes that stand there twice."""
    for groep in _per_plek(regels):
        zin, dubbele = _twee_corporaties(groep, corporaties)
        for zoek in (_zelfde_woningen, _verkoop_en_aankoop):
            if not dubbele:
                zin, dubbele = zoek(groep)
        if dubbele:
            yield Bevinding(Bevindingsoort.DUBBEL, f"{groep[0].locatie} {zin}", _sleutels(dubbele))


def _twee_corporaties(
    groep: Sequence[Locatieregel], corporaties: Mapping[str, str]
) -> tuple[str, Sequence[Locatieregel]]:
    """More than one corporation adds homes here; buying from each other is no second claim."""
    erbij = [r for r in groep if r.corporatie and r.soort.teken > 0 and not r.is_overdracht]
    namen = sorted(dict.fromkeys(corporaties.get(r.corporatie, r.corporatie) for r in erbij), key=sorteersleutel)
    zin = f"staat bij {' en bij '.join(namen)}. Spreek af wie er bouwt, of geef elk deel een eigen naam."
    return zin, erbij if len(namen) > 1 else ()


def _zelfde_woningen(groep: Sequence[Locatieregel]) -> tuple[str, Sequence[Locatieregel]]:
    """Two rows of one kind have the same number in the same half year."""
    keer = Counter((r.soort, *paar) for r in groep for paar in r.aantallen.items())
    dubbele = [r for r in groep if any(keer[(r.soort, *paar)] > 1 for paar in r.aantallen.items())]
    return "staat er twee keer met dezelfde woningen. Haal één regel weg, of zeg wat het verschil is.", dubbele


def _verkoop_en_aankoop(groep: Sequence[Locatieregel]) -> tuple[str, Sequence[Locatieregel]]:
    """A corporation sells here what another already enters as bought from it."""
    verkopers = {r.corporatie for r in groep if r.soort == Mutatiesoort.VERKOOP} - {""}
    van = {r.tegenpartij for r in groep if r.is_overdracht} & verkopers
    dubbele = [
        r
        for r in groep
        if (r.soort == Mutatiesoort.VERKOOP and r.corporatie in van) or (r.is_overdracht and r.tegenpartij in van)
    ]
    return "staat er als verkoop én als aankoop. De aankoop telt al voor beide: haal de verkoop weg.", dubbele


def _zonder_locatie(regels: Sequence[Locatieregel], corporaties: Mapping[str, str]) -> Iterator[Bevinding]:
    bezet = {r.corporatie for r in regels}
    for slug, naam in corporaties.items():
        if slug not in bezet:
            zin = f"{naam} heeft nog geen locatie. Vraag of de corporatie hier bouwt, sloopt of verkoopt."
            yield Bevinding(Bevindingsoort.ZONDER_LOCATIE, zin, corporatie=slug)
