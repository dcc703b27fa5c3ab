"""What is known to be missing: looked for on a day, not found, with the bodies to ask."""

from sitedata.dates import Day
from sitedata.models.base import Model, Text, described
from sitedata.models.organisations import OrganisationId


class Hole(Model):
    """Something nobody has found a public source on."""

    what: Text = described("Hvad vi ikke har fundet.", "What we did not find.")
    looked: Day = described("Dagen, der blev ledt.", "The day somebody looked.", example="2026-11-22")
    ask: list[OrganisationId] = described(
        "Id på dem, du kan spørge.", "Ids of the bodies to ask.", example=["laegemiddelstyrelsen"], min_length=1
    )
