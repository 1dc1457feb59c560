import type { Change } from "@kepu/client"
import { defineComponent, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { factLabel, factValue } from "../../facts/shown.ts"
import { ledger } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { momentOf } from "../../moment.ts"
import { say } from "./say.ts"

/** Changes of an entry that are read; entries of units have few. */
const most = 500

const facts = ["name", "kinds", "responsibilities", "aliases", "facts"] as const

/** What a change made other than it was. */
const differences = ({ before, value }: Change<"units">): string =>
  facts
    .filter((fact) => JSON.stringify(before?.[fact]) !== JSON.stringify(value[fact]))
    .map((fact) => {
      const shown = (one: unknown) => factValue("units", fact, one)
      return `${factLabel("units", fact)}：${before === undefined ? "" : `${shown(before[fact])} → `}${shown(value[fact])}`
    })
    .join("；")

/** Who did what to a unit's entry, when and why, the last change first. */
export const History = defineComponent(
  (props: { readonly unit: string; readonly about: number }) => {
    const { again, trouble, value } = useAsked(
      () => [ledger.value, props.unit],
      async () => {
        const all: Array<Change<"units">> = []
        for await (const change of ledger.value?.units.history(props.unit) ?? []) if (all.push(change) === most) break
        return all.toReversed()
      }
    )
    watch(() => props.about, again)
    return () => (
      <section>
        <h3>{say("history")}</h3>
        <Trouble of={trouble.value} onAgain={again} />
        {value.value === undefined ? null : (
          <div class="wide" tabindex={0} role="group" aria-label={say("history")}>
            <table>
              <thead>
                <tr>
                  {(["moment", "who", "did", "changes", "reason"] as const).map((head) => (
                    <th scope="col" key={head}>
                      {say(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {value.value.map((change) => (
                  <tr key={change.sequence}>
                    <td class="code moment">{momentOf(change.note.at)}</td>
                    <td class="by">{change.note.by}</td>
                    <td>{say(`kind_${change.kind}`)}</td>
                    <td>{differences(change)}</td>
                    <td>{change.note.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    )
  },
  { props: ["unit", "about"] }
)
