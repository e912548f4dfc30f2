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
    "pin.same": Words(
        "Dette er den PIN-en du har. Velg en annen.",
        "Dette er den PIN-en du har. Vel ein annan.",
        "This is the PIN you have. Choose another.",
    ),
}
