import "server-only";

/**
 * True for a picture of at most one pixel by one, by its attributes or its
 * style: it shows nothing, and is there to be counted when fetched.
 */
export function isTracker(attributes: Readonly<Record<string, string>>): boolean {
  return ["width", "height"].every((side) => {
    const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)(?:px)?\\s*(?:;|!|$)`, "i");
    const written = attributes[side] ?? styled.exec(attributes.style ?? "")?.[1] ?? "";
    return /^\s*[01](px)?\s*$/i.test(written);
  });
}
