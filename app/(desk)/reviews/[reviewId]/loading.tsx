import { Skeleton } from "@/components/ui/skeleton";

export default function ReviewLoading() {
  return (
    <main className="opening" id="main">
      <Skeleton label="Opening the article" />
    </main>
  );
}
