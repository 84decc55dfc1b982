import type { ComponentProps } from "react";

type ButtonProps = ComponentProps<"button"> & {
  readonly look?: "plain" | "primary" | "quiet" | "icon";
};

/** A button in one of the four looks. `type` is "button" unless stated, so that none submits by accident. */
export function Button({ look = "plain", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={[buttonClass(look), className].filter(Boolean).join(" ")} {...rest} />
  );
}

/** The same looks for a link. */
export function buttonClass(look: NonNullable<ButtonProps["look"]> = "plain"): string {
  if (look === "plain") return "btn";
  return look === "icon" ? "btn quiet icon" : `btn ${look}`;
}
