"""What every record shares: frozen, nothing unknown, text in both languages, references by id."""

import re
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticUndefined

from sitedata.citations import CitationField
from sitedata.dates import Day, Language

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAIL_ADDRESS = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_FORMER_ADDRESS = r"^([a-z0-9]+([-_][a-z0-9]+)*/)+$"
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>\"'`\\{}|^]")

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
# An id that points to a record must be one there is, and then it is a slug, too.
RecordId = Annotated[Line, WithJsonSchema({"maxLength": 80, "pattern": SLUG, "type": "string"})]
FormerAddress = Annotated[str, StringConstraints(pattern=_FORMER_ADDRESS)]


@dataclass(frozen=True)
class Ref:
    """Marks a field as the id of a record in ``file`` (the stem of a data file)."""

    file: str


def described(da: str, en: str, *, example: Any = None, default: Any = PydanticUndefined, **constraints: Any) -> Any:
    """A model field with its description in both languages and, where one helps, an example."""
    extra: dict[str, Any] = {"description_en": en}
    examples = None if example is None else [example]
    if callable(default):
        return Field(default_factory=default, description=da, examples=examples, json_schema_extra=extra, **constraints)
    return Field(default, description=da, examples=examples, json_schema_extra=extra, **constraints)


def _address(text: str, schemes: frozenset[str] = frozenset({"https", "http"})) -> str:
    try:
        parts = urlsplit(text)
        right = parts.scheme in schemes and bool(_HOST.fullmatch(parts.hostname or ""))
    except ValueError:  # half an IPv6 address
        right = False
    if not right or _UNSAFE_IN_ADDRESS.search(text):
        raise ValueError("skal være en webadresse, der begynder med https:// og er uden mellemrum og anførselstegn")
    return text


def _secure_address(text: str) -> str:
    return _address(text, frozenset({"https"}))


def _email(text: str) -> str:
    if not re.fullmatch(MAIL_ADDRESS, text):
        raise ValueError("skal være en mailadresse som navn@eksempel.dk, uden mailto:")
    return text


def _phone(text: str) -> str:
    if not re.fullmatch(r"\+?[0-9]{2,}([ -][0-9]{2,})*", text):
        raise ValueError('skal være ét telefonnummer i anførselstegn, fx "+45 12 34 56 78", uden tekst og bogstaver')
    return text


_URI = {"type": "string", "format": "uri"}
WebAddress = Annotated[str, AfterValidator(_secure_address), WithJsonSchema(_URI)]
SourceAddress = Annotated[str, AfterValidator(_address), WithJsonSchema(_URI)]
Email = Annotated[str, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
Phone = Annotated[str, AfterValidator(_phone), WithJsonSchema({"type": "string"})]


class Model(BaseModel):
    """A frozen model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """A text in both languages. Neither may be left out."""

    da: Line = described("Den danske tekst.", "The Danish text.", example="Arbejdstilsynet")
    en: Line = described("Den engelske tekst.", "The English text.", example="Danish Working Environment Authority")

    def in_language(self, language: Language) -> str:
        """The text in one language."""
        return self.da if language == "da" else self.en


class Record(Model):
    """Something with an id that never changes once it is published."""

    id: Slug = described(
        "Fast id med små bogstaver a-z, tal og bindestreg. Det ændres aldrig, når det er offentliggjort.",
        "Permanent id in lower-case a-z, digits and hyphens. Never changed once published.",
        example="arbejdstilsynet",
    )


class SourcedRecord(Record):
    """A record that states a fact and therefore says where it is from and whether somebody has checked it."""

    sources: list[CitationField] = described(
        "Kilder: kilde-id, evt. ? (bør kontrolleres) og stedet i kilden, på dansk.",
        "Sources: source id, ? where the statement is to be checked, and the place in the source, in Danish.",
        example=["ctr?, art. 58"],
        min_length=1,
    )
    checked: Day | None = described(
        "Den dag, en rolle i programmet har kontrolleret oplysningen. Udfyldes kun af den, der har set efter.",
        "The day a role in the programme checked the statement. Filled in only by whoever looked.",
        example="2027-01-15",
        default=None,
    )
    checked_by: Line | None = described(
        "Den rolle, der kontrollerede, fx sekretariatet. Aldrig et personnavn.",
        "The role that checked, e.g. the secretariat. Never a person's name.",
        example="sekretariatet",
        default=None,
    )

    @property
    def grade(self) -> str:
        """``seen``, or ``background`` when every source of the record is marked as to be checked."""
        return "background" if all(source.to_check for source in self.sources) else "seen"
