import type { Metadata } from "next";
import { Reference } from "@/components/references/reference";
import { getReferenceVocabulary } from "@/lib/server/references/queries";
import { referenceOfPage } from "./reference-of-page";

type PageProps = {
  readonly params: Promise<{ referenceId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await referenceOfPage((await params).referenceId)).title };
}

export default async function ReferencePage({ params, searchParams }: PageProps) {
  const reference = await referenceOfPage((await params).referenceId);
  const part = Number((await searchParams).part);
  return (
    <Reference
      reference={reference}
      part={Number.isInteger(part) ? part : 1}
      vocabulary={await getReferenceVocabulary()}
    />
  );
}
