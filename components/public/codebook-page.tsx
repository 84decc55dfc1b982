import type { ReactNode } from "react";
import { longDateInWords } from "@/components/ui/date-words";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { VERDICT_FAMILIES } from "@/lib/core/codebook/values";
import { CodebookEntries } from "./codebook-entries";

const SECTIONS = [
  { id: "verdicts", title: "Verdicts" },
  { id: "facets", title: "The questions behind a verdict" },
  { id: "decision-rules", title: "Decision rules" },
  { id: "marks", title: "What is marked" },
  { id: "blocks", title: "Parts of the page" },
  { id: "speakers", title: "Sorts of speaker" },
  { id: "evidence", title: "Evidence" },
  { id: "attributes", title: "What else is recorded" },
  { id: "article", title: "Questions about the article" },
] as const;

/** The whole codebook, readable from top to bottom, with an anchor for every id. */
export function CodebookPage({ codebook }: { codebook: Codebook }) {
  // Codebook 1.0 asks nothing about the article as a whole.
  const sections = SECTIONS.filter(({ id }) => id !== "article" || codebook.signals.length > 0);
  return (
    <div className="codebook">
      <h1 className="page-title">{codebook.title}</h1>
      <p className="lede">
        What reviewers mark and how they decide. Version {codebook.version}, {longDateInWords(codebook.date)}.
        Every review and every report names the version it was made with.
      </p>
      <nav className="contents" aria-label="Contents">
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <Section id="verdicts">
        <Verdicts codebook={codebook} />
      </Section>
      <Section id="facets">
        <Questions prefix="facet" questions={codebook.facets} />
      </Section>
      <Section id="decision-rules">
        <ol className="decision-rules">
          {codebook.decisionRules.map((rule) => (
            <li key={rule.id} id={`rule-${rule.id}`}>
              <h3>
                <a className="plain" href={`#rule-${rule.id}`}>
                  {rule.id}
                </a>{" "}
                {rule.title}
              </h3>
              <p>{rule.text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="marks">
        <CodebookEntries prefix="type" entries={codebook.types} beside={keyOf} />
        <h3>Forms of a quote</h3>
        <CodebookEntries prefix="form" entries={codebook.forms} beside={keyOf} />
        <h3>Marked, and not speech</h3>
        <CodebookEntries prefix="not-speech" entries={codebook.notSpeechReasons} />
      </Section>
      <Section id="blocks">
        <CodebookEntries
          prefix="block"
          entries={codebook.blockLabels}
          beside={(label) => (
            <span className="muted">{label.article ? "the article" : "not the article"}</span>
          )}
        />
      </Section>
      <Section id="speakers">
        <CodebookEntries prefix="speaker" entries={codebook.speakerClasses} />
      </Section>
      <Section id="evidence">
        <h3>Grades</h3>
        <CodebookEntries prefix="grade" entries={codebook.evidenceGrades} />
        <h3>Kinds</h3>
        <CodebookEntries prefix="kind" entries={codebook.evidenceKinds} />
        <h3>What it does</h3>
        <CodebookEntries prefix="role" entries={codebook.evidenceRoles} />
      </Section>
      <Section id="attributes">
        <Questions prefix="attribute" questions={codebook.attributes} />
      </Section>
      {codebook.signals.length > 0 && (
        <Section id="article">
          <p className="lede">
            Asked once of every article. An answer needs a sentence that it rests on, and can point to words
            of the article. No question has to be answered, and no score is made of the answers.
          </p>
          <Questions prefix="signal" questions={codebook.signals} />
        </Section>
      )}
    </div>
  );
}

function Section({ id, children }: { id: (typeof SECTIONS)[number]["id"]; children: ReactNode }) {
  return (
    <section className="ruled" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{SECTIONS.find((section) => section.id === id)?.title}</h2>
      {children}
    </section>
  );
}

function Verdicts({ codebook }: { codebook: Codebook }) {
  return (
    <CodebookEntries
      prefix="verdict"
      entries={codebook.verdicts}
      beside={(verdict) => (
        <>
          <VerdictBadge
            family={VERDICT_FAMILIES[verdict.id]}
            icon={verdict.id}
            word={verdict.indirectWord ? `${verdict.word}, ${verdict.indirectWord}` : verdict.word}
          />
          {keyOf(verdict)}
        </>
      )}
      below={(verdict) => <p className="rule">Reports print: “{verdict.publicSentence}”</p>}
    />
  );
}

type Question = Pick<Codebook["facets"][number], "word" | "question" | "values"> & { readonly id: string };

function Questions({ prefix, questions }: { prefix: string; questions: readonly Question[] }) {
  return questions.map((question) => (
    <div key={question.id} id={`${prefix}-${question.id}`} className="question">
      <h3>
        <a className="plain" href={`#${prefix}-${question.id}`}>
          {question.word}
        </a>
      </h3>
      <p className="lede">{question.question}</p>
      <CodebookEntries prefix={`${prefix}-${question.id}`} entries={question.values} />
    </div>
  ));
}

function keyOf(entry: { readonly key?: string | undefined }): ReactNode {
  return entry.key ? <span className="muted">key {entry.key.toUpperCase()}</span> : null;
}
