"""Capitalised words that name nobody: services, brands, feasts, peoples and languages.

Source:  docs/spec/guard.md#what-everybody-may-write
"""

from typing import Final

KNOWN: Final = """
Utekontakten, Uteseksjonen, Utekontakt, Utegruppa, Natteravnene, Natteravn, Ungdomskontakten, SLT,
Barnevernet, Barnevernvakten, Barnevernvakta, Barnevernsvakten, Politiet, Forebyggende,
Legevakten, Legevakta, Helsestasjonen, Helsestasjon for ungdom, Helse Bergen, Helse Vest, Helse
Stavanger, BUP, DPS, NAV, Nav, PPT, OT, UDI, IMDi, FACT Ung, RITMO, HKH, LIFU, DUE, URO, EMF,
Krisesenteret, Home Start, Røde Kors, Kors på halsen, Redd Barna, Blå Kors, Kirkens Bymisjon,
Frelsesarmeen, Frelsarméen, Fellesverket, Fargespill, Ung Arena, Barnas Stasjon, Alarmtelefonen,
Mental Helse, Rustelefonen, RUStelefonen, Bufdir, Konfliktrådet, Kriminalomsorgen, Stine Sofies
Stiftelse, Pro Sentret, Sex og Politikk, Nok., DIXI, MOT, Ungdomsrådet, Elevrådet, Russestyret,
Ekspertgruppa, Snapchat, Snap, Snapkart, Instagram, Insta, TikTok, Tiktok, Discord, Telegram,
Signal, Messenger, Facebook, Meta, WhatsApp, Whatsapp, YouTube, Youtube, Twitch, Reddit, Jodel,
Yubo, Kik, BeReal, Steam, Roblox, Fortnite, Minecraft, Valorant, Counter Strike, League of
Legends, GTA, FIFA, Xbox, PlayStation, Playstation, Nintendo, Switch, Spotify, Netflix, Google,
Apple, iPhone, Android, Vipps, Tise, Ruter, Skyss, Kolumbus, Vy, Bybanen, Flytoget, Flybussen,
AtB, Entur, Voi, Tier, Ryde, Bolt, Kiwi, Rema, Rema 1000, Coop, Extra, Obs, Meny, Joker, Bunnpris,
Spar, Narvesen, Deli de Luca, 7-Eleven, Circle K, Esso, Shell, YX, McDonald's, McDonalds, Burger
King, Subway, Starbucks, Espresso House, Peppes, Clas Ohlson, Power, Elkjøp, Vinmonopolet, Polet,
Apotek 1, Cutters, H&M, Zara, IKEA, Adidas, Nike, North Face, Canada Goose, Airpods, AirPods,
Monster, Red Bull, Snus, Ramadan, Eid, Jul, Påske, Halloween, Black Friday, Valentines, Pride,
Luciadagen, Russ, Russen, Norge, Noreg, Norway, Norsk, Vestland, Vestlandet, Østlandet, Nordland,
Troms, Finnmark, Trøndelag, Rogaland, Agder, Innlandet, Akershus, Østfold, Buskerud, Vestfold,
Telemark, Oslo, Bergen, Trondheim, Stavanger, Tromsø, Kristiansand, Drammen, Fredrikstad, Bodø,
Sverige, Danmark, Europa, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January,
February, March, April, May, June, July, August, September, October, November, December, Mandag,
Tirsdag, Onsdag, Torsdag, Fredag, Lørdag, Søndag, Måndag, Tysdag, Laurdag, Sundag, Januar,
Februar, Mars, Mai, Juni, Juli, Oktober, Desember, Vi, Han, Hun, Ho, De, Dei, Det, Den, English,
Norwegian, I, I'm, I've, I'd, We, They, GDPR, VG, NRK, TV 2, BT, Bergens Tidende, PU, KS, HKS,
AKS, SFO, VGS, Vgs, UKM, Ungdata, Covid, Rivotril, MDMA, GHB, LSD, Xanax, Tramadol, Sobril, THC,
HHC, Elf Bar
"""
SITES: Final = """
ung.no rustelefonen.no korspahalsen.no snakkommobbing.no sidetmedord.no dinutvei.no mentalhelse.no
helsenorge.no nav.no politiet.no slettmeg.no unginfo.no hjelpetelefonen.no 116111.no
ungdomstelefonen.no sexogsamfunn.no udi.no skyss.no
"""
