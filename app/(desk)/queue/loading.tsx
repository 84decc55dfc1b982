import { Skeleton } from "@/components/ui/skeleton";

export default function QueueLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening your queue" />
    </main>
  );
}
