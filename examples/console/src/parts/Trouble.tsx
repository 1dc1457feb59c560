import { KepuProblem } from "@kepu/client"
import type { FunctionalComponent } from "vue"
import { say } from "../shell.ts"
import { local } from "../words.ts"

interface Props {
  /** What was thrown; nothing is shown of `undefined`. */
  readonly of: unknown
  readonly onAgain?: () => void
}

/** Why the service did not do what it was asked: in its own words, with the places that it names. */
export const Trouble: FunctionalComponent<Props> = ({ of, onAgain }) => {
  if (of === undefined) return null
  const problem = of instanceof KepuProblem ? of : undefined
  return (
    <div class="trouble" role="alert">
      <p>{problem?.message ?? say("unreachable")}</p>
      {problem?.body.issues === undefined ? null : (
        <ul>
          {problem.body.issues.map(({ message, path }) => (
            <li>
              {path === undefined ? null : <code>{path}</code>} {local(message)}
            </li>
          ))}
        </ul>
      )}
      {problem?.requestId === undefined ? null : <p class="quiet">{say("requestId", { id: problem.requestId })}</p>}
      {onAgain === undefined ? null : (
        <button type="button" onClick={onAgain}>
          {say("again")}
        </button>
      )}
    </div>
  )
}
Trouble.props = ["of", "onAgain"]
