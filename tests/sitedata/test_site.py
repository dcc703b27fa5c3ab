"""What is remembered of a site."""

import gc
from dataclasses import replace
from weakref import ref

from sitedata.models import Need
from sitedata.site import once_for_each_site
from sitedata.views.contacts import answered_need


def test_what_a_function_gave_is_kept_for_each_site_and_goes_with_it(content):
    asked = []

    @once_for_each_site
    def name(site, record_id, language):
        asked.append(record_id)
        return site.records(Need)[record_id].name.in_language(language)

    old, new = replace(content.site), replace(content.site)
    for site in (old, old, new):
        assert name(site, "start", "da") == content.site.records(Need)["start"].name.da
    assert name(old, "start", "en") == content.site.records(Need)["start"].name.en
    assert len(asked) == 3
    answered_need(old, "start", "da")
    gone = ref(old)
    del old, site
    gc.collect()
    assert gone() is None
