"""Links a phone must open, and links it must refuse: recipes for the vectors in invite/."""

from collections.abc import Sequence


def links() -> Sequence[tuple[str, str, str]]:
    """List them as name, link and why."""
    server, code = "https://felt.example", "ABCD-EFGH-JKMN-PQRS"
    good = f"feltlogg://enrol?server={server}&code={code}"
    return (
        ("accept_https", good, "As a coordinator's page draws it."),
        (
            "accept_port_and_path",
            good.replace(server, f"{server}:8443/felt/4601"),
            "Behind a proxy.",
        ),
        ("accept_this_machine", good.replace(server, "http://127.0.0.1:8000"), "For make run."),
        ("accept_this_machine_v6", good.replace(server, "http://[::1]:8000"), "The same, IPv6."),
        ("reject_other_scheme", good.replace("feltlogg:", "https:"), "Not ours."),
        ("reject_upper_case_scheme", good.replace("feltlogg", "FELTLOGG"), "A second spelling."),
        ("reject_other_host", good.replace("//enrol", "//wipe"), "There is no such thing to do."),
        ("reject_slash", good.replace("enrol?", "enrol/?"), "A second spelling."),
        ("reject_plain_http", good.replace("https:", "http:"), "Anyone on the way could read it."),
        (
            "reject_lookalike_loopback",
            good.replace(server, "http://localhost.example"),
            "Not here.",
        ),
        ("reject_script", good.replace(server, "javascript://x"), "Not a server."),
        ("reject_user_in_address", good.replace("felt.e", "felt.example@e"), "Shows another name."),
        ("reject_foreign_letters", good.replace("felt.", "fе1t."), "Looks like another name."),
        ("reject_escapes", good.replace("://felt", "%3A%2F%2Ffelt"), "A second spelling."),
        ("reject_hash_in_address", good.replace("example&", "example#x&"), "Hides what follows."),
        ("reject_slash_at_the_end", good.replace("example&", "example/&"), "A second spelling."),
        ("reject_pin", f"{good}&pin=280613", "A PIN is nobody else's to choose."),
        ("reject_token", f"{good}&token={'t' * 43}", "The phone draws its own."),
        ("reject_code_twice", f"{good}&code={code}", "Which one would count?"),
        (
            "reject_other_order",
            f"feltlogg://enrol?code={code}&server={server}",
            "A second spelling.",
        ),
        ("reject_no_code", good.partition("&")[0], "Nothing to enrol with."),
        ("reject_no_server", f"feltlogg://enrol?code={code}", "Nowhere to enrol."),
        ("reject_short_code", good[:-1], "Cut short."),
        ("reject_lower_case_code", good.replace(code, code.lower()), "A second spelling."),
        ("reject_lookalike_sign", good.replace("ABCD", "OBCD"), "No O in the alphabet."),
        ("reject_too_long", good.replace("felt.", "f" * 256 + "."), "No address is this long."),
        ("reject_new_line", good + "\n", "Nothing comes after the code."),
        ("reject_empty", "", "There is no link."),
    )
