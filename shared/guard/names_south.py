"""First names of families from Africa south of the Sahara and from Asia; typed by hand.

Source:  docs/spec/guard.md#the-list-of-names
"""

from typing import Final

AFRICAN: Final = """
aaden abdi abdiaziz abdifatah abdihakim abdikadir abdikani abdikarim abdilahi abdinasir abdirashid
abdirizak abdisalam abdishakur abdiwali abdullahi abeba abel abena abiodun abokor abraha abraham
abrehet abshir abukar achieng adama adan ade adebayo aden adhanom adiam adonay afewerki ahado
aicha aissatou akberet akello akosua akua alagie alem alemseged alganesh alhagie alhaji alieu
almaz ama amadou amal aman amani amanuel amie amina aminata anab anisa ansumana antoine araya
arsene asad asha ashkir asmelash asmeret asmeron aster atsede awa awale awet awil axmed ayaan
ayaanle ayan ayanle ayo ayodele azeb azmera baba baboucarr bahati bahta bakari bakary baraka barni
bashir belay bereket berhane berhe beteal betelhem bilan bile biniam binta binyam bisharo bisrat
blaise blessing bola boniface boubacar bright buba burhan cabdi cali casha celestin cheikh chidi
chika chinedu chioma christelle claude claudine clovis comfort dahabo dahir daniat daouda daud
dawit deborah deeqa degan demba deqa desale desta diallo dieudonne diriye divine dorcas duale
dualeh ebenezer ebou ebrima ebyan eden edrissa efua ekow emeka emmanuel emmanuella ermias ermiyas
esi esperance espoir estifanos evariste eyerusalem eyob eyobel faadumo faduma fadumo fahma falis
fanta farah fardowsa farhan farhiya fartun fathi fatou fatoumata fatoumatta fatuma faustin fawzia
fesseha feven fidele fikadu filmon filsan fitsum florence foday fode fowsia fowzia francine
frehiwot freweini frezghi fryat furaha gacal garad gebre gebremariam gedi genet ghebre gifty
gilbert girma glory godfrey goitom grace guled gulled haben habiba habon habtom haddy hagos haile
hailu halima halimo hamda hamdi hana happiness haruna hawa haweya hawo heaven helen henok heran
hermela hermon hibaq hibo hinda hiwot hodan hodo honore hoodo hooyo hussen ibado ibou ibrahima ida
idil idiris idrissa ifeanyi ifeoma ifrah igal ikran ilhan ilwad imani immaculee innocent iqra
isaias isaq isatou isayas ismahan issa issayas istar jainaba jama jamac jamilo janvier jean jeanne
jeannette jimale joel jolie josiane joyce juma kader kadiatou kadra kahsay kalifa kalkidan kaltuma
kaltun kamau karamo kebba kehinde khadija khadra khalid kibrom kidane kidist kifle kiros kodjo
koffi kofi kojo kouame kwabena kwadwo kwaku kwame kwasi kwesi kwizera ladji lamin lemlem letebrhan
leyla liban libin lidya luam luul luula luwam mabinty madina magan mahad mahamed mahlet maimuna
makena malang mamadi mamadou mamadu mariama marieme maryama maryan mbaye mebrahtu medhanie mehari
mehret mekonen melaku melat mercy merhawi meron meskerem mewael michaele mihret mikias milkias
misgana modou mohamoud mohamud momo momodou mory moussa mugisha muhoza muhyadin mulki mulu
mulugeta mumin muna muno mursal muse mussie mustaf mustapha musu mutesi nadege nahom nana nardos
nasra nasteho natnael ndeye nebiat neema negash ngone ngozi niguse nimco nimo njeri nkechi nuur
nuura nyima obinna ochieng odhiambo okbay oluwaseun osman otieno oumar ousainou ousman ousmane
pascal pascaline patience penda petros precious prince princess providence qali qamar rahel rahma
rahmo raho ramatoulaye raqia rigat robel roda rokia rooda rukia ruqia ruqiya ruta rutha saba
sabirin sabriye sacdiya safi safiyo sagal sahra sahro said saikou salado salem salif salifu
salimata samakab samatar samrawit samsam samson samuel sanna sara sarjo saynab seble seedy sekou
seku selam selamawit semere semhar senait serge shamis shamsa sharmarke sheriff shire shukri
siciid sidi simret sira sirad sisay siyad sofia solomon solyana sosina souleymane suad suado
sucaad sulayman sulekha sumaya sundus surafel tadese tadesse taiwo tawfiq teame tecle teklay tekle
teklit temesgen teodros tesfalem tesfay tesfaye tewelde tewodros theogene thierno tida tigist
tirhas tsegai tsegay tsehay tsion ubah ubax uche umalkheir umaru uwase uwimana wambui wanjiku
wardo warsame weldu winnie winta woldu xaawo xasan yafet yakubu yankuba yared yasmiin yassin yaw
yaya yemane yerusalem yodit yohana yohannes yonas yonatan yonis yordanos yosef yosief yusur yuusuf
zahra zaid zainabu zakariye zamzam zawadi zaynab zeinab zekarias zerai zeray zuhur
"""

