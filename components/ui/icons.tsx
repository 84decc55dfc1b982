import { ICON_SHAPES, type IconName, type IconShape } from "./icon-shapes";

export type { IconName } from "./icon-shapes";

/** A small drawing beside a word. Hidden from assistive technology: the word says it. */
export function Icon({ name }: { name: IconName }) {
  const shapes: readonly IconShape[] = ICON_SHAPES[name];
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes.map((shape) => (
        <Shape key={JSON.stringify(shape)} shape={shape} />
      ))}
    </svg>
  );
}

function Shape({ shape }: { shape: IconShape }) {
  const look = {
    ...(shape.filled ? { className: "f" } : {}),
    ...(shape.dash ? { strokeDasharray: shape.dash } : {}),
  };
  if ("path" in shape) return <path d={shape.path} {...look} />;
  const [x, y, radius] = shape.circle;
  return <circle cx={x} cy={y} r={radius} {...look} />;
}

/** The ditto mark: Verbatim's sign. */
export function Ditto() {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d="M4.6 1.5h3L4.4 12.5h-3zM10.2 1.5h3L10 12.5H7z" />
    </svg>
  );
}
