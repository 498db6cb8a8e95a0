"""Drafts and the session that they are typed in, in the browser."""

from gesprekken.web.kamer import Kamer
from gesprekken.web.kladden.routes import bp

KAMER = Kamer(bp, onderdeel="verplichtingen.mijn_werk")
