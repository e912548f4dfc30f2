"""What the page of the audit log says."""

from collections.abc import Mapping

from shared.language import Words

AUDIT: Mapping[str, Words] = {
    "web.nav.audit": Words("Logg", "Logg", "Audit log"),
    "web.audit.title": Words("Revisjonslogg", "Revisjonslogg", "Audit log"),
    "web.audit.lead": Words(
        "Hvem som gjorde hva. Her står aldri noe av det som ble skrevet.",
        "Kven som gjorde kva. Her står aldri noko av det som vart skrive.",
        "Who did what. Nothing that was written stands here.",
    ),
    "web.audit.filter": Words("Vis", "Vis", "Show"),
    "web.audit.by": Words("Hvem", "Kven", "Who"),
    "web.audit.anybody": Words("Alle", "Alle", "Anybody"),
    "web.audit.terminal": Words("Terminalen", "Terminalen", "The terminal"),
    "web.audit.nobody": Words("Ukjent", "Ukjend", "Unknown"),
    "web.audit.did": Words("Hva", "Kva", "What"),
    "web.audit.anything": Words("Alt", "Alt", "Anything"),
    "web.audit.first": Words("Fra", "Frå", "From"),
    "web.audit.last": Words("Til", "Til", "To"),
    "web.audit.number": Words("Nr.", "Nr.", "No."),
    "web.audit.at": Words("Når", "Når", "When"),
    "web.audit.about": Words("Gjelder", "Gjeld", "About"),
    "web.audit.empty": Words(
        "Ingen linjer passer. Velg færre ord, eller se på eldre linjer.",
        "Ingen linjer passar. Vel færre ord, eller sjå på eldre linjer.",
        "No line fits. Choose fewer words, or look at older lines.",
    ),
    "web.audit.newest": Words("Til de nyeste", "Til dei nyaste", "To the newest"),
    "web.audit.older": Words("Eldre", "Eldre", "Older"),
    "web.audit.proof": Words("Bevis", "Prov", "Proof"),
    "web.audit.proof_text": Words(
        "Hver linje henger sammen med den før, og loggen signeres minst hver dag den skrives i. "
        "Last den ned og ta vare på den: en endret eller kuttet logg blir funnet mot en eldre fil.",
        "Kvar linje heng saman med den før, og loggen blir signert minst kvar dag det blir "
        "skrive i han. Last han ned og ta vare på han: ein endra eller kutta logg blir funnen mot "
        "ei eldre fil.",
        "Each line hangs together with the one before, and the log is signed at least each day it "
        "is written in. Download and keep it: a changed or cut log is found against an older file.",
    ),
    "web.audit.sealed": Words("Signert til linje", "Signert til linje", "Signed up to line"),
    "web.audit.begins": Words(
        "Slettet i tide, til linje", "Sletta i tide, til linje", "Deleted in time, up to line"
    ),
    "web.audit.key": Words("Nøkkel", "Nøkkel", "Key"),
    "web.audit.export": Words("Last ned loggen", "Last ned loggen", "Download the log"),
    "web.audit.did.audit-exported": Words("hentet loggen", "henta loggen", "exported the log"),
    "web.audit.did.device-confirmed": Words(
        "bekreftet telefon", "stadfesta telefon", "confirmed a phone"
    ),
    "web.audit.did.device-ended": Words("avsluttet telefon", "avslutta telefon", "ended a phone"),
    "web.audit.did.device-offered": Words(
        "laget kode til telefon", "laga kode til telefon", "made a code for a phone"
    ),
    "web.audit.did.feed-key-ended": Words(
        "avsluttet nøkkel til feed", "avslutta nøkkel til feed", "ended a feed key"
    ),
    "web.audit.did.feed-key-made": Words(
        "laget nøkkel til feed", "laga nøkkel til feed", "made a feed key"
    ),
    "web.audit.did.feed-read": Words("hentet feed", "henta feed", "read a feed"),
    "web.audit.did.note-fetched": Words(
        "hentet forseglet notat", "henta forsegla notat", "fetched a sealed note"
    ),
    "web.audit.did.meeting-added": Words("la til møte", "la til møte", "added a meeting"),
    "web.audit.did.meeting-cancelled": Words("avlyste møte", "avlyste møte", "cancelled a meeting"),
    "web.audit.did.meeting-moved": Words("endret møte", "endra møte", "changed a meeting"),
    "web.audit.did.meeting-resumed": Words(
        "satte opp avlyst møte igjen", "sette opp avlyst møte att", "put a cancelled meeting back"
    ),
    "web.audit.did.hook-ended": Words("avsluttet varsling", "avslutta varsling", "ended a webhook"),
    "web.audit.did.hook-made": Words("la til varsling", "la til varsling", "made a webhook"),
    "web.audit.did.hook-paused": Words(
        "satte varsling på pause", "sette varsling på pause", "paused a webhook"
    ),
    "web.audit.did.hook-resumed": Words(
        "startet varsling igjen", "starta varsling igjen", "resumed a webhook"
    ),
    "web.audit.did.hook-secret-made": Words(
        "laget ny hemmelighet til varsling",
        "laga ny løyndom til varsling",
        "made another secret for a webhook",
    ),
    "web.audit.did.hook-tested": Words("prøvde varsling", "prøvde varsling", "tested a webhook"),
    "web.audit.did.note-opened": Words(
        "åpnet forseglet notat", "opna forsegla notat", "opened a sealed note"
    ),
    "web.audit.did.pack-handed-out": Words(
        "delte ut møtepakke", "delte ut møtepakke", "handed out a meeting pack"
    ),
    "web.audit.did.passkey-added": Words("laget passnøkkel", "laga passnøkkel", "made a passkey"),
    "web.audit.did.passkey-removed": Words(
        "fjernet passnøkkel", "fjerna passnøkkel", "removed a passkey"
    ),
    "web.audit.did.password-set": Words(
        "satte passord og app", "sette passord og app", "set password and app"
    ),
    "web.audit.did.person-bound": Words(
        "knyttet jobbkonto", "knytte jobbkonto", "bound a work account"
    ),
    "web.audit.did.person-changed": Words("endret bruker", "endra brukar", "changed a person"),
    "web.audit.did.person-ended": Words("avsluttet bruker", "avslutta brukar", "ended a person"),
    "web.audit.did.person-invited": Words(
        "inviterte bruker", "inviterte brukar", "invited a person"
    ),
    "web.audit.did.person-reset": Words(
        "ga bruker ny lenke", "gav brukar ny lenkje", "gave a person a new link"
    ),
    "web.audit.did.person-resumed": Words(
        "åpnet bruker igjen", "opna brukar att", "opened a person again"
    ),
    "web.audit.did.place-added": Words(
        "satte sted på lista", "sette stad på lista", "put a place on the list"
    ),
    "web.audit.did.place-closed": Words(
        "tok sted ut av bruk", "tok stad ut av bruk", "took a place out of use"
    ),
    "web.audit.did.place-reopened": Words(
        "tok sted i bruk igjen", "tok stad i bruk att", "took a place into use again"
    ),
    "web.audit.did.place-undone": Words(
        "tok sted av lista", "tok stad av lista", "took a place off the list"
    ),
    "web.audit.did.proposal-decided": Words("avgjorde sted", "avgjorde stad", "decided on a place"),
    "web.audit.did.wish-asked": Words(
        "ba felten se etter noe", "bad felten sjå etter noko", "asked for a group"
    ),
    "web.audit.did.wish-withdrawn": Words(
        "trakk gruppens spørsmål tilbake",
        "trekte spørsmålet til gruppa tilbake",
        "took a group's question back",
    ),
    "web.audit.did.wish-resumed": Words(
        "sendte gruppens spørsmål igjen",
        "sende spørsmålet til gruppa igjen",
        "sent a group's question again",
    ),
    "web.audit.did.wish-approved": Words(
        "godkjente gruppens spørsmål",
        "godkjende spørsmålet til gruppa",
        "approved a group's question",
    ),
    "web.audit.did.wish-declined": Words(
        "avslo gruppens spørsmål", "avslo spørsmålet til gruppa", "declined a group's question"
    ),
    "web.audit.did.wish-reopened": Words(
        "tok tilbake en avgjørelse", "tok tilbake ei avgjerd", "took a decision back"
    ),
    "web.audit.did.question-asked": Words("stilte spørsmål", "stilte spørsmål", "asked a question"),
    "web.audit.did.question-ended": Words(
        "avsluttet spørsmål", "avslutta spørsmål", "ended a question"
    ),
    "web.audit.did.question-removed": Words(
        "slettet spørsmål", "sletta spørsmål", "removed a question"
    ),
    "web.audit.did.question-resumed": Words(
        "åpnet spørsmål igjen", "opna spørsmål att", "opened a question again"
    ),
    "web.audit.did.recovery-made": Words(
        "laget reservekoder", "laga reservekodar", "made recovery codes"
    ),
    "web.audit.did.release-adopted": Words(
        "godtok utgaver etter gjenoppretting",
        "godtok utgåver etter gjenoppretting",
        "adopted releases after a restore",
    ),
    "web.audit.did.release-resumed": Words(
        "åpnet for utgaver igjen", "opna for utgåver att", "resumed releases"
    ),
    "web.audit.did.release-cut": Words("laget utgave", "laga utgåve", "cut a release"),
    "web.audit.did.retention-run": Words(
        "slettet etter fristene", "sletta etter fristane", "deleted what was past its time"
    ),
    "web.audit.did.session-ended": Words("avsluttet økt", "avslutta økt", "ended a session"),
    "web.audit.did.sign-in-code": Words(
        "logget inn med engangskode", "logga inn med eingongskode", "signed in by one-time code"
    ),
    "web.audit.did.sign-in-oidc": Words(
        "logget inn med jobbkonto", "logga inn med jobbkonto", "signed in by work account"
    ),
    "web.audit.did.sign-in-passkey": Words(
        "logget inn med passnøkkel", "logga inn med passnøkkel", "signed in by passkey"
    ),
    "web.audit.did.sign-in-password": Words(
        "logget inn med passord", "logga inn med passord", "signed in by password"
    ),
    "web.audit.did.sign-in-recovery": Words(
        "logget inn med reservekode", "logga inn med reservekode", "signed in by recovery code"
    ),
    "web.audit.did.sign-in-refused": Words(
        "ble avvist ved innlogging", "vart avvist ved innlogging", "was refused at sign-in"
    ),
    "web.audit.did.sign-out": Words("logget ut", "logga ut", "signed out"),
}