ASIAN: Final = """
aadhya aaliyah aamir aarthy abbas abdul abhishek abid abida abirami adeel adnan afzal ahsan aijaz
aiko aisha aiza ajay akash akhtar akira akshay aleena ali alina alisha aliza alma altaf amara
ambreen ameer amina aminah amit amna amrit analyn anand ananya aneela angelica angelito anh anika
anil anita anjali ankit anmol annalyn anojan anong anum anushan anwar apinya aqeel aqsa aravinth
archie arif arjun arlene arnel arooj arslan arti arulini arun arunee asad asghar ashfaq ashish
ashok ashraf ashwin asif asim asma aubrey aung ayesha azhar babar bach balan baljit balwinder bao
bavani benilda benjawan bernadette bernardo bich bikash bilal binh bishal bo bong boonmee branavan
brintha busaba bushra cam canh carlo carmela chalita chanida chanya chau chaudhry chen cheng
cherry cherryl chi chinh chompoo chun cristina cuong dai dan danilo danish dante danyal dao darwin
dat deepa deepak deepika dharshini diem diep dilakshan dinesh dinh diosdado dipak divina divya
dolores dong dorje duangjai duc dung duong duy edgardo eduardo efren ehsan ejaz elmer emerson
erlinda ernesto fahad faheem fahim faisal faiza faizan fang farah faraz farhan farhat farida
farooq farrukh fatima fauzia fei feng ferdinand fizza florencia gagan gajan ganesh gang gaurav
gemma gerald geraldine ghazala ghulam giang girlie gita gladys glenda gowri gowthaman grace guo
gurmeet gurpreet habib hafeez hafsa hai haider hamid hamza han hanh hania hao hardeep haris harjit
haroon harpreet haruka haruto haseeb hashim hassan hau hien hieu hina hira hiroshi hla hoa hoai
hoan hoang honey hong htoo hua hue hui huma humaira humayun hung huong hussain huu huy huyen ibrar
iftikhar imelda imran imtiaz inderjit insha iqbal iqra irfan irum isagani ishaan ishaq ishfaq
ismail jagdeep jahangir jariya jasbir jaspreet jathusan javed javeria jawad jayson jegan jennifer
jenny jeric jericho jerome jerwin jeyanthi jhon jia jian jiang jie jiho jin jing jintana jisoo
jocelyn joel joey jomar jonalyn josefina joy joyce julius jun junaid kabilan kabir kai kainat
kaito kajan kajani kamal kamon kamran kanchana kanokwan kanya karan karl karma kashif kaur kavita
kavitha keiko kenji kenta khadija khai khalid khang khanh khin khoa khoi khurram kien kieu kinza
kiran kirushan kishan kittipong kogulan komal krishna kulap kulwinder kumar kumaran kyaw laiba
lakshmi lalita lam lamai lan lavan lavanya laxmi le lea lei leonor leonora li lien liezel lin ling
linh liu loan loc logini lorna lourdes luan lubna luong luxshan luz ly madiha mae maha maham
maheen mahnoor mai maira majid malaika malee mali maliha man mandeep manee maninder manish manjit
manpreet maria mariam maribel maricar maricel marilou marites marivic marlon marvin mary maryam
masood mathumitha mathusan maung maya mayuran meera mehak mehmood mehwish mei melanie merlinda
michelle mika min minahil ming minh minho minjun mithran moe mohan mohit moin mong mubashir
mudassar mughal muhammad mumtaz muneeb munir mushtaq my myint mylene myra na nabeel nabin nadeem
nadia naeem nafisa nagina naila naima nam naoki napat narong naseem naseer nasir nasreen nattaya
natthaphong naveed navneet naw nazia neelam neha nenita nga ngan nghia ngoc nguyen nguyet nha nhan
nhat nhi nhu nhung nida nighat nikhil nila nima nimra ning nirmala nirojan niroshan niruban nisar
nisha nithya nittaya nivetha noel noi noman nong nonoy noppadol noreen norma nosheen nuanchan
nusrat oanh ofelia omer oranuch osama panida parminder parveen pasang patcharin pawan pema pensri
phailin phat phong phuc phung phuoc phuong pim pimchanok ping piratheepan piriyanka ploy pooja
pornthip prabhjot pradeep prakash pranav prasanna prasert prashanth pratik pravin precious preecha
prem priya puja qaiser qasim qi qian qiang qin qing quan quang quoc quy quyen quynh raagavi rabia
rabin radha rafiq raheel rahul raj raja rajan rajani rajesh rajinder rajiv rakesh ram ramesh
ramsha ranjit rashid rashida ratana rathika ratree ravi ravindran raymond rayyan razia rehan
rehana rekha ren renato rhea riaz ricardo rico rida rishi rita ritu rizwan rizwana robina rochelle
rodel rodrigo roel roger rohan rohit romeo ronald ronaldo rong rosalie rosario rosemarie rowena
rubina ruel rui rukhsana rungnapa saad saba sabeen sabesan sabina sabir sadaf sadia saeed safdar
sagar sahana sahil sahrish saif saima saira sajeevan sajid sajida sakda sakina sakura salman
samina samra sana sandeep sang sangeetha sangita sania sanjay sanjeev santhiya santosh saqib
saravanan sarfraz sarita sarmad sasi satoshi sehrish selvan selvi senthil seojun shabana shabbir
shagufta shahbaz shaheen shahid shahida shahnaz shahzad shaista shakeel shalini shamim shan
shankar shanthi shanti sharmila sharuk shazia sheila sheraz sherwin shoaib shreya shruti shu
shumaila sidra simran sinthujan sirikit siriporn sita siva sivakumar sivan sobia soe sohail
somchai somjai sommai somsak son sonam sonia sopha sora soyeon sritharan subasini suda sudarat
suganya suhanya sujan sujata sujeeva sukanya sukhdeep sumaira suman sumera sunee sungmin sunil
sunita supaporn supattra suraj suresh surinder sushil suthan suwit swati tabassum tahir tahira tai
takashi takeshi talat talha tam tan tania tanveer tanya tao tariq tashi tasleem tayyab tayyaba
tehmina tehreem tenzin teresita thach thaksin thanawat thang thanh thant thanuja thao tharmini
tharsan thein thi thida thidarat thien thinh thivya thoa thu thuan thusha thushara thuy tien tin
toan tran trang tri trinh trong truc trung truong tsering tu tuan tun tung tuyen tuyet udom umair
umar umer urai urooj usama usman uthayan uyen uzair uzma vaani van vangie vani varun vasanthi viet
vijay vijitha vikas vikram vilma vinh virgilio vishal vithuja vithushan vivek vu vuong vy waheed
wajid waleed wanida wannapa waqar waqas waraporn waseem wei wen wichai wilai wilma xia xiang xiao
xin xing xiu xuan xue yalini yan yang yash yasir yasmeen yathu yen yi ying yogan yoko yong younas
yu yuan yue yui yuki yun yuna yuphin yupin yuto zafar zaheer zahid zahida zain zainab zakir zara
zaw zeenat zeeshan zhang zhao zhen zheng zhi zia zohaib zoya zubaida zubair zulfiqar
"""
