import { Skeleton } from "@/components/ui/skeleton";

export default function ReferenceLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the reference" />
    </main>
  );
}
