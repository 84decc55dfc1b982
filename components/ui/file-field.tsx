"use client";

import { type DragEvent, useRef, useState } from "react";

/** A file to choose or to drop. `wrong` carries what says that the choice is refused. */
export function FileField({
  id,
  title,
  accept,
  onChange,
  wrong,
}: {
  id: string;
  /** What may be chosen: "A .txt file, at most 5 MB". */
  title: string;
  accept: string;
  onChange(): void;
  wrong: object;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    onChange();
  };
  return (
    <label
      className={over ? "drop over" : "drop"}
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="strong">{title}</span>
      <span className="muted">Choose it, or drop it here.</span>
      <input ref={input} id={id} type="file" name="file" accept={accept} onChange={onChange} {...wrong} />
    </label>
  );
}
