import { Skeleton } from "@/components/ui/skeleton";

export default function ReportLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the report" />
    </main>
  );
}
