"""Calls the libraries that read pages, on pages that may have been made to break them."""

import logging
import warnings
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

for _library in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


def call_safely(call: Callable[[], Result]) -> Result | None:
    """Return what `call` returns, None where it fails; its warnings go nowhere.

    Odd dates, time zones and characters make the libraries raise errors of any kind. The page's
    text does not depend on them, so the page is read without what they would have found.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return call()
        except Exception:  # noqa: BLE001  # see above: no list of error types is complete
            return None
