"""A slip in the menu is told on the line where it was made, and mending it so is enough."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from projects import ROOT
from sitedata.menu import load_menu
from sitedata.menurows import menu_slips

MENU = """\
site_name: x
nav:
  - index.md
  - Guide:
      - guide/index.md
      - guide/a.md  # den første
      - guide/b.md

  - Programmet:
      - Møder:
          - moeder/index.md
          - moeder/b.md
          - moeder/c.md
      - programmet/b.md
  - Kontakt:
      - kontakt.md
extra:
    - anything
"""


@pytest.mark.parametrize(
    ("row", "written", "line", "words"),
    [
        ("      - guide/a.md  # den første", "  - guide/a.md", 6, "rykket 2 mellemrum ind"),
        ("      - guide/a.md  # den første", "   - guide/a.md", 6, "Ret det til 6 mellemrum."),
        ("      - guide/a.md  # den første", "        - guide/a.md", 6, "Ret det til 6 mellemrum."),
        ("      - guide/a.md  # den første", "- guide/a.md", 6, "Ret det til 6 mellemrum."),
        ("          - moeder/index.md", "      - moeder/index.md", 11, "Ret det til 10 mellemrum."),
        ("          - moeder/b.md", "      - moeder/b.md", 12, "Ret det til 10 mellemrum."),
        ("          - moeder/b.md", "            - moeder/b.md", 12, "Ret det til 10 mellemrum."),
        ("      - kontakt.md", "  - kontakt.md", 15, "overskriften »Kontakt« har ingen sider."),
        ("      - kontakt.md", "   - kontakt.md", 16, "Ret det til 6 mellemrum."),
        ("      - kontakt.md\n", "", 15, "overskriften »Kontakt« har ingen sider."),
        ("  - Kontakt:", "  - Kontakt", 15, "overskriften mangler kolon. Skriv »- Kontakt:«."),
        ("  - Kontakt:", "  Kontakt:", 15, "Skriv »- Kontakt:«."),
        ("      - guide/b.md", "      guide/b.md", 7, "begynde med en bindestreg og et mellemrum."),
        ("      - guide/b.md", "        guide/b.md", 7, "Skriv »- guide/b.md«."),
        ("      - guide/b.md", "      -guide/b.md", 7, "Skriv »- guide/b.md«."),
        ("      - guide/b.md", "      - guide/b", 7, "»guide/b« er hverken en side, som ender med .md,"),
        ("      - guide/b.md", "      - guide/b.md:", 7, "må ikke ende med kolon. Skriv »- guide/b.md«."),
        ("  - Kontakt:", "  - Kontakt: hvem:", 15, "en overskrift må kun have ét kolon"),
        ("      - guide/b.md", "      - B: guide/b.md", 7, "Skriv kun stien: »- guide/b.md«."),
    ],
)
def test_a_slip_is_named_on_its_line(row, written, line, words):
    assert MENU.count(row) == 1
    ((found, message),) = menu_slips(MENU.replace(row, written))
    assert (found, words in message) == (line, True), message


def test_a_sound_menu_has_no_slips():
    assert menu_slips(MENU) == []
    assert menu_slips("site_name: x\n") == []
    assert menu_slips("nav:\n- index.md\n- Guide:\n  - guide/index.md\n") == []
    assert menu_slips((ROOT / "mkdocs.yml").read_text(encoding="utf-8")) == []


def test_a_menu_saved_on_windows_is_read_and_one_in_another_encoding_is_told(tmp_path):
    (tmp_path / "mkdocs.yml").write_bytes(MENU.replace("\n", "\r\n").encode())
    assert load_menu(tmp_path)[1] == []
    (tmp_path / "mkdocs.yml").write_bytes(MENU.encode("latin-1"))
    assert [problem.code for problem in load_menu(tmp_path)[1]] == ["not-utf-8"]


def test_each_line_that_cannot_be_read_by_itself_is_told():
    text = MENU.replace("- guide/b.md", "guide/b.md").replace("Kontakt:", "Kontakt")
    assert [line for line, _ in menu_slips(text)] == [7, 15]


@given(st.integers(0, 11), st.integers(-10, 8))
def test_a_line_is_mended_by_the_number_of_spaces_that_is_told(number, moved):
    rows = MENU.splitlines()
    places = [place for place, row in enumerate(rows[:-2]) if row.lstrip().startswith("- ")]
    place = places[number]
    indent = len(rows[place]) - len(rows[place].lstrip())
    rows[place] = " " * max(0, indent + moved) + rows[place].lstrip()
    slips = menu_slips("\n".join(rows))
    assume(slips and "har ingen sider" not in slips[0][1])
    line, message = slips[0]
    advised = re.search(r"Ret det til (\d+)", message)
    assert advised, message
    rows[line - 1] = " " * int(advised[1]) + rows[line - 1].lstrip()
    assert all(below > line for below, _ in menu_slips("\n".join(rows)))


@given(st.text(alphabet="-: #amd.\n\"'", max_size=80))
def test_whatever_stands_in_the_menu_is_read_or_refused_on_a_line_of_its_own(text):
    for line, message in menu_slips("nav:\n" + text):
        assert 1 <= line <= text.count("\n") + 2
        assert message.endswith(".")
