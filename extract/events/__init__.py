"""Reads events out of sentences: who did what to whom, where, when, at what cost, and who says so."""
