"""The last thing a phone says to its server: how many records it had not sent.

Source:  docs/spec/wire.md#an-ended-phone
"""

from client.sync.problem import require
from client.sync.transport import Transport
from shared.canonical import decode
from shared.ending import Farewell, spell
from shared.errors import NotCanonicalError, StrangerError
from shared.wire import ANSWER_TYPE, echo

PATH = "/v1/farewell"


def say(link: Transport, farewell: Farewell) -> None:
    """Tell it; only our own server's answer to this very request says that it was heard.

    Errors:  LinkError, and what our server refuses it with
    """
    body = spell(farewell)
    reply = link.post(PATH, body, media_type=ANSWER_TYPE, token=None, packed=False)
    try:
        heard = decode(require(reply, ANSWER_TYPE))
    except NotCanonicalError as error:
        raise StrangerError from error
    if heard != {"echo": echo(body)}:
        raise StrangerError
