import type { FormProblem } from "./form-problem";

/** The refusal of a whole form, announced as it appears. */
export function FormMessage({ problem }: { problem: FormProblem | null }) {
  return (
    <div role="alert" className="form-message">
      {problem && <p>{problem.message}</p>}
    </div>
  );
}
