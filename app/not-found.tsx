import type { Metadata } from "next";
import { Masthead } from "@/components/ui/masthead";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="sheet">
      <Masthead />
      <main className="stop" id="main">
        <h1>Nothing is at this address</h1>
        <p>
          It may have been mistyped, or it belongs to someone else. What is not there and what is not yours
          look the same here.
        </p>
        <p>
          <a href="/reports">Published reports</a>, or <a href="/signin">your own desk</a>
        </p>
      </main>
    </div>
  );
}
