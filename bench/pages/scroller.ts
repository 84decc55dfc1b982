/** What scrolls when the words of an element are scrolled. */
export function scrollerOf(element: HTMLElement): Element {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
