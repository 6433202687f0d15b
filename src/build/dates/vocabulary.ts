/** English words that dates are made of, and words beside which a number is no year. All in lower case. */

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const numbered = (lines: string, first: number): [string, number][] =>
  lines.split('|').flatMap((words, index) =>
    words
      .trim()
      .split(' ')
      .map((word): [string, number] => [word, first + index]),
  );

export const MONTHS: ReadonlyMap<string, number> = new Map(
  numbered(
    `january jan | february feb | march mar | april apr | may | june jun | july jul | august aug
    | september sep sept | october oct | november nov | december dec`,
    1,
  ),
);

/** From 0 for Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  numbered(
    'monday mon | tuesday tue tues | wednesday wed | thursday thu thur thurs | friday fri | saturday sat | sunday sun',
    0,
  ),
);

/** By their numbers in EDTF. */
export const SEASONS: ReadonlyMap<string, number> = new Map(
  numbered('spring springtime | summer summertime | autumn fall | winter wintertime', 21),
);

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
]);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    `a an one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen
    | fifteen | sixteen | seventeen | eighteen | nineteen | twenty`,
    1,
  ),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Amounts that nobody can count. */
export const VAGUE = setOf('few several many some couple number');

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    `first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth
    | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth`,
    1,
  ),
  ['thirtieth', 30],
]);
export const ORDINAL_ENDINGS = setOf('st nd rd th');

/** Decades spelt out. "The twenties" may be of either century, so they are not here. */
export const WORDED_DECADES: ReadonlyMap<string, number> = new Map([
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** Before a bare year: a year it is. */
export const YEAR_CUES = setOf(`
  in by since until till from before after during year years of for throughout through circa c ca late early mid
  summer spring autumn fall winter season back class fiscal pre post around about between and to`);

/** Before a number of four digits: the number of something else. */
export const NUMBERING = setOf(`
  sec rs art par ch para page pages p pp no nos number numbers route highway interstate flight section sections article room chapter
  apartment apt lot model version line unit vol volume resolution bill boeing airbus iso rfc windows order code
  pin extension ext box bus gate track case docket paragraph usd us eur gbp at than least most nearly almost
  exactly channel area size suite serial id psalm opus op kv hwy platform some another every`);

/** After a number: what is counted. A following plural that is not an event counts too. */
export const COUNTED = setOf(`
  people men women children dollars dollar euros euro pounds pound cents yen yuan rupees miles mile kilometers
  kilometres km meters metres meter metre m feet foot ft inches tons tonnes ton votes voters troops soldiers officers years
  year days day hours hour hrs minutes seconds weeks months percent degrees copies units pages million billion trillion
  thousand hundred fans students workers employees members refugees migrants civilians victims deaths residents
  homes houses houseboats cases times acres hectares square cubic gmt utc est pst volts watts kg kilograms grams mg ml
  liters litres gallons barrels calories points goals runs points seats jobs words characters more others
  gb mb kb mhz ghz hp rpm bc-rated persons passengers patients participants delegates protesters demonstrators
  pilgrims players spectators families households villages soldiers prisoners inmates individuals signatures
  killed injured dead wounded`);

/** Plurals after a year that do not count: "2014 protests". */
export const EVENTS = setOf(`
  elections olympics paralympics games protests riots talks levels attacks championships championships finals
  playoffs awards results primaries campaigns hearings bombings wars floods earthquakes fires championships series
  polls emissions figures prices sales estimates accords sanctions demonstrations negotiations reforms sports news
  congress process crisis class census business access press progress loss is was has does as us this its
  always`);

/** After a weekday or a month: a name. */
export const NAME_ENDINGS = setOf(
  'times mirror herald telegraph mail express review observer tribune madness',
);
/** Before a weekday: a name, or a habit. */
export const NAME_BEGINNINGS = setOf(
  'black bloody good ash super easter palm cyber holy maundy giving every each any most some ruby freaky',
);

/** What lies ahead, and what is past, by the word nearest to a date. Most past forms end in -ed and are not here. */
export const FUTURE = setOf(`
  will shall ll scheduled planned planning expected expects expect going upcoming forthcoming hopes hope intends
  intend aims slated poised due hopefully`);
/** In the present tense beside a day: what is on the calendar. */
export const DUE = setOf(`
  opens begins starts faces meets votes travels hosts visits departs arrives convenes addresses expires resumes`);
export const PAST = setOf(`
  was were had did said told met went came began held took made won fell left lost gave saw found became got knew
  spoke wrote sent brought thought heard hit shot ran rose sold kept led paid put set stood struck fought built
  has have been`);

export const APPROXIMATE = setOf('about around roughly approximately approx circa ca c some');
export const UNCERTAIN = setOf('maybe possibly perhaps probably uncertain');
