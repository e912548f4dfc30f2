"""Last names that many have; with a capital letter they are asked about as first names are.

Source:  docs/spec/guard.md#the-list-of-names
"""

from typing import Final

SURNAMES: Final = """
aas aasen aasheim abdi abdullah abdullahi ahmad ahmadi ahmed akhtar amundsen andersen andreassen
andresen antonsen arnesen aune bakke bakken berg berge berntsen birkeland bjerke bjørnstad brekke
bråten böe bø carlsen chaudhry christensen christiansen dahl dahle danielsen edvardsen eide eidem
eliassen ellingsen engen eriksen evensen farah fjeld foss fossum fredriksen gabrielsen gulbrandsen
gundersen haga hagen haider halvorsen hamre hansen hanssen haraldsen hassan haug hauge haugen
haugland helgesen helland helle hellem henriksen hermansen holen holm holmen hovland hussain
hussein ibrahim iqbal isaksen iversen jacobsen jakobsen jama jansen jensen jenssen johannessen
johansen johnsen jonassen jørgensen karlsen khan knudsen knutsen kowalski kristensen kristiansen
kristoffersen kvam larsen lewandowski lie lien lund lunde mahmood malik martinsen mathisen
mikkelsen moe moen mohamed mohamud molnes monsen myhre myklebust naess nguyen nikolaisen nilsen
nordby nordli novak nowak nygård næss olaussen olsen omar osman ottesen paulsen pedersen petersen
pettersen rasmussen reza ruud rønning rønningen samuelsen sandberg sandvik shah sharma sheikh
simonsen singh sivertsen skoglund solberg solheim steen strand strøm strømme sunde svendsen sæther
sætre sørensen sørlie tangen thomassen thorsen torgersen tran tveit ulriksen vik wilhelmsen wójcik
yusuf ødegaard ødegård økland østby
"""
