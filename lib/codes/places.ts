const STATES: ReadonlySet<string> = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR " +
    "PA RI SC SD TN TX UT VT VA WA WV WI WY"
  ).split(" "),
);

const STATE_NAMES: ReadonlySet<string> = new Set(["oregon", "washington", "idaho", "california", "nevada", "ore"]);

// Towns of the plans' counties and around. Left out are the ones that are common given names and surnames.
const TOWNS: ReadonlySet<string> = new Set(
  (
    "portland salem eugene gresham hillsboro beaverton bend medford springfield corvallis albany tigard aloha keizer " +
    "astoria tillamook seaside ashland clackamas tualatin troutdale woodburn vancouver milwaukie wilsonville newberg " +
    "mcminnville roseburg klamath redmond scappoose clatskanie rainier vernonia warrenton gearhart manzanita nehalem " +
    "rockaway jacksonville talent canby estacada molalla fairview cornelius banks gaston gladstone boring " +
    "camas longview kelso ontario pendleton hermiston prineville coquille brookings"
  ).split(" "),
);

const TOWN_ENDS: ReadonlySet<string> = new Set(
  "grove city oswego valley linn point pass helens beach falls bay heights park".split(" "),
);

/** The ZIP codes of Oregon that are written like procedure codes, each with the last word of its town. */
const TOWNS_BY_ZIP: ReadonlyMap<string, string> = new Map(
  (
    "97010 veil 97011 brightwood 97013 canby 97014 locks 97015 clackamas 97016 clatskanie 97017 colton 97018 city " +
    "97019 corbett 97020 donald 97021 dufur 97022 creek 97023 estacada 97024 fairview 97026 gervais 97027 gladstone " +
    "97028 camp 97029 valley 97030 gresham 97031 river 97032 hubbard 97033 kent 97034 oswego 97035 oswego " +
    "97036 marylhurst 97037 maupin 97038 molalla 97039 moro 97110 beach 97111 carlton 97112 cloverdale " +
    "97113 cornelius 97114 dayton 97115 dundee 97116 grove 97117 creek 97118 garibaldi 97119 gaston 97121 hammond " +
    "97122 hebo 97123 hillsboro 97124 hillsboro 97125 manning 97127 lafayette 97128 mcminnville 97130 manzanita " +
    "97131 nehalem 97132 newberg 97133 plains 97134 oceanside 97135 city 97136 beach 97137 paul 97138 seaside " +
    "97140 sherwood 97141 tillamook 97143 netarts 97144 timber 97145 park 97146 warrenton 97147 wheeler " +
    "97148 yamhill 97149 neskowin 97530 jacksonville 97531 kerby 97532 merlin 97533 murphy 97534 brien 97535 phoenix " +
    "97536 prospect 97537 river 97538 selma 97539 cove 97540 talent 97541 trail 97543 wilderville 97544 williams " +
    "97801 pendleton 97810 adams 97812 arlington 97813 athena 97814 city"
  )
    .match(/\d{5} \w+/g)
    ?.map((pair): [string, string] => [pair.slice(0, 5), pair.slice(6)]),
);

const PLAIN_STREETS: ReadonlySet<string> = new Set(
  (
    "street avenue ave av road rd boulevard blvd drive lane ln court place highway hwy parkway pkwy circle cir terrace " +
    "trail alley broadway route"
  ).split(" "),
);

// These are words of medicine too: speech therapy, a CT, a doctor, a way to do it.
const SHORT_STREETS: ReadonlySet<string> = new Set(["st", "ct", "dr", "pl", "way", "loop", "ter", "sq"]);

const DIRECTIONS: ReadonlySet<string> = new Set("n s e w ne nw se sw north south east west".split(" "));

/** Says whether two letters are a state, written as the post office does: in capitals. */
export function isState(text: string): boolean {
  return STATES.has(text);
}

/** Says whether a word, in lower case, is the name of a state that patients of these plans live in. */
export function isStateName(word: string): boolean {
  return STATE_NAMES.has(word);
}

/** Says whether a word, in lower case, is a town of the region, or how the name of one ends (Forest Grove). */
export function isTown(word: string, before: string | undefined): boolean {
  return TOWNS.has(word) || (TOWN_ENDS.has(word) && before !== undefined && /^[a-z]{3,}$/.test(before));
}

/** Says whether a ZIP code that is written like a procedure code belongs to the town whose name ends in this word. */
export function isTownOfZip(word: string, zip: string): boolean {
  return TOWNS_BY_ZIP.get(zip) === word;
}

const TOWNS_WITH_ZIP: ReadonlySet<string> = new Set(TOWNS_BY_ZIP.values());

/** Says whether a word can be part of what stands in front of a ZIP code: a state, or the end of a town's name. */
export function isPlaceWord(word: string): boolean {
  const lower = word.toLowerCase();
  const isTownWord = TOWNS.has(lower) || TOWN_ENDS.has(lower) || TOWNS_WITH_ZIP.has(lower);
  return isTownWord || STATE_NAMES.has(lower) || STATES.has(word.toUpperCase());
}

/** Says whether a word can be part of what stands behind a house number. */
export function isStreetWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (PLAIN_STREETS.has(lower) || SHORT_STREETS.has(lower) || DIRECTIONS.has(lower)) return true;
  return isQuarter(word) || lower === "hwy" || lower === "highway";
}

/** Says whether a word, in lower case, names a kind of street and little else. */
export function isStreet(word: string): boolean {
  return PLAIN_STREETS.has(word);
}

/** Says whether a word is the short form of a kind of street that also is a medical word. */
export function isShortStreet(word: string): boolean {
  return SHORT_STREETS.has(word);
}

/** Says whether a word, in lower case, is a direction as in a street's name. */
export function isDirection(word: string): boolean {
  return DIRECTIONS.has(word);
}

/** Says whether two letters are a quarter of Portland, as in front of every street name there. */
export function isQuarter(text: string): boolean {
  return /^[NS][EW]$/.test(text);
}

// The blocks between 97000 and 97999 that hold codes: modalities, therapy, wound care, tests, nutrition, acupuncture.
const CODE_BLOCKS: readonly (readonly [number, number])[] = [
  [97010, 97039],
  [97110, 97189],
  [97530, 97559],
  [97597, 97610],
  [97750, 97814],
];

/** Says whether a text is a ZIP code of Oregon that no procedure code is written like, or one with its four digits. */
export function isZipOfNoCode(text: string): boolean {
  if (!/^97\d{3}(?:-\d{4})?$/.test(text)) return false;
  const number = Number(text.slice(0, 5));
  return text.length > 5 || !CODE_BLOCKS.some(([from, to]) => number >= from && number <= to);
}
