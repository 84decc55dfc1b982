import type { Metadata } from "next";
import { Queue } from "@/components/desk/queue";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { listQueue } from "@/lib/server/reviews/queries";

export const metadata: Metadata = { title: "Your queue" };

export default async function QueuePage() {
  const { actor } = await signedInOrRedirect("/queue");
  return <Queue items={await listQueue(actor)} today={new Date().toISOString().slice(0, 10)} />;
}
