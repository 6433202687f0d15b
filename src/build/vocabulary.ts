/** Words that the rules go by, folded as in words.ts. */

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles of office, by what sort of office they name; "leader" stands for any. */
export const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    president: 'president',
    presidents: 'president',
    minister: 'minister',
    premier: 'minister',
    pm: 'minister',
    taoiseach: 'minister',
    chancellor: 'minister',
    secretary: 'secretary',
    chairman: 'any',
    leader: 'any',
    ruler: 'any',
    strongman: 'any',
    dictator: 'any',
    autocrat: 'any',
    general: 'any',
    colonel: 'any',
    marshal: 'any',
    ayatollah: 'any',
    king: 'crown',
    queen: 'crown',
    emperor: 'crown',
    prince: 'crown',
    pope: 'crown',
    sultan: 'crown',
    emir: 'crown',
    shah: 'crown',
  }),
);

/** Stand before any name and say nothing of an office. */
export const FORMS_OF_ADDRESS = setOf('mr mrs ms sir dame lord lady mister madam messrs');

/** Titles of those who are no heads of state: a surname after one is another person. */
export const OTHER_TITLES = setOf(`
  senator sen congressman congresswoman rep representative governor gov mayor judge justice professor prof dr
  doctor coach captain lieutenant sergeant officer detective sheriff reverend rev rabbi bishop cardinal
  archbishop father sister brother aunt uncle actor actress singer author novelist chef`);

/** Before a surname these belong to the sentence, not to the name. */
export const FUNCTION_WORDS = setOf(`
  a about above according across actually after afterwards again against ahead albeit all almost alongside also
  although always amid amidst among an and another any anyway apart apparently are around as asked at away back
  because before behind being below beneath beside besides between beyond both but by can certainly clearly
  compared concerning considering could critics curiously currently dear despite did do does down during each
  earlier either else elsewhere especially even eventually ever every everything except expect few finally first
  following for former fortunately from further furthermore given had has have he hence her here him his how
  however i if in including indeed initially inside instead into is it its itself just last late lately later
  latest least less lest let like likewise long many may maybe meanwhile meantime might more moreover most much
  must my near nearly neither never nevertheless new next no nobody none nonetheless nor not nothing
  notwithstanding now of off often old on once one only onto opposite or other others otherwise our out outside
  over overall past per perhaps plus presumably previously probably rather re recently regarding regardless
  second shall she should similarly simply since so some somehow sometimes somewhat soon still strikingly such
  suddenly surely than thanks that the their them then there thereafter therefore these they this those though
  through throughout thus till to today together tomorrow tonight too toward towards two under underneath unless
  unlike until unto up upon us usually versus vs very via was we were what whatever when whenever where whereas
  wherever whether which while whilst who whoever whom whose why will with within without would yes yesterday yet
  you young your three four five six seven eight nine ten third asking ask believing calling citing describing
  facing knowing making noting quoting saying seeing telling using`);

