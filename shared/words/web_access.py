"""What the pages about signing in and one's own account say."""

from collections.abc import Mapping

from shared.language import Words

ACCESS: Mapping[str, Words] = {
    "web.nav.account": Words("Min konto", "Min konto", "My account"),
    "web.role.coordinator": Words("Koordinator", "Koordinator", "Coordinator"),
    "web.role.coordinator.what": Words("alt", "alt", "everything"),
    "web.role.administrator": Words("Administrator", "Administrator", "Administrator"),
    "web.role.administrator.what": Words(
        "telefoner og brukere, ingen registreringer",
        "telefonar og brukarar, ingen registreringar",
        "phones and people, no records",
    ),
    "web.role.auditor": Words("Revisor", "Revisor", "Auditor"),
    "web.role.auditor.what": Words(
        "utgaver, tall og logg, bare lesing",
        "utgåver, tal og logg, berre lesing",
        "releases, figures and the log, reading only",
    ),
    "web.role.member": Words("Medlem", "Medlem", "Member"),
    "web.role.member.what": Words(
        "tallene til egne grupper",
        "tala til eigne grupper",
        "the figures of their own groups",
    ),
    "web.way.code": Words("engangskode", "eingongskode", "one-time code"),
    "web.way.passkey": Words("passnøkkel", "passnøkkel", "passkey"),
    "web.way.password": Words("passord og kode", "passord og kode", "password and code"),
    "web.way.recovery": Words("reservekode", "reservekode", "recovery code"),
    "web.way.oidc": Words("jobbkonto", "jobbkonto", "work account"),
    "web.sign_in.title": Words("Logg inn", "Logg inn", "Sign in"),
    "web.sign_in.sso": Words("Jobbkonto", "Jobbkonto", "Work account"),
    "web.sign_in.sso_send": Words(
        "Logg inn med jobbkonto", "Logg inn med jobbkonto", "Sign in with work account"
    ),
    "web.sign_in.sso_done": Words("Et øyeblikk …", "Ein augneblink …", "One moment …"),
    "web.sign_in.sso_go_on": Words("Gå videre", "Gå vidare", "Go on"),
    "web.sign_in.sso_back": Words(
        "Tilbake til innlogging", "Tilbake til innlogging", "Back to sign-in"
    ),
    "web.sign_in.sso_away": Words(
        "Kommunens innlogging svarer ikke. Prøv igjen om litt, eller logg inn på en annen måte.",
        "Innlogginga til kommunen svarer ikkje. Prøv igjen om litt, eller logg inn på ein annan "
        "måte.",
        "The sign-in at work does not answer. Try again soon, or sign in another way.",
    ),
    "web.sign_in.sso_failed": Words(
        "Innloggingen ble avbrutt, eller tok for lang tid. Prøv igjen.",
        "Innlogginga vart avbroten, eller tok for lang tid. Prøv igjen.",
        "The sign-in was cut off, or took too long. Try again.",
    ),
    "web.sign_in.sso_unknown": Words(
        "Jobbkontoen din har ikke tilgang her. Spør koordinatoren.",
        "Jobbkontoen din har ikkje tilgang her. Spør koordinatoren.",
        "Your work account has no access here. Ask the coordinator.",
    ),
    "web.sign_in.passkey": Words("Passnøkkel", "Passnøkkel", "Passkey"),
    "web.sign_in.passkey_send": Words(
        "Logg inn med passnøkkel", "Logg inn med passnøkkel", "Sign in with a passkey"
    ),
    "web.sign_in.passkey_failed": Words(
        "Passnøkkelen ble ikke brukt. Prøv igjen, eller logg inn på en annen måte.",
        "Passnøkkelen vart ikkje brukt. Prøv igjen, eller logg inn på ein annan måte.",
        "The passkey was not used. Try again, or sign in another way.",
    ),
    "web.sign_in.wrong_passkey": Words(
        "Passnøkkelen er ikke kjent her, eller det tok for lang tid. Prøv igjen.",
        "Passnøkkelen er ikkje kjend her, eller det tok for lang tid. Prøv igjen.",
        "The passkey is not known here, or it took too long. Try again.",
    ),
    "web.sign_in.by_code": Words("Engangskode", "Eingongskode", "One-time code"),
    "web.sign_in.code": Words("Kode du har fått", "Kode du har fått", "The code you were given"),
    "web.sign_in.code_help": Words(
        "Seksten tegn i fire grupper. Store og små bokstaver er det samme. Den virker én gang.",
        "Seksten teikn i fire grupper. Store og små bokstavar er det same. Han verkar éin gong.",
        "Sixteen signs in four groups. Upper and lower case are the same. It works once.",
    ),
    "web.sign_in.send": Words("Bruk koden", "Bruk koden", "Use the code"),
    "web.sign_in.wrong": Words(
        "Koden stemmer ikke, er brukt eller er for gammel. Sjekk tegnene, eller be om en ny.",
        "Koden stemmer ikkje, er brukt eller er for gammal. Sjekk teikna, eller be om ein ny.",
        "The code is wrong, used or too old. Check the signs, or ask for a new one.",
    ),
    "web.sign_in.by_password": Words(
        "Passord og kode fra app", "Passord og kode frå app", "Password and code from an app"
    ),
    "web.sign_in.login": Words("Brukernavn", "Brukarnamn", "User name"),
    "web.sign_in.password": Words("Passord", "Passord", "Password"),
    "web.sign_in.second": Words("Seks sifre fra appen", "Seks siffer frå appen", "Six digits"),
    "web.sign_in.second_help": Words(
        "Fra autentiseringsappen. Er telefonen borte, skriv en reservekode.",
        "Frå autentiseringsappen. Er telefonen borte, skriv ein reservekode.",
        "From your authenticator app. If the phone is gone, enter a recovery code.",
    ),
    "web.sign_in.password_send": Words(
        "Logg inn med passord", "Logg inn med passord", "Sign in with password"
    ),
    "web.sign_in.wrong_password": Words(
        "Brukernavn, passord eller kode stemmer ikke. Vent på en ny kode i appen, og prøv igjen.",
        "Brukarnamn, passord eller kode stemmer ikkje. Vent på ein ny kode i appen, og prøv igjen.",
        "User name, password or code is wrong. Wait for a new code in the app and try again.",
    ),
    "web.sign_in.how": Words("Kommer du ikke inn?", "Kjem du ikkje inn?", "Cannot get in?"),
    "web.sign_in.how_ask": Words(
        "Koordinatoren kan gi deg en ny lenke under «Brukere».",
        "Koordinatoren kan gje deg ei ny lenkje under «Brukarar».",
        "The coordinator can give you a new link under “People”.",
    ),
    "web.sign_in.how_text": Words(
        "Er du koordinatoren, kan den som drifter serveren, lage en engangskode med denne "
        "kommandoen:",
        "Er du koordinatoren, kan den som driftar tenaren, lage ein eingongskode med denne "
        "kommandoen:",
        "If you are the coordinator, whoever runs the server makes a one-time code with this "
        "command:",
    ),
    "web.account.title": Words("Min konto", "Min konto", "My account"),
    "web.account.member": Words(
        "{group}, {level}, til {day}",
        "{group}, {level}, til {day}",
        "{group}, {level}, until {day}",
    ),
    "web.account.no_way": Words(
        "Du har ingen varig måte å logge inn på. Lag en passnøkkel eller et passord nå; ellers må "
        "du be om en ny lenke neste gang.",
        "Du har ingen varig måte å logge inn på. Lag ein passnøkkel eller eit passord no; elles må "
        "du be om ei ny lenkje neste gong.",
        "You have no lasting way in. Make a passkey or a password now; otherwise you must ask for "
        "a new link next time.",
    ),
    "web.account.not_fresh": Words(
        "Vil du endre hvordan du logger inn? Logg ut og inn først. Det må du ha gjort den siste "
        "halvtimen.",
        "Vil du endre korleis du loggar inn? Logg ut og inn først. Det må du ha gjort den siste "
        "halvtimen.",
        "To change how you sign in, sign out and in first. It must be within the last half hour.",
    ),
    "web.account.passkeys": Words("Passnøkler", "Passnøklar", "Passkeys"),
    "web.account.passkeys_help": Words(
        "Det enkleste og tryggeste: fingeravtrykk, ansikt eller PIN på denne maskinen eller "
        "telefonen. Lag gjerne to.",
        "Det enklaste og tryggaste: fingeravtrykk, ansikt eller PIN på denne maskina eller "
        "telefonen. Lag gjerne to.",
        "The simplest and safest: fingerprint, face or PIN on this machine or phone. Make two.",
    ),
    "web.account.passkey_unnamed": Words("Uten navn", "Utan namn", "Unnamed"),
    "web.account.passkey_used": Words(
        "laget {made}, sist brukt {used}",
        "laga {made}, sist brukt {used}",
        "made {made}, last used {used}",
    ),
    "web.account.passkey_unused": Words(
        "laget {made}, ikke brukt ennå",
        "laga {made}, ikkje brukt enno",
        "made {made}, not used yet",
    ),
    "web.account.passkey_remove": Words("Fjern", "Fjern", "Remove"),
    "web.account.passkey_remove_named": Words(
        "Fjern passnøkkelen {label}", "Fjern passnøkkelen {label}", "Remove the passkey {label}"
    ),
    "web.account.passkey_label": Words("Navn på nøkkelen", "Namn på nøkkelen", "Its name"),
    "web.account.passkey_label_help": Words(
        "For eksempel «jobb-PC».", "Til dømes «jobb-PC».", "Such as “work computer”."
    ),
    "web.account.passkey_add": Words("Lag passnøkkel", "Lag passnøkkel", "Make a passkey"),
    "web.account.passkey_failed": Words(
        "Passnøkkelen ble ikke laget. Prøv igjen, eller velg passord og app.",
        "Passnøkkelen vart ikkje laga. Prøv igjen, eller vel passord og app.",
        "The passkey was not made. Try again, or choose password and app.",
    ),
    "web.account.passkey_needs_name": Words(
        "Passnøkler krever at serveren nås ved navn over https, eller som localhost på denne "
        "maskinen.",
        "Passnøklar krev at ein når tenaren ved namn over https, eller som localhost på denne "
        "maskina.",
        "Passkeys need the server to be reached by name over https, or as localhost on this "
        "machine.",
    ),
    "web.account.passkey_needs_script": Words(
        "Passnøkler krever JavaScript. Passord og app virker uten.",
        "Passnøklar krev JavaScript. Passord og app verkar utan.",
        "Passkeys need JavaScript. Password and app work without.",
    ),
    "web.account.password": Words("Passord og app", "Passord og app", "Password and app"),
    "web.account.password_help": Words(
        "Et passord virker bare sammen med en app som viser koder.",
        "Eit passord verkar berre saman med ein app som viser kodar.",
        "A password works only together with an app that shows codes.",
    ),
    "web.account.password_set": Words("Satt opp", "Sett opp", "Set up"),
    "web.account.password_none": Words("Ikke satt opp", "Ikkje sett opp", "Not set up"),
    "web.account.password_make": Words(
        "Sett opp passord og app", "Set opp passord og app", "Set up password and app"
    ),
    "web.account.password_change": Words(
        "Bytt passord og app", "Byt passord og app", "Change password and app"
    ),
    "web.account.password_lead": Words(
        "Begge settes opp i ett. Andre økter du har åpne, avsluttes.",
        "Begge blir sette opp i eitt. Andre økter du har opne, blir avslutta.",
        "Both are set up at once. Other sessions of yours end.",
    ),
    "web.account.step_app": Words(
        "Åpne en autentiseringsapp på telefonen og legg til en konto.",
        "Opne ein autentiseringsapp på telefonen og legg til ein konto.",
        "Open an authenticator app on your phone and add an account.",
    ),
    "web.account.step_scan": Words(
        "Skann koden, eller skriv dette inn i appen:",
        "Skann koden, eller skriv dette inn i appen:",
        "Scan the code, or type this into the app:",
    ),
    "web.account.qr": Words(
        "QR-kode til autentiseringsappen", "QR-kode til autentiseringsappen", "QR code for the app"
    ),
    "web.account.step_type": Words(
        "Velg et passord, og skriv de seks sifrene appen viser nå.",
        "Vel eit passord, og skriv dei seks siffera appen viser no.",
        "Choose a password, and enter the six digits the app shows now.",
    ),
    "web.account.new_password": Words("Nytt passord", "Nytt passord", "New password"),
    "web.account.new_password_help": Words(
        "Minst {n} tegn. Tre–fire tilfeldige ord er godt og lett å huske.",
        "Minst {n} teikn. Tre–fire tilfeldige ord er godt og lett å hugse.",
        "At least {n} signs. Three or four random words are good and easy to remember.",
    ),
    "web.account.code": Words("Kode fra appen", "Kode frå appen", "Code from the app"),
    "web.account.code_help": Words("Seks sifre.", "Seks siffer.", "Six digits."),
    "web.account.password_keep": Words("Lagre", "Lagre", "Save"),
    "web.account.back": Words("Avbryt", "Avbryt", "Cancel"),
    "web.account.wrong.password": Words(
        "Passordet er for kort eller for ensformig. Velg minst 12 tegn.",
        "Passordet er for kort eller for einsformig. Vel minst 12 teikn.",
        "The password is too short or too uniform. Choose at least 12 signs.",
    ),
    "web.account.wrong.second": Words(
        "Koden stemmer ikke. Skann på nytt om du må, og skriv den appen viser nå.",
        "Koden stemmer ikkje. Skann på nytt om du må, og skriv den appen viser no.",
        "The code is wrong. Scan again if you must, and enter the one the app shows now.",
    ),
    "web.account.recovery": Words("Reservekoder", "Reservekodar", "Recovery codes"),
    "web.account.recovery_help": Words(
        "For dagen telefonen er borte. Hver kode virker én gang.",
        "For dagen telefonen er borte. Kvar kode verkar éin gong.",
        "For the day the phone is gone. Each works once.",
    ),
    "web.account.recovery_left": Words(
        "Du har {n} igjen.", "Du har {n} att.", "You have {n} left."
    ),
    "web.account.recovery_make": Words("Lag ti nye", "Lag ti nye", "Make ten new ones"),
    "web.account.recovery_once": Words(
        "Kodene vises bare nå. Skriv dem ut, eller legg dem der du har andre hemmeligheter. De "
        "gamle virker ikke lenger.",
        "Kodane blir viste berre no. Skriv dei ut, eller legg dei der du har andre løyndomar. Dei "
        "gamle verkar ikkje lenger.",
        "The codes are shown only now. Print them, or put them where you keep secrets. The old "
        "ones no longer work.",
    ),
    "web.account.recovery_kept": Words(
        "Jeg har tatt vare på dem", "Eg har teke vare på dei", "I have kept them"
    ),
    "web.account.sso": Words("Jobbkonto", "Jobbkonto", "Work account"),
    "web.account.sso_help": Words(
        "Knytt kontoen til innloggingen du har i kommunen.",
        "Knyt kontoen til innlogginga du har i kommunen.",
        "Bind this account to the sign-in you have at work.",
    ),
    "web.account.sso_bound": Words("Knyttet", "Knytt", "Bound"),
    "web.account.sso_bind": Words(
        "Knytt til jobbkonto", "Knyt til jobbkonto", "Bind to work account"
    ),
    "web.account.sessions": Words(
        "Der du er logget inn", "Der du er logga inn", "Where you are signed in"
    ),
    "web.account.sessions_help": Words(
        "En økt slutter etter to timer uten bruk, og etter tolv timer uansett.",
        "Ei økt sluttar etter to timar utan bruk, og etter tolv timar uansett.",
        "A session ends after two idle hours, and after twelve in any case.",
    ),
    "web.account.session": Words(
        "{day} kl. {time}, {way}", "{day} kl. {time}, {way}", "{day} {time}, {way}"
    ),
    "web.account.session_this": Words("Denne", "Denne", "This one"),
    "web.account.session_end": Words("Avslutt", "Avslutt", "End"),
    "web.account.session_end_named": Words(
        "Avslutt økten fra kl. {time}", "Avslutt økta frå kl. {time}", "End the session of {time}"
    ),
    "web.account.session_end_others": Words(
        "Avslutt alle andre", "Avslutt alle andre", "End all others"
    ),
    "web.account.done.passkey": Words(
        "Passnøkkelen er klar. Neste gang logger du inn med den.",
        "Passnøkkelen er klar. Neste gong loggar du inn med han.",
        "The passkey is ready. Next time you sign in with it.",
    ),
    "web.account.done.removed": Words(
        "Passnøkkelen er fjernet.", "Passnøkkelen er fjerna.", "The passkey is removed."
    ),
    "web.account.done.password": Words(
        "Passord og app er klare.", "Passord og app er klare.", "Password and app are ready."
    ),
    "web.account.done.ended": Words("Avsluttet.", "Avslutta.", "Ended."),
}
