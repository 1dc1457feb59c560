import type { ReviewedItem } from "@kepu/client"
import { reviewedRegisters, reviewStateName, reviewStates } from "@kepu/core/review"
import { defineComponent, onScopeDispose, ref, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { ledger } from "../../ledger.ts"
import { useChanges } from "../../live.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { hrefOf } from "../../route.ts"
import { momentOf } from "../../moment.ts"
import { counted, local } from "../../words.ts"
import { isRegister } from "./registers.ts"
import { say } from "./say.ts"

/** Records that are seen at first, and with each further step. */
const step = 100

/** Milliseconds between two questions at least, however fast the ledger changes. */
const between = 1000

/** What units have reported, by how it stands in review. */
export const QueueView = defineComponent(() => {
  const state = ref<ReviewedItem["state"]>()
  const register = ref<ReviewedItem["register"]>()
  const size = ref(step)
  const { again, isBusy, trouble, value } = useAsked(
    () => ledger.value,
    async () =>
      ledger.value?.reviewing.page({
        limit: size.value,
        ...(state.value === undefined ? {} : { states: [state.value] }),
        ...(register.value === undefined ? {} : { registers: [register.value] })
      })
  )
  watch([state, register, size], again)
  let due: ReturnType<typeof setTimeout> | undefined
  useChanges((changes) => {
    if (!changes.some((change) => change.register === "reviews" || isRegister(change.register))) return
    due ??= setTimeout(() => {
      due = undefined
      again()
    }, between)
  })
  onScopeDispose(() => clearTimeout(due))

  const Tab = ({ of }: { readonly of: ReviewedItem["state"] | undefined }) => {
    const counts = value.value?.counts
    const count =
      of === undefined ? Object.values(counts ?? {}).reduce((sum, one) => sum + one, 0) : (counts?.[of] ?? 0)
    return (
      <button
        type="button"
        class="small"
        aria-pressed={state.value === of}
        onClick={() => {
          size.value = step
          state.value = of
        }}
      >
        {of === undefined ? say("all") : local(reviewStateName[of])} {counts === undefined ? "" : counted(count)}
      </button>
    )
  }
  Tab.props = ["of"]

  return () => (
    <section class="review">
      <h2>{say("title")}</h2>
      <div class="filters">
        <div class="states" role="group" aria-label={say("states")}>
          <Tab of={undefined} />
          {reviewStates.map((one) => (
            <Tab of={one} key={one} />
          ))}
        </div>
        <label>
          <span>{say("register")}</span>
          <select
            value={register.value ?? ""}
            onChange={(event: Event) => {
              const { value: name } = event.target as HTMLSelectElement
              size.value = step
              register.value = isRegister(name) ? name : undefined
            }}
          >
            <option value="">{say("every")}</option>
            {reviewedRegisters.map((one) => (
              <option value={one} key={one}>
                {say(`register_${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Trouble of={trouble.value} onAgain={again} />
      {value.value === undefined ? null : value.value.items.length === 0 ? (
        <p role="status">{say("nothing")}</p>
      ) : (
        <div class="wide" tabindex={0} role="group" aria-label={say("queue")} aria-busy={isBusy.value}>
          <table>
            <thead>
              <tr>
                {(["record", "register", "unit", "state", "rounds", "last"] as const).map((head) => (
                  <th scope="col" key={head}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {value.value.items.map(({ at, isChanged, key, name, register, rounds, state, unit }) => (
                <tr key={`${register}/${key}`}>
                  <th scope="row">
                    <a href={hrefOf("review", register, key)}>{name ?? key}</a>
                  </th>
                  <td>{say(`register_${register}`)}</td>
                  <td>{unit}</td>
                  <td>
                    {local(reviewStateName[state])}
                    {isChanged && state === "returned" ? <span class="quiet"> {say("changed")}</span> : null}
                  </td>
                  <td>{counted(rounds)}</td>
                  <td class="code">{at === undefined ? "" : momentOf(at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value.value?.next === undefined ? null : (
        <button type="button" onClick={() => (size.value += step)}>
          {say("further")}
        </button>
      )}
    </section>
  )
})
