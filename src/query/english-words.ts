/**
 * Words of everyday English, and names of the news. A query word that stands here is spelt as it was meant: when no
 * fact has it, it is not there, and must not be "corrected" to a word that looks like it ("horse" to "house").
 * Written for this project; about two thousand words keep most surprises away, and any other word is still held to
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
abbas abbey abortion accent access accident ache acid acorn acre actor actress adapt addict adopt adult
adventure advert advice aerial affair afghanistan africa agency agent aircraft airline airport alarm albania
album alcohol algebra algeria algorithm alice alien alley almond alphabet alpine altar aluminum amateur
amazon amber ambulance amount amsterdam amuse anchor angel anger angle angola animal ankara ankle
anniversary announce annoy annual ant antenna anthem antique anxiety apartment ape apology apple apply
appoint april apron arcade arch archer architect arena argentina armenia arrest arrive arrow article artist
ash asia aspect assad asset assist asthma astronaut athens athlete atlas atom attic auction audience audio
august aunt australia austria author auto autumn avenue average avocado award awful axe azerbaijan baby
bachelor bacon bacteria badge badger bag bagel baghdad bake baker balcony ball ballet balloon bamboo banana
band bangladesh bank banker banner bar barbecue barber bare bargain bark barley barn baron barrel baseball
basement basic basil basin basket basketball bass bat batch bath bathroom battery battle bay beach bead beak
beam bean bear beard beast beatles beaver bed bedroom bee beef beer beethoven beetle beg being belarus
belgium bell belly belt bench berlin berry bet beverage bezos bicycle bike biker billiard biology bird birth
birthday biscuit bishop bite bitter blade blair blame blanket blast blaze bleed blend bless blind blizzard
block blog blonde blood bloom blossom blow boast boat bob boeing boil bold bolivia bolt bomb bond bone bonus
boost boot booth border bore born borrow bosnia boss boston botany botswana bottle bottom bounce boundary
bow bowl bowling box boxer boxing boy bracelet brain brake branch brand brass brave brazil bread breakfast
breast breath breathe breed breeze brew bribe brick bride bridge brief bright britain broccoli broker bronze
broom brother brow brown browser brush bubble bucket buckle bud budapest buddy budget buffalo bug bulgaria
bull bullet bump bunch bundle bunny burden burger burma burn burst bury bus bush butcher butler butter
butterfly button cab cabbage cabin cabinet cable cactus cafe cage cairo cake calcium calculator calendar
calf california calm cambodia camel camera cameroon camp canal cancel cancer candle candy cane canoe canvas
canyon cap cape capital captain car caravan carbon card cardboard career cargo carney carnival carol
carpenter carpet carriage carrot cart carter cartoon carve cash casino cast castle cat cattle cave ceiling
celebrity celery cell cement cemetery cent ceramic cereal ceremony chad chain chair chalk chamber champagne
champion channel chant chapel chapter charity charm chart chase chat cheap cheat check cheek cheer cheese
chef cherry chess chest chew chicago chick chicken chile chill chimney chimpanzee chin chip chocolate choir
cholera chop chord chorus christmas church churchill cider cigar cigarette cinema cinnamon circle circuit
circus citizen civil clap clarinet classic classical classroom claw clay clean clerk clever click client
cliff climate climb clinic clinton clip clock clone cloth clothes clothing cloud clown club clue coach coal
coast coat cobra cocktail coconut code coffee coffin coin collar colombia column comb comedy comet comfort
comic comma comment commerce commute compass computer concert concrete cone conference congo consumer
contest context cook cookie cool copper copy coral cord core corn corner corona corpse correct corridor
cosmetic costume cottage cotton couch cough count counter county coupon cousin cow coward cowboy crab crack
cradle craft crane crash crayon crazy cream creature credit creek creep crew cricket crime criminal crisp
critic croatia crocodile crop cross crow crowd crown cruel cruise crush crust cry crypto cryptocurrency
crystal cuba cube cucumber cupboard curb cure curious curl currency curry curse curtain curve cushion custom
customer cycle cyclist cyprus czech dad daily dairy daisy dam damage damascus damp dance dancer danger dare
dart dash database daughter david dawn deaf dear debate debt decay deck decor deer default defeat delay
delhi delicate delicious deliver delivery demon denmark dense dentist deny depress deputy derby desert desk
dessert destiny device devil dew diabetes dial diamond diary dice dictionary diesel diet dig digest digital
dim dine dinner dinosaur dip dirt dirty disco disease dish disk disney dive diver divorce dizzy dock doctor
dog doha doll dollar dolphin dome domino donate donkey donor dose dot double doubt dough doughnut dove
download dozen draft drag dragon drain drama drawer dress drift drill drink driver drone drown drug drum
drunk dry dubai dublin duck due dull dump dust duty dwarf dye eagle ear earn earring earth earthquake easter
echo eclipse ecology ecuador edward egg egypt einstein eisenhower elbow electric electron elegant elephant
elevator elf elite email embarrass emerald emma emotion empty engine engineer england enzyme epic epidemic
episode equal equation equip erdogan error escape essay estate estonia ethiopia evening evil evolution exam
excel excite excuse exercise exhaust exhibit exile exit exotic expense export express extra fabric facebook
fact factor factory fade fairy faith fake fame fan fancy fantasy fare farm farmer fashion fat fate fathom
fatigue faucet fault favor feast feather fee feed fellow female fence ferry fertile festival fetch fever
fiber fiction fiddle fierce fiji file film filter finance finger finland fir fireman fish fisherman fishing
fist fit fix flag flame flap flash flat flavor flea fleet flesh flex flight float flock flood flora florida
flour flow flower flu fluid flush flute foam fog foil fold folk font fool football footballer forecast
forehead forest fork formal formula fort fortune forum fossil foul fountain fox fraction fragile frame
france frank fraud freeze freight french fresh friday fridge fright frog frost frown fruit fry fuel fun
function funeral funny fur furniture fuse fuss galaxy gallery gallon gamble gamer gandhi gang gap garage
garbage garden garlic garment gas gasoline gate gates gather gear gem gender gene genetic genius genre
gentle geography geology geometry georgia germ german germany ghana ghost giant gift gin ginger giraffe
glacier glad glance glass glasses glide glitter gloom glory glove glow glue goat goblin god gold golden golf
golfer google goose gorbachev gorilla gossip gown grace grade grain gram grammar grand grape graph grass
grave gravity gravy gray grease greece greed greek greet grey grid grief grill grin grind grip grocery groom
guard guatemala guest guide guilt guinea guitar gulf gum gun gut guy guyana gym habit hail hair haircut
haiti hall ham hamburger hammer hamster handle handsome happen harbor hardware harm harmony harp harris
harsh harvest hat hatch hate haul haunt hawk hay hazard headache heal heaven hedge heel heir helen
helicopter hell hello helmet helsinki hen henry herb herd hero hike hiker hill hint hip hippo hire hitler
hobby hockey hole holiday hollywood holy homework honduras honest honey hood hook hop horizon hormone horn
horror horse hose hospital host hostel hotel household hover hug humid humor hungary hunger hunt hunter
hurricane hurry hurt hut hydrogen hymn ice iceland icon icy ideal idle idol igloo ill immigrant immigration
immune inch income india indian indonesia infant inflation ink inn insect insurance internet invent invest
investor invite iraq iraqi ireland irish iron island istanbul italian italy ivory ivy jack jacket jail jam
jamaica james jane january japan japanese jar jaw jazz jealous jeans jelly jet jewel jog john johnson joke
jordan journal journey joy judge juice july jump june jungle junior jury kangaroo karate karen kayak
kazakhstan kennedy kenya kettle keyboard khamenei kick kidney kim king kingdom kiss kit kite kitten knee
knife knight knit knock knot koala korea korean kosovo kuwait label lace lack lad ladder lady lake lamb lamp
lane lantern laos lap laptop laser latvia laugh laundry laura lava lavrov lawn lawsuit lawyer layer lazy
leaf leak lean leap leather lebanon lecture leek legend lemon lend lenin lens lentil leopard lesson liar
liberia liberty library libya license lick lid lift lightning lime lincoln linda linen link lion lip liquid
liquor lisa lisbon liter literature lithuania liver lizard loaf loan lobby lobster lock log logic london
lonely loop loose lord lorry lottery loud lounge lucy lula lunch lung luxembourg lyric macron mad madrid
magazine magic magnet maid mail malawi malaysia male mali mall malta mammal mandela mango manor mao map
maple marathon marble march margin maria marine mark marriage married marry martin mary mask mass massage
master mat match mate math maths mattress maze meal meat mechanic medal medicine medvedev melody melon
meloni melt menu mercy merge merit merkel merry merz mess messi metal meteor meter mexico mice michael
microphone microsoft microwave midnight mild mile milei milk mill mine mineral mining minor mint mirror
missile mist mix mixture mob mobile mode modi moist mold moldova mom monaco monarch monday mongolia monk
monkey monster montenegro moon moral morocco mortgage mosquito moss moth motion motor motorcycle mount
mountain mouse movie mozambique mozart mud muffin mug mule muscle museum mushroom musical musician musk
mustard myanmar mystery myth nail naked namibia nancy nap napkin napoleon narrow nasty navy neat neck needle
neighbor nepal nephew nerve nest net netflix netherlands nicaragua nickel nicole niece niger nigeria
nightmare nike nixon noble nod noise noodle noon normal norway nose novel november nun nurse nut nutrition
nylon oak oasis oat obese ocean october octopus odd odor olive oliver olympic oman omelet onion online opera
oral orange orban orbit orchard orchestra organ origin orphan oscar oslo ostrich otter oven owl own oxygen
oyster pack package pad paddle paint painter pair pajamas pakistan pal palace pale palm pan panama pancake
panda pandemic panel panic pants parade paradise paraguay parcel pardon paris parrot parsley partial
passenger passport pasta paste pastry patch path patient patio patrol paul pause pavement paw pea peach
peacock peak peanut pear pearl pedal peel pen penalty pence pencil penguin penny pension pepper pepsi
perfect perfume permit peru pest pet peter petrol pharmacy philippines philosophy phoenix photograph phrase
physics piano picasso pie pig pigeon pile pill pillow pilot pin pine pink pipe pirate pistol pit pitch pizza
plain plane planet plastic plate platform playground plead pleasant pleasure plot plow plug plum plumber
plus pocket podcast poem poet poetry poison poker poland pole polish polite poll pond pony pool pop pope
pork porridge port portion portrait portugal post postcard poster pot potato pottery pound pour powder
prague praise pray prayer precious pregnant prescription press prey priest prime prince princess print
prison prize profit prompt proof proud psychology pub pudding pulse pump pumpkin punch pupil puppet puppy
pure purple purse puzzle pyramid qatar quantum quarrel quarter queen quest queue quiet quilt quit quiz quote
rabbit rachel racing rack radar radio raft rage raid rail railway rain rainbow raincoat rainy ram ranch
random rank rap rape rapid rare rash rat raw ray razor reagan rebel recipe recycle referee refrigerator
refuge refugee regret rehearse reindeer religion remedy rent repair repeat reptile rescue restaurant retail
retire reward rhyme rhythm rib ribbon rice rid riddle ride ridge rifle ring ripe ritual rival river riyadh
roast rob robbery robe robert robin robot rocket rod roll romance romania romantic rome ronaldo roof
roosevelt root rope rose rot rough rouhani round route routine row royal rub rubber rubbish rubio ruby rude
rug rugby ruin rum rumor rural rush rust ruth rwanda sack sacred sad saddle safari sail sailor saint salad
salary salmon salon salt sam sand sandal sandra sandwich sarah satellite saturday sauce saudi sauna sausage
scale scandal scar scare scarf scatter scent schedule scholar scholz scissors scooter scope scotland scout
scrap scratch scream screen screw script sculpture seafood seal seaside secret seed senate senegal sentence
seoul september sequel serbia server settle sew sewing shade shadow shake shakespeare shallow shame shampoo
shape shark sharp shave shed sheep sheet shelf shell shelter sheriff shield shift shine ship shirt shock
shoe shop shopping shore shorts shoulder shout shovel shower shrimp shy sick siege sight silence silk silly
silver simon sin sing singapore singer sink sir siren skate skater skating sketch ski skiing skin skip skirt
skull sky skyscraper slave sleep sleeve slice slide slim slip slope slovakia slovenia slow smart smell smile
smoke smoking smooth snack snail snake snow snowboard soap soar soccer sock socket sofa soft software soil
solar solid solo somalia somber sophie sorrow sorry soul soup sour spaceship spade spaghetti spain spanish
spare spark sparrow spell spelling sphere spice spider spin spinach spine spirit spit splash spoon spot
spouse spray spread spy squad square squash squeeze squirrel stable stadium stain stair stalin stamp starmer
startup statue steady steak steal steam steel steep stem stereo stern steven stick stiff still stir stitch
stockholm stomach stone stool storage storm stove strain strange straw strawberry stream stretch string
strip stripe stroke studio stupid submarine subway sudan sugar suicide suit suitcase sum sun sunak sunday
sunflower sunglasses sunny sunset super supermarket surf surfing surgeon surgery surprise susan sushi
swallow swamp swan sweat sweater sweden sweep sweet swell swim swimmer swimming swing swiss switch
switzerland sword sydney symbol symphony symptom syria syrup taco tail tailor taiwan tajikistan tale talent
tall tan tank tanzania tape target tattoo taxi tea tear tease teenager telephone telescope television temper
temperature temple tennis tent terminal terrace terror tesla texas textbook thailand thatcher theater theft
thick thief thigh thin thirst thirsty thomas throat throne thumb thunder thursday tibet ticket tide tidy tie
tiger tight tile timber tin tiny tip tire tired tissue title toast tobacco toe togo toilet tokyo tom tomato
tomb ton tongue tool tooth toothpaste torch tornado tortoise toss touch tour tourism tourist towel tower toy
toyota track tractor tradition traffic tragedy trail trailer train trainer tram trap trash tray treasure
trek tribe trick trophy tropical trousers trout truck trudeau truman trumpet trunk tsunami tube tuesday
tulip tumor tuna tune tunisia tunnel turkey turkish turkmenistan turtle tutor twin twist uganda ugly
umbrella uncle unemployment unhappy unicorn uniform universe upgrade upper upset urban urine uruguay usage
usual utensil uzbekistan vaccine vacuum valley van vance vanilla vapor vase vegan vegetable vegetarian
vehicle vein velvet venezuela vest veteran victim victor video vienna vietnam village villain vine vinegar
vintage violet violin virus vitamin vodka volcano volleyball volume volunteer vowel voyage waffle wage wagon
waist waiter wake wales wallet walnut walter waltz wander warehouse warm warn warrior warsaw wash waste wave
wax weather website wed wedding weed weekend weep weird welcome weld welfare well western wet whale wheat
wheel whip whisky whisper white widow wild wilderness william willow windmill wine wing winner winter wipe
wire wisdom wise witch wizard wolf wood wooden wool workout worm worship wound wrap wreck wrestle wrestling
wrinkle wrist yacht yawn yellow yeltsin yemen yoga yogurt zambia zebra zero zimbabwe zone zoo
`;

const BLANKS = /\s+/g;
const common = COMMON.replace(BLANKS, ' ');
const others = OTHERS.replace(BLANKS, ' ');

/** Whether a folded word, or the word it is a form of, is English (or a name) as it stands. */
export function isEnglishWord(word: string): boolean {
  return baseForms(word).some((base) => common.includes(base) || others.includes(base));
}

/** Whether a word is so common that it says little by itself. */
export function isCommonWord(word: string): boolean {
  return baseForms(word).some((base) => common.includes(base));
}

/** The word and what is left without a regular ending, each between blanks as in the lists. */
export function baseForms(word: string): string[] {
  const forms = [word];
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'er', 'ly']) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const base = word.slice(0, -ending.length);
    forms.push(base, `${base}e`, base.replace(/i$/, 'y'), base.replace(/(.)\1$/, '$1'));
  }
  return forms.map((form) => ` ${form} `);
}
