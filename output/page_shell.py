"""What every page is made of: files of the package, data that stays data, and a closed door.

A page made here loads nothing, runs only the scripts it was written with, and holds the text of
articles as data or as escaped text. `default-src 'none'` with one hash per script and style is what
keeps a page safe even where an escape should fail.
"""

import gzip
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from importlib import resources
from urllib.parse import urlsplit

_UNSAFE_IN_SCRIPT = re.compile("[&<>\u2028\u2029\ud800-\udfff]")
_PLACEHOLDER = re.compile(r"\{\{([a-z_]+)\}\}")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def asset(path: str) -> str:
    """Return a text file of `dateline.output`, with line ends as a browser reads them."""
    source = resources.files("dateline.output").joinpath(*path.split("/"))
    return _as_parsed(source.read_text(encoding="utf-8"))


def own_text(path: str) -> str:
    """Return a script or style of `dateline.output` without indentation and `//` comment lines.

    The project's own hold no text that goes over a line, in which either would matter.
    """
    return re.sub(r"(?m)^\s*(//.*\n)?", "", asset(path))


def pyvis_asset(path: str) -> str:
    """Return a script of the installed pyvis package, without the pointer to its source map."""
    source = resources.files("pyvis").joinpath(*path.split("/"))
    script = _as_parsed(source.read_text(encoding="utf-8"))
    return re.sub(r"(?m)^//# sourceMappingURL=.*$", "", script)


def inline_json(data: object) -> str:
    r"""Write data as JSON that is inert inside a `<script type="application/json">`.

    `&`, `<`, `>`, U+2028, U+2029 and lone surrogates become `\uXXXX`, so that no text can close the
    element or open another, and the result is valid UTF-8.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE_IN_SCRIPT.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def packed(text: str) -> str:
    """Return a text as gzip in Base64, which `explorer/unpacking.js` unpacks.

    The same text gives the same letters wherever Python is built with the same zlib.
    """
    return b64encode(gzip.compress(text.encode(), compresslevel=9, mtime=0)).decode("ascii")


def content_security_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a policy under which only these very scripts and styles take effect."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def filled(template: str, values: Mapping[str, str]) -> str:
    """Put values into `{{name}}` places; a value is never searched for places itself."""
    return _PLACEHOLDER.sub(lambda match: values[match.group(1)], template)


def escaped(text: str) -> str:
    """Write text for HTML, without the control characters that HTML cannot hold."""
    return escape(_CONTROLS.sub("\ufffd", text), quote=True)


def web_link(url: str | None) -> str | None:
    """Return an address that is safe to link to: http or https with a host, else None."""
    if url is None or re.search(r"[\s\x00-\x1f\\]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _as_parsed(text: str) -> str:
    """Give line ends as an HTML parser would, since a policy's hash is of what it has parsed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hashes(contents: Iterable[str]) -> str:
    digests = (b64encode(sha256(text.encode()).digest()).decode() for text in contents)
    return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"
