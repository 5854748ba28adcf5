"""Finds who and what an article speaks of: people, organizations, countries, places and groups."""
