import { Ditto } from "@/components/ui/icons";
import { BarLink } from "./bar-link";
import { SignOutButton } from "./sign-out-button";

const REVIEWER_PLACES = [
  { href: "/queue", word: "Queue" },
  { href: "/references", word: "References" },
] as const;
const ADMIN_PLACES = [
  { href: "/articles", word: "Articles" },
  { href: "/references", word: "References" },
  { href: "/statements", word: "Statements" },
  { href: "/people", word: "People" },
  { href: "/dataset", word: "Dataset" },
  { href: "/queue", word: "Queue" },
] as const;
const PUBLIC_PLACES = [
  { href: "/codebook", word: "Codebook" },
  { href: "/reports", word: "Public reports" },
] as const;

/** The bar over every signed-in page but the annotator, which has its own. */
export function AppBar({ name, role }: { name: string; role: "admin" | "reviewer" }) {
  const places = [...(role === "admin" ? ADMIN_PLACES : REVIEWER_PLACES), ...PUBLIC_PLACES];
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="bar desk-bar">
        <a className="brand" href="/">
          <Ditto />
          Verbatim
        </a>
        <nav aria-label="Main">
          {places.map((place) => (
            <BarLink key={place.href} href={place.href}>
              {place.word}
            </BarLink>
          ))}
        </nav>
        <span className="who">
          {name}
          {role === "admin" && <span className="muted">, admin</span>}
        </span>
        <SignOutButton />
      </header>
    </>
  );
}
