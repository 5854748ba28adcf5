import gzip
import json
import re
from base64 import b64decode
from hashlib import sha256

import pytest

from dateline.output.page_shell import (
    asset,
    content_security_policy,
    escaped,
    filled,
    inline_json,
    packed,
    pyvis_asset,
    web_link,
)


@pytest.mark.parametrize(
    "text",
    [
        "</script>",
        "<!--<script>",
        "a & b",
        "line\u2028\u2029",
        "half \ud83d pair",
        "📷",
        "\x00\x1f",
    ],
)
def test_inline_json_is_inert_and_reads_back_the_same(text: str) -> None:
    """No text can end the element that holds it, and none is changed by being there."""
    written = inline_json({"text": text})
    assert re.search("[&<>\u2028\u2029\ud800-\udfff]", written) is None
    assert json.loads(written) == {"text": text}


def test_policy_allows_the_given_scripts_and_nothing_else() -> None:
    """Everything is shut but scripts and styles of just this content."""
    policy = content_security_policy(["let a"], ["b {}"])
    assert policy.startswith("default-src 'none'; ")
    digests = re.findall(r"'sha256-([^']+)'", policy)
    assert [b64decode(digest) for digest in digests] == [
        sha256(b"let a").digest(),
        sha256(b"b {}").digest(),
    ]
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("text", ["", "let a = 1;\n" * 1000, "é 📷 </script>"])
def test_packed_text_unpacks_to_itself(text: str) -> None:
    """A text packed for a page is the same every time, inert there, and comes out as it was."""
    letters = packed(text)
    assert letters == packed(text)
    assert re.fullmatch("[A-Za-z0-9+/=]+", letters)
    assert gzip.decompress(b64decode(letters)).decode() == text


def test_policy_without_scripts_allows_none() -> None:
    """A page that has no script cannot run one."""
    assert "script-src 'none'" in content_security_policy([], ["b {}"])


def test_filled_values_are_not_searched_for_places() -> None:
    """A value that looks like a place stays as it is."""
    assert filled("<{{a}}|{{b}}>", {"a": "{{b}}", "b": "2"}) == "<{{b}}|2>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b> & \"c\" 'd'", "&lt;b&gt; &amp; &quot;c&quot; &#x27;d&#x27;"),
        ("null\x00 escape\x1b", "null\ufffd escape\ufffd"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_escaped(text: str, expected: str) -> None:
    """Text is written so that HTML reads it as text, without what HTML cannot hold."""
    assert escaped(text) == expected


@pytest.mark.parametrize(
    "url", ["https://a.example/b?c=d&e#f", "http://a.example", "HTTPS://A.example/"]
)
def test_web_addresses_are_links(url: str) -> None:
    """Addresses with http or https and a host are kept as they are."""
    assert web_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " https://a.example",
        "data:text/html,<b>",
        "file:///etc/hosts",
        "//a.example/b",
        "https:",
        "https:\\\\a.example",
        "http://[::1",
    ],
)
def test_other_addresses_are_no_links(url: str | None) -> None:
    """Whatever is not plainly a web address is dropped."""
    assert web_link(url) is None


def test_assets_have_the_line_ends_that_browsers_hash() -> None:
    """No carriage return is left, since a browser hashes what it has parsed."""
    assert "\r" not in asset("explorer/template.html")
    assert "\r" not in pyvis_asset("lib/vis-9.1.2/vis-network.min.js")


def test_vis_network_points_to_no_source_map() -> None:
    """The script taken from pyvis names no further file to fetch."""
    assert "sourceMappingURL" not in pyvis_asset("lib/vis-9.1.2/vis-network.min.js")
