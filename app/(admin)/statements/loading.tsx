import { Skeleton } from "@/components/ui/skeleton";

export default function StatementsLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the statements" />
    </main>
  );
}
