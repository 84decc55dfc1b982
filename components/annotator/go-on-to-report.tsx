import { Button, buttonClass } from "@/components/ui/button";
import { useLayer } from "./shown";
import { useWorkbench } from "./use-store";

/** A gold layer is not submitted: it is published as the report. What the report would refuse is told here. */
export function GoOnToReport({ href }: { href: string }) {
  const { store } = useWorkbench();
  useLayer();
  const { missing } = store.progress;
  return (
    <>
      {missing > 0 && (
        <Button look="quiet" onClick={() => store.set({ surface: "missing" })}>
          {missing} missing
        </Button>
      )}
      <a className={`${buttonClass("plain")} finish`} href={href}>
        Look at the report
      </a>
    </>
  );
}
