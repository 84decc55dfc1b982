import { AnnotatorSkeleton } from "@/components/annotator/annotator-skeleton";

export default function ReviewLoading() {
  return <AnnotatorSkeleton />;
}
