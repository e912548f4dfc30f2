"""GET /dpia: the assessment of consequences for privacy, as this server is set up today."""

from typing import Annotated

from fastapi import APIRouter, Path, Response
from markupsafe import Markup

from server.dpia.as_html import body
from server.dpia.assess import assessment
from server.dpia.document import Document
from server.dpia.forms import WRITERS, Form
from server.dpia.setup import of_server
from server.services import Services
from server.web.asks import AsksServices
from server.web.paper import HEADERS
from server.web.render import AsksPaper
from shared.language import Language

router = APIRouter(prefix="/dpia", include_in_schema=False)


@router.get("")
def dpia(services: AsksServices, paper: AsksPaper) -> Response:
    """Show it in the reader's language; printed, it is the document."""
    document = _assessment(services, paper.language)
    # Every word of it was escaped when the body was spelt.
    return paper.page("dpia.html", document=document, body=Markup(body(document)))  # noqa: S704


@router.get("/file.{form}")
def file(services: AsksServices, paper: AsksPaper, form: Annotated[Form, Path()]) -> Response:
    """Give it as a file to keep with the case."""
    writer = WRITERS[form]
    text = writer.spell(_assessment(services, paper.language))
    name = f"dpia-{services.municipality}-{services.today()}.{form}"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text, media_type=writer.media_type, headers=headers)


def _assessment(services: Services, language: Language) -> Document:
    setup = of_server(
        services.profile,
        services.key_book,
        services.today(),
        engine=services.engine,
        is_https=services.is_https,
    )
    return assessment(setup, language)
