"""What the pages about people who may sign in say."""

from collections.abc import Mapping

from shared.language import Words

USERS: Mapping[str, Words] = {
    "web.nav.users": Words("Brukere", "Brukarar", "People"),
    "web.users.title": Words("Brukere", "Brukarar", "People"),
    "web.users.lead": Words(
        "Hvem som kan logge inn, som hva, og hvor lenge.",
        "Kven som kan logge inn, som kva, og kor lenge.",
        "Who may sign in, as what, and for how long.",
    ),
    "web.users.caption": Words("Alle brukere", "Alle brukarar", "Everybody"),
    "web.users.name": Words("Navn", "Namn", "Name"),
    "web.users.login": Words("Brukernavn", "Brukarnamn", "User name"),
    "web.users.login_help": Words(
        "Små bokstaver og tall, for eksempel «kari.n».",
        "Små bokstavar og tal, til dømes «kari.n».",
        "Small letters and digits, such as “kari.n”.",
    ),
    "web.users.role": Words("Rolle", "Rolle", "Role"),
    "web.users.ways": Words("Logger inn med", "Loggar inn med", "Signs in with"),
    "web.users.n_passkeys": Words("{n} passnøkler", "{n} passnøklar", "{n} passkeys"),
    "web.users.password": Words("passord", "passord", "password"),
    "web.users.sso": Words("jobbkonto", "jobbkonto", "work account"),
    "web.users.no_way": Words("ingenting ennå", "ingenting enno", "nothing yet"),
    "web.users.active": Words("I bruk", "I bruk", "In use"),
    "web.users.ended": Words("Avsluttet {day}", "Avslutta {day}", "Ended {day}"),
    "web.users.new": Words("Inviter noen", "Inviter nokon", "Invite somebody"),
    "web.users.invite": Words("Lag lenke", "Lag lenkje", "Make a link"),
    "web.users.readings": Words("Grupper", "Grupper", "Groups"),
    "web.users.readings_help": Words(
        "Bare for medlemmer. Gruppenivå ser mest, systemnivå grovere.",
        "Berre for medlemer. Gruppenivå ser mest, systemnivå grovare.",
        "For members only. Group level sees most, system level coarser.",
    ),
    "web.users.until": Words("Medlem til", "Medlem til", "Member until"),
    "web.users.until_help": Words(
        "Fra denne dagen er gruppene stengt. Bare for medlemmer.",
        "Frå denne dagen er gruppene stengde. Berre for medlemer.",
        "From this day the groups are closed. For members only.",
    ),
    "web.users.change": Words("Endre", "Endre", "Change"),
    "web.users.keep": Words("Lagre endringene", "Lagre endringane", "Save the changes"),
    "web.users.access": Words("Tilgang", "Tilgang", "Access"),
    "web.users.reset": Words("Gi ny lenke", "Gje ny lenkje", "Give a new link"),
    "web.users.reset_help": Words(
        "Når telefonen er borte eller passordet glemt: fjern alle måter å logge inn på, og lag en "
        "ny lenke.",
        "Når telefonen er borte eller passordet gløymt: fjern alle måtar å logge inn på, og lag ei "
        "ny lenkje.",
        "When the phone is gone or the password forgotten: remove every way in, and make a new "
        "link.",
    ),
    "web.users.reset_title": Words(
        "Ny lenke til {name}?", "Ny lenkje til {name}?", "A new link for {name}?"
    ),
    "web.users.reset_text": Words(
        "Passord, passnøkler og reservekoder slutter å virke, og åpne økter avsluttes. Det "
        "skrives i loggen.",
        "Passord, passnøklar og reservekodar sluttar å verke, og opne økter blir avslutta. Det "
        "blir skrive i loggen.",
        "Password, passkeys and recovery codes stop working, and open sessions end. It is written "
        "in the log.",
    ),
    "web.users.reset_no": Words("La det være", "Lat det vere", "Leave it"),
    "web.users.end": Words("Avslutt brukeren", "Avslutt brukaren", "End this person"),
    "web.users.end_help": Words(
        "Avslutt den som ikke lenger skal inn. Det gjelder fra neste klikk, og kan angres.",
        "Avslutt den som ikkje lenger skal inn. Det gjeld frå neste klikk, og kan angrast.",
        "End whoever is to come in no longer. It counts from their next click, and can be undone.",
    ),
    "web.users.resume": Words("Åpne igjen", "Opne att", "Open again"),
    "web.users.not_yours": Words(
        "Denne brukeren kan bare en koordinator endre.",
        "Denne brukaren kan berre ein koordinator endre.",
        "Only a coordinator may change this person.",
    ),
    "web.users.done.changed": Words("Lagret.", "Lagra.", "Saved."),
    "web.users.done.ended": Words(
        "Brukeren er avsluttet.", "Brukaren er avslutta.", "The person is ended."
    ),
    "web.users.done.resumed": Words(
        "Brukeren er åpnet igjen.", "Brukaren er opna att.", "The person is open again."
    ),
    "web.users.link_title": Words("Lenke til {name}", "Lenkje til {name}", "A link for {name}"),
    "web.users.link_once": Words(
        "Lenken vises bare nå, virker én gang og gjelder til {day}. Gi den bare til den det "
        "gjelder.",
        "Lenkja blir vist berre no, verkar éin gong og gjeld til {day}. Gje ho berre til den det "
        "gjeld.",
        "The link is shown only now, works once and is valid until {day}. Give it to nobody else.",
    ),
    "web.users.link_help": Words(
        "Skann koden med kameraet, eller åpne lenken:",
        "Skann koden med kameraet, eller opne lenkja:",
        "Scan the code with a camera, or open the link:",
    ),
    "web.users.qr": Words("QR-kode av lenken", "QR-kode av lenkja", "QR code of the link"),
    "web.users.step_open": Words("Åpne", "Opne", "Open"),
    "web.users.step_code": Words(
        "Skriv engangskoden:", "Skriv eingongskoden:", "Enter the one-time code:"
    ),
}
