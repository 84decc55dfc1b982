/** Names a change for the reviewer: what it did, and to which words. */
import type { Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { abridged } from "@/lib/core/text/beginning";

/** "Mark “never promised”". */
export function changeWords(operation: Operation, layer: Layer): string {
  switch (operation.type) {
    case "createAnnotation":
      return `New mark ${quoted(operation.annotation.spans[0]?.exact)}`;
    case "setSpans":
      return `New ends of the mark ${quoted(operation.spans[0]?.exact)}`;
    case "setAttributes":
      return `${capital(Object.keys(operation.attributes).map(attributeWord).join(", "))} of ${wordsOf(operation.annotationId, layer)}`;
    case "setType":
      return `New type of ${wordsOf(operation.annotationId, layer)}`;
    case "removeAnnotation":
      return `Removal of ${wordsOf(operation.annotationId, layer)}`;
    case "restoreAnnotation":
      return `Return of ${wordsOf(operation.annotationId, layer)}`;
    case "addLink":
    case "removeLink":
      return "A link between marks";
    case "putEvidence":
      return `Evidence for ${wordsOf(operation.evidence.annotationId, layer)}`;
    case "removeEvidence":
      return "Removal of evidence";
    case "setSignal":
    case "clearSignal":
      return "An answer about the article";
    case "putComment":
      return `Comment ${quoted(operation.comment.text)}`;
    case "removeComment":
      return "Removal of a comment";
    case "rejectSuggestion":
      return "A suggestion turned down";
    case "withdrawRejection":
      return "A suggestion brought back";
  }
}

const ATTRIBUTE_WORDS: ReadonlyMap<string, string> = new Map([
  ["form", "kind"],
  ["speakerStated", "credited to"],
  ["speakerActual", "said by"],
  ["occasionStated", "occasion"],
]);

/** "speakerClass" as the inspector has it: "speaker class". */
function attributeWord(name: string): string {
  return ATTRIBUTE_WORDS.get(name) ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function wordsOf(annotationId: string, layer: Layer): string {
  const mark = layer.annotations.get(annotationId) ?? layer.removed.get(annotationId);
  return mark ? quoted(mark.spans[0]?.exact) : "a mark";
}

/** In one pair of quotation marks, its own or ours. */
function quoted(exact: string | undefined): string {
  const bare = (exact ?? "").replace(/^["“„«]/, "").replace(/[”“"»]$/, "");
  return `“${abridged(bare, 60)}”`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
