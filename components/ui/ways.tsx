/** One of several ways to give the same thing. */
export function Ways<Way extends string>({
  legend,
  ways,
  way,
  onWay,
}: {
  legend: string;
  ways: readonly { readonly id: Way; readonly word: string }[];
  way: Way;
  onWay(way: Way): void;
}) {
  return (
    <fieldset>
      <legend className="lab">{legend}</legend>
      <div className="ways">
        {ways.map((choice) => (
          <label key={choice.id} className="choice">
            <input
              type="radio"
              name="way"
              value={choice.id}
              checked={way === choice.id}
              onChange={() => onWay(choice.id)}
            />
            <span>{choice.word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
