"""Finds time expressions in English news and says which days they mean."""

from dateline.extract.times.anchoring import time_of
from dateline.extract.times.finding import find_times

__all__ = ["find_times", "time_of"]
