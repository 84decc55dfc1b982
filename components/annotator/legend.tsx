/** How marks are drawn, in a word each. */
export function Legend() {
  return (
    <div className="leg">
      <h3>Reading the marks</h3>
      <dl>
        <dt>
          <span className="m" data-kind="direct">
            words
          </span>
        </dt>
        <dd>direct</dd>
        <dt>
          <span className="sp">name</span>
        </dt>
        <dd>speaker</dd>
        <dt>
          <span className="m" data-kind="indirect">
            words
          </span>
        </dt>
        <dd>indirect</dd>
        <dt>
          <span className="cue">said</span>
        </dt>
        <dd>cue</dd>
        <dt>
          <span className="m" data-kind="mixed">
            words
          </span>
        </dt>
        <dd>mixed</dd>
        <dt>
          <span className="m" data-kind="not_speech">
            words
          </span>
        </dt>
        <dd>not speech</dd>
      </dl>
    </div>
  );
}
