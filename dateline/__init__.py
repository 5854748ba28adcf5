"""Dateline reads news articles and builds one story from them."""
