"""From one article to its records: pure functions, nothing shared between articles."""
