import { useAnnotatorLater } from "./shown";

/** Says what happened. Two regions take turns, so that the same words are said twice. */
export function Announcer() {
  const { words, turn } = useAnnotatorLater(({ announcement }) => announcement);
  return (
    <div className="sr">
      <div role="status">{turn % 2 === 0 ? words : ""}</div>
      <div role="status">{turn % 2 === 1 ? words : ""}</div>
    </div>
  );
}
