export function findUsage(
  args: readonly string[],
): { readonly text: string; readonly exitCode: number } | null;
