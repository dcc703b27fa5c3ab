"""What the programme has decided and when: meetings and milestones."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints, model_validator

from sitedata.dates import Day, PartialDate
from sitedata.models.base import Line, Model, RecordId, Ref, SourcedRecord, Text, described
from sitedata.models.organisations import OrganisationId

MilestoneId = Annotated[RecordId, Ref("milestones")]
MeetingId = Annotated[RecordId, Ref("meetings")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class ParticipantRole(StrEnum):
    """In what capacity an organisation took part."""

    CO_CHAIR = "co-chair"
    MEMBER = "member"
    SECRETARIAT = "secretariat"
    GUEST = "guest"


class Attendance(StrEnum):
    """Whether the organisation was there."""

    PRESENT = "present"
    APOLOGIES = "apologies"


class Participant(Model):
    """An organisation at a meeting. Persons are named only when they chair."""

    organisation: OrganisationId | None = described(
        "Organisationens id.", "Id of the organisation.", example="medicinraadet", default=None
    )
    name: Text | None = described(
        "Navn, hvis organisationen ikke er i data.", "Name, if not in the data.", default=None
    )
    role: ParticipantRole = described("Rolle.", "Role.", example="member")
    attendance: Attendance = described("Til stede eller afbud.", "Present or apologies.", example="present")
    person: Line | None = described("Navn; kun for formandskabet.", "Name; only for the co-chairs.", default=None)

    @model_validator(mode="after")
    def _one_name(self) -> "Participant":
        if (self.organisation is None) == (self.name is None):
            raise ValueError("skal have enten organisation (id) eller name, ikke begge")
        if self.person and self.role is not ParticipantRole.CO_CHAIR:
            raise ValueError("må kun have person, når role er co-chair")
        return self


class Outcome(StrEnum):
    """How an agenda point ended."""

    APPROVED = "approved"
    NOTED = "noted"
    DISCUSSED = "discussed"
    PRESENTED = "presented"


class AgendaPoint(Model):
    """A point on the agenda and what came of it."""

    number: int = described("Punktets nummer.", "Number of the point.", example=3, ge=1)
    title: Text = described("Punktets titel.", "Title of the point.")
    summary: Text | None = described(
        "Hvad der blev fremlagt eller drøftet.", "What was presented or discussed.", default=None
    )
    outcome: Outcome = described("Udfald.", "Outcome.", example="approved")
    decision: Text | None = described("Beslutningen med egne ord.", "The decision in our own words.", default=None)
    milestones: list[MilestoneId] = described(
        "Milepæle, den satte i gang.", "Milestones it set in motion.", default=list
    )


class Meeting(SourcedRecord):
    """A meeting of the steering committee."""

    title: Text = described("Mødets titel.", "Title of the meeting.")
    date: PartialDate = described("Mødedato.", "Date of the meeting.", example="2025-12-17")
    starts: Clock | None = described("Begyndte.", "Began.", example="16:30", default=None)
    ends: Clock | None = described("Sluttede.", "Ended.", example="17:30", default=None)
    place: Text | None = described("Sted.", "Place.", default=None)
    number: int | None = described("Mødets nummer.", "Number of the meeting.", example=5, default=None)
    extraordinary: bool = described("Ekstraordinært møde.", "Extraordinary meeting.", example=True, default=False)
    page: Line = described("Sti til siden.", "Path of the page.", example="programmet/moeder/2025-12-17.md")
    participants: list[Participant] = described("Deltagere.", "Participants.", default=list)
    participants_unknown: Text | None = described(
        "Forklaring, når deltagerne ikke kendes.", "Explanation when the participants are not known.", default=None
    )
    agenda: list[AgendaPoint] = described("Dagsorden.", "Agenda.", min_length=1)
    next_meeting: Day | None = described("Næste møde, som aftalt.", "Next meeting, as planned.", default=None)


class MilestoneKind(StrEnum):
    """The programme's own, or something around it."""

    PROGRAMME = "programme"
    SURROUNDINGS = "surroundings"


class MilestoneState(StrEnum):
    """Whether it happened. ``unconfirmed``: it was planned, and no source says that it happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    UNCONFIRMED = "unconfirmed"


class Milestone(SourcedRecord):
    """Something dated: the programme's time plan and the site's news are made of these."""

    date: PartialDate = described("Dato.", "Date.", example="2025-02-07")
    end: PartialDate | None = described("Slutdato for en periode.", "End of a period.", default=None)
    title: Text = described("Overskrift.", "Headline.")
    text: Text | None = described("Et par sætninger.", "A few sentences.", default=None)
    kind: MilestoneKind = described(
        "Programmets eget eller omverdenen.", "The programme's own or around it.", example="programme"
    )
    state: MilestoneState = described("Om det er sket.", "Whether it happened.", example="happened")
    meeting: MeetingId | None = described("Møde, det hører til.", "Meeting it belongs to.", default=None)
    organisations: list[OrganisationId] = described("Organisationer.", "Organisations.", default=list)
