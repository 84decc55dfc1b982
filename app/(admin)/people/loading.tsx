import { Skeleton } from "@/components/ui/skeleton";

export default function PeopleLoading() {
  return (
    <main className="desk-page" id="main">
      <Skeleton label="Opening the list of people" />
    </main>
  );
}
