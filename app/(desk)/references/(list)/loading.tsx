import { Skeleton } from "@/components/ui/skeleton";

export default function ReferencesLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the references" />
    </main>
  );
}
