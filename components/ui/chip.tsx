import { Icon, type IconName } from "./icons";
import type { Family } from "./verdict-badge";

export type ChipFace = {
  /** The kind's serif letter: D, I, M. */
  readonly letter: string;
  /** Number in reading order; empty for marks that are not numbered. */
  readonly number: string;
  readonly family: Family;
  /** The verdict's icon; a hollow dot holds its place until there is one. */
  readonly icon?: IconName;
  readonly gold?: boolean;
  /** Lanes this mark lies below the three a line shows: "+1". */
  readonly deeper?: number;
};

/** The class list of a chip, shared with the editor's own DOM. */
export function chipClass(face: Pick<ChipFace, "family">, on = false): string {
  return ["chip", face.family === "none" ? "" : face.family, on ? "on" : ""].filter(Boolean).join(" ");
}

/** What stands inside a chip. The element around it is the caller's: a link in lists, a button in the editor. */
export function ChipContent({ face }: { face: ChipFace }) {
  return (
    <>
      {face.gold && <Icon name="gold" />}
      <b>{face.letter}</b>
      {face.number}
      {face.deeper ? ` +${face.deeper}` : ""}
      {face.icon && <Icon name={face.icon} />}
      {!face.icon && face.number !== "" && <i className="dot" />}
    </>
  );
}

/** A chip that is only shown. */
export function Chip({ face, on = false }: { face: ChipFace; on?: boolean }) {
  return (
    <span className={chipClass(face, on)}>
      <ChipContent face={face} />
    </span>
  );
}
