"""First names of families from Arab, Persian, Kurdish and Turkish lands; typed by hand.

Source:  docs/spec/guard.md#the-list-of-names
"""

from typing import Final

ARABIC: Final = """
abbas abd abdallah abdel abdelaziz abdelkader abdelrahman abdirahman abdou abdul abdulaziz
abdulkadir abdullah abdulrahman abed abeer abir abo abu adel adham adil adnan afaf afnan ahlam
ahmad ahmed aida aiman aisha aisja akram alaa alaeddine ali alia aliya aliyah alya amal amani amar
amer amin amina amine amir amira amjad ammar amna amr anas anis anisa anwar arij arwa asma asmaa
assia ata atef awad aya ayah ayat aydin ayman aymen ayoub ayub ayya aziz aziza badr bahaa bahia
baraa basel bashar bashir basil basma bassam batoul bayan bilal bilel boushra bushra chaima
chaimaa dalal dalia dana dania dareen darin dawood dawud deeb diana dima diya doaa dua dunia emad
eman esraa fadi fadia fadil fahad fahd fahmi faisal farah fares farid farida faris farouk fatema
faten fathi fathia fatiha fatima fatimah fatma fatme fawzi fawzia faycal fayez firas fouad ghada
ghaith ghassan habib habiba hadi hadil hafsa haidar haitham hala halima hamad hamdi hamed hamid
hamida hamza hana hanaa hanan hanane hani hania hanin hareth haroon haroun hasan hasna hassan
hassna hatem haya hayat haytham heba hiba hicham hind hisham hoda houda houssem huda hudhayfa
hussain hussein ibrahim ibtisam idris ihab ihsan ikhlas ikram ilham ilyas imad iman imane imran
inas intisar isam ismael ismail isra israa issa iyad jaafar jaber jad jalal jamal jamil jamila
jana jannat jasim jasmine jasser jawad jawaher jihan joud joumana judi juman jumana kadija kamal
kamil karam kareem karim karima kawthar kenza khadija khadra khaled khalid khalil khawla laith
lama lamia lamis lana latif latifa layan layla leen leila lina lubna lujain maha mahdi maher
mahmod mahmoud mahmud majd majed majid majida malak malek malik malika manal mansour marah mariam
mariem marwa marwan maryam mays maysa mehdi milad mina moataz moayad mohamad mohamed mohammad
mohammed mohannad mohsen mona mounir mourad moussa moustafa muath muhamed muhammad muhammed
muhannad muna munir murad musa musab mustafa mutaz naama nabil nada nader nadia nadim nadir nadja
naila naim najah najat najib najla najwa nancy nasim nasir nasr nasser nassima nawal nazar nesrin
nesrine nidal nihad nisreen nizar noor nora nour noura nuha nur nura obaida ola omaima omar omran
osama othman ouissam oumaima qais qasim qusai rabab rabi rabia rachid rafik raghad rahaf rahma
rahman raja rama rami rana rania ranim rasha rashed rashid rawan raya rayan rayane reem reema rida
rima riyad roa rola ruba rula saad sabah saber sabrin sabrina sadek sadia saeed safa safaa safia
safiya sahar said saida saif sajida sakina salah salam saleh salem salim salima salma salman salwa
sama samah samar samer sami samia samih samir samira sana sanaa sara sarah selim selma shadi shahd
shahed shaima shaimaa shams sherif shireen sidra siham sihem sofian sofiane sohaib souad soufiane
soumaya suad suha suhaib suhail sulaiman suleiman sultan sumaya summaya taha tahani taher talal
taleb tamer tarek tareq tariq tasnim taym thamer tuqa umar usama wael wafa wafaa wahid walaa
waleed walid wassim wesam widad wisam wissam yacine yahia yahya yara yasin yasir yasmin yasmina
yasmine yasser yassin yassine yazan younes younis yousef yousif yousra youssef youssof yunus yusra
yusuf zaher zahi zahia zahra zaid zaina zainab zakaria zakariya zaki zakia zayd zayn zayna zeid
zeinab ziad zineb zohra zuhair
"""

