"""What the field app says of the vault's own keys: another PIN, and where the phone's key lies."""

from collections.abc import Mapping

from shared.language import Words

APP_LOCK: Mapping[str, Words] = {
    "app.change.row": Words("Bytt PIN", "Byt PIN", "Change PIN"),
    "app.change.title": Words("Bytt PIN", "Byt PIN", "Change PIN"),
    "app.change.help": Words(
        "Bytt når noen kan ha sett PIN-en din. Alt på telefonen blir stående som det er.",
        "Byt når nokon kan ha sett PIN-en din. Alt på telefonen står som det er.",
        "Change it when someone may have seen your PIN. Everything on the phone stays as it is.",
    ),
    "app.change.old": Words("PIN du har nå", "PIN du har no", "PIN you have now"),
    "app.change.new": Words("Ny PIN", "Ny PIN", "New PIN"),
    "app.change.again": Words("Ny PIN en gang til", "Ny PIN ein gong til", "New PIN once more"),
    "app.change.go": Words("Bytt PIN", "Byt PIN", "Change PIN"),
    "app.change.busy": Words("Bytter …", "Byter …", "Changing …"),
    "app.change.done": Words(
        "PIN-en er byttet. Bruk den nye fra nå av.",
        "PIN-en er bytt. Bruk den nye frå no av.",
        "The PIN is changed. Use the new one from now on.",
    ),
    "app.key.platform": Words(
        "Telefonens nøkkellager har den ene halvparten av nøkkelen. En kopi av det appen lagrer, "
        "kan ikke åpnes uten denne telefonen.",
        "Nøkkellageret på telefonen har den eine halvparten av nøkkelen. Ein kopi av det appen "
        "lagrar, kan ikkje opnast utan denne telefonen.",
        "The phone's key store has one half of the key. A copy of what the app saves cannot be "
        "opened without this phone.",
    ),
    "app.key.file": Words(
        "Denne enheten har ikke noe nøkkellager appen kan bruke. Kopierer noen alt appen lagrer, "
        "er det bare PIN-en som beskytter. Velg en lang en.",
        "Denne eininga har ikkje noko nøkkellager appen kan bruke. Kopierer nokon alt appen "
        "lagrar, er det berre PIN-en som vernar. Vel ein lang ein.",
        "This device has no key store the app can use. If someone copies all the app saves, only "
        "the PIN protects it. Choose a long one.",
    ),
    "app.rescue.one_here": Words(
        "1 forseglet registrering ligger her fra før. Den sendes når telefonen er koblet til.",
        "1 forsegla registrering ligg her frå før. Ho blir send når telefonen er kopla til.",
        "1 sealed record lies here from before. It is sent once the phone is connected.",
    ),
    "app.rescue.n_here": Words(
        "{n} forseglede registreringer ligger her fra før. De sendes når telefonen er koblet til.",
        "{n} forsegla registreringar ligg her frå før. Dei blir sende når telefonen er kopla til.",
        "{n} sealed records lie here from before. They are sent once the phone is connected.",
    ),
    "app.forgot.none_lost": Words(
        "Alt som er ferdig, er mottatt. Bare kladder går tapt.",
        "Alt som er ferdig, er motteke. Berre kladdar går tapt.",
        "Everything finished is received. Only drafts are lost.",
    ),
    "app.wipe.one_sealed": Words(
        "1 registrering er ikke mottatt ennå. Den blir liggende forseglet, så ingen med telefonen "
        "kan lese den, og sendes når telefonen kobles til igjen. Kladder går tapt.",
        "1 registrering er ikkje motteken enno. Ho blir liggjande forsegla, så ingen med telefonen "
        "kan lese ho, og blir send når telefonen blir kopla til igjen. Kladdar går tapt.",
        "1 record is not yet received. It stays here sealed, so nobody with the phone can read it, "
        "and is sent when the phone is connected again. Drafts are lost.",
    ),
    "app.wipe.n_sealed": Words(
        "{n} registreringer er ikke mottatt ennå. De blir liggende forseglet, så ingen med "
        "telefonen kan lese dem, og sendes når telefonen kobles til igjen. Kladder går tapt.",
        "{n} registreringar er ikkje mottekne enno. Dei blir liggjande forsegla, så ingen med "
        "telefonen kan lese dei, og blir sende når telefonen blir kopla til igjen. Kladdar går "
        "tapt.",
        "{n} records are not yet received. They stay here sealed, so nobody with the phone can "
        "read them, and are sent when the phone is connected again. Drafts are lost.",
    ),
    "app.ended.one_sealed": Words(
        "1 registrering var ikke mottatt. Den ligger forseglet her, og sendes når telefonen er "
        "koblet til på nytt.",
        "1 registrering var ikkje motteken. Ho ligg forsegla her, og blir send når telefonen er "
        "kopla til på nytt.",
        "1 record was not received. It lies here sealed, and is sent once the phone is connected "
        "again.",
    ),
    "app.ended.n_sealed": Words(
        "{n} registreringer var ikke mottatt. De ligger forseglet her, og sendes når telefonen er "
        "koblet til på nytt.",
        "{n} registreringar var ikkje mottekne. Dei ligg forsegla her, og blir sende når telefonen "
        "er kopla til på nytt.",
        "{n} records were not received. They lie here sealed, and are sent once the phone is "
        "connected again.",
    ),
    "pin.same": Words(
        "Dette er den PIN-en du har. Velg en annen.",
        "Dette er den PIN-en du har. Vel ein annan.",
        "This is the PIN you have. Choose another.",
    ),
}
