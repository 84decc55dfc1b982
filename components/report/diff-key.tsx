/** What the marks of a diff mean. */
export function DiffKey() {
  return (
    <div className="key">
      <span className="diff">
        <ins>added</ins> printed, not on record
      </span>
      <span className="diff">
        <del>dropped</del> on record, not printed
      </span>
      <span className="diff">
        <span className="out">grey</span> not compared
      </span>
      <span className="diff">
        <span className="marked">[…]</span> an edit that print marks
      </span>
      <span>Case and punctuation are ignored.</span>
    </div>
  );
}
