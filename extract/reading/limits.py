"""How much of an input is read before it is taken for an accident or an attack."""

MAXIMUM_ARTICLE_BYTES = 10_000_000
"""Largest article, line, row or web page; a long novel is about 3 MB of text."""

MAXIMUM_OBJECT_BYTES = 64_000_000
"""Largest JSON object that holds a list of articles, which has to be read as a whole."""

SAMPLE_BYTES = 65_536
"""How much of a file is looked at to tell its encoding, and to tell text from other files."""

FREE_DECOMPRESSED_BYTES = 50_000_000
"""Decompressed data up to this size is read whatever its ratio."""

MAXIMUM_COMPRESSION_RATIO = 200
"""News text compresses 3 to 10 times; gzip's own limit is about 1,032 times."""
