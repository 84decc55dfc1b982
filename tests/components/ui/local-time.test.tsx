import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { instantInWords, localInstantInWords } from "@/components/ui/date-words";
import { LocalTime } from "@/components/ui/local-time";

// Tests run in Kathmandu, 5 hours and 45 minutes ahead of UTC.
describe("localInstantInWords", () => {
  it("is in the zone of the machine, and names none", () => {
    expect(localInstantInWords("2025-02-14T09:05:00Z")).toBe("14 Feb 2025, 14:50");
    expect(localInstantInWords("2025-12-31T20:00:00Z")).toBe("1 Jan 2026, 01:45");
  });
});

describe("LocalTime", () => {
  it("is UTC and says so until the page knows the zone", () => {
    const html = renderToStaticMarkup(<LocalTime at="2025-02-14T09:05:00Z" />);
    expect(html).toBe('<time dateTime="2025-02-14T09:05:00.000Z">14 Feb 2025, 09:05 UTC</time>');
    expect(renderToStaticMarkup(<LocalTime at={Date.UTC(2025, 1, 14, 9, 5)} />)).toBe(html);
    expect(html).toContain(instantInWords("2025-02-14T09:05:00Z"));
  });
});