/** Calendar words and party names, which stand before a surname without being part of it. */
export const BYSTANDERS = setOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december republican republicans democrat democrats democratic conservative labour liberal tory
  communist socialist nationalist candidate nominee incumbent gop`);

/** Capitalised after a surname, these leave it a person: "the Trump Administration". */
export const PERSON_FOLLOWERS = setOf(`
  administration administrations government cabinet campaign doctrine presidency era white house team regime plan
  jr sr iii is was has had says said`);

/** After a name these make a thing of it: a place, a firm, an institution. */
export const THINGS = setOf(`
  tower towers street avenue ave road boulevard drive lane highway square plaza park parkway bridge airport
  station stadium arena hall library university college school institute institution foundation center centre
  museum memorial monument hospital hotel casino resort club organization organisation company corporation corp
  inc ltd llc group media post times herald tribune journal gazette news magazine prize award medal cup trophy
  carrier class island islands lake river mountain mount bay cape county city state township district building
  house theatre theater studios records brothers motors motor steaks vodka gardens garden fountain cemetery
  church cathedral forest glacier peninsula heights valley beach creek springs point international national`);

/** Surnames that are English words: at the start of a sentence, or among dates, they are the word. */
export const WORDLIKE = setOf(
  'may major begin key rice grant young king long power powers ban moon store mare man fox',
);

/** Common first names, beside those of leaders. */
export const GIVEN_NAMES = setOf(`
  aaron adam adrian ahmed alan albert alex alexander alexandra alexis alfred ali alice alison allan allen amanda
  amber amy ana andrea andreas andrew andy angela ann anna anne anthony antonio april arthur ashley barbara barry
  ben benjamin bernard beth betty beverly bill billy bob bobby brad brandon brenda brian bruce bryan carl carla
  carlos carmen carol caroline catherine chad charles charlie charlotte cheryl chris christian christina
  christine christopher cindy claire clara claudia colin connie craig crystal cynthia dan daniel danielle danny
  darren dave david dawn dean deborah debra denise dennis derek diana diane diego dmitry don donald donna doris
  dorothy douglas duncan dylan ed eddie edith edward edwin eileen elena eli elijah elizabeth ellen emily emma eric
  erica erik ernest ethan eugene eva evan evelyn fatima felix fernando fiona florence frances francis francisco
  frank fred frederick gabriel gareth gary gavin geoffrey george gerald geraldine gina glenn gloria gordon grace
  graham greg gregory guy hannah harold harry heather heidi helen helena henry herbert hilary holly howard hugh
  ian igor irene isaac isabel ivan ivanka jack jackie jacob jake james jamie jan jane janet janice jared jason
  javier jay jean jeb jeff jeffrey jennifer jenny jeremy jerry jesse jessica jessie jill jim jimmy joan joanne joe
  joel john johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan judith judy julia julian julie
  justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly kirsten
  kristen kristin kyle larry laura lauren laurence laurie lawrence leo leon leonard lesley leslie lewis liam lily
  linda lisa lois lori louis louise lucas lucy luis luke lynn madison malcolm marc marcus margaret maria marie
  marilyn mario marion mark marlene martha martin marvin mary matt matthew maureen max megan melania melissa
  michael michelle miguel mike mitchell mohamed mohammed monica muhammad nancy naomi natalie natasha nathan neil
  nicholas nick nicola nicole nigel noah noam nora norman oleg oliver olivia omar oscar owen pamela patricia
  patrick paul paula pedro peggy penelope peter phil philip phillip pierre rachel ralph randy raymond rebecca
  ricardo richard rick rob robert roberta robin rodney roger roland ron ronald rosa rose ross roy russell ruth
  ryan sally sam samantha samuel sandra sara sarah scott sean serena sergei sergey sharon shaun sheila shirley
  simon sofia sophia sophie stacy stanley stefan stella stephanie stephen steve steven stuart sue susan suzanne
  sylvia tamara tara ted teresa terry theresa thomas tiffany tim timothy tina todd tom tommy tony tracy trevor
  tyler valerie vanessa vera veronica vicki victor victoria vincent virginia vivian vladimir walter wanda warren
  wayne wendy will william yuri yvette yvonne zachary zoe suella colette alia wilfried`);

/** Words inside names of organisations: a run of capitals that holds one is no person. */
export const ORGANISATION_WORDS = setOf(`
  ministry department office agency council committee commission association federation union party court bank
  service services army navy police guard board bureau authority society church league network alliance act treaty
  agreement conference summit forum games festival day week year war wars street parliament congress senate
  assembly press agence reuters`);

/** Languages that share their name with a people. */
export const LANGUAGES = setOf(`
  english french german spanish russian chinese italian portuguese japanese polish dutch turkish greek swedish
  danish norwegian finnish hungarian czech ukrainian persian hindi korean vietnamese thai`);

/** Before a demonym at the end of its phrase, these make it a language. */
export const LANGUAGE_CUES = setOf(
  'in into speak speaks spoke spoken speaking learn learned learning fluent',
);

/** States of the Union and cities near which "Georgia" and "Washington" are not the seat or the country. */
export const AMERICAN_STATES = setOf(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
  nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
  atlanta savannah augusta athens seattle spokane tacoma`);
