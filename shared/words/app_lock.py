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
    "pin.same": Words(
        "Dette er den PIN-en du har. Velg en annen.",
        "Dette er den PIN-en du har. Vel ein annan.",
        "This is the PIN you have. Choose another.",
    ),
}
