import { baseForms } from './base-forms.ts';

/**
 * Words of everyday English, and names of the news. A query word that stands here is spelt as it was meant: when no
 * fact has it, it is not there, and must not be "corrected" to a word that looks like it ("horse" to "house").
 * Written for this project; some thousand words keep most surprises away, and any other word is still held to
 * what a slip of the finger does (edit-distance.ts).
 */

/** So common that one of them alone says little about what is sought. */
const COMMON = `
able account act action add age ago agree aid air allow alone answer appear area argue arm art ask attack
avoid away back bad base beat begin believe big bill bit black blue board body book bring build business buy
call care carry case cause center central century certain chance change charge child choose city claim class
clear close cold collect college color common community company compare complete condition consider contain
continue control cost country couple course court cover create culture cup current cut dark data date day
dead deal death decade decide decision deep degree demand describe design detail determine develop
development die difference different difficult direction discover discuss door draw dream drive drop early
east easy economy edge education effect effort eight either election employee end energy enjoy enough enter
entire environment event evidence example exist expect experience expert eye face fail fall family far fast
father fear federal feel field fight figure fill final finally financial fine finish fire first five floor
focus follow food foot force foreign forget form former forward four free friend front full fund future game
general girl give goal good government great green ground group grow growth guess half hand hang happy hard
head health hear heart heat heavy help high history hit hold home hope hot hour house huge human hundred
husband idea identify image imagine impact important improve include increase indicate individual industry
information inside instead interest international interview issue item job join keep key kid kill kind
kitchen know land language large last late later law lay lead leader learn least leave left leg legal less
let letter level lie life light limit line list listen little live local long look lose loss lot love low
machine main maintain major make man manage manager market matter maximum measure media medical meet meeting
member memory mention message method middle military million mind minute miss model modern moment money
month morning mother mouth move movement much music name nation national natural nature near necessary need
network new news next nice night north note notice number occur offer office officer official oil old open
operation opportunity option order organization others outside owner page pain paper parent part particular
partner party pass past pay peace people percent perform perhaps period person personal phone pick picture
piece place plan plant play player point police policy political poor popular population position positive
possible power practice prepare present president pressure pretty prevent price private probably problem
process produce product production professional program project property protect prove provide public pull
purpose push put quality question quick quickly race raise range rate reach read ready real reality realize
reason receive recent recently recognize record red reduce reflect region relate relationship remain
remember remove report represent require research resource respond rest result return reveal rich right rise
risk road rock role room rule run safe save scene school science score sea season seat second section
security seek seem sell send senior sense series serious serve service set seven several share shoot short
shot side sign significant similar simple single sister sit site situation six size skill small social
society soldier son song soon sort sound source south space speak special specific speech spend sport spring
staff stage stand standard star start state statement station stay step stock stop store story strategy
street strong structure student study stuff style subject success successful suddenly suffer suggest summer
supply support suppose sure surface system table take talk task tax teach teacher team technology ten tend
term test text thank theory thing third thousand threat three throw time today together tonight top total
tough town trade training travel treat treatment tree trial trip trouble true trust truth try turn two type
union unit use usually value various view violence visit voice vote wait walk wall want war watch water way
weapon wear week weight west whole wide wife win wind window wish within woman wonder word work worker world
worry worse worth write wrong yard year young
`;

