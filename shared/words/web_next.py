"""What the pages about the release to come say, and about one that is being cut."""

from collections.abc import Mapping

from shared.language import Words

NEXT: Mapping[str, Words] = {
    "web.next.title": Words(
        "Utgave {number}: før den lages",
        "Utgåve {number}: før ho blir laga",
        "Release {number}, before it is cut",
    ),
    "web.next.lead": Words(
        "Dette blir med hvis du lager utgaven nå. En utgave kan ikke endres etterpå.",
        "Dette blir med om du lagar utgåva no. Ei utgåve kan ikkje endrast etterpå.",
        "This is what becomes part of it if you cut now. A release cannot be changed afterwards.",
    ),
    "web.next.see": Words(
        "Se hva utgave {number} vil ha",
        "Sjå kva utgåve {number} vil ha",
        "See what release {number} will hold",
    ),
    "web.next.now": Words("Kan den lages nå?", "Kan ho lagast no?", "Can it be cut now?"),
    "web.next.looking": Words(
        "Ser gjennom det som er kommet inn. Siden lastes på nytt av seg selv.",
        "Ser gjennom det som er kome inn. Sida blir lasta på nytt av seg sjølv.",
        "Looking through what has come in. The page reloads by itself.",
    ),
    "web.next.stay": Words("Ikke last på nytt", "Ikkje last på nytt", "Do not reload"),
    "web.next.reload": Words("Last på nytt", "Last på nytt", "Reload"),
    "web.next.counts": Words("Hva som telles", "Kva som blir talt", "What is counted"),
    "web.next.first": Words(
        "Alt som er mottatt til og med {day}.",
        "Alt som er motteke til og med {day}.",
        "Everything received up to and including {day}.",
    ),
    "web.next.since": Words(
        "Alt som er mottatt etter utgave {number} ({first}) til og med {day}.",
        "Alt som er motteke etter utgåve {number} ({first}) til og med {day}.",
        "Everything received after release {number} ({first}) up to and including {day}.",
    ),
    "web.next.begun": Words(
        "Utgaven ble påbegynt {day}; det som er kommet siden, blir med i den neste.",
        "Utgåva vart påbyrja {day}; det som er kome sidan, blir med i den neste.",
        "It was begun on {day}; what has come since goes into the next one.",
    ),
    "web.next.n_new": Words(
        "Så langt er det {n} registreringer.",
        "Så langt er det {n} registreringar.",
        "So far that is {n} records.",
    ),
    "web.next.n_one": Words(
        "Så langt er det 1 registrering.",
        "Så langt er det 1 registrering.",
        "So far that is 1 record.",
    ),
    "web.next.changed": Words(
        "Rettelser og tilbaketrekkinger gjelder det som telles nå. Det som er talt i en tidligere "
        "utgave, står.",
        "Rettingar og tilbaketrekkingar gjeld det som blir talt no. Det som er talt i ei "
        "tidlegare utgåve, står.",
        "Corrections and withdrawals hold for what is counted now. What an earlier release "
        "counted stands.",
    ),
    "web.next.late": Words(
        "Det en telefon ennå ikke har sendt, blir med i den neste. Ingenting går tapt.",
        "Det ein telefon enno ikkje har sendt, blir med i den neste. Ingenting går tapt.",
        "What a phone has not sent yet goes into the next one. Nothing is lost.",
    ),
    "web.next.holds": Words("Hva utgaven vil ha", "Kva utgåva vil ha", "What it will hold"),
    "web.next.grid": Words(
        "Møter etter område, alder og hovedtema: {areas} × {ages} × {themes}, {cells} ruter.",
        "Møte etter område, alder og hovudtema: {areas} × {ages} × {themes}, {cells} ruter.",
        "Meetings by area, age and main theme: {areas} × {ages} × {themes}, {cells} cells.",
    ),
    "web.next.further": Words(
        "Flere tabeller per byområde: {names}.",
        "Fleire tabellar per byområde: {names}.",
        "Further tables by city area: {names}.",
    ),
    "web.next.hours": Words(
        "Timer i felt per område, rundet til nærmeste fem.",
        "Timar i felt per område, runda til næraste fem.",
        "Field hours by area, rounded to the nearest five.",
    ),
    "web.next.levels": Words(
        "Nivåer fra observasjonene i {month}. De lages én gang, med den første utgaven i en ny "
        "måned.",
        "Nivå frå observasjonane i {month}. Dei blir laga éin gong, med den første utgåva i ein "
        "ny månad.",
        "Levels from the observations of {month}. They are made once, with the first release of a "
        "new month.",
    ),
    "web.next.no_levels": Words(
        "Ingen nivåer fra observasjoner: de venter på den første utgaven i en ny måned.",
        "Ingen nivå frå observasjonar: dei ventar på den første utgåva i ein ny månad.",
        "No levels from observations: they wait for the first release of a new month.",
    ),
    "web.next.rhythm": Words(
        "Når i uken unge ble møtt i {month}, for hele måneden under ett.",
        "Når i veka unge vart møtte i {month}, for heile månaden under eitt.",
        "When in the week young people were met in {month}, for the month as a whole.",
    ),
    "web.next.no_rhythm": Words(
        "Ingenting om når i uken: det venter på den første utgaven i en ny måned.",
        "Ingenting om når i veka: det ventar på den første utgåva i ein ny månad.",
        "Nothing of when in the week: that waits for the first release of a new month.",
    ),
    "web.next.no_figures": Words(
        "Ingen tall vises her, heller ikke avrundede. De trekkes én gang, når utgaven lages. "
        "Den som så dem først, kunne valgt når.",
        "Ingen tal blir viste her, heller ikkje avrunda. Dei blir trekte éin gong, når utgåva "
        "blir laga. "
        "Den som såg dei først, kunne valt når.",
        "No figure is shown here, not even a rounded one. They are drawn once, when the release "
        "is cut. "
        "Whoever saw them first could choose when.",
    ),
    "web.next.gates": Words(
        "Hva som holdes tilbake", "Kva som blir halde tilbake", "What is held back"
    ),
    "web.next.gate_base": Words(
        "Hvert tall blir et multiplum av {base}. En rute med få, eller med bare én gjeng, blir 0.",
        "Kvart tal blir eit multiplum av {base}. Ei rute med få, eller med berre éin gjeng, blir "
        "0.",
        "Each figure becomes a multiple of {base}. A cell with few, or with one group of friends "
        "only, becomes 0.",
    ),
    "web.next.gate_attack": Words(
        "Tallene blir angrepet før de fryses. Kan noen regne seg fram til små tall, faller de "
        "andre tabellene bort; "
        "hjelper ikke det, lages ingen utgave, og alt telles i den neste.",
        "Tala blir angripne før dei blir frosne. Kan nokon rekne seg fram til små tal, fell dei "
        "andre tabellane bort; "
        "hjelper ikkje det, blir inga utgåve laga, og alt blir talt i den neste.",
        "The figures are attacked before they are frozen. If small counts can be worked out, the "
        "further tables fall "
        "away; if that does not help, no release is made and everything is counted in the next.",
    ),
    "web.next.gate_restricted": Words(
        "«{theme}» vises bare for hele kommunen og per halvår.",
        "«{theme}» blir vist berre for heile kommunen og per halvår.",
        "“{theme}” is shown only for the whole municipality and by the half-year.",
    ),
    "web.next.gate_hours": Words(
        "Er timene for få, vises ingen rate. Er observasjonene for få, vises nivået for et større "
        "område, eller ikke.",
        "Er timane for få, blir ingen rate vist. Er observasjonane for få, blir nivået vist for "
        "eit større område, "
        "eller ikkje.",
        "Where hours are too few there is no rate. Where observations are too few the level is "
        "told of a larger area, "
        "or not at all.",
    ),
    "web.next.whom": Words(
        "Hvem som får noe nytt", "Kven som får noko nytt", "Who gets something new"
    ),
    "web.next.who": Words("Hvem", "Kven", "Who"),
    "web.next.every": Words("Periode", "Periode", "Period"),
    "web.next.what": Words("Med denne utgaven", "Med denne utgåva", "With this release"),
    "web.next.is_new": Words("Nytt", "Nytt", "New"),
    "web.next.waits": Words("Venter", "Ventar", "Waits"),
    "web.next.lacking": Words("på {n} utgaver til", "på {n} utgåver til", "for {n} more releases"),
    "web.next.lacking_one": Words("på 1 utgave til", "på 1 utgåve til", "for 1 more release"),
    "web.next.from_on": Words(
        "på en utgave fra {day} eller senere",
        "på ei utgåve frå {day} eller seinare",
        "for a release of {day} or later",
    ),
    "web.next.expired": Words(
        "Får ingenting, for formålet må fornyes: {names}.",
        "Får ingenting, for føremålet må fornyast: {names}.",
        "Get nothing, for their purpose must be renewed: {names}.",
    ),
    "web.next.cutting": Words(
        "Utgaven lages nå.", "Utgåva blir laga no.", "The release is being cut."
    ),
    "web.next.see_cutting": Words(
        "Se hvor langt den er kommet", "Sjå kor langt ho er komen", "See how it goes"
    ),
    "web.next.being_cut": Words("Utgaven lages", "Utgåva blir laga", "The release is being cut"),
    "web.next.leave": Words(
        "Du kan gå fra siden; utgaven blir laget likevel. Å trykke en gang til lager ikke to.",
        "Du kan gå frå sida; utgåva blir laga likevel. Å trykkje ein gong til lagar ikkje to.",
        "You may leave the page; it is cut all the same. Pressing again does not cut two.",
    ),
    "web.next.so_far": Words(
        "Har pågått i {n} sekunder", "Har gått i {n} sekund", "Under way for {n} seconds"
    ),
    "web.next.step.count": Words(
        "Alt som er mottatt, telles én gang.",
        "Alt som er motteke, blir talt éin gong.",
        "Everything received is counted, once.",
    ),
    "web.next.step.round": Words(
        "Hvert tall rundes, slik at summene stemmer.",
        "Kvart tal blir runda, slik at summane stemmer.",
        "Each figure is rounded so that sums hold.",
    ),
    "web.next.step.attack": Words(
        "Tallene angripes, som av en som vil vite mer. Dette tar lengst tid.",
        "Tala blir angripne, som av ein som vil vite meir. Dette tek lengst tid.",
        "The figures are attacked, as by someone who wants to know more. This takes longest.",
    ),
    "web.next.step.freeze": Words(
        "Det som holder, fryses og signeres.",
        "Det som held, blir frose og signert.",
        "What holds is frozen and signed.",
    ),
    "web.next.how_long": Words(
        "Som regel noen sekunder, med et stort rutenett opptil noen minutter.",
        "Som regel nokre sekund, med eit stort rutenett opptil nokre minutt.",
        "Usually some seconds, with a large grid up to some minutes.",
    ),
    "web.next.again": Words(
        "Siden lastes på nytt hvert tredje sekund.",
        "Sida blir lasta på nytt kvart tredje sekund.",
        "The page reloads every three seconds.",
    ),
    "web.next.stays": Words(
        "Siden lastes ikke på nytt av seg selv.",
        "Sida blir ikkje lasta på nytt av seg sjølv.",
        "The page does not reload by itself.",
    ),
}
