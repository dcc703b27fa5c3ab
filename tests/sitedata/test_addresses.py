"""Addresses in both languages, and relative paths between pages."""

import posixpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.addresses import address, address_problems, relative, relative_address
from sitedata.frontmatter import PageMeta
from sitedata.pages import Page

SLUGS = {
    "index.md": None,
    "kontakt.md": "contact",
    "guide/index.md": "guide",
    "guide/gmo.md": "notify-gmo",
    "programmet/index.md": "programme",
    "programmet/moeder/index.md": "meetings",
    "programmet/moeder/2025-12-17.md": "2025-12-17",
}
SEGMENTS = st.sampled_from(["guide", "moeder", "programmet", "a", "b"])
PATHS = st.builds(
    lambda folders, name: "/".join([*folders, f"{name}.md"]), st.lists(SEGMENTS, max_size=4), st.sampled_from("abc")
)


def page(path, language="da", slug=None):
    return Page(path, language, f"docs/{path}", PageMeta(description="x", slug_en=slug), "Titel", "")


@pytest.fixture
def pages():
    return {(path, "da"): page(path, slug=slug) for path, slug in SLUGS.items()}


@pytest.mark.parametrize(
    ("path", "danish", "english"),
    [
        ("index.md", "", "en/"),
        ("kontakt.md", "kontakt/", "en/contact/"),
        ("guide/index.md", "guide/", "en/guide/"),
        ("guide/gmo.md", "guide/gmo/", "en/guide/notify-gmo/"),
        ("programmet/moeder/index.md", "programmet/moeder/", "en/programme/meetings/"),
        ("programmet/moeder/2025-12-17.md", "programmet/moeder/2025-12-17/", "en/programme/meetings/2025-12-17/"),
    ],
)
def test_addresses_follow_folders_and_slugs(pages, path, danish, english):
    assert (address(path, "da", pages), address(path, "en", pages)) == (danish, english)


@pytest.mark.parametrize("missing", ["guide/index.md", "guide/gmo.md"])
def test_a_segment_without_an_english_word_has_no_address(pages, missing):
    pages[missing, "da"] = page(missing)
    with pytest.raises(KeyError):
        address("guide/gmo.md", "en", pages)


def test_every_fault_of_addresses_is_found(pages):
    pages["guide/kvalitet.md", "da"] = page("guide/kvalitet.md", slug="notify-gmo")
    pages["guide/nyt.md", "da"] = page("guide/nyt.md")
    pages["guide/gmo.md", "en"] = page("guide/gmo.md", "en", slug="gmo")
    pages["kun-engelsk.md", "en"] = page("kun-engelsk.md", "en")
    assert {(problem.path, problem.code) for problem in address_problems(pages)} == {
        ("docs/guide/kvalitet.md", "address-collision"),
        ("docs/guide/nyt.md", "missing-slug"),
        ("docs/guide/gmo.md", "slug-on-english-page"),
        ("docs/kun-engelsk.md", "no-danish-page"),
    }


@given(PATHS, PATHS)
def test_a_relative_path_leads_from_source_to_target(target, source):
    assert posixpath.normpath(posixpath.join(posixpath.dirname(source), relative(target, source))) == target


@given(PATHS, PATHS)
def test_a_relative_path_goes_no_further_up_than_it_must(target, source):
    shared = posixpath.commonpath(["/" + posixpath.dirname(target), "/" + posixpath.dirname(source)])
    up = len([part for part in posixpath.dirname(source).split("/") if part]) - len(
        [part for part in shared.split("/") if part]
    )
    assert relative(target, source).split("/").count("..") == up


ADDRESSES = st.lists(SEGMENTS, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))


@given(ADDRESSES | st.just("data/pages.json"), ADDRESSES)
def test_a_relative_address_leads_from_page_to_page_on_any_host(target, source):
    for root in ("https://example.dk/", "https://example.dk/sub/"):
        assert urljoin(root + source, relative_address(target, source)) == root + target
