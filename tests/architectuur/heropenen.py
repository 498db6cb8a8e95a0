"""A deed as somebody would add it: a cancelled talk takes place after all, with a reason, unless another runs already.

The recipe of `docs/architectuur.md` says which files it takes; `test_recepten` writes these into a copy.
"""

from __future__ import annotations

KAMER = "gesprekken"
PROEF = "tests/web/gesprekken/test_heropening.py"
NIEUW = {
    "gesprekken/services/gesprekken/heropening.py": '''\
"""A talk that was cancelled takes place after all."""

from __future__ import annotations

from gesprekken.core.invoer import MAX_REGEL, keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.gesprekken.benaming import naam_van
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.processen import GESPREK, Gespreksdaad
from gesprekken.infra.transactie import dienst
from gesprekken.queries.gesprekken.gesprekken import list_genodigde_ids
from gesprekken.queries.gesprekken.omgeving import omgeving, plek
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.plannen import vind_voor_wijziging


@dienst
def heropen_gesprek(daad: Daad, sleutel: str, versie: int, reden: str) -> Gesprek:
    """Let a talk that was cancelled take place as it was planned, with a reason. Raises KanNiet, IntussenGewijzigd."""
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel, versie)
    reden = keur_tekst(reden, "reden", "Schrijf waarom het gesprek toch doorgaat.", MAX_REGEL)
    van, naar = daad.voer_uit(GESPREK, Gespreksdaad.HEROPENEN, gesprek, omgeving(ronde, dossier, stap, gesprek))
    gesprek.sequence, gesprek.versie = gesprek.sequence + 1, versie + 1
    wat, melden = f"{naam_van(stap, gesprek)} gaat toch door", list_genodigde_ids(gesprek)
    gebeurd = Gebeurtenis(wat, plek(ronde, dossier, gesprek), van, naar, reden, melden=melden)
    daad.leg_vast(dossier, gesprek, gebeurd)
    return gesprek
''',
    "gesprekken/web/gesprekken/heropening.py": '''\
"""A talk that was cancelled takes place after all."""

from __future__ import annotations

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.invoer import MAX_REGEL
from gesprekken.core.permissions import Permission
from gesprekken.services.gesprekken.heropening import heropen_gesprek
from gesprekken.web.formulieren import Tekstvak, verwerk
from gesprekken.web.gesprekken.forms import Versieformulier
from gesprekken.web.gesprekken.kamer import bp, vind_als_trekker
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


class Heropenformulier(Versieformulier):
    """Why a talk takes place after all."""

    reden = Tekstvak("Waarom gaat het gesprek toch door?", "Schrijf waarom het gesprek toch doorgaat.",
                     maximum=MAX_REGEL)  # fmt: skip


def _toon(sleutel: str, form: Heropenformulier) -> ResponseReturnValue:
    return render_template("gesprekken/heropening.html", hier=vind_als_trekker(sleutel), form=form), form.status


@bp.get("/<sleutel>/heropening")
@requires(P.GESPREK_PLANNEN)
def heropening(sleutel: str) -> ResponseReturnValue:
    """A page of its own before it is done."""
    versie = vind_als_trekker(sleutel).gesprek.versie
    return _toon(sleutel, Heropenformulier(formdata=None, data={"versie": versie}))


@bp.post("/<sleutel>/heropening")
@requires(P.GESPREK_PLANNEN)
def heropen(sleutel: str) -> ResponseReturnValue:
    """The talk stands again as it was planned."""
    form = Heropenformulier()
    return verwerk(
        form,
        lambda: heropen_gesprek(deze_daad(), sleutel, form.versie.data or 0, form.reden.data or ""),
        url_for(".show", sleutel=sleutel),
        "Het gesprek gaat toch door.",
    ) or _toon(sleutel, form)
''',
    "templates/gesprekken/heropening.html": """\
{% extends "base.html" %}
{% from "macros/basis.html" import knop %}
{% from "macros/formulier.html" import foutsamenvatting, veld %}
{% from "macros/gesprek.html" import gesprekskruimel, intussen, kring %}
{% block titel %}{{ "Fout: " if form.status != 200 }}Toch door: {{ hier.gesprek.titel }}{% endblock %}
{% block kruimel %}{{ gesprekskruimel(hier, "Toch door") }}{% endblock %}
{% block kop %}<h1 class="nl-heading nl-heading--level-1">{{ hier.naam }} gaat toch door</h1>{% endblock %}
{% block inhoud %}
{%- if form.conflict %}{{ intussen(hier, form) }}{% endif %}
{{ foutsamenvatting(form, "Het gesprek gaat nog niet door.") }}
<form class="gs-paneel gs-formulier" method="post" action="{{ hier.adres('heropen') }}" novalidate>
  {{ form.hidden_tag() }}
  {{ veld(form.reden, "Alle partijen van " ~ kring(hier) ~ " lezen dit.", rijen=3) }}
  <div class="utrecht-action-group">{{ knop("Ja, het gesprek gaat door", soort="primary") }}</div>
</form>
{% endblock %}
""",
    PROEF: '''\
"""A cancelled talk takes place after all."""

from __future__ import annotations

from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.plannen import annuleer_gesprek
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud, tel

REDEN = "Er was te snel geannuleerd."


def _geannuleerd(wereld: Wereld) -> str:
    gesprek = wereld.gepland()
    with wereld.context():
        daad = Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier)
        annuleer_gesprek(daad, gesprek.sleutel, gesprek.versie, "Niemand kan.")
    return gesprek.sleutel


def test_een_geannuleerd_gesprek_gaat_toch_door(client_voor: ClientVoor, wereld: Wereld) -> None:
    adres = wereld.adres("gesprekken", _geannuleerd(wereld))
    client, voor = client_voor("coordinator"), tel(wereld.app, "melding")
    [knop] = [a for a in client.haal(adres).kies("main a") if "toch door" in a.get_text()]
    leeg = client.stuur(client.haal(str(knop["href"])).formulier("heropening").vul(reden=" "), 422)
    assert leeg.fouten == ["Schrijf waarom het gesprek toch doorgaat."]
    klaar = client.stuur(leeg.formulier("heropening").vul(reden=REDEN))
    assert "Het gesprek gaat toch door." in klaar.tekst
    assert "Gepland" in klaar.kies(".gs-titelregel")[0].get_text()
    assert tel(wereld.app, "melding") > voor
    assert REDEN in client_voor("provincie").haal(wereld.adres("journaal")).tekst


def test_staat_er_al_een_ander_dan_blijft_het_zoals_het_is(client_voor: ClientVoor, wereld: Wereld) -> None:
    adres = wereld.adres("gesprekken", _geannuleerd(wereld), "heropening")
    client = client_voor("coordinator")
    formulier = client.haal(adres).formulier("heropening").vul(reden=REDEN)
    wereld.gepland()
    voor = inhoud(wereld.app)
    geweigerd = client.stuur(formulier, 422)
    assert geweigerd.fouten == ["Er staat al een gesprek voor deze stap. Verplaats dat gesprek of annuleer het."]
    assert inhoud(wereld.app) == voor
''',
}
WIJZIG = {
    "gesprekken/domain/gesprekken/processen.py": [
        ('    ANNULEREN = "annuleren"\n', '    ANNULEREN = "annuleren"\n    HEROPENEN = "heropenen"\n'),
        ('                 "Annuleren"),\n',
         '                 "Annuleren"),\n'
         '        Overgang(Gespreksdaad.HEROPENEN, "heropening", frozenset({G.VERVALLEN}), G.GEPLAND,'
         ' P.GESPREK_PLANNEN,\n                 (_nog_geen_gesprek,), "Toch door laten gaan"),\n'),
    ],
    "templates/gesprekken/show.html": [
        ("      {%- elif plant %}\n",
         "      {%- elif plant %}\n"
         """      <p><a class="nl-link" href="{{ hier.adres('heropening') }}">Gaat dit gesprek toch door?</a></p>\n"""),
    ],
    "tests/architectuur/adressen.py": [
        ('    G + "/annulering": (TREKKER, DOSSIER),\n    D + "/gesprekken/nieuw',
         '    G + "/annulering": (TREKKER, DOSSIER),\n    G + "/heropening": (TREKKER, DOSSIER),\n'
         '    D + "/gesprekken/nieuw'),
        ('    G + "/annulering": (TREKKER, DOSSIER),\n    G + "/verslag"',
         '    G + "/annulering": (TREKKER, DOSSIER),\n    G + "/heropening": (TREKKER, DOSSIER),\n    G + "/verslag"'),
    ],
}  # fmt: skip
