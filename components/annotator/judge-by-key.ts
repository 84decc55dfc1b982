/** Judging the quote in hand: by a digit, or by a press in the verdict picker. */
import { formEntry, verdictEntry } from "@/lib/core/codebook/look-up";
import { verdictsForForm } from "@/lib/core/codebook/pick-verdict";
import type { Verdict } from "@/lib/core/codebook/values";
import { selectedQuote } from "./context";
import { pickVerdict } from "./judge-quotes";
import type { Store } from "./store";

/** Picks the verdict on a digit key, or says why this kind of quote cannot have it. */
export function judgeByKey(store: Store, digit: string): void {
  const { codebook } = store.view;
  const quote = selectedQuote(store.context());
  if (digit === "0") {
    store.ask("moreVerdicts");
    return;
  }
  const entry = codebook.verdicts.find(({ key }) => key === digit);
  if (!quote || !entry) return;
  const { form } = quote.attributes;
  if (!verdictsForForm(codebook, form).includes(entry.id)) {
    const kind = formEntry(codebook, form).word.toLowerCase();
    store.refuse(`${entry.word} does not apply to ${kind} quotes`);
    return;
  }
  judge(store, entry.id);
}

/**
 * Judges the quote in hand and sends the reviewer where the verdict asks them to
 * go. With `passing` they stay: an arrow only passes over the verdict.
 */
export function judge(store: Store, verdict: Verdict, passing = false): void {
  const context = store.context();
  const quote = selectedQuote(context);
  if (!quote || !store.change(pickVerdict(context, quote, verdict))) return;
  const summary = store.summary(quote.id);
  if (!summary) return;
  const { judged, all } = store.progress;
  const stands = summary.verdict !== null;
  store.notePicked(quote.id, stands || summary.quote.attributes.occurrence ? verdict : null);
  store.announce(`Quote ${summary.number}: ${summary.word.toLowerCase()}. ${judged} of ${all} judged.`);
  const { asks } = verdictEntry(context.codebook, verdict);
  if (!passing && stands && asks === "speakerActual" && !summary.quote.attributes.speakerActual)
    store.ask("saidBy");
}
