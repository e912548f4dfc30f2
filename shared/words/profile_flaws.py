"""What can be wrong with a municipality's profile, in words for the one who edits it."""

from collections.abc import Mapping

from shared.language import Words

PROFILE_FLAWS: Mapping[str, Words] = {
    "profile.unreadable": Words(
        "Kan ikke leses ({bound}). Sjekk at mappen finnes, er lesbar og i UTF-8.",
        "Kan ikkje lesast ({bound}). Sjekk at mappa finst, er lesbar og i UTF-8.",
        "Cannot be read ({bound}). Check that the folder exists, is readable and in UTF-8.",
    ),
    "profile.missing_file": Words(
        "Filen mangler. Legg den til.",
        "Fila manglar. Legg ho til.",
        "The file is missing. Add it.",
    ),
    "profile.not_toml": Words(
        "Ikke gyldig TOML: {bound}. Rett linjen.",
        "Ikkje gyldig TOML: {bound}. Rett linja.",
        "Not valid TOML: {bound}. Mend the line.",
    ),
    "profile.newer_format": Words(
        "Profilen er i et nyere format enn {bound}. Oppdater Feltlogg.",
        "Profilen er i eit nyare format enn {bound}. Oppdater Feltlogg.",
        "The profile is in a newer format than {bound}. Update Feltlogg.",
    ),
    "profile.missing": Words(
        "Mangler. Legg til {bound}.",
        "Manglar. Legg til {bound}.",
        "Missing. Add {bound}.",
    ),
    "profile.wrong_type": Words(
        "Feil type. Det skal være {bound}.",
        "Feil type. Det skal vere {bound}.",
        "Wrong type. It should be {bound}.",
    ),
    "profile.empty": Words(
        "Tomt. Fyll det ut.",
        "Tomt. Fyll det ut.",
        "Empty. Fill it in.",
    ),
    "profile.out_of_range": Words(
        "Utenfor {bound}. Velg noe innenfor.",
        "Utanfor {bound}. Vel noko innanfor.",
        "Outside {bound}. Choose something inside.",
    ),
    "profile.no_period": Words(
        "Mangler. Si hvor mange uker feltet beholdes, høyst {bound}.",
        "Manglar. Sei kor mange veker feltet blir teke vare på, høgst {bound}.",
        "Missing. Say for how many weeks the field is kept, {bound} at most.",
    ),
    "profile.outlives_record": Words(
        "Lengre enn registreringen selv. Bruk {bound} eller mindre, eller øk weeks.record.",
        "Lengre enn registreringa sjølv. Bruk {bound} eller mindre, eller auk weeks.record.",
        "Longer than the record itself. Use {bound} or less, or raise weeks.record.",
    ),
    "profile.tied_to_record": Words(
        "Feltet knytter svar til spørsmål og telles så lenge registreringen finnes. Bruk {bound}.",
        "Feltet knyter svar til spørsmål og blir talt så lenge registreringa finst. Bruk {bound}.",
        "The field ties answers to questions and is counted while the record is here. Use {bound}.",
    ),
    "profile.odd_number": Words(
        "Ikke et nummer en telefon kan ringe. Bruk sifre alene, uten mellomrom.",
        "Ikkje eit nummer ein telefon kan ringje. Bruk siffer åleine, utan mellomrom.",
        "Not a number a telephone can dial. Use digits alone, without spaces.",
    ),
    "profile.repeated": Words(
        "Gitt mer enn én gang. Behold én. {bound}",
        "Gitt meir enn éin gong. Ha att éin. {bound}",
        "Given more than once. Keep one. {bound}",
    ),
    "profile.unknown_key": Words(
        "Ukjent nøkkel. Mente du {bound}?",
        "Ukjend nøkkel. Meinte du {bound}?",
        "Unknown key. Did you mean {bound}?",
    ),
    "profile.unknown_value": Words(
        "Ukjent verdi. Det nærmeste som finnes: {bound}.",
        "Ukjend verdi. Det næraste som finst: {bound}.",
        "Unknown value. The nearest there is: {bound}.",
    ),
    "profile.unknown_kind": Words(
        "Ukjent slags registrering. Velg av: {bound}.",
        "Ukjent slag registrering. Vel av: {bound}.",
        "Unknown kind of record. Choose from: {bound}.",
    ),
    "profile.unknown_field": Words(
        "Viser til et felt som ikke finnes eller har feil type. {bound} Rett navnet.",
        "Viser til eit felt som ikkje finst eller har feil type. {bound} Rett namnet.",
        "Points to a field that does not exist or has the wrong type. {bound} Mend the name.",
    ),
    "profile.no_default_here": Words(
        "Et felt av typen {bound} kan ikke ha forvalg. Ta det bort.",
        "Eit felt av typen {bound} kan ikkje ha førehandsval. Ta det bort.",
        "A field of type {bound} cannot have a default. Remove it.",
    ),
    "profile.no_nothing_here": Words(
        "Et felt av typen {bound} kan ikke ha et svar for «ingenting sett». Ta det bort.",
        "Eit felt av typen {bound} kan ikkje ha eit svar for «ingenting sett». Ta det bort.",
        "A field of type {bound} cannot have an answer for “nothing seen”. Remove it.",
    ),
    "profile.no_keep_here": Words(
        "Svaret på dette feltet kan ikke tas med til neste registrering. Ta bort «keep».",
        "Svaret på dette feltet kan ikkje takast med til neste registrering. Ta bort «keep».",
        "The answer to this field cannot be kept for the next record. Remove “keep”.",
    ),
    "profile.not_a_count": Words(
        "Et felt av typen {bound} er ikke et antall. Ta det bort.",
        "Eit felt av typen {bound} er ikkje eit tal. Ta det bort.",
        "A field of type {bound} is not a number. Remove it.",
    ),
    "profile.never_required": Words(
        "Et felt av typen {bound} kan aldri kreves. Ta kravet bort.",
        "Eit felt av typen {bound} kan aldri krevjast. Ta kravet bort.",
        "A field of type {bound} can never be required. Remove the demand.",
    ),
    "profile.ends_before_start": Words(
        "Slutter før det begynner. Bytt om datoene.",
        "Sluttar før det byrjar. Byt om datoane.",
        "Ends before it begins. Swap the dates.",
    ),
    "profile.needs_all": Words(
        "Tabeller av alle møter krever «{bound}» her. Skriv det, eller ta dem ut av visningen.",
        "Tabellar av alle møte krev «{bound}» her. Skriv det, eller ta dei ut av visinga.",
        "Tables of all meetings need “{bound}” here. Write that, or take them out of the view.",
    ),
    "profile.not_a_partition": Words(
        "«{bound}» må høre til i nøyaktig én gruppe. Legg den i én, og bare én.",
        "«{bound}» må høyre til i nøyaktig éi gruppe. Legg han i éi, og berre éi.",
        "“{bound}” must belong to exactly one band. Put it in one, and only one.",
    ),
    "profile.parts_in_disorder": Words(
        "Sett delene av døgnet i rekkefølge, fra den dagen begynner med.",
        "Set delane av døgnet i rekkjefølgje, frå den dagen byrjar med.",
        "Put the parts of the day in order, from the one the day begins with.",
    ),
    "profile.only_on_a_scale": Words(
        "Gjelder bare svar på en skala. Merk listen med «{bound}», eller fjern dette.",
        "Gjeld berre svar på ein skala. Merk lista med «{bound}», eller fjern dette.",
        "Is for answers on a scale only. Mark the list “{bound}”, or remove this.",
    ),
    "profile.short_scale": Words(
        "En skala har minst {bound} trinn. Legg til svar, eller fjern merket.",
        "Ein skala har minst {bound} trinn. Legg til svar, eller fjern merket.",
        "A scale has at least {bound} steps. Add answers, or remove the mark.",
    ),
    "profile.not_in_order": Words(
        "Er ikke større enn {bound}, som står før. Sett svarene i stigende rekkefølge.",
        "Er ikkje større enn {bound}, som står før. Set svara i stigande rekkjefølgje.",
        "Is not greater than {bound}, which stands before it. Put the answers in rising order.",
    ),
    "profile.not_a_scale": Words(
        "«{bound}» er ikke et spørsmål om observasjoner med svar på en skala. Merk listen med "
        "svar som ordnet, eller ta spørsmålet ut.",
        "«{bound}» er ikkje eit spørsmål om observasjonar med svar på ein skala. Merk lista med "
        "svar som ordna, eller ta spørsmålet ut.",
        "“{bound}” is no question about observations with answers on a scale. Mark its list of "
        "answers as ordered, or take the question out.",
    ),
    "profile.other_scale": Words(
        "«{bound}» har ulike trinn i ulike kodebøker. Gi det nye spørsmålet en ny nøkkel.",
        "«{bound}» har ulike trinn i ulike kodebøker. Gi det nye spørsmålet ein ny nøkkel.",
        "“{bound}” has other steps in another codebook. Give the new question a key of its own.",
    ),
    "profile.tells_another": Words(
        "Det første spørsmålet stilles bare etter noen svar på det andre, og ville røpe dem: "
        "{bound}. Ta ett av dem ut.",
        "Det første spørsmålet blir stilt berre etter nokre svar på det andre, og ville røpe dei: "
        "{bound}. Ta eitt av dei ut.",
        "The first question is asked only after some answers to the second, and would give them "
        "away: {bound}. Take one of them out.",
    ),
    "profile.not_restricted": Words(
        "«{bound}» er et skjermet tema. Legg det i det skjermede temaet, og ikke i et annet.",
        "«{bound}» er eit skjerma tema. Legg det i det skjerma temaet, og ikkje i eit anna.",
        "“{bound}” is a restricted topic. Put it in the restricted theme, and in no other.",
    ),
    "profile.restricted_too_fine": Words(
        "«{bound}» kan bare vises for hele kommunen, per halvår og uten alder. Gjør visningen "
        "grovere, eller ta temaet ut.",
        "«{bound}» kan berre visast for heile kommunen, per halvår og utan alder. Gjer visinga "
        "grovare, eller ta temaet ut.",
        "“{bound}” may be shown only for the whole municipality, by the half-year and without "
        "ages. Make the view coarser, or take the theme out.",
    ),
    "profile.no_purpose": Words(
        "Har ikke noe formål. Skriv hva det er til for, eller slutt å samle det inn. Formål som "
        "finnes: {bound}.",
        "Har ikkje noko føremål. Skriv kva det er til for, eller slutt å samle det inn. Føremål "
        "som finst: {bound}.",
        "Has no purpose. Write what it is for, or stop collecting it. Purposes there are: {bound}.",
    ),
    "profile.purpose_of_nothing": Words(
        "Har et formål, men blir ikke samlet inn. Ta det bort, eller rett navnet. Det nærmeste "
        "som finnes: {bound}.",
        "Har eit føremål, men blir ikkje samla inn. Ta det bort, eller rett namnet. Det næraste "
        "som finst: {bound}.",
        "Has a purpose, but is not collected. Take it out, or mend the name. The nearest there "
        "is: {bound}.",
    ),
    "profile.unused_purpose": Words(
        "Et formål som ingenting samles inn for. Ta det bort, eller gi det feltene det gjelder.",
        "Eit føremål som ingenting blir samla inn for. Ta det bort, eller gi det felta det gjeld.",
        "A purpose that nothing is collected for. Take it out, or give it the fields it is about.",
    ),
    "profile.finer_than_level": Words(
        "Alle medlemmene er på systemnivå og kan ikke se så fint. Fineste uten alder: {bound}.",
        "Alle medlemmene er på systemnivå og kan ikkje sjå så fint. Finaste utan alder: {bound}.",
        "All members are at system level and may not see so finely. The finest, without ages: "
        "{bound}.",
    ),
    "profile.code": Words(
        "En kode har bare bokstaver, tall og bindestrek.",
        "Ein kode har berre bokstavar, tal og bindestrek.",
        "A code has letters, digits and hyphens only.",
    ),
    "profile.lacks_codebook": Words(
        "Registreringer er skrevet i kodeboken {bound}. Legg den inn i listen igjen.",
        "Registreringar er skrivne i kodeboka {bound}. Legg ho inn i lista igjen.",
        "Records are written in the codebook {bound}. Put it back on the list.",
    ),
    "profile.lacks_field": Words(
        "Registreringer mangler feltet med rollen {bound}. Gi det tilbake nøkkelen det hadde.",
        "Registreringar manglar feltet med rolla {bound}. Gi det tilbake nøkkelen det hadde.",
        "Records lack the field with the role {bound}. Give it back the key it had.",
    ),
    "profile.lacks_place": Words(
        "Registreringer er fra stedet {bound}. Legg det inn i listen igjen.",
        "Registreringar er frå staden {bound}. Legg han inn i lista igjen.",
        "Records are from the place {bound}. Put it back on the list.",
    ),
    "profile.lacks_district": Words(
        "Registreringer er fra bydelen {bound}. Legg den inn i listen igjen.",
        "Registreringar er frå bydelen {bound}. Legg han inn i lista igjen.",
        "Records are from the district {bound}. Put it back on the list.",
    ),
    "profile.lacks_code": Words(
        "Registreringer har koden {bound}. Legg den inn i et av båndene igjen.",
        "Registreringar har koden {bound}. Legg han inn i eit av banda igjen.",
        "Records have the code {bound}. Put it back in one of the bands.",
    ),
}
