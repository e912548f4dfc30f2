"""What the page says that explains a rounded table."""

from collections.abc import Mapping

from shared.language import Words

EXPLAINED: Mapping[str, Words] = {
    "web.explained.title": Words(
        "Slik blir tallene til",
        "Slik blir tala til",
        "How the figures come to be",
    ),
    "web.explained.link": Words(
        "Hvordan blir et tall avrundet?",
        "Korleis blir eit tal avrunda?",
        "How is a figure rounded?",
    ),
    "web.explained.lead": Words(
        "En oppdiktet uke, regnet ut av den samme koden som lager utgavene. Alle tall blir "
        "delelige med {base}.",
        "Ei oppdikta veke, rekna ut av den same koden som lagar utgåvene. Alle tal blir "
        "delelege med {base}.",
        "An invented week, worked out by the code that makes the releases. Every figure "
        "becomes a multiple of {base}.",
    ),
    "web.explained.counted": Words(
        "1. Det som er talt",
        "1. Det som er talt",
        "1. What is counted",
    ),
    "web.explained.counted_text": Words(
        "Hver celle er et sted, en aldersgruppe og et hovedtema. En celle som hviler på én "
        "kontakt, eller nesten bare på én, er ensom: åtte unge i én gjeng er én hendelse.",
        "Kvar celle er ein stad, ei aldersgruppe og eit hovudtema. Ei celle som kviler på "
        "éin kontakt, eller nesten berre på éin, er einsam: åtte unge i éin gjeng er éi "
        "hending.",
        "Each cell is a place, an age group and a main theme. A cell that rests on one "
        "contact, or nearly so, is lonely: eight young people in one group are one event.",
    ),
    "web.explained.cell": Words(
        "Celle",
        "Celle",
        "Cell",
    ),
    "web.explained.name": Words(
        "{area}, {age}, {theme}",
        "{area}, {age}, {theme}",
        "{area}, {age}, {theme}",
    ),
    "web.explained.heads": Words(
        "Møter",
        "Møte",
        "Meetings",
    ),
    "web.explained.contacts": Words(
        "Kontakter",
        "Kontaktar",
        "Contacts",
    ),
    "web.explained.lonely": Words(
        "Ensom",
        "Einsam",
        "Lonely",
    ),
    "web.explained.yes": Words(
        "Ja",
        "Ja",
        "Yes",
    ),
    "web.explained.chances": Words(
        "2. Opp eller ned, med én trekning",
        "2. Opp eller ned, med éi trekking",
        "2. Up or down, by one draw",
    ),
    "web.explained.chances_text": Words(
        "Hvert tall går til nærmeste {base} under eller over. Jo nærmere det øverste, jo "
        "større er sjansen for det, så i det lange løp blir det riktig. Det trekkes én gang, "
        "aldri om igjen.",
        "Kvart tal går til næraste {base} under eller over. Di nærare det øvste, di større "
        "er sjansen for det, så i det lange løp blir det rett. Det blir trekt éin gong, "
        "aldri om att.",
        "Each figure goes to the nearest {base} below or above. The nearer the upper one, "
        "the greater its chance, so in the long run it is right. It is drawn once, and never "
        "again.",
    ),
    "web.explained.may_be": Words(
        "Kan bli",
        "Kan bli",
        "May become",
    ),
    "web.explained.either": Words(
        "{low} eller {high} ({percent}\N{NO-BREAK SPACE}%)",
        "{low} eller {high} ({percent}\N{NO-BREAK SPACE}%)",
        "{low} or {high} ({percent}%)",
    ),
    "web.explained.only": Words(
        "bare {low}",
        "berre {low}",
        "only {low}",
    ),
    "web.explained.became": Words(
        "Ble",
        "Vart",
        "Became",
    ),
    "web.explained.sums": Words(
        "3. Summene holder seg nær",
        "3. Summane held seg nær",
        "3. The sums stay near",
    ),
    "web.explained.sums_text": Words(
        "Trekningen er lagt opp slik at det som rundes opp ett sted, helst rundes ned et "
        "annet. Summene er alltid summen av det som vises; ingenting rundes to ganger.",
        "Trekkinga er lagd opp slik at det som blir runda opp éin stad, helst blir runda "
        "ned ein annan. Summane er alltid summen av det som blir vist; ingenting blir "
        "runda to gonger.",
        "The draw is made so that what is rounded up in one place is, where it can be, "
        "rounded down in another. Sums are always the sums of what is shown; nothing is "
        "rounded twice.",
    ),
    "web.explained.whole": Words(
        "Alt",
        "Alt",
        "Everything",
    ),
    "web.explained.before": Words(
        "Talt",
        "Talt",
        "Counted",
    ),
    "web.explained.after": Words(
        "Vist",
        "Vist",
        "Shown",
    ),
    "web.explained.east": Words(
        "Øst",
        "Aust",
        "East",
    ),
    "web.explained.west": Words(
        "Vest",
        "Vest",
        "West",
    ),
    "web.explained.young": Words(
        "under 16",
        "under 16",
        "under 16",
    ),
    "web.explained.grown": Words(
        "16 og over",
        "16 og over",
        "16 and over",
    ),
    "web.explained.leisure": Words(
        "fritid",
        "fritid",
        "leisure",
    ),
    "web.explained.school": Words(
        "skole",
        "skule",
        "school",
    ),
    "web.explained.spread_text": Words(
        "Her ble {before} til {after}. Med {draws} andre trekninger av den samme uken "
        "bommet summen som regel med omtrent {typical}, og på det meste med {worst}. I et"
        " helt år jevner slikt seg stort sett ut.",
        "Her vart {before} til {after}. Med {draws} andre trekkingar av den same veka "
        "bomma summen som regel med omtrent {typical}, og på det meste med {worst}. I eit"
        " heilt år jamnar slikt seg stort sett ut.",
        "Here {before} became {after}. With {draws} other draws of the same week the sum "
        "was off by about {typical} as a rule, and by {worst} at the most. Over a whole "
        "year this evens out.",
    ),
    "web.explained.attack": Words(
        "4. Et angrep på tallene",
        "4. Eit åtak på tala",
        "4. An attack on the figures",
    ),
    "web.explained.attack_text": Words(
        "Før en utgave slippes, prøver programmet å regne seg tilbake, som en som har "
        "alle tall og kjenner alle regler. Dette er alt en slik angriper kan si om den "
        "oppdiktede uken. Har noe antall færre enn {base} mulige verdier igjen, blir det "
        "ingen utgave.",
        "Før ei utgåve blir sleppt, prøver programmet å rekne seg tilbake, som ein som "
        "har alle tal og kjenner alle reglar. Dette er alt ein slik angripar kan seie om "
        "den oppdikta veka. Har noko tal færre enn {base} moglege verdiar att, blir det "
        "inga utgåve.",
        "Before a release is let out, the program tries to work its way back, as somebody"
        " would who has all figures and knows all rules. This is all that such an "
        "attacker can say of the invented week. When any count has fewer than {base} "
        "possible values left, there is no release.",
    ),
    "web.explained.says": Words(
        "En angriper kan si",
        "Ein angripar kan seie",
        "An attacker can say",
    ),
    "web.explained.between": Words(
        "mellom {low} og {high}",
        "mellom {low} og {high}",
        "between {low} and {high}",
    ),
    "web.explained.frozen": Words(
        "5. Frosset og signert",
        "5. Frose og signert",
        "5. Frozen and signed",
    ),
    "web.explained.frozen_text": Words(
        "Så fryses utgaven: det som er vist, endres aldri. Den lenkes til utgaven før og "
        "signeres, så enhver endring siden blir oppdaget.",
        "Så blir utgåva frosen: det som er vist, blir aldri endra. Ho blir lenkja til "
        "utgåva før og signert, så ei kvar endring sidan blir oppdaga.",
        "Then the release is frozen: what was shown never changes. It is linked to the "
        "release before and signed, so that any change since is found out.",
    ),
    "web.explained.lonely_text": Words(
        "En ensom celle blir 0 eller tallet over, aldri tallet under. {heads} i «{cell}» "
        "ville uten den regelen blitt {low} eller {next}, og begge hadde vist at gjengen"
        " var der. Nå blir den 0 eller {high}, og av en 0 kan ingen vite det.",
        "Ei einsam celle blir 0 eller talet over, aldri talet under. {heads} i «{cell}» "
        "ville utan den regelen blitt {low} eller {next}, og begge hadde vist at gjengen"
        " var der. No blir ho 0 eller {high}, og av ein 0 kan ingen vite det.",
        "A lonely cell becomes 0 or the figure above, never the one below. Without that "
        "rule, {heads} in “{cell}” would have become {low} or {next}, and both would "
        "have shown that the group was there. Now it becomes 0 or {high}, and from a 0 "
        "nobody can know.",
    ),
}
