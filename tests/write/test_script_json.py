from __future__ import annotations

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.write.front_matter import dump
from build_scripts.write.linked_data import linked_data, script_json


@given(st.dictionaries(st.text(max_size=5), st.text(alphabet=st.sampled_from("<>&\"'\\/-!\u2028a é{}%"), max_size=20)))
def test_no_text_can_leave_its_script_element(thing: dict[str, str]) -> None:
    text = script_json(thing)
    assert json.loads(text) == thing
    assert not set(text) & set("<>&\u2028\u2029\n")


def test_front_matter_keeps_it_but_for_the_quotation_marks_that_the_theme_puts_back() -> None:
    thing = {"@type": "Event", "name": "</script><!-- \"A\" & 'B' &quot; {{ 1 }}"}
    kept = yaml.safe_load(dump(linked_data(thing)).split("---\n")[1])["linked_data"]
    assert json.loads(kept.replace("&quot;", '"')) == thing
    assert linked_data({}) == {}
