/**
 * Words that stand with names and tell what they name: forms of address, offices
 * and trades, marks of an organisation. In lower case, sorted, without stops.
 */

export type Gender = "female" | "male";

/** Forms of address before a surname; null where both are meant. */
export const HONORIFICS: Readonly<Record<string, Gender | null>> = {
  col: null,
  dame: "female",
  del: null,
  dr: null,
  frau: "female",
  gen: null,
  gov: null,
  herr: "male",
  lady: "female",
  lord: "male",
  lt: null,
  m: "male",
  madame: "female",
  maj: null,
  messrs: "male",
  miss: "female",
  mlle: "female",
  mme: "female",
  monsieur: "male",
  mr: "male",
  mrs: "female",
  ms: "female",
  prof: null,
  rep: null,
  reps: null,
  rev: null,
  sen: null,
  sens: null,
  sgt: null,
  sir: "male",
};

/** Offices, trades and parts that people are called by, before their name, after it, or in its place. */
export const ROLES: ReadonlySet<string> = new Set(
  "activist actor actress administrator adviser advisor aide ally ambassador analyst anchor announcer archbishop artist astronaut attorney author banker bishop boss broadcaster businessman businesswoman candidate captain cardinal ceo chair chairman chairperson chairwoman champion chancellor chief co-author co-chair co-founder co-host coach colleague colonel columnist comedian commander commentator commissioner congressman congresswoman conservative consultant contributor coordinator correspondent councillor councilman councilwoman counsel critic daughter defender delegate democrat deputy designer developer diplomat director doctor donor economist editor emperor executive expert fellow filmmaker founder friend general governor guest head heir historian host inspector investor journalist judge justice king lawmaker lawyer leader legend liberal libertarian lieutenant magnate major manager mayor member minister mogul narrator neighbour neighbor nominee novelist officer official operative opponent organizer owner pastor philosopher physician physicist politician pollster pope premier president prime priest prince princess principal producer professor prosecutor provost publisher queen quarterback rabbi rapper reporter representative republican researcher resident reverend rival scholar scientist secretary secretary-general senator sergeant sheriff singer socialist solicitor speaker specialist spokesman spokesperson spokeswoman star strategist student sultan superintendent supporter surgeon surrogate teacher tory treasurer trustee tycoon undersecretary veteran vice-president vp winner witness worker writer".split(
    " ",
  ),
);

/** Roles that only a woman or only a man has. */
export const ROLE_GENDERS: Readonly<Record<string, Gender>> = {
  actress: "female",
  brother: "male",
  businessman: "male",
  businesswoman: "female",
  chairman: "male",
  chairwoman: "female",
  congressman: "male",
  congresswoman: "female",
  councilman: "male",
  councilwoman: "female",
  daughter: "female",
  father: "male",
  grandfather: "male",
  grandmother: "female",
  husband: "male",
  king: "male",
  lady: "female",
  man: "male",
  mother: "female",
  pope: "male",
  prince: "male",
  princess: "female",
  queen: "female",
  sister: "female",
  son: "male",
  spokesman: "male",
  spokeswoman: "female",
  widow: "female",
  wife: "female",
  woman: "female",
};

/** A name that holds one of these is no person's. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  "academy act action administration agency airlines alliance army assembly associated association authority bank beast board broadcasting brothers bureau cabinet caucus center centre chamber channel church city club coalition college commission committee company conference congress corp corporation council county court daily department district foundation front fund gazette group guard herald hospital house inc institute institution international journal league legion library magazine media ministry mission movement museum nations network news office organisation organization parliament party patrol pentagon police post press project radio republic research reserve sanders-campaign school schools security senate service services society standard states street supreme survey team television times treaty tribune trust union united university watch".split(
    " ",
  ),
);

/** Names that an organisation is called by once it was named, in lower case. */
export const ORGANISATION_ROLES: ReadonlySet<string> = new Set(
  "administration agency alliance association authority bank bloc board body campaign coalition commission committee company council court department firm foundation government group institute ministry movement network newspaper organisation organization outlet panel paper party publication school station team think-tank union university website".split(
    " ",
  ),
);

/** They follow a surname. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(["ii", "iii", "iv", "jr", "sr"]);

/** Small words inside a person's name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al bin da de del della der di dos du el la le van von zu".split(" "),
);

/** Words with a capital at the beginning of a sentence, and of titles, that begin no name. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  "a about according after again all also although am an and another any are as asked at back because been before being both but by can clearly could despite did do does during each earlier either even every everyone few finally first for former friday from further get given good had has have having he hence her here hers him his how however i if i'm i’m in indeed inside instead into is it its it's it’s i've i’ve january february march april may june july august september october november december just last late later let like many may maybe me meanwhile monday more moreover most much my nearly never next no nobody none nor not nothing now of off often oh ok on once one only or other others our out over perhaps please rather read recently saturday second she should similarly since so some someone soon speaking still such sunday take than thank that that's that’s the their them then there there's there’s therefore these they they're they’re thing this those though through thursday thus to today together tonight too tuesday two three under unlike until up upon us very was watch we wednesday well we're we’re were what what's what’s when where whether which while who whose why will with within without would yes yesterday yet you your der die das ein eine und aber nach mit auf aus bei seit für im am zum zur er sie es wir ich le la les un une des et mais dans il elle ils elles nous je".split(
    " ",
  ),
);

/** Peoples and faiths: the words stand for many, or describe what follows. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  "african african-american african-americans american americans arab arabs asian australian austrian belgian black blacks brazilian british canadian catholic catholics chinese christian christians cuban democratic democrats dutch egyptian english european europeans french german germans greek hispanic hispanics indian iranian iraqi irish islamic israeli israelis italian japanese jewish jews korean latino latinos libyan mexican mexicans muslim muslims palestinian palestinians polish protestant republicans roman russian russians saudi scottish south-korean spanish swedish swiss syrian syrians turkish ukrainian ukrainians western".split(
    " ",
  ),
);

/** Many people who have no name, in lower case, beside the plurals of {@link ROLES}. */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  "authorities campaigners citizens companies diplomats doctors families firefighters investigators leaders locals media observers opponents parents people police politicians protesters prosecutors relatives reports residents rivals scholars sources speakers voters workers".split(
    " ",
  ),
);
