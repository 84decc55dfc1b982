import type { NextConfig } from "next";

/** Sent with every answer; pages add their own Content-Security-Policy (proxy.ts, the report routes). */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // `verbatim check` holds the types, tests included; a build should not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Native or asset-carrying packages stay packages, and one that asks for a package it can do without.
  serverExternalPackages: ["@node-rs/argon2", "linkedom", "pino"],
  // Publication reads the report's style sheets from disk.
  outputFileTracingIncludes: { "/*": ["./components/**/*.css"] },
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    {
      source: "/fonts/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};

export default config;
