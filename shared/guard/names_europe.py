"""First names of families from the rest of Europe and from America; typed by hand.

Source:  docs/spec/guard.md#the-list-of-names
"""

from typing import Final

EAST_EUROPEAN: Final = """
aare adam adina adis adisa admir adnan adrian adriana agata agim agne agnieszka agron aida aiga
aigars aija ain ainars aiste aivar aivaras ajla alban albana albert albiona aleksandar aleksander
aleksandra aleksei aleksej alem alen alena alexandru alexei algirdas alicja alija alin alina
aliona alketa alma almin almir almira altin alyona amar amel amela amelia amer amila amina amir
amra ana anastasia anastasiia anastasiya anatoliy anatoly anca andjela andrada andrei andres
andrey andriana andrii andris andrius andriy andrzej anel anela anes aneta angela angelina ania
anida anita anna anneli antanas ante anton antoni antonina anu arben arber arbnora ardian ardit
ardita arina arkadiusz arkady arlind armin arnas arnis arseniy arta artan artem artis artjoms
artur arturas artyom arunas asen aset aslan aslanbek asta asya audrius aurora ausra ausrine
austeja avni azra baiba bajram barbara bardh bartek bartlomiej bartosz bashkim beata behar bekim
berat besa besart besian besim besnik beso bianca birute blanka bleona blerim blerina blerta
bogdan bogdana bogumil boguslaw bogusław bohdan bojan bojana boris borys boyko bozena branislav
branka branko bronislaw burim camelia catalin catalina celina cezar cezary claudiu constantin
corina cornel cosmin cosmina costel cristi cristian cristina czeslaw dace dafina daina dainis
dainius daiva dalia dalibor damian damir dan daniel daniela danijel danijela danut danuta dardan
daria darina darius dariusz darko daryna dasha davor dawid deividas dejan denis denisa denys
desislava diana dijana dima dimitar dimitrov dino dmitri dmitrii dmitrij dmitriy dmytro domas
dominik dominika donatas donika dorin dorota dovile dovydas dragan dragana dragos drazen dren
drita driton dubravka dumitru dusan dusko dzenan dzenana dzenita dzevad dzintars dzintra ecaterina
edgaras edgars edin edina edis edisa edita edmond edona eduards edvinas edyta egle egzon eha
eimantas ekaterina eldin eldina elena elitsa eliza elizaveta elma elmedin elmir elmira elvedin
elvir elvira elvis elzbieta emanuel emil emilia emilian emina emir emira enes enis enisa ensar
enver era erion erjon ermin ermina ernestas ervins erza esad esma eugen evaldas evelina evgeni
evgenia evgeniy evgeny evija ewa ewelina fabian fadil fahrudin fatime fatlind fatmir fatos fedor
fikret filip fisnik fitim flaka flamur flavius florent florentina florica florin florina
franciszek gabi gabija gabriela gabriele gaja galina galya gani gatis gazmend gediminas genc
gennady genowefa george georgi georgiana georgiy gergana gezim gheorghe giedre giedrius gigel
gintaras gintare gints gleb goda goran gordana gosia grazyna greta grigory grzegorz guntars guntis
halina halyna hanna haris harun hasan hasim hatidza hazir heiki helle hennadii henryk hidajet hlib
horia hristo hryhorii hubert husein hysen ibro idriz ieva iga igballe ignacy ignas igor ihor
ileana ilie ilinca ilir ilirjana iliyana illia ilona ilya ilze indre indrek inese inga ingus inna
ioan ioana ion ionel ionela ionut irena ireneusz irfan irina irma irmantas iryna ismet iulia
iulian ivan ivana ivanka ivanna ivars ivaylo ivelina ivica ivo iwona iya izabela izet jaak jaan
jaanus jacek jadwiga jagoda jakub jan jana janina janis janusz jarek jaroslav jaroslaw jasiek
jasmin jasmina jasna jedrzej jekabs jelena jelka jerzy jeton joanna jola jolanta jonas josip jovan
jovana jovita jozef julia julita juozas jurate jurgita juris justas justinas justyna jusuf kacper
kadri kadrije kaido kairi kaja kajetan kalev kalin kalina kalju kaloyan kamil kamila karina karol
karolina karolis kasia kaspars katarzyna kateryna katja katrin kazimierz kazys kemal kenan kersti
kestutis khava kinga kira kiril kirill klaudia koit konrad konstantin kornelia kostya kotryna
krasimir krasimira krenar kreshnik krista kristaps kristijonas kristine krystian krystyna krzysiek
krzysztof ksenia kseniia kuba kujtim kushtrim kyrylo külli labinot lacramioara laima laimonas
larisa larysa laura laurentiu lauris laurynas lavdim lavinia leart lech lejla lejlan lembit lena
lendita leonid leonora lesya leszek leutrim lev lidia lidiya liene liga ligita liis liisa liliana
liliia liliya lina linas linda liridon liridona lirie liudas liudmila liudmyla liviu ljiljana
ljubica loredana loreta luan lucian lucja luiza luka lukas lukasz luljeta lulzim lum luminita
lyuben lyubomir lyubov lyudmila maarika maciej maciek madalina madina magda magdalena magomed
maija mait maja majlinda maksim maksym maksymilian malgorzata malika mall malwina mantas mantvydas
mara marcel marcelina marcin marek margarita margus marharyta maria marian mariana mariia marija
marijana marika marin marina mariola maris marius mariusz mariya marko marta martina martins
martyna martynas maryna marzena matas mate mateusz matvey matvii maxim meelis meliha melisa melita
mensur mentor merita mersad mersiha michal michalina mieczyslaw mihaela mihai mihail mihkel
mikhail mikolaj milan mile milen milena milica milorad milos milosz mimoza mina mindaugas mircea
mirela mirjana mirko miroslav miroslava miroslaw mirsad mirsada mirza misha mitko mladen monica
monika muamer muhamed muharem mujo mykhailo mykola mykyta nadezhda nadia nadiia nadira nadiya naim
naser nastya natalia nataliia nataliya natalya natasza nazar nedim nedzad nejra nela nelu nemanja
nenad nerijus neringa nermin nermina nesib nevena nicolae nicoleta nicu nihad nijaz nikita nikodem
nikola nikolay nikolina nina ninoslav njomza nojus nora norbert normunds nusreta oana obrad
octavian ognjen oksana ola oleg oleh olek oleksandr oleksandra oleksii oleksiy olena olesia olesya
olga olha oliwia oliwier orest oskar oskars osman ostap ovidiu patrycja patryk paul paulina
paulius pavel pavlo pawel petar petr petras petre petrica petro petru petya piotr piotrek plamen
plamena pola polina povilas predrag priit przemek przemyslaw qendresa qendrim rada rade radek
radka radmila radoslav radoslaw radu rafal raimondas raisa raivis raivo rajko raluca rama ramiz
ramona ramunas ramzan rasa rasim ratko razvan redzep reet rein remzi renata rexhep ricards rifat
rihards riina rimantas rimas rina rinor rita robert roberts rodica rokas roksana rolandas roman
rosen rositsa rostyslav roxana rozalia rrezarta rron rudolfs rugile rumen rumyana ruslan ruslana
rustam ruta ryszard rūta sabahudin sabin sabina safet said samir samira sanda sandis sandra sanel
sanela sanita sanja santa sarunas sasa saulius sead sebastian sebiha sefik sejla selma selver
semen semir semira senad senada senka sergei sergej sergey serhii serhiy shaban shamil shkelqim
shpend shpresa shqipe sigita signe siim silvia silviu simas simeon simona simonas sinisa sintija
sirje skaiste skender slava slavica slavik slavko slawomir slobodan snezana snezhana sofia sofiia
solomiia sonia sorin stanimir stanislav stanislaw stefan stefania stefka stelian stepan stjepan
stoyan stoyanka suad suada sulejman sulja svetla svetlana svetoslav svitlana sylwester sylwia
szymon tadas tadeusz taisiia tanya taras tarik tarmo tatiana tatjana tatyana tautvydas teodora
teresa tetiana tetyana teuta tihana tiit tiiu tijana timur todor todorka toivo toma tomas tomasz
tomek tomislav toms toomas tsvetan tsvetelina tudor tymofii tymon tymoteusz tõnu ugne uku uldis
uliana ulyana uran urmas urszula urte vadim vadym vaida valdas valdemaras valdet valdete valdis
valentin valentina valentyn valentyna valeria valeriia valeriy valery vali valmir valmira valon
vanja vanya varvara vasile vasilica vasiliy vasyl vedad vedran veiko veljko ventsislav vera
veronica veronika vesela veselin vesna victoria vidmantas viktor viktoriia viktorija viktoriya
vilius vilte vineta violeta viorel viorica virginija visar vita vitalii vitalija vitaliy vitaly
vjosa vlad vladan vladimir vladislav vlado vladyslav vladyslava vlora volodymyr vova vsevolod vuk
vyacheslav vytautas waldemar wanda weronika wieslaw wieslawa wiktor wiktoria witold wladyslaw
wlodzimierz wojciech wojtek xhemile xhevahire yana yanko yaroslav yaroslava yegor yelena yevgeny
yevhen yevheniia ylber yll yordan yordanka yulia yuliia yuliya yuri yurii yuriy yury zakhar zamir
zana zane zarema zbigniew zbyszek zdravko zdzislaw zejna zeljko zhanna zhivko ziedonis zijad
zilvinas zinaida zivile zlata zlatan zlatko zofia zoran zorica zosia zoya zuza zuzanna zvonko
zydrunas zygmunt ülle łukasz željko žygimantas
"""

