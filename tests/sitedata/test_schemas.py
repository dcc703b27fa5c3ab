"""JSON Schemas: what an editor's program completes and underlines is what the models accept."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel

from projects import ROOT
from sitedata.frontmatter import PageMeta
from sitedata.models import RECORDS, Flow, Labels, Text
from sitedata.schemas import HINT, schemas, write_schemas
from sitedata.yamlfile import parse

SCHEMAS = schemas()


def every_model():
    """Every model that an editor fills in, those inside others too."""
    found, waiting = {}, [*RECORDS.values(), Flow, Text, PageMeta]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found[model] = None
            waiting += [part for field in model.model_fields.values() for part in models_in(field.annotation)]
    return list(found)


def models_in(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in models_in(part)]


FIELDS = [(model, name) for model in every_model() for name in model.model_fields]


def validator(stem):
    return Draft202012Validator(json.loads(SCHEMAS[stem]), format_checker=FormatChecker(["date", "email"]))


def test_the_files_in_data_schema_are_those_the_models_give():
    committed = {
        path.name.removesuffix(".schema.json"): path.read_text(encoding="utf-8")
        for path in (ROOT / "data" / "schema").iterdir()
    }
    assert committed == SCHEMAS, "run make schemas"


@pytest.mark.parametrize("stem", SCHEMAS)
def test_every_schema_is_one(stem):
    schema = json.loads(SCHEMAS[stem])
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["title"]) == ("https://json-schema.org/draft/2020-12/schema", stem)


@pytest.mark.parametrize("stem", SCHEMAS)
def test_the_first_line_of_a_data_file_points_at_its_schema(stem):
    first = (ROOT / "data" / f"{stem}.yml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == HINT.format(stem=stem)
    assert (ROOT / "data" / first.rsplit("=", 1)[1]).is_file()


@pytest.mark.parametrize("stem", SCHEMAS)
def test_the_real_data_satisfy_their_schema(stem):
    document, problems = parse(stem, (ROOT / "data" / f"{stem}.yml").read_text(encoding="utf-8"))
    assert not problems
    assert [f"{fault.json_path}: {fault.message}" for fault in validator(stem).iter_errors(document.value)] == []


@pytest.mark.parametrize("stem", RECORDS)
def test_the_schema_accepts_what_the_models_write(content, stem):
    values = [record.model_dump(mode="json") for record in content.site.all_records[stem].values()]
    assert list(validator(stem).iter_errors(values)) == []


@pytest.mark.parametrize(
    ("stem", "change"),
    [
        ("regions", {"naem": "x"}),
        ("regions", {"id": "Østdanmark"}),
        ("regions", {"name": {"da": "x"}}),
        ("regions", {"name": "x"}),
        ("regions", {"valid_from": "2027"}),
        ("regions", {"sources": []}),
        ("regions", {"sources": ["CTR, art. 1"]}),
        ("needs", {"group": "andet"}),
        ("milestones", {"date": "efteråret 2025"}),
        ("organisations", {"status_year": "2027"}),
    ],
)
def test_the_schema_underlines_what_the_models_refuse(content, stem, change):
    record = next(iter(content.site.all_records[stem].values()))
    assert list(validator(stem).iter_errors([record.model_dump(mode="json") | change]))


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda part: getattr(part, "__name__", part))
def test_every_field_is_described_in_both_languages(model, name):
    field = model.model_fields[name]
    english = field.json_schema_extra["description_en"]
    assert field.description
    assert english
    assert field.description.endswith(".")
    assert english.endswith(".")


@pytest.mark.parametrize("stem", RECORDS)
def test_every_example_is_a_good_one(stem):
    whole = validator(stem)
    models = [whole.schema["items"], *whole.schema.get("$defs", {}).values()]
    for field in [field for model in models for field in model.get("properties", {}).values()]:
        for example in field.get("examples", []):
            faults = whole.evolve(schema=field | {"$defs": whole.schema.get("$defs", {})}).iter_errors(example)
            assert not list(faults), f"{field['description']} {example!r}"


def test_writing_is_done_once(project):
    file = project.root / "data" / "needs.yml"
    body = file.read_text(encoding="utf-8").removeprefix(HINT.format(stem="needs") + "\n")
    file.write_text("# yaml-language-server: $schema=somewhere-else.json\n" + body, encoding="utf-8")
    written = write_schemas(project.root)
    assert {path.name for path in written} == {f"{stem}.schema.json" for stem in [*RECORDS, "route", "labels"]}
    assert file.read_text(encoding="utf-8") == HINT.format(stem="needs") + "\n" + body
    before = {path: path.read_bytes() for path in (project.root / "data").rglob("*") if path.is_file()}
    write_schemas(project.root)
    assert before == {path: path.read_bytes() for path in (project.root / "data").rglob("*") if path.is_file()}


def test_labels_are_texts_by_key():
    assert Labels.model_validate({"word.of": {"da": "af", "en": "of"}}).root["word.of"].en == "of"
    assert list(validator("labels").iter_errors({"word.of": "af"}))
