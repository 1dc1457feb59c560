import type { Finding } from "@kepu/client"
import { computed, defineComponent, onScopeDispose, type PropType, watch } from "vue"
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
  (props: {
    readonly unit?: string | undefined
    readonly about: number
    /** Is told how many records of each register there are. */
    readonly onCounted?: ((records: Readonly<Record<string, number>>) => void) | undefined
  }) => {
    const { again, isBusy, trouble, value } = useAsked(
      () => [ledger.value, props.unit],
      async () => ledger.value?.counts(props.unit === undefined ? {} : { unit: props.unit })
    )
    watch(value, (found) => {
      if (found !== undefined) props.onCounted?.(found.records)
    })
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
          trouble.value === undefined || isBusy.value ? (
            <span class="quiet">{isBusy.value ? say("counting") : ""}</span>
          ) : (
            <>
              <span class="quiet">{say("uncounted")}</span>
              <button type="button" class="small" onClick={again}>
                {say("again")}
              </button>
            </>
          )
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
  {
    props: {
      unit: String,
      about: { type: Number, required: true },
      onCounted: Function as PropType<(records: Readonly<Record<string, number>>) => void>
    }
  }
)
