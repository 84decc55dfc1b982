/**
 * Verbs and nouns that report what somebody said, thinks or wants, by what they
 * do in a sentence. Written down by hand from grammars and from counting cues;
 * sorted. The finder of attributions weighs them, so a word that reports only
 * sometimes may stand here.
 */

/** Verbs that take a quotation or a clause: "said", "added that". */
export const SAYING_VERBS =
  "acknowledge add admit affirm allege announce answer argue assert assure boast caution charge claim comment complain conclude concede confess confirm contend counter cry declare deny disclose emphasize emphasise exclaim explain explode grumble hint imply inform insist interject joke lament maintain mention muse mutter note notify object observe plead point post posit predict proclaim promise protest quip react reaffirm reason recall recount reiterate relate remark remind repeat reply report respond retort reveal say scoff shout signal speculate state stress suggest swear tell testify text tweet underscore vow warn whisper wonder write yell".split(
    " ",
  );

/** Verbs of thinking, knowing, feeling and showing. */
export const THINKING_VERBS =
  "agree anticipate appear assume believe consider decide deem determine disagree discover doubt dream estimate expect fear feel figure find forecast forget foresee guess hear hope imagine indicate judge know learn mean notice perceive project prove realize realise recognize recognise regard remember rule seem see sense show suspect think understand view worry".split(
    " ",
  );

/** Verbs of wanting, asking and committing: "urged him to", "refused to". */
export const WANTING_VERBS =
  "advise advocate aim allow appeal ask beg call demand decline encourage endorse favor favour forbid implore instruct intend invite order persuade plan pledge prefer press propose push recommend refuse request require seek threaten urge want wish".split(
    " ",
  );

/** Verbs of praise, blame and other speech acts with an object: "criticized the plan". */
export const JUDGING_VERBS =
  "accuse address applaud assail attack back backtrack blame blast bemoan brand celebrate challenge champion cheer cite compare condemn congratulate credit criticize criticise debate decry defend denounce depict deride describe detail discuss dismiss disavow dispute downplay dub echo embrace explore express fault hail highlight identify ignore insult issue label lambaste lash laud liken list mock name nominate offer oppose outline paint portray praise promote question quote raise rail rebuff rebuke rebut refer reference refute reject release ridicule slam speak support talk tout thank touch trumpet unveil voice vote welcome".split(
    " ",
  );

/** Nouns that hold what was said: "the claim that", "in a statement". */
export const REPORTING_NOUNS =
  "accusation account admission advice allegation analysis announcement answer argument article assertion assessment assumption belief book call charge claim comment commentary complaint concern conclusion confidence contention conviction criticism criticisms critique decision declaration demand denial description desire disclosure doubt editorial email endorsement estimate evidence expectation explanation fear forecast guess hint hope idea insistence interview letter memo message notion opinion opposition plan pledge point poll post prediction promise proposal question quote reaction reason reference remark report request response rhetoric rumor rumour sign speculation speech statement story study suggestion support survey suspicion testimony theory thought threat tweet understanding view vow warning wish word worry".split(
    " ",
  );

/** Third forms that rules of spelling do not give: past, participle, and irregular present. */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = {
  begged: "beg",
  felt: "feel",
  forbade: "forbid",
  foresaw: "foresee",
  foreseen: "foresee",
  forgot: "forget",
  forgotten: "forget",
  found: "find",
  heard: "hear",
  knew: "know",
  known: "know",
  meant: "mean",
  said: "say",
  saw: "see",
  seen: "see",
  shown: "show",
  sought: "seek",
  spoke: "speak",
  spoken: "speak",
  swore: "swear",
  sworn: "swear",
  thought: "think",
  told: "tell",
  understood: "understand",
  written: "write",
  wrote: "write",
};
