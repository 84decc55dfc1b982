export type NodeChoice =
  | { readonly kind: "this" }
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "none" };
export function chooseNode(machine: {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
}): NodeChoice;
export function isSupported(version: string): boolean;
export function ensureNode(project: string): Promise<string>;
