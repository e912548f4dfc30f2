"""What the coordinator's and the focus groups' pages say."""

from collections.abc import Mapping

from shared.language import Words
from shared.words.web_access import ACCESS
from shared.words.web_audit import AUDIT
from shared.words.web_codebook import CODEBOOK
from shared.words.web_devices import DEVICES
from shared.words.web_dpia import DPIA
from shared.words.web_dpia_held import DPIA_HELD
from shared.words.web_dpia_kept import DPIA_KEPT
from shared.words.web_dpia_risks import DPIA_RISKS
from shared.words.web_dpia_rules import DPIA_RULES
from shared.words.web_effort import EFFORT
from shared.words.web_explained import EXPLAINED
from shared.words.web_explained_levels import EXPLAINED_LEVELS
from shared.words.web_feeds import FEEDS
from shared.words.web_figures import FIGURES
from shared.words.web_frame import FRAME
from shared.words.web_further import FURTHER
from shared.words.web_groups import GROUPS
from shared.words.web_home import HOME
from shared.words.web_hooks import HOOKS
from shared.words.web_incoming import INCOMING
from shared.words.web_invite import INVITE
from shared.words.web_keys import KEYS
from shared.words.web_levels import LEVELS
from shared.words.web_meetings import MEETINGS
from shared.words.web_next import NEXT
from shared.words.web_notes import NOTES
from shared.words.web_packs import PACKS
from shared.words.web_picture import PICTURE
from shared.words.web_proposals import PROPOSALS
from shared.words.web_questions import QUESTIONS
from shared.words.web_releases import RELEASES
from shared.words.web_retention import RETENTION
from shared.words.web_subscribe import SUBSCRIBE
from shared.words.web_users import USERS
from shared.words.web_wishes import WISHES

WEB: Mapping[str, Words] = {
    **FRAME,
    **ACCESS,
    **AUDIT,
    **USERS,
    **HOME,
    **INCOMING,
    **NOTES,
    **KEYS,
    **QUESTIONS,
    **PROPOSALS,
    **WISHES,
    **DEVICES,
    **INVITE,
    **RELEASES,
    **NEXT,
    **MEETINGS,
    **GROUPS,
    **FIGURES,
    **FEEDS,
    **LEVELS,
    **PACKS,
    **SUBSCRIBE,
    **HOOKS,
    **PICTURE,
    **FURTHER,
    **CODEBOOK,
    **RETENTION,
    **EXPLAINED,
    **EXPLAINED_LEVELS,
    **EFFORT,
    **DPIA,
    **DPIA_HELD,
    **DPIA_KEPT,
    **DPIA_RULES,
    **DPIA_RISKS,
}