WEST: Final = """
aaron abby abigail adele adriana aiden alan alba alberto alejandra alejandro alessandro alessia
alexis alfonso alfredo alicia alina allison alvaro amber amy ana andre andres andrew andy angel
angela angelina angelo anthony antoine antonella antonio ariana ariel arturo ashley aurelie ava
axelle barbara beatrice beatriz ben benito bernard bianca bill billy bob bradley brandon brenda
brian brianna brigitte bruce bruno bryan bryce caitlin caleb cameron camila candice carlos carmen
carol carolina cassandra catarina catherine cesar chantal charles charlie chelsea cheryl chiara
chloe chris christelle christophe cindy claire claudia clement cody colin connor constance
corentin craig cristiano cristobal crystal cynthia daisy damien daniela danielle danny dario
darren dave dean debbie deborah diana diego dominic dominique donald donna douglas duarte dylan
eddie edoardo eduardo edward elaine eleanor eleonora elijah elliot elodie emilio emily emma
enrique enzo eric erica erin esteban ethan etienne eugenia eugenio evan fabien fabio fabrice
federica federico felipe fernanda fernando flavia florence francesca francesco francis francisco
francois gareth gary gavin georgia gerard gerardo giacomo gianni gilberto gillian ginevra giovanni
giulia giuseppe gonzalo gordon grace graham greg gregory guillaume guillermo gustavo hailey hannah
harold harrison hayden heather hector heidi helen henri horacio hugo ignacio ines irene isaac
isabella isaiah ismael ivan ivy jack jackson jacqueline jade jaime jake james jamie jane janet
janice jared jason javier jayden jean jeff jeffrey jeremy jerome jerry jesse jessica jill joan
joanna joao joaquin jodie joel joey jordan jordi jorge jose joseph joshua joyce juan juana judy
julian juliana julien julio justin kaitlyn karen kate katherine kathleen katie kayla keith kelly
ken kerry kevin kimberly kristen kurt kyle lara larry lauren laurent laurie leandro leonardo
leonor leslie liam lisandro logan lola lorenzo lori louis lucia luciana luciano lucie lucy luigi
luis luisa luiz lynn mackenzie madison maelle maite manon manuel manuela marc marcela marcelo
marco marcos margarida marguerite mariana mariano maribel mario marisol marissa marta martina
mason mateus matheus mathieu mathis matteo matthew maureen mauricio maurizio mauro megan melanie
mia michel michele miguel mike milagros mirko mitchell moises morgan murilo natalie nathan neil
nelson nestor nicola nicole nigel noelia noemi nuno octavio oleg olivier owen pablo paloma pamela
paola paolo parker pascal patricia patrizia pauline paulo pedro peggy penelope perla phil philippe
pierre pietro pilar quentin rachel rafael ramiro ramon randy raquel raul ray raymond rebeca reece
regina rene ricardo riccardo rick rita roberta roberto rocio rodrigo romain romane rosa rosario
ross roxana ruben rui russell ryan salvador salvatore samantha sandra santiago sarita scott sergio
shane shannon sharon shaun shawn silvia simone sofia sonia spencer stacy stefano stephane
stephanie stephen steve steven stuart susan sylvain sylvie tamara tamsin tania tatiana terry
thiago thibault tiago tiffany timothy todd tracy trevor tyler valentina valeria vanessa veronica
vicente victor vincenzo violeta virginia vitor vittoria wagner walter wayne wendy wesley xavier
ximena yannick yolanda zachary zoe
"""
