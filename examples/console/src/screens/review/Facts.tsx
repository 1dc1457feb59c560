import type { StoredRecord } from "@kepu/client"
import type { FunctionalComponent } from "vue"
import { factLabel, factValue } from "../../facts/shown.ts"
import { say } from "./say.ts"

interface Props {
  readonly record: StoredRecord
  /** What stands now, if it is another version: then both stand side by side. */
  readonly now?: StoredRecord | undefined
}

const factsOf = ({ value }: StoredRecord): Readonly<Record<string, unknown>> => ({ ...value })

/** What a record says, fact by fact; where it has changed since, both versions with what differs marked. */
export const Facts: FunctionalComponent<Props> = ({ now, record }) => {
  const { register } = record
  const [held, other] = [factsOf(record), now === undefined ? undefined : factsOf(now)]
  const facts = [...new Set([...Object.keys(held), ...Object.keys(other ?? {})])].filter(
    (fact) => fact !== "source" && fact !== "id"
  )
  return (
    <div class="wide" tabindex={0} role="group" aria-label={say("reported")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("fact")}</th>
            <th scope="col">{say(other === undefined ? "value" : "seenThen")}</th>
            {other === undefined ? null : <th scope="col">{say("standsNow")}</th>}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => {
            const shown = factValue(register, fact, held[fact])
            const differs = other !== undefined && JSON.stringify(held[fact]) !== JSON.stringify(other[fact])
            return (
              <tr key={fact}>
                <th scope="row">{factLabel(register, fact)}</th>
                <td>{differs ? <del>{shown}</del> : shown}</td>
                {other === undefined ? null : (
                  <td>
                    {differs ? (
                      <ins>{factValue(register, fact, other[fact])}</ins>
                    ) : (
                      factValue(register, fact, other[fact])
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
Facts.props = ["record", "now"]
