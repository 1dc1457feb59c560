import type { Finding } from "@kepu/client"
import { computed, defineComponent, onScopeDispose, watch } from "vue"
import { useAsked } from "../asked.ts"
import { ledger } from "../ledger.ts"
import { say } from "../shell.ts"
import { counted } from "../words.ts"
import { StatusMark } from "./StatusMark.tsx"

/** Statuses in the order in which they ask for attention. */
export const statuses = [
  "unmet",
  "undetermined",
  "pending",
  "judgement",
  "met",
  "not-applicable"
] as const satisfies ReadonlyArray<Finding["status"]>

/** Milliseconds between two questions at least: to count anew takes the service time. */
const between = 1000

/** How many findings of each status there are, of the ledger or of a unit; asked for anew when `about` changes. */
export const Counts = defineComponent(
  (props: { readonly unit?: string | undefined; readonly about: number }) => {
    const { again, isBusy, value } = useAsked(
      () => [ledger.value, props.unit],
      async () => ledger.value?.counts(props.unit === undefined ? {} : { unit: props.unit })
    )
    let due: ReturnType<typeof setTimeout> | undefined
    watch(
      () => props.about,
      () => {
        due ??= setTimeout(() => {
          due = undefined
          again()
        }, between)
      }
    )
    onScopeDispose(() => clearTimeout(due))
    const shown = computed(() => statuses.filter((status) => (value.value?.findings[status] ?? 0) > 0))
    return () => (
      <div class="counts" role="group" aria-label={say("findings")} aria-busy={isBusy.value}>
        {value.value === undefined ? (
          <span class="quiet">{isBusy.value ? say("counting") : ""}</span>
        ) : (
          <>
            <span class="count">
              {say("activities")} <b>{counted(value.value.records["activities"] ?? 0)}</b>
            </span>
            {shown.value.map((status) => (
              <span class="count" key={status}>
                <StatusMark status={status} /> <b>{counted(value.value!.findings[status])}</b>
              </span>
            ))}
          </>
        )}
      </div>
    )
  },
  { props: ["unit", "about"] }
)