PERSIAN: Final = """
abolfazl afsaneh afshin ahmadreza akbar alireza amirhossein ana anahita arash ardalan aref arezo
arezoo aria arian ariana arman armin armita arshia arvin arya arzu asad asghar ashkan ashraf
atefeh azadeh azar azin aziz babak baset behnam behnaz behrouz behzad benafsha bita dariush darya
davood delaram ebrahim ehsan elaheh elham elmira elnaz elyas emran erfan esmail ezat faegheh
fahima farhad fariba farid farideh farkhunda farnaz farsad farshad farshid faryal farzad farzana
farzaneh fatemeh fereshta fereshteh firoz freba freshta freydoun gholam gita golnaz gulalai
habibullah hadis hamed hamideh hamidullah hashmat hedayat hekmat helia hengameh homa hosein hosna
hossein iman iraj jafar jamshid javad javid kamran karimullah kaveh keyvan khatera khosrow kian
kiana kimia kobra ladan laila leyla mahdieh mahnaz mahsa mahtab malalai mana mandana mansoor
maryam masood masoud masoumeh massoud mastoora mehdi mehran mehrdad mehrnaz melika milad mina
mirwais mitra moein mohsen mojgan mojtaba morteza mostafa mozhgan nadereh nahid najib najibullah
narges nargis naser nasim nasrin navid nazanin nazir negar negin nilofar niloofar niloufar nima
noorullah omid parastoo pardis parisa parvaneh parviz parwana parwin payam pegah peyman pouria
pouya qasem rafi raha rahim rahimullah rahmatullah ramin raziya reza rezvan roghayeh romina
roohullah rostam roya roza saba sadaf saghar sahar saman samaneh samim sanaz sara sarina sasan
sayed sediqa sepehr sepideh setareh shabnam shafiq shaghayegh shahab shahin shahla shahram
shahriar shakiba sharif shayan sheida shekiba shervin shima shirin shiva shokoufeh shukria siamak
siavash simin sina soheil soheila soma somayeh soraya sorour taher tahmina taraneh tina torpekai
vahid wahida wali wasim yaghoub yalda yaser zabihullah zahra zakia zarghona zarmina zia ziba zohal
zohre zohreh zubair
"""

KURDISH_TURKISH: Final = """
abdulla abidin agit ahmet akin ala alan alev alp alper amed ara aram aras ari arin armanc aryan
arzu asli asuman asya ata atilla avin ayca aydan ayfer aygul ayhan aylin aynur aysa aysan ayse
aysegul aysel aysenur aysun ayten ayşe azad azat azra baha bahar bahoz bana banu baran baris basak
batuhan bawer bayar bayram bekir belinay bengi beren berfin beritan berivan berk berkan berkant
berkay berzan betul beyza bilge bircan birgul bnar bora botan bugra bulent burak burcu burhan
busra can canan caner cansu cem cemal cemil cemre cengiz ceren cetin ceylan cigdem cihan civan
ciwan dana dara daran darin delal delil deniz dersim derya devrim dicle didem dilan dilara dilbrin
dildar dilek diler dilnaz dilovan dilshad diyar dlovan dogan duygu ece ecrin eda edanur efe ela
elanur elif emel emin emine emir emrah emre ender enes engin enis erdal erdem eren ergin erhan
erkan erol ersin ertan esin esma esra evin evrim eylul eymen eymir eyup fahri fatih fatma ferhat
feride fidan fikret filiz firat fuat furkan gamze gizem gokce gokhan gonul goran gul gulay gulcan
guler gulistan gulsah gulsen gulsum gulten gunes guney gökhan gül gülsüm hakan haldun halil halime
halit handan hande harun hasan hatice havin havva hawar hayri hazal hejar helin hemin heval hevin
hewa hivda hiwa hozan hulya huseyin hüseyin idil ilayda ilhan ilkay ilker ilknur irem irfan isil
iskender ismet izzet jale jian jiyan jwan kaan kadir kamuran karwan karzan kawa kaya kemal kenan
kerem kerim koray korkmaz kubra kurdo lale lana lavin lawand leyla lokman mahir mahmut makbule
mazlum medine mehmet mehtap melek meliha melike melis melisa meltem meral mert merve merwan meryem
mesut metin mihriban mine mirac miran mirza mizgin muhammet muharrem murat musa mustafa nalin
nazan nazli nazlican nebahat necati necla nermin neslihan nesrin nevin nevzat nihal nihat nilay
nilgun nilufer nisa nuray nurcan nurettin nurgul nurhan nurten oguz oguzhan okan omer onur orhan
osman oya ozan ozcan ozge ozgur ozkan ozlem pelda pelin perwin pinar polat poyraz rabia rahime
ramazan rana rebaz rebin rebwar recep remzi renas resul ridvan rizgar roj roja rojan rojbin rojda
rojdan rojhat rojin ronahi roni rozerin rubar ruken rukiye sabri safiye salih sebnem seda sedat
sefa selahattin selami selcuk selda selim selin selman semih semra sena serdar serhat serkan
sertan servan sevda sevgi sevil sevim seyhan seyit shad shaho shalaw sherko sherwan shilan shirwan
shler shno shwan sibel sidar simay sinan sirin siyar songul soran suleyman sultan suna suzan tahir
tanju tarik tayfun taylan tekin tuba tugba tugce tulay tunahan tuncay tuncer turan turgay ufuk
ugur umit umran umut volkan yagmur yahya yakup yalcin yasar yasemin yasin yavuz yekta yeliz yesim
yigit yildiz yilmaz yunus yusuf zafer zagros zana zehra zekeriya zeki zelal zelan zerin zerya
zeynel zeynep zilan zinar ziya zozan zuhal zumrut çağla ömer özgür özlem ümit ünal ışık şükrü
"""
