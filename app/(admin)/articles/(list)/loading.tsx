import { Skeleton } from "@/components/ui/skeleton";

export default function ArticlesLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the articles" />
    </main>
  );
}
