"""What the field app says about how it looks and feels."""

from collections.abc import Mapping

from shared.language import Words

APP_LOOK: Mapping[str, Words] = {
    "app.settings.theme": Words("Utseende", "Utsjånad", "Appearance"),
    "app.settings.system": Words("Som telefonen", "Som telefonen", "Like the phone"),
    "app.settings.light": Words("Lyst", "Lyst", "Light"),
    "app.settings.dark": Words("Mørkt", "Mørkt", "Dark"),
    "app.settings.contrast": Words("Kontrast", "Kontrast", "Contrast"),
    "app.settings.normal": Words("Vanlig", "Vanleg", "Normal"),
    "app.settings.more": Words("Høy", "Høg", "High"),
    "app.settings.on": Words("Ja", "Ja", "Yes"),
    "app.settings.off": Words("Nei", "Nei", "No"),
    "app.settings.feel": Words(
        "Vibrer når jeg trykker", "Vibrer når eg trykkjer", "Vibrate on tap"
    ),
}
