"""What the pages about releases say."""

from collections.abc import Mapping

from shared.language import Words

RELEASES: Mapping[str, Words] = {
    "web.releases.title": Words("Utgaver", "Utgåver", "Releases"),
    "web.releases.lead": Words(
        "En utgave teller alt som er mottatt siden sist, én gang, runder hvert tall og fryser det. "
        "Alt fokusgruppene ser, er summer av frosne tall.",
        "Ei utgåve tel alt som er motteke sidan sist, éin gong, rundar kvart tal og frys det. "
        "Alt fokusgruppene ser, er summar av frosne tal.",
        "A release counts everything received since the last one, once, rounds each figure and "
        "freezes it. All that focus groups see are sums of frozen figures.",
    ),
    "web.releases.caption": Words(
        "Utgaver, nyest først", "Utgåver, nyast først", "Releases, newest first"
    ),
    "web.releases.number": Words("Utgave", "Utgåve", "Release"),
    "web.releases.cut_on": Words("Laget", "Laga", "Cut"),
    "web.releases.total": Words("Møter, avrundet", "Møte, avrunda", "Meetings, rounded"),
    "web.releases.digest": Words("Sjekksum", "Sjekksum", "Checksum"),
    "web.releases.previous": Words("Forrige sjekksum", "Førre sjekksum", "Previous checksum"),
    "web.releases.first": Words(
        "Ingen, dette er den første", "Ingen, dette er den første", "None, this is the first"
    ),
    "web.releases.base": Words("Avrundet til", "Avrunda til", "Rounded to"),
    "web.releases.grid": Words("Rutenett", "Rutenett", "Grid"),
    "web.releases.grid_version": Words(
        "versjon {version}", "versjon {version}", "version {version}"
    ),
    "web.releases.empty": Words(
        "Ingen utgaver ennå. Når noe er mottatt, kan du lage den første her.",
        "Ingen utgåver enno. Når noko er motteke, kan du lage den første her.",
        "No releases yet. When something has been received, you can cut the first one here.",
    ),
    "web.releases.next": Words("Neste utgave", "Neste utgåve", "Next release"),
    "web.releases.cut": Words(
        "Lag utgave {number} nå", "Lag utgåve {number} no", "Cut release {number} now"
    ),
    "web.releases.ready": Words(
        "Det er nye registreringer. En utgave kan ikke endres etterpå.",
        "Det er nye registreringar. Ei utgåve kan ikkje endrast etterpå.",
        "There are new records. A release cannot be changed afterwards.",
    ),
    "web.releases.unfinished": Words(
        "Utgave {number} ble påbegynt, men ikke ferdig. Lag den igjen, så blir den fullført, likt.",
        "Utgåve {number} vart påbyrja, men ikkje ferdig. Lag ho igjen, så blir ho fullført, likt.",
        "Release {number} was begun but not finished. Cut again and it is completed, the same.",
    ),
    "web.releases.too_soon": Words(
        "Neste utgave kan lages fra {day}. Kortere mellomrom ville vist for mye om for få.",
        "Neste utgåve kan lagast frå {day}. Kortare mellomrom ville vist for mykje om for få.",
        "The next release can be cut from {day}. A shorter gap would show too much about too few.",
    ),
    "web.releases.nothing_new": Words(
        "Ingenting er mottatt siden sist. Neste utgave kan lages når noe nytt er kommet.",
        "Ingenting er motteke sidan sist. Neste utgåve kan lagast når noko nytt er kome.",
        "Nothing received since the last one. The next can be cut when something new has come.",
    ),
    "web.releases.restored": Words(
        "Serveren ble gjenopprettet fra en sikkerhetskopi {day}. Er det laget utgaver etter "
        "kopien, vet ingen det her, og samme nummer må ikke brukes to ganger. Be drift si hvilken "
        "utgave som var den siste: «feltlogg release adopt» eller «feltlogg release resume».",
        "Tenaren vart gjenoppretta frå ein tryggingskopi {day}. Er det laga utgåver etter kopien, "
        "veit ingen det her, og same nummer må ikkje brukast to gonger. Be drift seie kva utgåve "
        "som var den siste: «feltlogg release adopt» eller «feltlogg release resume».",
        "The server was restored from a backup on {day}. If releases were cut after the backup, "
        "nobody here knows, and no number may be used twice. Ask operations to say which release "
        "was the last: `feltlogg release adopt` or `feltlogg release resume`.",
    ),
    "web.releases.aside": Words(
        "{n} registreringer kan være talt i en utgave som er tapt. Ingen annen utgave teller dem.",
        "{n} registreringar kan vere talde i ei utgåve som er tapt. Inga anna utgåve tel dei.",
        "{n} records may have been counted in a release that was lost. No other counts them.",
    ),
    "web.releases.aside_one": Words(
        "1 registrering kan være talt i en utgave som er tapt. Ingen annen utgave teller den.",
        "1 registrering kan vere tald i ei utgåve som er tapt. Inga anna utgåve tel ho.",
        "1 record may have been counted in a release that was lost. No other counts it.",
    ),
    "web.releases.gap": Words(
        "Utgave {first}–{last} gikk tapt da serveren ble gjenopprettet {day}.",
        "Utgåve {first}–{last} gjekk tapt då tenaren vart gjenoppretta {day}.",
        "Releases {first}–{last} were lost when the server was restored on {day}.",
    ),
    "web.releases.gap_one": Words(
        "Utgave {number} gikk tapt da serveren ble gjenopprettet {day}.",
        "Utgåve {number} gjekk tapt då tenaren vart gjenoppretta {day}.",
        "Release {number} was lost when the server was restored on {day}.",
    ),
    "web.releases.whole_but": Words(
        "Hele kjeden er kontrollert: hver sjekksum stemmer, og ingen andre utgaver mangler.",
        "Heile kjeda er kontrollert: kvar sjekksum stemmer, og ingen andre utgåver manglar.",
        "The whole chain is verified: each checksum fits, and no other release is missing.",
    ),
    "web.releases.profile_lacks": Words(
        "Utgave {number} kan ikke lages: registreringer nevner noe kommuneprofilen har mistet.",
        "Utgåve {number} kan ikkje lagast: registreringar nemner noko kommuneprofilen har mist.",
        "Release {number} cannot be cut yet: records name something the profile has lost.",
    ),
    "web.releases.lacks": Words(
        "Mangler i kommuneprofilen", "Manglar i kommuneprofilen", "Missing from the profile"
    ),
    "web.releases.done": Words(
        "Utgave {number} er laget og frosset. Fokusgruppene ser den nå.",
        "Utgåve {number} er laga og frosen. Fokusgruppene ser ho no.",
        "Release {number} is cut and frozen. The focus groups see it now.",
    ),
    "web.releases.see": Words("Se utgave {number}", "Sjå utgåve {number}", "See release {number}"),
    "web.releases.audit": Words("Angrepet på den", "Åtaket på henne", "The attack on it"),
    "web.releases.audited": Words(
        "{counts} tall og summer ble angrepet. Ingen ga etter: hvert kan være minst {fewest} "
        "forskjellige tall.",
        "{counts} tal og summar vart angripne. Ingen gav etter: kvart kan vere minst {fewest} "
        "ulike tal.",
        "{counts} figures and sums were attacked. None gave way: each may be any of at least "
        "{fewest} numbers.",
    ),
    "web.releases.audited_levels": Words(
        "Også {levels} nivåer fra observasjoner ble angrepet, uten at noen ga etter.",
        "Også {levels} nivå frå observasjonar vart angripne, utan at nokon gav etter.",
        "{levels} levels of observations were attacked as well, and none gave way.",
    ),
    "web.releases.not_audited": Words(
        "Laget før utgaver ble angrepet.",
        "Laga før utgåver vart angripne.",
        "Cut before releases were attacked.",
    ),
    "web.releases.one": Words("Utgave {number}", "Utgåve {number}", "Release {number}"),
    "web.releases.by_area": Words(
        "Møter etter område og alder", "Møte etter område og alder", "Meetings by area and age"
    ),
    "web.releases.by_theme": Words(
        "Møter etter hovedtema og alder",
        "Møte etter hovudtema og alder",
        "Meetings by main theme and age",
    ),
    "web.releases.all": Words("Alle utgaver", "Alle utgåver", "All releases"),
    "web.releases.whole": Words(
        "Hele kjeden er kontrollert: hver sjekksum stemmer, og ingen utgave mangler.",
        "Heile kjeda er kontrollert: kvar sjekksum stemmer, og inga utgåve manglar.",
        "The whole chain is verified: each checksum fits, and no release is missing.",
    ),
    "web.releases.older": Words("Eldre utgaver", "Eldre utgåver", "Older releases"),
    "web.releases.to_newest": Words("Nyeste utgaver", "Nyaste utgåver", "Newest releases"),
}
