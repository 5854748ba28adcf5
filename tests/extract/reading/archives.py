"""Builds web archives byte by byte, as ISO 28500 lays them out, so that tests can damage them."""

import gzip

PAGE_HEADER = "Content-Type: text/html; charset=utf-8"


def http_response(
    body: bytes, *, header: str = PAGE_HEADER, status: str = "200 OK", more: str = ""
) -> bytes:
    """Return an HTTP response; `more` are further header lines, each with its line end."""
    return f"HTTP/1.1 {status}\r\n{header}\r\n{more}\r\n".encode() + body


def record(block: bytes, *, kind: str = "response", url: str = "https://post.example/1") -> bytes:
    """Return one uncompressed WARC record."""
    fields = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        "WARC-Record-ID: <urn:uuid:5f0f1c44-6a34-4c3e-9b1a-2f8c0c7c1d10>",
        "WARC-Date: 2026-03-05T00:00:00Z",
        f"WARC-Target-URI: {url}",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join([*fields, "", ""]).encode() + block + b"\r\n\r\n"


def compressed(*records: bytes) -> bytes:
    """Return records as a `.warc.gz`: each one a gzip member of its own."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)
