import "./annotator.css";
import { Skeleton } from "@/components/ui/skeleton";

/** The annotator's shape while a review opens. */
export function AnnotatorSkeleton() {
  return (
    <div className="annotator">
      <header className="bar" />
      <div className="rail" />
      <main className="read" id="main">
        <div className="sheet">
          <Skeleton label="Opening the article" />
        </div>
      </main>
      <div className="insp" />
      <footer className="hint" />
    </div>
  );
}
