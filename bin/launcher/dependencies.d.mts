export function missingDependency(project: string): string | null;
export function ensureDependencies(project: string, node: string): Promise<void>;
