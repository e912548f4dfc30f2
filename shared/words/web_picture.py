"""What the situational picture says, and what observations told."""

from collections.abc import Mapping

from shared.language import Words

PICTURE: Mapping[str, Words] = {
    "web.picture.title": Words("Situasjonsbilde", "Situasjonsbilete", "Situational picture"),
    "web.picture.lead": Words(
        "Hva som er nytt, hvor og når, og hvor sikkert det er. Alt er regnet av utgaver som er "
        "frosset.",
        "Kva som er nytt, kvar og når, og kor sikkert det er. Alt er rekna av utgåver som er "
        "frosne.",
        "What is new, where and when, and how sure that is. All of it comes from frozen releases.",
    ),
    "web.picture.where": Words("Hvor", "Kvar", "Where"),
    "web.picture.whole": Words("Hele {name}", "Heile {name}", "All of {name}"),
    "web.picture.beside": Words("Uten sted", "Utan stad", "Without a place"),
    "web.picture.every": Words("Oppdeling", "Oppdeling", "By"),
    "web.picture.every.week": Words("Uker", "Veker", "Weeks"),
    "web.picture.every.fortnight": Words("To uker", "To veker", "Fortnights"),
    "web.picture.every.four_weeks": Words("Fire uker", "Fire veker", "Four weeks"),
    "web.picture.every.month": Words("Måneder", "Månader", "Months"),
    "web.picture.every.quarter": Words("Kvartaler", "Kvartal", "Quarters"),
    "web.picture.every.half_year": Words("Halvår", "Halvår", "Half-years"),
    "web.picture.every.year": Words("År", "År", "Years"),
    "web.picture.no_release": Words(
        "Ingen tall ennå. Bildet tegnes av den første utgaven, når registreringer er mottatt.",
        "Ingen tal enno. Biletet blir teikna av den første utgåva, når registreringar er mottekne.",
        "No figures yet. The picture is drawn from the first release, once records have been "
        "received.",
    ),
    "web.picture.no_period": Words(
        "Ingen periode av dette slaget er omme ennå. Velg en kortere oppdeling.",
        "Ingen periode av dette slaget er omme enno. Vel ei kortare oppdeling.",
        "No period of this kind is over yet. Choose a shorter one.",
    ),
    "web.picture.what": Words("Hva det handler om", "Kva det handlar om", "What it is about"),
    "web.picture.when": Words("Når", "Når", "When"),
    "web.picture.themes_when": Words(
        "Hovedtema over tid", "Hovudtema over tid", "Main themes over time"
    ),
    "web.picture.themes_when_help": Words(
        "Mørkere betyr flere møter. Leses bortover: hvert tema, periode for periode.",
        "Mørkare betyr fleire møte. Blir lese bortover: kvart tema, periode for periode.",
        "Darker means more meetings. Read along: each theme, period by period.",
    ),
    "web.picture.changes_effort": Words(
        "Flere møter kan komme av at teamet var mer ute. Sammenlign med felttimene under.",
        "Fleire møte kan kome av at teamet var meir ute. Samanlikn med felttimane under.",
        "More meetings may come of the team having been out more. Compare with the field hours "
        "below.",
    ),
    "web.picture.no_hours": Words(
        "Utgavene i perioden forteller ikke felttimer.",
        "Utgåvene i perioden fortel ikkje felttimar.",
        "The releases of this period do not tell field hours.",
    ),
    "web.levels.title": Words("Observasjoner", "Observasjonar", "Observations"),
    "web.levels.question": Words("Hva som er sett", "Kva som er sett", "What was seen"),
    "web.levels.help": Words(
        "Det midterste svaret i observasjoner fra {period}. Strek betyr for få til å si noe. Pil "
        "viser endring siden perioden før.",
        "Det midtarste svaret i observasjonar frå {period}. Strek betyr for få til å seie noko. "
        "Pil viser endring sidan perioden før.",
        "The middle answer in observations of {period}. A dash means too few to say. An arrow "
        "shows a change since the period before.",
    ),
    "web.levels.in": Words(
        "Det midterste svaret i {period}.",
        "Det midtarste svaret i {period}.",
        "The middle answer in {period}.",
    ),
    "web.levels.none": Words(
        "Ingen observasjoner kan fortelles ennå: det trengs minst {n} som så noen, fra flere "
        "økter, på samme sted eller i samme bydel eller byområde i en måned.",
        "Ingen observasjonar kan forteljast enno: det trengst minst {n} som såg nokon, frå fleire "
        "økter, på same stad eller i same bydel eller byområde i ein månad.",
        "No observations can be told yet: it takes at least {n} that saw somebody, from several "
        "shifts, at one place or in one district or area in a month.",
    ),
    "web.levels.rest": Words("{name} ellers", "{name} elles", "{name}, elsewhere"),
    "web.levels.up": Words("opp", "opp", "up"),
    "web.levels.down": Words("ned", "ned", "down"),
}
