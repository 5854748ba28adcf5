"""From the records of many articles to one story."""
