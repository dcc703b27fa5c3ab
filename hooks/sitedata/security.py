"""What browsers are told to refuse: the one definition behind nginx.conf, _headers and the <meta> of every page.

Scripts and styles are files of the site, never inline, so that the policy is the same on every page and in every build.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_HEADER_ONLY = {"frame-ancestors"}
_REFERRER = "no-referrer"
_DENIED = ("accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")


@dataclass(frozen=True)
class Protection:
    """The headers of every answer, the one only HTTPS may carry, and what a page without headers says by itself.

    ``base`` is the folder the site has on its host, with slashes at both ends.
    """

    base: str
    headers: dict[str, str]
    transport_security: str
    page_policy: str
    referrer: str


def protection(site_url: str) -> Protection:
    """The protection of the site at ``site_url``."""
    headers = {
        "Content-Security-Policy": _policy(_POLICY),
        "Referrer-Policy": _REFERRER,
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED),
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        # Addresses carry no hash of what they hold: browsers ask each time, and mostly hear that nothing is new.
        "Cache-Control": "no-cache",
    }
    return Protection(
        base=f"{urlsplit(site_url).path.rstrip('/')}/",
        headers=headers,
        # Without includeSubDomains: the rest of the domain is not this site's to decide on.
        transport_security="max-age=31536000",
        page_policy=_policy({name: value for name, value in _POLICY.items() if name not in _HEADER_ONLY}),
        referrer=_REFERRER,
    )


def _policy(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
