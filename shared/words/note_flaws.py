"""What can be wrong with a note, its seal, or the keys it is sealed to."""

from collections.abc import Mapping

from shared.language import Words

NOTE_FLAWS: Mapping[str, Words] = {
    "record.bad_seal": Words(
        "Notatet er ikke forseglet slik det skal. Skriv det på nytt, eller oppdater appen.",
        "Notatet er ikkje forsegla slik det skal. Skriv det på nytt, eller oppdater appen.",
        "The note is not sealed as it must be. Write it again, or update the app.",
    ),
    "note.no_key": Words(
        "Kan ikke forsegles nå: telefonen har ingen gyldig nøkkel. Ta bort notatet og lagre.",
        "Kan ikkje forseglast no: telefonen har ingen gyldig nøkkel. Ta bort notatet og lagre.",
        "Cannot be sealed now: the phone has no valid key. Remove the note and save.",
    ),
    "keys.refused": Words(
        "Nøklene til notat er ikke til å stole på, og brukes ikke. Si fra til koordinator.",
        "Nøklane til notat er ikkje til å lite på, og blir ikkje brukte. Sei frå til koordinator.",
        "The keys for notes cannot be trusted, and are not used. Tell the coordinator.",
    ),
    "keys.malformed": Words(
        "Nøklene til notat kan ikke leses. Oppdater appen, eller si fra til koordinator.",
        "Nøklane til notat kan ikkje lesast. Oppdater appen, eller sei frå til koordinator.",
        "The keys for notes cannot be read. Update the app, or tell the coordinator.",
    ),
    "keys.changed": Words(
        "Kommunens signaturnøkkel er en annen enn før. De nye nøklene brukes ikke. "
        "Spør koordinator; er det riktig, registrer telefonen på nytt.",
        "Signaturnøkkelen til kommunen er ein annan enn før. Dei nye nøklane blir ikkje brukte. "
        "Spør koordinator; er det rett, registrer telefonen på nytt.",
        "The municipality's signing key is another than before. The new keys are not used. "
        "Ask the coordinator; if it is right, enrol the phone anew.",
    ),
    "keys.forged": Words(
        "Nøklene til notat er ikke signert av kommunen. De brukes ikke. Si fra til koordinator.",
        "Nøklane til notat er ikkje signerte av kommunen. Dei blir ikkje brukte. "
        "Sei frå til koordinator.",
        "The keys for notes are not signed by the municipality. They are not used. "
        "Tell the coordinator.",
    ),
    "keys.weak": Words(
        "En av nøklene til notat er ugyldig. Ingen av dem brukes. Si fra til koordinator.",
        "Ein av nøklane til notat er ugyldig. Ingen av dei blir brukte. Sei frå til koordinator.",
        "One of the keys for notes is void. None of them is used. Tell the coordinator.",
    ),
    "keys.other_municipality": Words(
        "Nøklene til notat gjelder en annen kommune og brukes ikke. Si fra til koordinator.",
        "Nøklane til notat gjeld ein annan kommune og blir ikkje brukte. Sei frå til koordinator.",
        "The keys for notes are another municipality's. They are not used. Tell the coordinator.",
    ),
    "keys.older": Words(
        "Serveren viser eldre nøkler enn før. De brukes ikke. Si fra til koordinator.",
        "Serveren viser eldre nøklar enn før. Dei blir ikkje brukte. Sei frå til koordinator.",
        "The server shows older keys than before. They are not used. Tell the coordinator.",
    ),
    "keys.expired": Words(
        "Nøklene til notat er utløpt. Koordinator må lage nye.",
        "Nøklane til notat har gått ut. Koordinator må lage nye.",
        "The keys for notes have expired. The coordinator must make new ones.",
    ),
    "input.keys_exist": Words(
        "Det finnes allerede nøkler her. De blir ikke skrevet over.",
        "Det finst alt nøklar her. Dei blir ikkje skrivne over.",
        "There are keys here already. They are not written over.",
    ),
    "input.no_keys": Words(
        "Det finnes ingen nøkler her ennå. Lag dem med «feltlogg keys init».",
        "Det finst ingen nøklar her enno. Lag dei med «feltlogg keys init».",
        "There are no keys here yet. Make them with `feltlogg keys init`.",
    ),
    "input.bad_key_file": Words(
        "Filen er ikke en nøkkelfil av dette slaget, eller den er skadet.",
        "Fila er ikkje ei nøkkelfil av dette slaget, eller ho er skadd.",
        "The file is not a key file of this kind, or it is damaged.",
    ),
    "input.wrong_passphrase": Words(
        "Feil passfrase, eller filen er endret.",
        "Feil passfrase, eller fila er endra.",
        "Wrong passphrase, or the file has been changed.",
    ),
    "input.weak_passphrase": Words(
        "For kort. Bruk minst {bound} tegn, gjerne fem tilfeldige ord.",
        "For kort. Bruk minst {bound} teikn, gjerne fem tilfeldige ord.",
        "Too short. Use at least {bound} characters, five random words for example.",
    ),
    "input.other_signer": Words(
        "Dette er ikke signaturnøkkelen telefonene kjenner.",
        "Dette er ikkje signaturnøkkelen telefonane kjenner.",
        "This is not the signing key that the phones know.",
    ),
    "input.too_many_keys": Words(
        "Høyst {bound} kan ha nøkkel i samme måned.",
        "Høgst {bound} kan ha nøkkel i same månad.",
        "At most {bound} can have a key in the same month.",
    ),
    "input.no_room_here": Words(
        "Filen kan ikke skrives der. Velg en ny fil i en mappe som finnes.",
        "Fila kan ikkje skrivast der. Vel ei ny fil i ei mappe som finst.",
        "The file cannot be written there. Choose a new file in a folder that exists.",
    ),
    "input.no_record": Words(
        "Serveren har ingen registrering med denne id-en.",
        "Tenaren har inga registrering med denne id-en.",
        "The server has no record with this id.",
    ),
    "input.no_note": Words(
        "Ingen notat hører til denne registreringen.",
        "Ingen notat høyrer til denne registreringa.",
        "No note belongs to this record.",
    ),
    "input.not_our_note": Words(
        "Ingen nøkkel i filen åpner notatet. Kanskje er nøkkelen slettet etter planen.",
        "Ingen nøkkel i fila opnar notatet. Kanskje er nøkkelen sletta etter planen.",
        "No key in the file opens the note. The key may have been destroyed on schedule.",
    ),
}
