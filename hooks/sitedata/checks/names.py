"""Names of bodies written by hand where the page should name them through the data.

A body changes its name in one place only if every page names it by id.
"""

import re
from collections.abc import Iterable, Iterator

from sitedata.data import Data
from sitedata.markdown import DIRECTIVE, LINK
from sitedata.models import Organisation
from sitedata.pages import Page
from sitedata.problems import Problem

_HEADING = re.compile(r"^#.*$", re.M)


def names_by_hand(pages: Iterable[Page], data: Data) -> Iterator[Problem]:
    """A warning for each line that names a body in plain text instead of by ``org:``."""
    names: dict[str, str] = {}
    for body in data.records["organisations"].values():
        if isinstance(body, Organisation):
            names |= {body.name.da: body.id, body.name.en: body.id}
    # The programme's own name is also the site's; naming itself is no reference.
    names = {name: body_id for name, body_id in names.items() if body_id != "atmp-danmark"}
    if not names:
        return
    longest_first = sorted(names, key=len, reverse=True)
    # Most places do not begin a name: that is seen from one letter.
    initials = "".join(sorted({re.escape(name[0]) for name in names}))
    pattern = re.compile(rf"(?<!\w)(?=[{initials}])(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    for page in pages:
        if not pattern.search(page.body):
            continue  # nearly always, and before the page is read closely
        plain = page.body_without_code
        for linked in (LINK, DIRECTIVE, _HEADING):
            plain = linked.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), plain)
        for match in pattern.finditer(plain):
            line = plain.count("\n", 0, match.start()) + page.body_line
            message = f"»{match[1]}« er skrevet i hånden. Skriv [](org:{names[match[1]]}), så navnet følger data."
            yield Problem(page.file, line, "name-by-hand", message, "warning")
