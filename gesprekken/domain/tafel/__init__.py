"""The Bestuurlijke Tafel: meetings, frozen boards, and what is discussed per dossier."""
