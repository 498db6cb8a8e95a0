"""Who may do what kind of thing. Which objects: `queries`. At which moment: the workflow tables."""

from __future__ import annotations

from enum import StrEnum


class Rol(StrEnum):
    GEMEENTE_COORDINATOR = "gemeente_coordinator"
    GEMEENTE_BESTUURDER = "gemeente_bestuurder"
    GEMEENTE_LEZER = "gemeente_lezer"
    CORPORATIE_MEDEWERKER = "corporatie_medewerker"
    CORPORATIE_BESTUURDER = "corporatie_bestuurder"
    PROVINCIE_PARTNER = "provincie_partner"
    PROVINCIE_TOETSER = "provincie_toetser"
    HUURDERSORGANISATIE = "huurdersorganisatie"
    TAFEL = "tafel"
    SECRETARIAAT = "secretariaat"
    TECHNISCH_BEHEER = "technisch_beheer"


ROLNAAM = {
    Rol.GEMEENTE_COORDINATOR: "coördinator gemeente",
    Rol.GEMEENTE_BESTUURDER: "bestuurder gemeente",
    Rol.GEMEENTE_LEZER: "meelezer gemeente",
    Rol.CORPORATIE_MEDEWERKER: "medewerker corporatie",
    Rol.CORPORATIE_BESTUURDER: "bestuurder corporatie",
    Rol.PROVINCIE_PARTNER: "provincie als partner",
    Rol.PROVINCIE_TOETSER: "provincie als toetser",
    Rol.HUURDERSORGANISATIE: "huurdersorganisatie",
    Rol.TAFEL: "lid Bestuurlijke Tafel",
    Rol.SECRETARIAAT: "secretariaat",
    Rol.TECHNISCH_BEHEER: "technisch beheer, zonder inhoud",
}


class Permission(StrEnum):
    """`noun:verb`. A read permission never guards a route that writes (tested)."""

    WERK_LEZEN = "werk:lezen"
    FUNCTIE_WISSELEN = "functie:wisselen"
    RONDE_LEZEN = "ronde:lezen"
    RONDE_INRICHTEN = "ronde:inrichten"
    STATUSBORD_LEZEN = "statusbord:lezen"
    DOSSIER_LEZEN = "dossier:lezen"
    JOURNAAL_LEZEN = "journaal:lezen"
    WERKWIJZE_SCHRIJVEN = "werkwijze:schrijven"
    WERKWIJZE_BEVESTIGEN = "werkwijze:bevestigen"
    GESPREK_LEZEN = "gesprek:lezen"
    GESPREK_PLANNEN = "gesprek:plannen"
    VERSLAG_SCHRIJVEN = "verslag:schrijven"
    VERSLAG_VASTSTELLEN = "verslag:vaststellen"
    ACTIE_AFRONDEN = "actie:afronden"
    AGENDA_LEZEN = "agenda:lezen"
    ONDERWERP_INBRENGEN = "onderwerp:inbrengen"
    AGENDA_SAMENSTELLEN = "agenda:samenstellen"
    INSTEMMING_GEVEN = "instemming:geven"
    UITKOMST_VASTLEGGEN = "uitkomst:vastleggen"
    TOEZEGGING_AFDOEN = "toezegging:afdoen"
    BOD_LEZEN = "bod:lezen"
    BOD_SCHRIJVEN = "bod:schrijven"
    BOD_VOORSTELLEN = "bod:voorstellen"
    OVERZICHT_LEZEN = "overzicht:lezen"
    INDIENING_LEZEN = "indiening:lezen"
    WONINGLOCATIE_SCHRIJVEN = "woninglocatie:schrijven"
    WONINGLOCATIE_BEVESTIGEN = "woninglocatie:bevestigen"
    WONINGLOCATIE_VOORSTELLEN = "woninglocatie:voorstellen"
    OVERZICHT_INDIENEN = "overzicht:indienen"
    OVERZICHT_ONDERTEKENEN = "overzicht:ondertekenen"
    AFSPRAAK_LEZEN = "afspraak:lezen"
    VRAAG_BEANTWOORDEN = "vraag:beantwoorden"
    BIJDRAGE_SCHRIJVEN = "bijdrage:schrijven"
    MELDING_LEZEN = "melding:lezen"
    MELDING_AFHANDELEN = "melding:afhandelen"
    VERGADERING_LEZEN = "vergadering:lezen"
    VERGADERING_BEHEREN = "vergadering:beheren"


