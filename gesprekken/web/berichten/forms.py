"""The form of this room."""

from __future__ import annotations

from gesprekken.web.formulieren import Formulier, Versieveld


class Leesformulier(Formulier):
    """Everything up to the notice `tot` was read."""

    tot = Versieveld(bewaakt=False)
