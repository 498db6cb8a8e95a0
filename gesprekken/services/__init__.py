"""What happens: one function per verb. Lock, apply, record, return; the outermost one commits."""
