"""Checks on former addresses: each leads from an address that nothing else has to one page."""

from collections.abc import Iterator

from sitedata.addresses import address
from sitedata.dates import LANGUAGES
from sitedata.problems import Problem
from sitedata.redirects import Redirect, redirects
from sitedata.site import Site

_FILES = ("assets/", "data/")  # the folders of the site that hold no pages


def redirect_problems(site: Site) -> Iterator[Problem]:
    """Every former address that could not lead to its page, or would hide something else."""
    for page in site.pages.values():
        if page.language == "en" and page.meta.redirect_from:
            message = (
                f"»redirect_from« hører kun til på den danske side ({site.pages[page.path, 'da'].file}). Flyt linjen "
                "dertil: en adresse, der begynder med en/, fører selv til den engelske udgave."
            )
            yield Problem(page.file, page.front_matter.line("redirect_from"), "redirect-on-english-page", message)
    owners = {
        address(path, edition, site.pages): path
        for path, _ in site.pages
        for edition in LANGUAGES
        if site.has_edition(path, edition)
    }
    first: dict[str, Redirect] = {}
    for redirect in redirects(site.pages):
        code, message = _fault(redirect, site, owners.get(redirect.former), first.setdefault(redirect.former, redirect))
        if code:
            yield Problem(redirect.page.file, redirect.line, code, f"»{redirect.former}« {message}")


def _fault(redirect: Redirect, site: Site, owner: str | None, first: Redirect) -> tuple[str, str]:
    if redirect.former.startswith(_FILES):
        folders = " og ".join(_FILES)
        return "redirect-among-files", f"ligger blandt sidens filer. Tilladt: adresser uden for {folders}. Slet linjen."
    if owner == redirect.page.path:
        return "redirect-to-itself", "er sidens egen adresse i dag. Skriv den adresse, siden havde før, eller slet den."
    if owner is not None:
        file = site.pages[owner, "da"].file
        return (
            "redirect-over-page",
            f"er i dag adressen på {file}. Skriv en adresse, som ingen side har, eller slet den.",
        )
    if first is not redirect:
        place = f"{first.page.file} på linje {first.line}"
        return "redirect-twice", f"står også i {place}. En adresse kan kun føre ét sted hen: slet den ene."
    return "", ""
