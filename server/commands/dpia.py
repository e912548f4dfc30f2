"""`dpia`: the assessment of consequences for privacy, from the configuration in use."""

from datetime import datetime

import click

from server.commands.telling import json_option, tell, working
from server.dpia.assess import assessment
from server.dpia.forms import FORMS, WRITERS, Form
from server.dpia.setup import of_server
from shared.language import LANGUAGES, Language


@click.command()
@click.option("--language", type=click.Choice(LANGUAGES), default="nb", show_default=True)
@click.option("--format", "form", type=click.Choice(FORMS), default="md", show_default=True)
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day; else today.")
@json_option
def dpia(
    language: Language,
    form: Form,
    day: datetime | None,
    as_json: bool,  # noqa: FBT001 - click's flag
) -> None:
    """Write the data protection impact assessment (DPIA) of this server onto the screen.

    The same configuration on the same day gives the same text. There is nothing secret in it.
    """
    with working(as_json=as_json) as services:
        setup = of_server(
            services.profile,
            services.key_book,
            day.date() if day else services.today(),
            engine=services.engine,
            is_https=services.is_https,
        )
    text = WRITERS[form].spell(assessment(setup, language))
    values = {
        "format": form,
        "language": language,
        "on": setup.on.isoformat(),
        "profile": setup.profile.digest,
        "text": text,
    }
    tell(values, text.rstrip("\n"), as_json=as_json)
