import { Skeleton } from "@/components/ui/skeleton";

export default function DatasetLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Counting the dataset" />
    </main>
  );
}
