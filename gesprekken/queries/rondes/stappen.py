"""A stored step as the kind that it is, with its parameters in the shape of that kind."""

from __future__ import annotations

from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from gesprekken.core.limiet import Limiet
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.domain.verplichtingen.feiten import Soort, Soortstap, Stapfeit
from gesprekken.infra.vorm import vorm

P = TypeVar("P")
# Per row that was loaded: a round keeps the steps that it started with.
_GELEZEN: WeakKeyDictionary[Stap, Any] = WeakKeyDictionary()


def parameters_van(stap: Stap, soort: Soort[P]) -> P:
    """What the round says about this step; read once per row. Raises TypeError for a step of another kind."""
    if stap.soort != soort.code:
        raise TypeError(f"step {stap.code} is of kind {stap.soort}, not of {soort.code}")
    if stap not in _GELEZEN:
        _GELEZEN[stap] = vorm(soort.parameters, stap.parameters)
    gelezen: P = _GELEZEN[stap]
    return gelezen


def eigen_parameters(stap: Stap) -> Any:  # noqa: ANN401 - each kind has its own
    """The same, of a step of whatever kind."""
    return parameters_van(stap, SOORTEN[stap.soort])


def maak_stapfeit(stap: Stap, limiet: Limiet | None) -> Stapfeit:
    """The step as the heart reads it, with the deadline that counts now."""
    return Soortstap(
        stap.id, stap.volgnr, stap.code, stap.naam, SOORTEN[stap.soort], stap.bepaling, limiet, eigen_parameters(stap)
    )
