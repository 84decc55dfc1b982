import { Ditto } from "./icons";

export type MastheadPlace = "reports" | "codebook" | "method";

const PLACES = [
  { id: "reports", href: "/reports", word: "Reports" },
  { id: "codebook", href: "/codebook", word: "Codebook" },
  { id: "method", href: "/method", word: "Method" },
] as const satisfies readonly { readonly id: MastheadPlace; readonly href: string; readonly word: string }[];

type MastheadProps = {
  /** The place the page belongs to. */
  readonly place?: MastheadPlace;
  /** A last link, for signing in or going back to work. Frozen pages have none. */
  readonly account?: { readonly href: string; readonly word: string };
};

/** The head of every public page: the name, the places, a double rule. */
export function Masthead({ place, account }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="mast">
        <a className="brand" href="/">
          <Ditto />
          Verbatim
        </a>
        <nav aria-label="Public">
          {PLACES.map(({ id, href, word }) => (
            <a key={id} href={href} aria-current={id === place ? "page" : undefined}>
              {word}
            </a>
          ))}
          {account && <a href={account.href}>{account.word}</a>}
        </nav>
      </div>
      <div className="mastrule" />
    </header>
  );
}
