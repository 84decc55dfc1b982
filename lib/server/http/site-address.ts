import "server-only";
import { env } from "@/lib/server/env";

/** The site's own address, `https://verbatim.example`: as configured, else as this request reached it. */
export function siteAddress(request: Headers): string {
  const configured = env().NEXTAUTH_URL;
  if (configured) return new URL(configured).origin;
  const host = request.get("x-forwarded-host") ?? request.get("host") ?? "localhost";
  return `${request.get("x-forwarded-proto") ?? "http"}://${host}`;
}
