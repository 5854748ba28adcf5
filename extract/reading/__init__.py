"""Reads files of every accepted form into articles."""
