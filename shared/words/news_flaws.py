"""What can be wrong with a coordinator's question or decision, in words for the coordinator."""

from collections.abc import Mapping

from shared.language import Words

NEWS_FLAWS: Mapping[str, Words] = {
    "input.no_sentence": Words(
        "Skriv én setning på høyst {bound} tegn.",
        "Skriv éi setning på høgst {bound} teikn.",
        "Write one sentence of at most {bound} signs.",
    ),
    "input.too_long": Words(
        "Teksten er for lang. Kort den ned til høyst {bound} tegn.",
        "Teksten er for lang. Kort han ned til høgst {bound} teikn.",
        "The text is too long. Shorten it to at most {bound} signs.",
    ),
    "input.no_key_days": Words(
        "Skriv hvor mange dager nøkkelen varer, fra 1 til {bound}.",
        "Skriv kor mange dagar nøkkelen varer, frå 1 til {bound}.",
        "Write how many days the key lasts, from 1 to {bound}.",
    ),
    "input.no_days": Words(
        "Velg første og siste dag: fra i dag eller senere, og høyst {bound} dager i alt.",
        "Vel første og siste dag: frå i dag eller seinare, og høgst {bound} dagar i alt.",
        "Choose first and last day: not ended before today, and at most {bound} days in all.",
    ),
    "input.too_many_questions": Words(
        "Det er allerede {bound} spørsmål ute. Avslutt ett først, så teamet rekker å lese alle.",
        "Det er alt {bound} spørsmål ute. Avslutt eitt først, så teamet rekk å lese alle.",
        "There are {bound} questions out already. End one first, so the team can read them all.",
    ),
    "input.no_topic": Words(
        "Velg hva det gjelder fra lista.",
        "Vel kva det gjeld frå lista.",
        "Choose what it is about from the list.",
    ),
    "input.no_last_day": Words(
        "Velg siste dag: fra i dag, og høyst {bound} dager fram.",
        "Vel siste dag: frå i dag, og høgst {bound} dagar fram.",
        "Choose the last day: from today, and at most {bound} days ahead.",
    ),
    "input.too_many_waiting": Words(
        "{bound} spørsmål fra gruppen venter allerede på svar. Trekk et tilbake, eller vent.",
        "{bound} spørsmål frå gruppa ventar alt på svar. Trekk eit tilbake, eller vent.",
        "{bound} of the group's questions wait for an answer already. Take one back, or wait.",
    ),
    "input.no_place": Words(
        "Velg et sted fra lista.", "Vel ein stad frå lista.", "Choose a place from the list."
    ),
    "input.no_name": Words(
        "Skriv et navn på høyst {bound} tegn.",
        "Skriv eit namn på høgst {bound} teikn.",
        "Write a name of at most {bound} signs.",
    ),
    "input.same_name": Words(
        "{bound} står på lista fra før. Slå sammen, eller velg et annet navn.",
        "{bound} står på lista frå før. Slå saman, eller vel eit anna namn.",
        "{bound} is on the list already. Merge, or choose another name.",
    ),
    "input.name_asks": Words(
        "Navnet kan peke på noen. Skriv det om, eller bekreft at det er navnet på et sted.",
        "Namnet kan peike på nokon. Skriv det om, eller stadfest at det er namnet på ein stad.",
        "The name could point at someone. Reword it, or confirm that it is the name of a place.",
    ),
    "input.no_type": Words(
        "Velg hva slags sted det er.",
        "Vel kva slags stad det er.",
        "Choose what kind of place it is.",
    ),
    "input.no_district": Words(
        "Velg bydelen stedet ligger i.",
        "Vel bydelen staden ligg i.",
        "Choose the district the place lies in.",
    ),
    "input.no_point": Words(
        "Skriv to tall som ligger i bydelen, slik: 60.3930, 5.3242. Eller la feltet stå tomt.",
        "Skriv to tal som ligg i bydelen, slik: 60.3930, 5.3242. Eller la feltet stå tomt.",
        "Write two numbers that lie in the district, such as 60.3930, 5.3242. Or leave it empty.",
    ),
    "input.place_used": Words(
        "Registreringer bruker stedet. Ta det heller ut av bruk.",
        "Registreringar bruker staden. Ta han heller ut av bruk.",
        "Records use the place. Take it out of use instead.",
    ),
    "input.shipped_profile": Words(
        "Kopier profilen til en egen mappe først; den som følger med programmet, skrives over.",
        "Kopier profilen til ei eiga mappe først; den som følgjer programmet, blir skriven over.",
        "Copy the profile to a folder of your own first; the one that is shipped is written over.",
    ),
    "input.place_in_folder": Words(
        "Drift har lagt stedet i kommuneprofilen. Det endres der.",
        "Drift har lagt staden i kommuneprofilen. Han blir endra der.",
        "Operations has put the place into the municipality's profile. It is changed there.",
    ),
    "input.no_product": Words("Velg fra lista.", "Vel frå lista.", "Choose from the list."),
    "input.no_day": Words(
        "Velg en dag fra i dag til om to år.",
        "Vel ein dag frå i dag til om to år.",
        "Choose a day from today to two years ahead.",
    ),
    "input.no_time": Words(
        "Skriv klokkeslett som 09.30; møtet må begynne før det slutter.",
        "Skriv klokkeslett som 09.30; møtet må byrje før det sluttar.",
        "Write times like 09:30; the meeting must begin before it ends.",
    ),
    "input.no_times": Words(
        "Skriv hvor mange møter, fra 1 til {bound}.",
        "Skriv kor mange møte, frå 1 til {bound}.",
        "Write how many meetings, from 1 to {bound}.",
    ),
    "input.changed_meanwhile": Words(
        "Noen andre har endret møtet i mellomtiden. Åpne det på nytt og se hva som gjelder.",
        "Nokon andre har endra møtet i mellomtida. Opne det på nytt og sjå kva som gjeld.",
        "Somebody else has changed the meeting meanwhile. Open it again and see what holds.",
    ),
    "input.no_reason": Words(
        "Velg en grunn fra lista.", "Vel ein grunn frå lista.", "Choose a reason from the list."
    ),
}
