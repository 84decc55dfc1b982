import type { FormProblem } from "./form-problem";

/** The refusal of a whole form, announced as it appears. What a field already says is not said twice. */
export function FormMessage({ problem }: { problem: FormProblem | null }) {
  const said = problem !== null && Object.values(problem.fields).includes(problem.message);
  return (
    <div role="alert" className="form-message">
      {problem && !said && <p>{problem.message}</p>}
    </div>
  );
}