const OTHERS = `
abbas abbey abortion absence accent access accident ache acid acorn acre actor actress adapt addict adopt
adult adventure advert advice aerial affair afghanistan africa agency agent aircraft airline airport alarm
albania album alcohol algebra algeria algorithm alice alien alley alliance almond alphabet alpine altar
aluminum amateur amazon amber ambulance amount amsterdam amuse anchor angel anger angle angola animal ankara
ankle anniversary announce annoy annual ant antenna anthem antique anxiety apartment ape apology appeal
apple apply appoint april apron arcade arch archer architect arena argentina armenia arrest arrive arrow
article artist ash asia aspect assad asset assist asthma astronaut athens athlete atlas atom attempt attic
attract auction audience audio august aunt australia austria author auto autumn avenue average avocado award
aware awful axe azerbaijan baby bachelor bacon bacteria badge badger bag bagel baghdad bake baker balcony
ball ballet balloon bamboo banana band bangladesh bank banker banner bar barbecue barber bare barely bargain
bark barley barn baron barrel baseball basement basic basil basin basis basket basketball bass bat batch
bath bathroom battery battle bay beach bead beak beam bean bear beard beast beatles beauty beaver bed
bedroom bee beef beer beethoven beetle beg being belarus belgium bell belly belt bench berlin berry bet
beverage bezos bicycle bidet biding bike biker billiard biology bird birth birthday biscuit bishop bite bitter
blade blair blame blanket blast blaze bleed blend bless blind blizzard block blog blonde blood bloom blossom
blow boast boat bob boeing boil bold bolivia bolt bomb bond bone bonus boost boot booth border bore born
borrow bosnia boss boston botany botswana bottle bottom bounce boundary bow bowl bowling box boxer boxing
boy bracelet brain brake branch brand brass brave brazil bread breakfast breast breath breathe breed breeze
brew bribe brick bride bridge brief bright britain broccoli broker bronze broom broth brother brow brown
browser brush bubble bucket buckle bud budapest buddy budget buffalo bug bulgaria bull bullet bump bunch
bundle bunny burden burger burma burn burst bury bus bush bushes butcher butler butter butterfly button cab
cabbage cabin cabinet cable cactus cafe cage cairo cake calcium calculator calendar calf california calm
cambodia camel camera cameroon camp canal cancel cancer candidate candle candy cane canoe canvas canyon cap
capable cape capital captain capture car caravan carbon card cardboard career careful cargo carney carnival
carol carpenter carpet carriage carrot cart carter cartoon carve cash casino cast caste castle cat category
cattle cave ceasefire ceiling celebrity celery cell cement cemetery cent ceramic cereal ceremony chad chain
chair chalk chamber champagne champion channel chant chaos chapel chapter charity charm chart chase chat
cheap cheat check cheek cheer cheese chef cherry chess chest chew chicago chick chicken chief chile chill
chimney chimpanzee chin chip chocolate choir cholera chop chord chorus christmas church churchill cider
cigar cigarette cinema cinnamon circle circuit circus citizen civil clan clap clarinet classic classical
classroom clause claw clay clean cleric clerk clever click client cliff climate climb clinic clinton clip
clock clone cloth clothes clothing cloud clown club clue coach coal coast coastal coat cobra cocktail
coconut code coffee coffin coin collar colombia column comb combine comedy comet comfort comic comma comment
commerce commit communist commute compass competition complain complex computer concert conclude concrete
cone conference conflict confuse congo congress connect conscious constant constitution construct consumer
contact contest context contract contribute convert cook cookie cool cooperate copper copy coral cord core
corn corner corona corpse correct corridor corrupt cosmetic costume cottage cotton couch cough count counter
county coupon cousin cow coward cowboy crab crack cradle craft crane crash crate crayon crazy cream creature
credit creed creek creep crest crew cricket crime crimes criminal crisis crisp critic croatia crocodile crop
cross crow crowd crown cruel cruise crush crust cry crypto cryptocurrency crystal cuba cube cucumber
cupboard curb cure curious curl currency curry curse curtain curve cushion custom customer cycle cyclist
cyprus czech dad dagger daily dairy daisy dam damage damascus damp dance dancer danger dare dart dash
database daughter david dawn deaf dear debate debris debt decay deceive deck decline decor decorate decoy
dedicate deer default defeat define definite deity delay delegate delhi delicate delicious delight deliver
delivery democrat demon demonstrate denmark dense dentist deny dependent deposit depress deputy derby derive
desert deserve desire desk desperate despite dessert destination destiny destruction detect device devil
devote dew diabetes dial diamond diary dice dictionary diesel diet differ dig digest digital dignity dim
dimension diminish dine dinner dinosaur dip diplomat dirt dirty discipline disco discovery disease dish disk
disney dispute dissolve distinct distribute district dive diver diverse divorce dizzy dock doctor dog doha
doll dollar dolphin dome dominant domino donate donkey donor dose dot double doubt dough doughnut dove
download dozen draft drag dragon drain drama drawer dress drift drill drink driver drone drown drug drum
drunk dry dubai dublin duck due dull dump duration dust duty dwarf dwell dye dynamic eager eagle ear earn
earring earth earthquake easter echo eclipse ecology ecuador editor educate edward egg egypt einstein
eisenhower elaborate elbow electric electron elegant element elephant elevator elf eligible eliminate elite
email embarrass embassy emerald emerge emma emotion emphasis empire employ empty enable encounter encourage
enforce engage engine engineer england enhance enormous ensure enterprise entertain enthusiasm entitle envoy
enzyme epic epidemic episode equal equation equip erdogan error escape essay essential establish estate
estimate estonia ethic ethiopia ethnic evaluate evening evident evil evolution evolve exact exam examine
exceed excel except exchange excite exclude exclusive excuse execute exercise exhaust exhibit exile exit
exotic expand expense explode exploit explore export expose express extend extent external extra extract
extreme fable fabric facebook facet facilitate fact factor factory faculty fade fair fairy faith fake fame
famine fan fancy fantasy fare farm farmer fashion fat fate fathom fatigue faucet fault favor feast feather
feature federation fee feed fellow female fence ferry fertile festival fetch fever fiber fiction fiddle
fierce fiji file film filter finance finger finland fir fireman fiscal fish fisherman fishing fist fit fix
flag flame flap flash flat flavor flea fleet flesh flex flexible flight flint float flock flood flora
florida flour flow flower flu fluid flush flute foam fog foil fold folk font fool football footballer
forecast forehead forest forge fork formal formula fort fortune forum fossil foster foul foundation fountain
fowl fox fraction fragile frame framework france frank fraud freeze freight french frequent fresh friday
fridge fright frog frost frown fruit fry fuel fulfill fun function fundamental funeral funny fur furious
furniture fuse fuss gala galaxy gallery gallon gamble gamer gandhi gang gap garage garbage garden garlic
garment gas gasoline gate gates gather gauze gaze gear gem gender gene generate generous genetic genius
genre gentle genuine geography geology geometry georgia germ german germany ghana ghost giant gift gin
ginger giraffe glacier glad glance glare glass glasses glide glitter gloom glory glove glow glue goat goblin
god gold golden golf golfer google goose gorbachev gorilla gossip gown grace grade gradual graduate grain
gram grammar grand grant grape graph grass grave gravity gravy gray graze grease greece greed greek greet
grey grid grief grill grin grind grip grocery groom grove guarantee guard guatemala guest guide guild guilt
guinea guitar gulf gum gun gust gut guy guyana gym habit habitat hail hair haircut haiti hall ham hamburger
hammer hamster handle handsome happen harbor hardly hardware harm harmony harp harris harsh harvest hat
hatch hate haul haunt haven hawk hay hazard headache heal heaven hedge heel heir helen helicopter hell hello
helmet helsinki hen henry herb herd heritage hero hesitate hike hiker hill hinder hint hip hippo hire hitler
hoard hobby hockey hoist hole holiday hollow hollywood holy homework honduras honest honey hood hook hop
horizon hormone horn horror horse hose hospital host hostel hotel household hover hug humble humid humor
hungary hunger hunt hunter hurricane hurry hurt hut hydrogen hymn hypothesis ice iceland icon icy ideal
identity idle idol igloo ignore ill illegal illness illustrate immediate immediately immense immigrant
immigration immune implement imply import impose impress inch incident incline income independent index
india indian indonesia inevitable infant infect infer inflation inform inherit initial initiate ink inn
innocent input inquire insect insert insist inspect inspire install instance instinct institute instruct
instrument insult insurance integrate intellect intelligent intend intense interact interfere internal
internet interpret interrupt intervene introduce invade invasion invent invest investor invisible invite
involve iraq iraqi ireland irish iron island isolate istanbul italian italy ivory ivy jack jacket jail jam
jamaica james jane january japan japanese jar jaw jazz jealous jeans jelly jest jet jewel jog john johnson
joke jolt jordan journal journey joy judge juice july jump june jungle junior jury kangaroo karate karen
kayak kazakhstan kennedy kenya kettle keyboard khamenei kick kidney kim kin king kingdom kiss kit kite
kitten knee knife knight knit knock knot knowledge koala korea korean kosovo kuwait label laboratory lace
lack lad ladder lady lake lamb lament lamp lane lantern laos lap laptop laser latch latter latvia laugh
launch laundry laura lava lavish lavrov lawn lawsuit lawyer layer lazy leaf leak lean leap leather lebanon
lecture leek legacy legend leisure lemon lend lenin lens lentil leopard lesson liable liar liberia liberty
library libya license lick lid lift lightning likewise lime lincoln linda linen link lion lip liquid liquor
lisa lisbon liter literal literature lithuania liver lizard loaf loan lobby lobster locate lock log logic
london lonely loop loose lord lorry lottery loud lounge loyal lucy lula lunch lung lurk luxembourg luxury
lyric macron mad madrid magazine magic magnet magnitude maid mail malawi malaysia male mali mall malta
mammal mandela mango manor manual manufacture mao map maple marathon marble march margin maria marine mark
marriage married marry martin mary mask mass massage massive master mat match mate math maths mattress
mature mayor maze meal meat mechanic mechanism medal medicine mediocre medvedev meetup melody melon meloni
melt mental mentor menu mercy merely merge merit merkel merry merz mess messi metal meteor meter mexico mice
michael microphone microsoft microwave midnight migrate mild mile milei milk mill mine mineral minimum
mining minister ministry minor mint mirror missile mist mix mixture mob mobile mode moderate modi modify
moist mold moldova mom monaco monarch monday mongolia monitor monk monkey monster montenegro moon moral
morocco mortal mortgage mosquito moss moth motion motor motorcycle motto mount mountain mourn mouse movie
mozambique mozart mud muffin mug mule muscle museum mushroom musical musician musk mustard mute mutual
myanmar myriad mystery myth nail naked namibia nancy nap napkin napoleon narrate narrow nasty native navy
neat neck needle negative neglect neighbor nepal nephew nerve nest net netflix netherlands neutral
nevertheless nicaragua niche nickel nicole niece niger nigeria nightmare nike nixon noble nod noise nominate
nonetheless noodle noon normal norway nose notch notion novel november nowhere nuclear numerous nun nurse
nut nutrition nylon oak oasis oat oath obese obey object obtain obvious occasion occupy ocean october
octopus odd odor offend olive oliver olympic oman omelet omen onion online opera operate opinion opponent
oppose opposite oracle oral orange orban orbit orchard orchestra ordinary organ orient origin original
ornate orphan oscar oslo ostrich otherwise otter outcome outline output oven overcome overlook owl own
oxygen oyster pace pack package pad paddle paint painter pair pajamas pakistan pal palace pale palm pan
panama pancake panda pandemic panel panic pants parade paradise paraguay parallel parcel pardon paris
parliament parole parrot parsley partial participate passage passenger passion passive passport pasta paste
pastry patch patent path patient patio patrol pattern paul pause pavement paw pea peach peacock peak peanut
pear pearl peculiar pedal peel peer pen penalty pence pencil penguin penny pension pepper pepsi perceive
perfect perfume peril permanent permit persist personnel perspective peru pest pet peter petrol petty
pharmacy phase phenomenon philippines philosophy phoenix photograph phrase physics piano picasso pie pierce
pig pigeon pile pilgrim pill pillow pilot pin pine pink pioneer pipe pirate pistol pit pitch pizza plague
plain plane planet plank plastic plate platform playground playoff plead pleasant pleasure pledge plenty
plight plot plow ploy plug plum plumber plural plus pocket podcast poem poet poetry poise poison poker
poland pole policeman polish polite politics poll pond pony pool pop pope pork porridge port portion
portrait portray portugal pose possess post postcard poster pot potato potential pottery pound pour powder
prague praise prank pray prayer precede precious precise predict pregnant prescription presence preserve
press prevail previous prey pride priest prime prince princess principal principle print prior prison
privilege prize probe proceed proclaim profession profit profound progress prohibit prominent promise
promote prompt prone proof proportion propose prose prospect prosper proud province provision prowl
psychology pub pudding pulp pulse pump pumpkin punch pupil puppet puppy pure purple purse pursue putting
puzzle pyramid qatar quaint quake quantity quantum quarrel quarter queen quench quest queue quiet quilt quit
quiz quote rabbit rachel racing rack radar radical radio raft rage raid rail railway rain rainbow raincoat
rainy rally ram ramp ranch random rank rap rape rapid rare rash rat rational raw ray razor reagan realm reap
rebel rebuke recipe recite recount recover recycle refer referee refine reflection reform refrigerator
refuge refugee refuse regime regret regular regulation rehearse reign reindeer reject release relevant relic
relief religion reluctant rely remark remedy remorse render rent repair repeat replace reply reporter
reproduce reptile republic reputation rescue reserve resident resign resist resolve respect restaurant
restore restrict resume retail retain retire reuse reverse revise revolution reward rhyme rhythm rib ribbon
rice rid riddle ride ridge rifle rigid ring ripe ritual rival river riyadh roam roast rob robbery robe
robert robin robot rocket rod roll romance romania romantic rome ronaldo roof roosevelt root rope rose rot
rough rouhani round route routine row royal rub rubber rubbish rubble rubio ruby rude rug rugby ruin ruler
rum rumor rural ruse rush rust ruth rwanda sack sacred sacrifice sad saddle safari sage sail sailor saint
salad salary salmon salon salt salute sam sample sanction sand sandal sandra sandwich sarah satellite
satisfy saturday sauce saudi sauna sausage savage scale scandal scar scare scarf scatter scenario scent
schedule scholar scholz scissors scooter scope scorn scotland scout scrap scratch scream screen screw script
sculpture seafood seal seam seaside secret sector secure seed seize select selection senate senegal
sensitive sentence seoul separate september sequel sequence serbia serene sermon server settle severe sew
sewing shabby shade shadow shake shakespeare shallow shame shampoo shape shark sharp shave shed sheep sheer
sheet shelf shell shelter sheriff shield shift shine ship shirt shock shoe shop shopping shore shorts
shoulder shout shovel shower shrimp shrink shy sick siege sight silence silk silly silver simon sin sing
singapore singer sink sir siren skate skater skating skeptic sketch ski skiing skin skip skirt skull sky
skyscraper slander slate slave sleek sleep sleeve slice slide slight slim slip slogan slope slovakia
slovenia slow sly smart smell smile smoke smoking smooth snack snail snake snow snowboard soap soar sober
soccer sock socket sofa soft software soil solar solemn solid solo solution solve somalia somber somewhat
sophie sorrow sorry soul soup sour spaceship spade spaghetti spain spanish spare spark sparrow spawn spear
spears spectrum spell spelling sphere spice spider spin spinach spine spire spirit spit splash split spoon
spot spouse spray spread spur spy squad square squash squeeze squirrel stability stable stadium stain stair
stalin stall stamp stark starmer startup starve statistic statue status steady steak steal steam steel steep
stem stereo stern steven stick stiff still stimulate stir stitch stockholm stomach stone stool storage storm
stove strain strange straw strawberry stray stream stretch strict stride strike string strip stripe stroke
studio stupid sturdy sublime submarine submit subsequent substance substitute subtle subway succeed sudan
sufficient sugar suicide suit suitcase sum summary summon sun sunak sunday sunflower sunglasses sunny sunset
super superior supermarket supreme surf surfing surge surgeon surgery surprise surround survey survive susan
sushi suspect suspend sustain swallow swamp swan swarm swear sweat sweater sweden sweep sweet swell swift
swim swimmer swimming swing swiss switch switzerland sword sydney symbol symmetry sympathy symphony symptom
syria syrup tackle taco tactic tail tailor taiwan tajikistan tale talent tall tame tan tangle tank tanzania
tape target taste tattoo taunt taxi tea tear tease teenager telephone telescope television temper
temperature temple temporary tendency tennis tent terminal terrace territory terror tesla texas textbook
thailand thatcher theater theft theme thereby thick thief thigh thin thirst thirsty thomas thorough
threshold thrive throat throne thrust thumb thunder thursday tibet ticket tide tidy tie tiger tight tile
timber tin tiny tip tire tired tissue title toast tobacco toe togo toil toilet tokyo tolerate tom tomato
tomb tome ton tongue tool tooth toothpaste topic torch tornado tortoise toss touch tour tourism tourist
toward towel tower toy toyota track tractor tradition traffic tragedy trail trailer train trainer tram
tranquil transfer transform transition translate transmit transport trap trash tray treason treasure treaty
trek tremendous trench trend tribe trick trigger trivial trophy tropical trousers trout truck trudeau truman
trumpet trunk tsunami tube tuesday tulip tumor tuna tune tunisia tunnel turkey turkish turkmenistan turtle
tutor twin twist tyrant uganda ugly ultimate ultimately umbrella uncle undergo unemployment unhappy unicorn
uniform unique universe untie unveil upgrade upper upset urban urge urine uruguay usage usher usual utensil
utility utilize utter uzbekistan vaccine vacuum vague valiant valid valley van vance vanilla vanish vanity
vapor variety vary vase vegan vegetable vegetarian vehicle veil vein velvet venezuela venom venue verdict
verge verse version vest veteran via vice victim victor video vienna vietnam vigor village villain vine
vinegar vintage violate violet violin virtual virtue virus visible vision visual vital vitamin vodka volcano
volleyball volume voluntary volunteer vow vowel voyage vulnerable wade waffle wage wagon wail waist waiter
wake wales wallet walnut walter waltz wander warehouse warm warn warrior warsaw wash waste wave wax wealth
weary weather weave website wed wedding weed weekend weep weird welcome weld welfare well western wet whale
wheat wheel whereas whereby whim whip whisky whisper white whittle widespread widow wield wild wilderness
william willow windmill wine wing winner winter wipe wire wisdom wise witch withdraw wither witness wizard
wolf wood wooden wool workout worm worship wound wrap wrath wreck wrestle wrestling wrinkle wrist yacht yawn
yearn yellow yeltsin yemen yield yoga yogurt zambia zeal zebra zero zimbabwe zone zoo
`;

/** Whether a folded word, or the word it is a form of, is English (or a name) as it stands. */
export function isEnglishWord(word: string): boolean {
  return baseForms(word).some((base) => holdsWord(COMMON, base) || holdsWord(OTHERS, base));
}

/** Whether a word is so common that it says little by itself. */
export function isCommonWord(word: string): boolean {
  return baseForms(word).some((base) => holdsWord(COMMON, base));
}

/**
 * Whether a list, which is in order, has a word: found by halving the text, which is never taken apart. The ends of a
 * word are looked for by what is built in: a function for each letter is called so often that V8 compiles it.
 */
function holdsWord(list: string, word: string): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = Math.max(list.lastIndexOf(' ', middle - 1), list.lastIndexOf('\n', middle - 1)) + 1;
    const end = Math.min(...[list.indexOf(' ', middle), list.indexOf('\n', middle)].filter((at) => at >= 0));
    const found = list.slice(start, end);
    if (found === word) return word !== '';
    if (found < word) low = end + 1;
    else high = start - 1;
  }
  return false;
}