P = Permission
_IEDER = frozenset({P.WERK_LEZEN, P.FUNCTIE_WISSELEN})
_RONDE = _IEDER | {P.RONDE_LEZEN, P.STATUSBORD_LEZEN, P.VERGADERING_LEZEN}
# The Tafel and the assessor read what was delivered; the register itself is for who works on it.
_INGEDIEND = _RONDE | {P.INDIENING_LEZEN}
_DOSSIER = _INGEDIEND | {
    P.DOSSIER_LEZEN,
    P.JOURNAAL_LEZEN,
    P.GESPREK_LEZEN,
    P.AGENDA_LEZEN,
    P.BOD_LEZEN,
    P.OVERZICHT_LEZEN,
}
# Who sits at the table gets notices, and keeps what it promised there.
_AAN_TAFEL = _DOSSIER | {P.AFSPRAAK_LEZEN, P.MELDING_LEZEN, P.MELDING_AFHANDELEN}
# What leading a dossier takes; each asks besides that one's organisation leads it.
_LEIDEN = frozenset({
    P.WERKWIJZE_SCHRIJVEN,
    P.GESPREK_PLANNEN,
    P.VERSLAG_SCHRIJVEN,
    P.VERSLAG_VASTSTELLEN,
    P.AGENDA_SAMENSTELLEN,
    P.UITKOMST_VASTLEGGEN,
    P.BOD_SCHRIJVEN,
    P.WONINGLOCATIE_SCHRIJVEN,
    P.OVERZICHT_INDIENEN,
    P.VRAAG_BEANTWOORDEN,
})  # fmt: skip
_GEMEENTE = _AAN_TAFEL | _LEIDEN | {
    P.ACTIE_AFRONDEN,
    P.ONDERWERP_INBRENGEN,
    P.WONINGLOCATIE_VOORSTELLEN,
    P.BIJDRAGE_SCHRIJVEN,
    P.TOEZEGGING_AFDOEN,
}  # fmt: skip
_PARTIJ = _AAN_TAFEL | {
    P.WERKWIJZE_BEVESTIGEN,
    P.ACTIE_AFRONDEN,
    P.ONDERWERP_INBRENGEN,
    P.INSTEMMING_GEVEN,
    P.TOEZEGGING_AFDOEN,
    P.BOD_VOORSTELLEN,
    P.WONINGLOCATIE_VOORSTELLEN,
    P.BIJDRAGE_SCHRIJVEN,
}

# A corporation enters and confirms its own rows; the province never confirms an overview that it later assesses.
_CORPORATIE = _PARTIJ | {P.WONINGLOCATIE_SCHRIJVEN, P.WONINGLOCATIE_BEVESTIGEN}

GRANTS: dict[Rol, frozenset[Permission]] = {
    Rol.GEMEENTE_COORDINATOR: _GEMEENTE,
    Rol.GEMEENTE_BESTUURDER: _AAN_TAFEL
    | {P.VERSLAG_VASTSTELLEN, P.ACTIE_AFRONDEN, P.TOEZEGGING_AFDOEN, P.OVERZICHT_ONDERTEKENEN},
    Rol.GEMEENTE_LEZER: _AAN_TAFEL,
    Rol.CORPORATIE_MEDEWERKER: _CORPORATIE,
    Rol.CORPORATIE_BESTUURDER: _CORPORATIE | {P.OVERZICHT_ONDERTEKENEN},
    Rol.PROVINCIE_PARTNER: _PARTIJ | {P.OVERZICHT_ONDERTEKENEN},
    Rol.PROVINCIE_TOETSER: _INGEDIEND,
    Rol.HUURDERSORGANISATIE: _IEDER,
    Rol.TAFEL: _INGEDIEND | {P.DOSSIER_LEZEN, P.AGENDA_LEZEN, P.BOD_LEZEN},
    Rol.SECRETARIAAT: _DOSSIER | {P.RONDE_INRICHTEN, P.VERGADERING_BEHEREN},
    Rol.TECHNISCH_BEHEER: _IEDER,
}

# What is added in a dossier that one's organisation leads. A municipality leads by its role: its round is the usual
# one. Reading is never added: what one sees follows from the role, also for queries that were built for it.
LEIDING: dict[Rol, frozenset[Permission]] = {
    Rol.CORPORATIE_MEDEWERKER: _LEIDEN,
    Rol.CORPORATIE_BESTUURDER: frozenset({P.VERSLAG_VASTSTELLEN}),
    Rol.PROVINCIE_PARTNER: _LEIDEN,
}

# What is added in a dossier that another leads and of which one's organisation is a party. Corporations and the
# province take part by their role: to them it is the usual thing. Reading is never added here either.
DEELNAME: dict[Rol, frozenset[Permission]] = {
    Rol.GEMEENTE_COORDINATOR: frozenset({P.WERKWIJZE_BEVESTIGEN, P.INSTEMMING_GEVEN, P.BOD_VOORSTELLEN}),
}


def has_permission(rol: Rol, permission: Permission, *, leidt: bool = False, partij: bool = False) -> bool:
    """Whether this kind of person may do this kind of thing.

    `leidt`: in a dossier that its organisation leads; `partij`: in one that another leads and it is a party of.
    """
    erbij = (LEIDING if leidt else DEELNAME if partij else {}).get(rol, ())
    return permission in GRANTS[rol] or permission in erbij
