"""What the tests of this folder share."""

from tests.output.browser import browser

__all__ = ["browser"]
