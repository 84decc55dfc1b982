import { Fragment } from "react";
import type { ControlCharacter } from "@/lib/core/text/control-characters";
import type { Span } from "@/lib/core/text/offsets";
import { cutAtControls } from "./segments";

/** A stretch of a text, with a sign before each character that could not be seen. */
export function ShownWords({
  stretch,
  text,
  controls,
}: {
  stretch: Span;
  readonly text: string;
  readonly controls: readonly ControlCharacter[];
}) {
  return cutAtControls(stretch, controls).map(({ start, end, control }) => (
    <Fragment key={start}>
      {control && (
        <span
          className="control-character"
          data-sign={control.sign}
          role="img"
          aria-label={control.name}
          title={control.name}
        />
      )}
      {text.slice(start, end)}
    </Fragment>
  ));
}
