"""Listed names that are ordinary words as well, in bokmål, nynorsk or English.

Source:  docs/spec/guard.md#names
"""

from typing import Final

ORDINARY: Final = """
adel agne akin ama andre ane angel ante arti ask aster august basil ben bent berg berge berk bile
bill bita bjørk bjørn blessing bo bob bola bong bora borgar brede bright can cherry chi comfort
crystal dag daisy dan dana dat dean dina divine dren drita dung edel eden elle else ender endre
enes engen era even fang fares fei finn florin folke foss fred gang gani geir genet glory grace
gro gry gul guler gulla hai hala han hana hande hans happiness hau haug haugen hauk heather heaven
heine helle hind hinda holm holmen honey hua hue hui huma hung idun indre innocent ion iris isa
iver ivy jade jan jarl jo joar joy juris kai kaia kaja kalle karma kaya kobra kristen kåre lam
lama lava le lea lei lerke lev li lie lien liga lilje lill lily lin line linn lion liv live loan
loke lone lund ly lykke mai mall man mana mara mari mark mason mate max mei mentor mercy mette
mile miles mille min mine moe moen mons musa muse my myhre myra nam nida noi nor norma nova odd
ole olle palle patience peer pelle per pil ping ploy precious prince princess providence rada rade
raja ram rama rana rasa ray rein ren rida rima roa roar robin roda roman rong rosa rose rosen ruby
rune ruta saga said sally sam sama saman samer sander sang seda seedy semen senka shams sheriff
siv siva siver slava sol son stein sten stig storm strand strøm sture ståle sultan sunna tai tale
tam tamer tan tangen tia tida tien tilde tilla tim tin tine tom tone tor tore tran trang tri tron
trond troy tuba tun tuna tung tyr ulla una unn uno urban urte van varg vidar vik vilje ville vita
vy våge vår yen yll åge åsa åse åsta åste
"""
