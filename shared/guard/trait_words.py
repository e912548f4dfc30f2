"""The words that tell of somebody's age, school, family, origin, looks, health and part.

Each is a choice for a regular expression, in bokmål, nynorsk and English.

Source:  docs/spec/guard.md#what-may-be-recognised
"""

from typing import Final

ONE: Final = (
    "en|ei|ein|én|éin|gutt|gut|gutten|guten|jente|jenta|jenten|han|hun|ho|elev|eleven|"
    "a|boy|girl|he|she"
)
TURNS: Final = "fyller|fylte|fyllar|fylde|blir|ble|blei|vart|turns|turned"
NTH: Final = (
    "niende|tiende|åttende|sjette|sjuende|syvende|niande|tiande|åttande|sjuande|første|andre|"
    "tredje|sixth|seventh|eighth|ninth|tenth"
)
NEAR: Final = "lille|store|vesle|litle|ste|halv|foster|tvilling"
FAMILY: Final = (
    "moren|mora|mamma|mammaen|pappa|pappaen|stefar|stefaren|stemor|stemora|fosterfar|fostermor|"
    "fetter|fetteren|kusine|kusina|onkel|onkelen|tante|tanta|bestemor|bestefar|kjæreste|kjæresten|"
    "kjæraste|kjærasten|eksen|tvilling|tvillingen|tvillingene|tvillingane|fosterhjem|fosterheim"
)
KIN: Final = "mother|father|mum|mom|dad|sister|brother|cousin|uncle|aunt|boyfriend|girlfriend"
LANDS: Final = (
    "syria|irak|iraq|iran|afghanistan|somalia|eritrea|etiopia|ethiopia|sudan|kongo|congo|nigeria|"
    "ghana|marokko|morocco|algerie|algeria|tunisia|pakistan|india|sri lanka|vietnam|thailand|kina|"
    "china|filippinene|filippinane|philippines|polen|poland|litauen|lithuania|latvia|estland|"
    "estonia|romania|bulgaria|ukraina|ukraine|russland|russia|tyrkia|turkey|kosovo|albania|serbia|"
    "bosnia|kroatia|croatia|chile|brasil|brazil|colombia|palestina|palestine|libanon|lebanon|"
    "jemen|yemen|gambia|burundi|rwanda|uganda|kenya|myanmar|nepal|kurdistan|sverige|sweden|"
    "danmark|denmark|tyskland|germany|england|usa|finland|island|iceland|spania|spain|frankrike"
)
PEOPLES: Final = (
    "syrisk|irakisk|iransk|afghansk|somalisk|eritreisk|etiopisk|sudansk|kongolesisk|nigeriansk|"
    "marokkansk|algerisk|tunisisk|pakistansk|indisk|tamilsk|vietnamesisk|thailandsk|thai|kinesisk|"
    "filippinsk|polsk|litauisk|latvisk|estisk|rumensk|bulgarsk|ukrainsk|russisk|tyrkisk|kurdisk|"
    "kosovoalbansk|albansk|serbisk|bosnisk|kroatisk|chilensk|brasiliansk|palestinsk|libanesisk|"
    "jemenittisk|svensk|dansk|tysk|finsk|samisk|romsk|arabisk|persisk|dari|farsi|pashto|urdu|"
    "tigrinja|tigrinya|amharisk|swahili|afrikansk|asiatisk|syrian|iraqi|iranian|afghan|somali|"
    "eritrean|ethiopian|moroccan|pakistani|indian|vietnamese|polish|lithuanian|romanian|ukrainian|"
    "russian|turkish|kurdish|albanian|arabic|arab|african|sámi|roma"
)
ARRIVED: Final = (
    "adoptert|asylsøker|asylsøkeren|asylsøkjar|flyktning|flyktningen|enslig mindreårig|"
    "einsleg mindreårig|adopted|refugee"
)
HAIR: Final = (
    "rødt|raudt|blått|grønt|grønfarga|grønnfarget|lilla|rosa|oransje|lyst|mørkt|svart|kvitt|hvitt|"
    "brunt|blondt|langt|kort|krøllete|krøllet|krølla|farget|farga|red|blue|green|pink|purple|"
    "blond|blonde|dyed|long|curly"
)
LOOKS: Final = (
    "rødhåret|raudhåra|lyshåret|lyshåra|mørkhåret|mørkhåra|skjegg|bart|fregner|fregnar|"
    "piercing|piercinger|piercingar|tatovering|tatoveringer|tatoveringar|tatovert|tattoo|tattoos|"
    "arr (?:i|på|over)|scar|briller|glasses|tannregulering|braces|rullestol|wheelchair|krykker|"
    "crutches|høreapparat|høyreapparat|hijab|niqab|turban"
)
BUILD: Final = "høy|høg|lav|liten|tynn|kraftig|overvektig|tall|short|thin"
COLOUR: Final = "rød|raud|blå|grønn|grøn|gul|hvit|kvit|svart|rosa|oransje|lilla|red|yellow|green"
CLOTHES: Final = "jakke|hettegenser|hettegensar|lue|caps|bukse|sekk|jacket|hoodie|cap"
HEALTH: Final = (
    "adhd|autisme|autist|autistisk|asperger\\w*|tourette\\w*|diabetes|diabetiker|diabetikar|"
    "epilepsi|epileptiker|epileptikar|schizofreni|psykose|psykotisk|bipolar|anoreksi|bulimi|"
    "anorexia|bulimia|ptsd|borderline|depresjon|depression|cøliaki|hiv|hepatitt|kreft|cancer|"
    "gravid|pregnant|abort|abortion|autism|epilepsy"
)
MEDICINE: Final = (
    "ritalin|concerta|medikinet|elvanse|aduvanz|strattera|zoloft|cipralex|fluoxetin|sertralin|"
    "seroquel|risperdal|abilify|insulin|metadon|subutex|suboxone|antabus"
)
ONLY: Final = (
    "gutten|guten|jenta|jenten|eleven|spilleren|spelaren|som|med|på|i|boy|girl|one|student|in|with"
)
ROLES: Final = (
    "elevrådsleder|elevrådsleiar|kaptein|kapteinen|keeper|keeperen|rektor|rektoren|ordføreren|"
    "ordføraren|russepresident|russepresidenten|kjendis|captain|goalkeeper|celebrity|mayor"
)
