"""What the field app says of a receipt."""

from collections.abc import Mapping

from shared.language import Words

APP_RECEIPT: Mapping[str, Words] = {
    "app.receipt.received": Words(
        "Mottatt av serveren {day}, nr. {n} fra denne telefonen",
        "Motteke av tenaren {day}, nr. {n} frå denne telefonen",
        "Received by the server {day}, no. {n} from this phone",
    ),
    "app.receipt.title": Words("Kvittering", "Kvittering", "Receipt"),
    "app.receipt.named": Words(
        "Kvittering {print}, signert av serveren",
        "Kvittering {print}, signert av tenaren",
        "Receipt {print}, signed by the server",
    ),
    "app.receipt.unsigned": Words(
        "Ikke signert: telefonen ble koblet til en eldre server.",
        "Ikkje signert: telefonen vart kopla til ein eldre tenar.",
        "Not signed: this phone was connected to an older server.",
    ),
    "app.receipt.show": Words("Vis kvitteringen", "Vis kvitteringa", "Show the receipt"),
    "app.receipt.hide": Words("Skjul kvitteringen", "Gøym kvitteringa", "Hide the receipt"),
    "app.receipt.copy": Words("Kopier", "Kopier", "Copy"),
    "app.receipt.help": Words(
        "Beviser hva serveren svarte. Inneholder ingen av svarene dine.",
        "Provar kva tenaren svara. Inneheld ingen av svara dine.",
        "Proves what the server answered. Holds none of your answers.",
    ),
    "app.receipt.copied": Words(
        "Kvitteringen er kopiert.", "Kvitteringa er kopiert.", "The receipt is copied."
    ),
}
