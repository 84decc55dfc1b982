/** Article-shaped bars while something opens. Still, never shimmering; shown after 200 ms. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="sr">{label}</span>
      <i className="head" />
      <i />
      <i />
      <i className="short" />
      <i />
      <i />
      <i className="short" />
    </div>
  );
}
