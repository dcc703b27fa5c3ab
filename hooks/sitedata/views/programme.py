"""The programme in time: meetings, milestones, news."""

from typing import Any

from sitedata.addresses import address
from sitedata.dates import Language, first_day
from sitedata.models import Meeting, Milestone
from sitedata.models.programme import Attendance, MilestoneKind, MilestoneState
from sitedata.site import Site
from sitedata.views.links import RecordLink
from sitedata.views.localised import localised
from sitedata.views.sorting import grouped_by_choice


def meetings(site: Site, language: Language) -> dict[str, Any]:
    """The meetings whose minutes are on the site, newest first."""
    ordered = sorted(site.records(Meeting).values(), key=lambda meeting: first_day(meeting.date), reverse=True)
    return {"meetings": [localised(site, meeting, language) for meeting in ordered]}


def meeting(site: Site, language: Language, meeting_id: str) -> dict[str, Any]:
    """One meeting: who took part, the agenda, the decisions and what they set in motion."""
    record = localised(site, site.records(Meeting)[meeting_id], language)
    by_attendance = {
        attendance.value: [person for person in record.participants if person.attendance.id == attendance.value]
        for attendance in Attendance
    }
    return {"meeting": record, "present": by_attendance["present"], "apologies": by_attendance["apologies"]}


def milestones(site: Site, language: Language) -> dict[str, Any]:
    """What is dated, oldest first: the programme's own time plan, then what happens around it."""
    ordered = sorted(site.records(Milestone).values(), key=lambda item: first_day(item.date))
    shown = [localised(site, item, language) for item in ordered]
    return {"groups": grouped_by_choice(site, language, shown, lambda item: item.kind.id, MilestoneKind)}


def news(site: Site, language: Language, limit: str = "") -> dict[str, Any]:
    """What has happened, newest first; ``limit`` is how many to show (all, if empty)."""
    shown = [localised(site, item, language) for item in happened(site)[: int(limit) if limit else None]]
    for item in shown:
        item.link = RecordLink(item.id, item.title, news_page(site), item.id)
    return {
        "news": shown,
        "short": bool(limit),
        "feed": feed_path(site, language),
    }


def feed_path(site: Site, language: Language) -> str:
    """Where the feed of the news lies: beside the page of news in the same language."""
    return f"{address(news_page(site), language, site.pages)}feed.xml"


def news_page(site: Site) -> str:
    """The path of the page on which all news stands, each piece under its id."""
    return site.page_by_directive["news"]


def happened(site: Site) -> list[Milestone]:
    """The milestones that are news today, newest first."""
    past = [
        item
        for item in site.records(Milestone).values()
        if item.state is MilestoneState.HAPPENED and first_day(item.date) <= site.today
    ]
    return sorted(past, key=lambda item: first_day(item.date), reverse=True)
