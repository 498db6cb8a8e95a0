"""The agenda in the browser: bringing, handling, composing, presenting, answering and adopting."""
