import { Skeleton } from "@/components/ui/skeleton";

export default function ArticleLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the article" />
    </main>
  );
}
