"""No module is longer than a person can hold in mind."""

from tests.house.tree import modules, name

LIMIT = 400


def test_a_module_stays_small() -> None:
    """At 250 lines look for the second subject; at 400 there is one."""
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {path: n_lines for path, n_lines in lengths.items() if n_lines > LIMIT} == {}
