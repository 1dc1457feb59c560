import type { ImportOutcome } from "@kepu/client"
import type { FunctionalComponent } from "vue"
import { factLabel, factValue } from "../../facts/shown.ts"
import { counted, local } from "../../words.ts"
import { say } from "./say.ts"

type Told = ImportOutcome["changes"][number]

/** Facts that only say where a record was read. */
const hidden = new Set(["source", "id"])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const factsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {})

/** The facts of a record that are others afterwards. */
const differing = ({ after, before, register }: Told) => {
  const [was, becomes] = [factsOf(before), factsOf(after)]
  const isAsText = "timeText" in was || "timeText" in becomes
  return [...new Set([...Object.keys(was), ...Object.keys(becomes)])]
    .filter((fact) => !hidden.has(fact) && !(fact === "time" && isAsText))
    .filter((fact) => JSON.stringify(was[fact] ?? []) !== JSON.stringify(becomes[fact] ?? []))
    .map((fact) => ({
      fact,
      label: factLabel(register, fact),
      was: factValue(register, fact, was[fact]),
      becomes: factValue(register, fact, becomes[fact])
    }))
}

const nameOf = ({ after, before, key }: Told): string => {
  const name = factsOf(after ?? before)["name"]
  return typeof name === "string" ? name : key
}

const Changes: FunctionalComponent<{ readonly outcome: ImportOutcome }> = ({ outcome: { changes, counts } }) => (
  <>
    {counts.added + counts.changed + counts.removed > changes.length ? (
      <p class="quiet">{say("told", { number: counted(changes.length) })}</p>
    ) : null}
    <div class="wide differences" tabindex={0} role="group" aria-label={say("previewTitle")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("what")}</th>
            <th scope="col">{say("difference")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.register}/${change.key}`} class={change.kind}>
              <th scope="row">
                <span class="quiet">{say(`kind_of_${change.kind}`)}</span> {nameOf(change)}
              </th>
              <td>
                {change.kind === "removed"
                  ? null
                  : differing(change).map(({ becomes, fact, label, was }) => (
                      <p key={fact}>
                        <span class="quiet">{label}</span>{" "}
                        {change.kind === "changed" ? (
                          <>
                            <del aria-label={say("before")}>{was}</del>{" "}
                          </>
                        ) : null}
                        <ins aria-label={say("after")}>{becomes}</ins>
                      </p>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)
Changes.props = ["outcome"]

const Issues: FunctionalComponent<{ readonly outcome: ImportOutcome }> = ({ outcome: { furtherIssues, issues } }) => (
  <>
    <h3>{say("issues")}</h3>
    <div class="wide differences" tabindex={0} role="group" aria-label={say("issues")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("place")}</th>
            <th scope="col">{say("issue")}</th>
            <th scope="col">{say("suggestion")}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ cell, column, file, message, row, severity, suggestion }, n) => (
            <tr key={n} class={severity}>
              <td>
                {file} {cell ?? say("row", { row })} {column}
              </td>
              <td>{local(message)}</td>
              <td>{local(suggestion)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {furtherIssues === 0 ? null : <p>{say("furtherIssues", { number: counted(furtherIssues) })}</p>}
  </>
)
Issues.props = ["outcome"]

/** What an import would do, or has done. */
export const Preview: FunctionalComponent<{ readonly outcome: ImportOutcome }> = ({ outcome }) => {
  const { counts, leftOut, passedOver } = outcome
  const numbers = (["added", "changed", "removed", "unchanged"] as const).filter((name) => counts[name] > 0)
  return (
    <>
      <ul class="numbers">
        {numbers.map((name) => (
          <li key={name}>{say(name, { number: counted(counts[name]) })}</li>
        ))}
        {passedOver === 0 ? null : <li>{say("passedOver", { number: counted(passedOver) })}</li>}
        {leftOut === 0 ? null : <li>{say("leftOut", { number: counted(leftOut) })}</li>}
      </ul>
      {outcome.changes.length === 0 ? <p>{say("nothing")}</p> : <Changes outcome={outcome} />}
      {outcome.issues.length === 0 ? null : <Issues outcome={outcome} />}
    </>
  )
}
Preview.props = ["outcome"]
