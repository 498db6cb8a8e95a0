"""The agenda: bringing items, handling them, composing, presenting, answering, adopting."""
