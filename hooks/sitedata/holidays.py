"""The days that are no working days in Denmark, and those on which the clocks of CTIS stand still.

The same for all plans of the site; a plan that leaves ``YEARS`` says so.
"""

from datetime import date, timedelta

# Denmark can abolish a holiday, as it did the Great Prayer Day from 2024: not further ahead than one can answer for.
YEARS = range(2026, 2036)

# First and last day of the yearly stop, month and day: as in CTIS' message of December 2022 and CCMO's page on limits.
CLOCK_STOP = ("12-23", "01-07")

# Days after Easter Sunday: Maundy Thursday, Good Friday, the two days of Easter, Ascension Day, the two of Whitsun.
_MOVABLE = (-3, -2, 0, 1, 39, 49, 50)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the rule J.-M. Oudin gave in 1940."""
    century = year // 100
    golden = year % 19
    sun = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    moon = sun - (sun // 28) * (1 - (sun // 28) * (29 // (sun + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def public_holidays(year: int) -> list[date]:
    """The Danish public holidays of a year; 5 June, 24 and 31 December are none, though many offices are closed."""
    sunday = easter(year)
    movable = [sunday + timedelta(days) for days in _MOVABLE]
    return sorted({date(year, 1, 1), *movable, date(year, 12, 25), date(year, 12, 26)})
