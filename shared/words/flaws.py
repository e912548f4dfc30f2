"""One plain sentence with its remedy for every code there is; the table is docs/errors.md."""

from collections.abc import Mapping

from shared.language import Words
from shared.words.access_flaws import ACCESS_FLAWS
from shared.words.errors import ERRORS
from shared.words.guard_flaws import GUARD_FLAWS
from shared.words.hook_flaws import HOOK_FLAWS
from shared.words.invite_flaws import INVITE_FLAWS
from shared.words.link_flaws import LINK_FLAWS
from shared.words.news_flaws import NEWS_FLAWS
from shared.words.note_flaws import NOTE_FLAWS
from shared.words.profile_flaws import PROFILE_FLAWS
from shared.words.query_flaws import QUERY_FLAWS
from shared.words.record_flaws import RECORD_FLAWS
from shared.words.restore_flaws import RESTORE_FLAWS
from shared.words.table_flaws import TABLE_FLAWS
from shared.words.wire_flaws import WIRE_FLAWS

FLAWS: Mapping[str, Words] = {
    **ERRORS,
    **INVITE_FLAWS,
    **LINK_FLAWS,
    **WIRE_FLAWS,
    **RECORD_FLAWS,
    **PROFILE_FLAWS,
    **NEWS_FLAWS,
    **NOTE_FLAWS,
    **GUARD_FLAWS,
    **TABLE_FLAWS,
    **ACCESS_FLAWS,
    **QUERY_FLAWS,
    **RESTORE_FLAWS,
    **HOOK_FLAWS,
}
