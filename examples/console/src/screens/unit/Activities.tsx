import { defineComponent, ref, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { ledger } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { say } from "./say.ts"

/** Activities that are seen at first, and with each further step. */
const step = 50

/** What a unit has reported that it holds. */
export const Activities = defineComponent(
  (props: { readonly unit: string; readonly about: number }) => {
    const size = ref(step)
    const { again, trouble, value } = useAsked(
      () => [ledger.value, props.unit],
      async () => ledger.value?.activities.page({ host: props.unit, limit: size.value, total: true })
    )
    watch(() => [props.about, size.value], again)
    return () => (
      <section>
        <h3>
          {say("activities")} {value.value?.total}
        </h3>
        <Trouble of={trouble.value} onAgain={again} />
        {value.value === undefined ? null : value.value.items.length === 0 ? (
          <p>{say("noActivities")}</p>
        ) : (
          <div class="wide" tabindex={0} role="group" aria-label={say("activities")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("activity")}</th>
                  <th scope="col">{say("time")}</th>
                  <th scope="col">{say("place")}</th>
                </tr>
              </thead>
              <tbody>
                {value.value.items.map(({ key, value: { name, place, time, timeText } }) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td>{timeText ?? time?.sessions.map(({ start }) => start.replace("T", " ")).join("、")}</td>
                    <td>{place}</td>
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
  },
  { props: ["unit", "about"] }
)
