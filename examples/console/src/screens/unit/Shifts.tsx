import type { Change, Finding } from "@kepu/client"
import { defineComponent, ref, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { ledger, notice } from "../../ledger.ts"
import { StatusMark } from "../../parts/StatusMark.tsx"
import { Trouble } from "../../parts/Trouble.tsx"
import { momentOf } from "../../moment.ts"
import { counted, local } from "../../words.ts"
import { say } from "./say.ts"
import { farthest, shiftsOf } from "./yesterday.ts"

/** Activities of a ledger beyond which it is only compared when it is asked for: all of it is judged for that. */
const large = 5000

const whatOf = ({ key, register, value }: Change): string => {
  const name = "name" in value ? value.name : key
  return `${say(`register_${register}`)}“${name}”`
}

/** What of a unit's findings has changed since yesterday, why, and who caused it. */
export const Shifts = defineComponent(
  (props: { readonly unit: string; readonly about: number }) => {
    const isWanted = ref(false)
    const { again, isBusy, trouble, value } = useAsked(
      () => [ledger.value, props.unit, isWanted.value],
      async () => {
        const here = ledger.value
        if (here === undefined) return undefined
        const { total = 0 } = isWanted.value ? {} : await here.activities.page({ limit: 1, total: true })
        return total > large ? ("large" as const) : await shiftsOf(here, props.unit)
      }
    )
    watch(() => props.about, again)
    const saysOf = (rule: string): string => {
      const found = notice.value?.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === rule)
      return found === undefined ? rule : local(found.says)
    }
    const cut = (): string => say("cut", { number: counted(farthest) })
    const Mark = ({ status }: { readonly status: Finding["status"] | undefined }) =>
      status === undefined ? <span class="quiet">{say("none")}</span> : <StatusMark status={status} />
    return () => (
      <section>
        <h3>{say("shifts")}</h3>
        <Trouble of={trouble.value} onAgain={again} />
        {value.value === "large" ? (
          <p>
            <button type="button" onClick={() => (isWanted.value = true)}>
              {say("ask")}
            </button>{" "}
            <span class="quiet">{say("askHint")}</span>
          </p>
        ) : value.value === undefined ? (
          isBusy.value ? (
            <p role="status">{say("asking")}</p>
          ) : null
        ) : value.value.shifts.length === 0 ? (
          <p>{value.value.isCut ? cut() : say("noShifts")}</p>
        ) : (
          <>
            {value.value.isCut ? <p class="quiet">{cut()}</p> : null}
            <ul class="plain-list">
              {value.value.shifts.map(({ after, before, causes, made, rule, subject }) => (
                <li key={`${rule}/${subject.id}`}>
                  <p>
                    <Mark status={before} /> → <Mark status={after} /> {subject.name}：{saysOf(rule)}
                  </p>
                  <p class="quiet">
                    {say("causes")}：{causes.map((cause) => say(`cause_${cause}`)).join("、")}
                  </p>
                  {made.map((change) => (
                    <p class="quiet" key={change.sequence}>
                      {say("by", {
                        by: change.note.by,
                        at: momentOf(change.note.at),
                        kind: say(`kind_${change.kind}`),
                        what: whatOf(change)
                      })}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    )
  },
  { props: ["unit", "about"] }
)
