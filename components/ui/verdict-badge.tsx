import { Icon, type IconName } from "./icons";

/** The families of the mark system; `none` is a quote nobody has judged, or no quote. */
export type Family = "sound" | "distort" | "wrong" | "open" | "none";

type Verdict = { readonly family: Family; readonly icon?: IconName; readonly word: string };

/** A verdict as a boxed word: the heavier the fault, the heavier the box. */
export function VerdictBadge({ family, icon, word }: Verdict) {
  return (
    <span className={`v ${family}`}>
      {icon && <Icon name={icon} />}
      {word}
    </span>
  );
}

/** A verdict as a plain word in its colour, for margins and tight rows. */
export function VerdictText({ family, icon, word }: Verdict) {
  return (
    <span className={`vt ${family}`}>
      {icon && <Icon name={icon} />}
      {word}
    </span>
  );
}
