import type { ReactNode } from "react";

/** What happened, what is safe, what to do. Also used for empty lists. */
export function Notice({
  title,
  children,
  tone = "plain",
}: {
  title: string;
  children?: ReactNode;
  tone?: "plain" | "problem";
}) {
  return (
    <div className={`notice ${tone}`}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
