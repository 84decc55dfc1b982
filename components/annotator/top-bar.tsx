import { Button } from "@/components/ui/button";
import { Ditto, Icon } from "@/components/ui/icons";
import { Finish } from "./finish";
import { GoOnToReport } from "./go-on-to-report";
import { keyMapEntry } from "./key-map";
import { KeyOf } from "./keys";
import { runFromButton } from "./run-command";
import { SaveState } from "./save-state";
import type { SubmitOutcome } from "./submit-outcome";
import type { Sync } from "./sync";
import { useAnnotator, useWorkbench } from "./use-store";
import { standingWords, type WayBack } from "./way-back";

type TopBarProps = {
  submit(): Promise<SubmitOutcome>;
  readonly way: WayBack;
  readonly syncRef: { readonly current: Sync | null };
};

export function TopBar({ submit, way, syncRef }: TopBarProps) {
  const { store, screen } = useWorkbench();
  const { article, editable, kind } = store.view;
  const standing = standingWords(store.view, way);
  return (
    <header className="bar" data-region tabIndex={-1}>
      <a className="brand" href={way.home.href} aria-label={`Verbatim, ${way.home.name}`}>
        <Ditto />
        <span>Verbatim</span>
      </a>
      <nav className="crumb" aria-label="Where you are">
        <a className="plain" href={way.home.href}>
          {way.home.word}
        </a>
        <span aria-hidden="true">/</span>
        <h1 dir="auto">{way.articleHref ? <a href={way.articleHref}>{article.title}</a> : article.title}</h1>
      </nav>
      <span className="sp-r" />
      {standing && (
        <span className="standing">
          <Icon name={editable ? "gold" : "lock"} />
          {standing}
        </span>
      )}
      {editable && <SaveState syncRef={syncRef} />}
      {editable && (
        <Button
          look="quiet"
          className="undo"
          data-command="undo"
          onClick={() => runFromButton(store, screen, keyMapEntry("undo").command)}
        >
          <Icon name="undo" />
          <span className="sr">Undo</span>
        </Button>
      )}
      <Button
        look="quiet"
        className="rail-toggle"
        aria-pressed={useAnnotator((state) => state.railOpen)}
        onClick={() => store.set({ railOpen: !store.get().railOpen })}
      >
        <Icon name="list" />
        <span>Marks</span>
      </Button>
      <Button
        look="quiet"
        className="shortcuts"
        onClick={() => store.set({ surface: "keys" })}
        data-command="keys"
      >
        <Icon name="unverifiable" />
        <span>Shortcuts</span> <KeyOf id="keys" />
      </Button>
      {editable && kind === "review" && <Finish submit={submit} />}
      {way.reportHref && <GoOnToReport href={way.reportHref} />}
    </header>
  );
}
