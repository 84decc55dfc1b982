/**
 * Hands the focus on where the control that had it goes with what it did. A
 * browser then leaves it nowhere, and the next key would begin at the page's top.
 */

type Left = {
  readonly element: HTMLElement;
  readonly name: string;
  /** What stood around it, the nearest first. */
  readonly around: readonly HTMLElement[];
};

/** Controls that Tab reaches. */
const CONTROLS = "a[href], button:not([tabindex='-1']), input, select, textarea, summary";

/**
 * Watches what is inside `root` until the function it returns is called. The focus
 * goes to the control that has the same name now, else to the first one beside
 * where it was, else to the region, else to the article. Whoever knows better and
 * is as quick goes before.
 */
export function keepFocus(root: HTMLElement, focusArticle: () => void): () => void {
  const page = root.ownerDocument;
  let left: Left | null = null;
  let frame = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement)
      left = { element: target, name: nameOf(target), around: aroundOf(target, root) };
  };
  const gone = () => left !== null && !left.element.isConnected && page.activeElement === page.body;
  const handOn = () => {
    if (!left || !gone()) return;
    const heir = heirOf(left);
    if (!heir || heir.id === "article") focusArticle();
    else heir.focus();
  };
  const watcher = new MutationObserver(() => {
    if (!gone()) return;
    cancelAnimationFrame(frame);
    clearTimeout(later);
    // After the effects of what took it away.
    frame = requestAnimationFrame(() => {
      later = setTimeout(handOn);
    });
  });
  root.addEventListener("focusin", note);
  watcher.observe(root, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
    watcher.disconnect();
    root.removeEventListener("focusin", note);
  };
}

function heirOf({ name, around }: Left): HTMLElement | null {
  const standing = around.filter((one) => one.isConnected);
  const region = standing.find((one) => one.dataset.region !== undefined);
  const twin = region && controlsIn(region).find((one) => nameOf(one) === name);
  if (twin) return twin;
  for (const one of standing) {
    if (one === region) return one;
    const [first] = controlsIn(one);
    if (first) return first;
  }
  return null;
}

function controlsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.getClientRects().length > 0,
  );
}

function nameOf(element: HTMLElement): string {
  return `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`;
}

function aroundOf(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let one = element.parentElement; one && one !== root; one = one.parentElement) around.push(one);
  return around;
}
