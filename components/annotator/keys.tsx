import { Fragment } from "react";
import { Kbd } from "@/components/ui/kbd";

/** Keys in a row. A dash between two stands for "to". */
export function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <Fragment key={key}>{key === "–" ? "–" : <Kbd>{key}</Kbd>}</Fragment>);
}
