/**
 * Every icon as drawing instructions, so that React and the editor's own DOM
 * draw the same thing. Sixteen-unit box, stroked; `filled` shapes are solid.
 */
export type IconShape =
  | { readonly path: string; readonly filled?: true; readonly dash?: string }
  | {
      readonly circle: readonly [x: number, y: number, radius: number];
      readonly filled?: true;
      readonly dash?: string;
    };

export const ICON_SHAPES = {
  accurate: [{ path: "M3 6h10M3 10h10" }],
  accurate_minor: [{ path: "M3 6h10M3 10h5.5" }, { circle: [12, 10.4, 1.3], filled: true }],
  altered_wording: [
    {
      path: "M2.5 6.6c1.8-2.2 3.6-2.2 5.5-.6s3.7 1.6 5.5-.6M2.5 11c1.8-2.2 3.6-2.2 5.5-.6s3.7 1.6 5.5-.6",
    },
  ],
  truncated: [
    { path: "M3.8 3H1.5v10h2.3M12.2 3h2.3v10h-2.3" },
    { circle: [5, 8, 1.15], filled: true },
    { circle: [8, 8, 1.15], filled: true },
    { circle: [11, 8, 1.15], filled: true },
  ],
  out_of_context: [{ path: "M8.5 4H2v10h10V8.5" }, { path: "M10 1.5h4.5V6H10z", filled: true }],
  misattributed: [{ path: "M2 5.5h11M10.5 3 13 5.5 10.5 8M14 10.5H3M5.5 8 3 10.5 5.5 13" }],
  fabricated: [{ circle: [8, 8, 4.75] }, { path: "M13.5 2.5l-11 11" }],
  unverified: [{ circle: [6.8, 6.8, 4.3] }, { path: "M10 10l4 4M4.8 6.8h4" }],
  unverifiable: [
    { path: "M5 5.6C5.2 3.9 6.4 3 8 3c1.8 0 3 1 3 2.5 0 2-3 2.2-3 4.3" },
    { circle: [8, 12.7, 1.1], filled: true },
  ],
  paraphrase_as_quote: [
    {
      path: "M3.2 2.5v3.2M5.8 2.5v3.2M10.2 2.5v3.2M12.8 2.5v3.2M2.5 11c1.8-2.2 3.6-2.2 5.5-.6s3.7 1.6 5.5-.6",
    },
  ],
  misrepresented: [{ path: "M2.5 5h6.2c2.3 0 3.8 1.3 3.8 3s-1.5 3-3.8 3H4M6.4 8.6 4 11l2.4 2.4" }],
  mistranslated: [
    {
      path: "M2 4h7M5.5 2.2V4M8 4c-.5 2.6-2.6 4.6-5.5 5.6M3.6 5.7c.8 1.5 2 2.5 3.6 3.2M8.4 14l2.8-7 2.8 7M9.4 11.6h3.6",
    },
  ],
  not_applicable: [{ path: "M5.5 3v4.5M10.5 3v4.5M2.5 12h11" }],
  anonymous: [
    { circle: [8, 5, 2.75], dash: "2.2 1.6" },
    { path: "M2.5 14c.4-3 2.6-4.6 5.5-4.6s5.1 1.6 5.5 4.6", dash: "2.4 1.7" },
  ],
  check: [{ path: "M3 8.5 6.5 12 13 4.5" }],
  cross: [{ path: "M4 4l8 8M12 4l-8 8" }],
  differs: [{ path: "M3 6h10M3 10h10M11 2.5 5 13.5" }],
  gold: [{ path: "M8 1.5 14.5 8 8 14.5 1.5 8z", filled: true }],
  arrow: [{ path: "M2.5 8h11M9.5 4l4 4-4 4" }],
  up: [{ path: "M4 10l4-4 4 4" }],
  down: [{ path: "M4 6l4 4 4-4" }],
  right: [{ path: "M6 4l4 4-4 4" }],
  left: [{ path: "M10 4l-4 4 4 4" }],
  search: [{ circle: [7, 7, 4.25] }, { path: "M10.2 10.2 14 14" }],
  person: [{ circle: [8, 5, 2.75] }, { path: "M2.5 14c.4-3 2.6-4.6 5.5-4.6s5.1 1.6 5.5 4.6" }],
  organisation: [{ path: "M2.5 14V5L8 2l5.5 3v9zM6 14v-3.5h4V14M6 7h.01M10 7h.01" }],
  offline: [
    { path: "M2 8c3.3-3.6 8.7-3.6 12 0M4.5 10.6c2-2.1 5-2.1 7 0M2.5 2.5l11 11" },
    { circle: [8, 13, 1], filled: true },
  ],
  saved: [{ circle: [8, 8, 6] }, { path: "M5.2 8.2l2 2 3.6-4" }],
  saving: [{ circle: [8, 8, 6], dash: "3 2.6" }],
  warning: [{ path: "M8 2 14.5 13.5h-13zM8 6.5v3.2" }, { circle: [8, 11.7, 0.7], filled: true }],
  link: [{ path: "M9 3h4v4M13 3 7.5 8.5M11.5 9.5V13H3V4.5h3.5" }],
  download: [{ path: "M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11" }],
  copy: [
    {
      path: "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM3.5 10.5h-1v-8h8v1",
    },
  ],
  lock: [{ path: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" }],
  note: [{ path: "M2.5 3h11v8h-6L4.5 14v-3h-2z" }],
  plus: [{ path: "M8 3v10M3 8h10" }],
  list: [{ path: "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01" }],
  trash: [{ path: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9" }],
  undo: [{ path: "M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" }],
  pencil: [{ path: "M3 13l.7-2.8L10.8 3 13 5.2 5.8 12.3zM9.5 4.3l2.2 2.2" }],
} as const satisfies Record<string, readonly IconShape[]>;

export type IconName = keyof typeof ICON_SHAPES;
