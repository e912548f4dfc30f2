"""First names common in Norway and its neighbours, Sápmi among them; typed by hand.

Source:  docs/spec/guard.md#the-list-of-names
"""

from typing import Final

NORTH: Final = """
aage agneta aili ailin aksel albert albertine aleksander aleksandra alexander alexandra alf
alfhild alfred alice alida alma alva alvilde alvin amalie amanda amelia amund ana anders andor
andrea andreas andrine ane anette anine anita anja anka ann anna annbjørg anne anneli annelise
annette annicken annika anniken anny anton antonia antonio arild arna arne arnfinn arnhild arnold
arnstein arnt aron arthur arto arvid asbjørn ase asgeir ask aslak aslat aslaug asle astri astrid
atle aud audhild audun august augusta aurelia aurora axel balder barbro beate benedicte benedikte
benjamin bent bente berit bernhard bernt bertha bertil biret birger birgit birgitta birgitte birk
birna birthe bjarne bjarte björk björn bjørg bjørk bjørn bjørnar bjørnulf bo bodil borgar borghild
borgny brage brede brit brita britt brittmarie brynhild brynjar bård börje børge børre camilla
carin carina carl carla carmen caroline casper cathrine cato cecilia cecilie celin celina celine
charlotte christer christian christin christina christine christoffer christopher clara conrad
cornelia cornelius dag dagfinn dagny dagrun daniel daniela daniella david dennis didrik dina
ditlev dorte dorthe dorthea ebba edel edgar edith edvard edvin edwin eero egil eigil eileen eilert
eilif eilin einar eira eirik eiril eirin eivind eivor eldar eldbjørg eldrid elea elen elena eli
eliana elias elida elin elina eline elinor elisa elisabet elisabeth elise eliza ella elle ellen
elling ellinor elna elsa else elvi elvira embla emeline emil emilia emilie emilio emine emma emmy
endre engebret enok enya erik erika erkki erlend erling ernst espen ester esther eva evelyn even
evy eystein fanny felix ferdinand filip filippa finn fiona florian folke frank frans fred freddy
frederik fredrik fredrikke freja freya frida fride frode frøya frøydis gabriel gabriela gabrielle
geir georg gerd gerda gerhard gina gisle gitte gjermund gjert gjertrud gjøran gloria grete grethe
gro gry gudbrand gudmund gudrun gulla gunda gunhild gunilla gunn gunnar gunnhild gunnlaug gunnvor
gunvor guro gustaf gustav guttorm guðrún gyda göran gøran haakon haldis halfdan hallgeir hallgrim
hallvard halvard halvor hampus hanna hannah hanne hannele hans harald harriet harry hauk hedda
hedvig hege heidi heikki heine helena helene helga helge helgi heljar helle helmi henning henny
henriette henrik henrikke henry herborg herdis herman hermine hermod hilda hilde hildegunn hilmar
hjalmar hjørdis holger hugo hulda hågen håkan håkon håvar håvard ian iben ida idar idun iduna ina
inga ingar inge ingeborg ingelill ingelin ingemar inger ingerid inghild ingjerd ingmar ingolf
ingri ingrid ingunn ingvald ingvar ingvild ingvill irene iris irma isa isabel isabell isabella
isabelle isak iselin issát ivar iver iŋgá jaakko jacob jakob jan janne jannicke jannike janniken
jaran jarand jari jarl jarle jasmin jeanett jeanette jennie jenny jens jeppe jesper jim jimmy jo
joachim joakim joar jofrid johan johanna johanne johannes john johnny jon jonas jonatan jonathan
jone jonna jorid jorun jorunn josef josefine joseph josephine jostein jovan judith juel juha juhán
jukka julia julian juliane julianne julie justina jyrki jóhann jón jørgen jørn jørun jørund kai
kaia kaisa kaja kajsa kalle karen kari karianne karin karina karine karl karla karmen karoline
karsten kaspara kasper katarina kate katharina kathrine katinka katja katrine kenneth kent kerstin
kerttu ketil kevin kian kim kine kira kirsten kirsti kitty kjartan kjell kjellaug kjersti kjerstin
kjetil klara klaudia klaus klemet knud knut konrad kornelia kornelius kristen krister kristian
kristiane kristiina kristin kristina kristine kristofer kristoffer kåre laila lara lars lasse
laura laurits lava lavinia lavrans lea leah leander leif leikny leiv lena lene lennart leo leon
leona leonard leonora leopold lera lerke levi liam lilian lilje lill lilli lillian lilly lily lina
linda line linea linn linnea linnéa linus lion lisa lisbet lisbeth lise liss liv liva livar live
livia loke lone lorentz lotta lotte louie louis louisa louise lovisa lovise luca lucas ludo ludvig
ludwig luka lukas luna lydia lykke madeleine madelen mads magda magdalena magna magnar magne
magnhild magni magnus magnús mai maia maja malena malene malin malou malvin marcel marcus margaret
margareta margareth margit margot margrete margrethe mari maria mariam marian mariann marianne
marie mariel mariell marielle marina marion marit marita marius marja marjatta mark markku markus
marlene marta marte martha marthe martin martine mary mateo mathea matheo mathias mathilda
mathilde mathis matias matilda matilde mats matti mattias mattis maud max maximilian maya melina
melissa meret merete merethe mette mia michael michelle mie mikael mikaela mikal mikkal mikkel
mikkeline mikko milea milena miles milian milla mille milo mina mio mira miriam mirjam molly mona
monica monika mons my máhte máret nanna natalia natalie nataniel natasha nathalie nathaniel nelia
nellie nelly neo neri nicholas nicklas nicolai nicolas nicoline niillas nikita niklas nikola
nikolai nikolas nikoline nilla nils nina njål noah noel noelle nor nora norah norma norunn norvald
nova oda odd oddbjørg oddbjørn oddgeir oddleif oddny oddrun oddvar odin odine odrun ola olaf olai
olaug olav ole olea oleander olga oline oliver olivera olivia olle oluf olve omar oscar oskar
oskarine otelie othilie ottar otto outi ove paavo palle patricia patrick patrik paul paula pauline
peder peer pekka pelle per pernille peter petra petri petrine petter philip phillip pia piera pil
pirjo preben päivi pål rachel rafael ragna ragnar ragne ragnhild ragnvald rakel ralf randi ranveig
rasmus ravna raya rebecca rebekka regine reidar reidun reidunn rein reinert reinhard renate
richard riitta rikard rikke rita ritva roald roan roar robert robin roger roland rolf rolv ronja
ronny rosa rose rosemarie roy ruben ruby rudi rudolf runa runar rune runhild runi ruth sabine
sabrina saga sakari sakarias sally sam samson samuel sander sandra sanna sanne sara sarah satu
savanna sean sebastian selina selma serina serine severin sienna sigbjørn sigfrid sigmund signar
signe signy sigrid sigrun sigrún sigurd sigurður sigvald sigvart sigve silas silja silje silvia
simen simon simone sina sindre siri siril sirpa sissel siv siver sivert sjur skjalg sofia sofie
sol solan solbjørg solfrid solgunn solvei solveig solvår sondre sonja sonny sophia sophie sophus
stefan stefanie steffen stefán stein steinar stella stellan sten stephan stephanie stian stig
stine storm sture sturla ståle sunna sunniva sunnive sunná susann susanna susanne svanhild svea
svein sven sverra sverre synne synneve synnøve syver sámmol sölve sølve sølvi søren tage tale
tallak tanja tapio tarald tarje tarjei ted teemu telma teodor teresa terese terje tess thale thea
theis thelma theo theodor theodora theresa therese thomas thor thora thorbjørn thorleif thorvald
thurid tia tilda tilde tilla tim timo tina tindra tine tinius tiril tobias tobine toini tom tomas
tomine tommy tone tonje tony tor tora toralf torbjørg torbjørn tord tore torfinn torgeir torgrim
torgunn torhild toril torild torill torjus torkel torkil torkild torleif torleiv tormod torolf
torstein torsten torunn torvald tove trine tristan tron trond troy trude truls trygve trym tuna
tuomas turi turid tuula tuva tyr tyra tyri ulf ulla ulrik ulrikke ulvar umar una unn unni uno
urban ursula valborg valdemar valter vanessa varg vebjorn vebjørn vegar vegard vemund vera verner
veronica veronika veslemøy vetle vibecke vibeke victor victoria vidar vidkunn vigdis viggo viktor
viktoria vilde vilhelm vilja viljar vilje ville villemo vilma vilmar vilmer vincent vinjar viola
viona vivi vivian våge vår waldemar walter wenche wenke werner wictoria wiktoria wilfred wilhelm
wilja william willy wilma wilmer winnie ylva ymir yngvar yngve yngvild yvonne ánne ásdís åge åke
åmund åsa åse åsgeir åshild åslaug åsmund åsne åsta åste ólafur örjan øistein øivind ørjan øydis
øystein øyunn øyvin øyvind øyvor þór
"""
