"""Reads events out of sentences: who did what to whom, where, when, and who says so."""
