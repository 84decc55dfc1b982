import { v5 } from "uuid";

const NAMESPACE = "5f0c1d3e-6f0b-4f53-9f0e-5d3f6f1f2a11";

/** The same name gives the same id on every machine, so that seeding twice changes nothing. */
export function fixedId(name: string): string {
  return v5(name, NAMESPACE);
}
