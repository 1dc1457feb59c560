import type { Change, Finding } from "@kepu/client"
import { defineComponent, ref, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { isOffice, ledger, notice } from "../../ledger.ts"
import { useChanges } from "../../live.ts"
import { Counts } from "../../parts/Counts.tsx"
import { Downloads, type Offered } from "../../parts/Downloads.tsx"
import { Trouble } from "../../parts/Trouble.tsx"
import { hrefOf } from "../../route.ts"
import { say as sayShell } from "../../shell.ts"
import { local } from "../../words.ts"
import { Activities } from "./Activities.tsx"
import { Exemptions } from "./Exemptions.tsx"
import { FindingView } from "./FindingView.tsx"
import { History } from "./History.tsx"
import { say } from "./say.ts"
import { Shifts } from "./Shifts.tsx"

/** Statuses that ask somebody for something, in the order in which they do. */
const open = ["unmet", "undetermined", "pending", "judgement"] as const satisfies ReadonlyArray<Finding["status"]>

/** Findings that are seen at first, and with each further step. */
const step = 100

const collected = async (findings: AsyncIterable<Finding>, most: number) => {
  const all: Array<Finding> = []
  for await (const finding of findings) {
    if (all.length === most) return { all, isMore: true }
    all.push(finding)
  }
  return { all, isMore: false }
}

const concerns = (unit: string, { before, key, register, value }: Change): boolean =>
  register === "units"
    ? key === unit
    : [value, before].some(
        (one) => one !== undefined && (("host" in one && one.host === unit) || ("unit" in one && one.unit === unit))
      )

/** The page of a unit: what is found of it, what it has reported, what has changed, and who caused it. */
export const UnitView = defineComponent(
  (props: { readonly unit: string }) => {
    const record = useAsked(
      () => [ledger.value, props.unit],
      async () => ledger.value?.units.get(props.unit)
    )
    const size = ref(step)
    const found = useAsked(
      () => [ledger.value, props.unit],
      async () =>
        ledger.value === undefined
          ? undefined
          : await collected(ledger.value.findings({ unit: props.unit, status: [...open] }), size.value)
    )
    watch(size, found.again)
    const changes = ref(0)
    let due: ReturnType<typeof setTimeout> | undefined
    useChanges((come) => {
      if (!come.some((change) => concerns(props.unit, change))) return
      const own = come.findLast(({ key, register }) => register === "units" && key === props.unit)
      // It is seen at once; what follows from it is asked for.
      if (own?.kind === "removed" || own?.kind === "restored") record.again()
      else if (own !== undefined) record.value.value = own as Change<"units">
      clearTimeout(due)
      due = setTimeout(() => {
        changes.value += 1
        found.again()
      }, 50)
    })
    const files = (): ReadonlyArray<Offered> => {
      const query = { unit: props.unit }
      return [
        { name: "annex-1.xlsx", label: say("table"), query, isPlain: true },
        { name: "annex-2.docx", label: say("forms"), query, isPlain: true },
        { name: "activities.ics", label: say("calendar"), query }
      ]
    }
    const kinds = (): string =>
      (record.value.value?.value.kinds ?? [])
        .map((id) => {
          const kind = notice.value?.vocabulary.unitKinds.find((one) => one.id === id)
          return kind === undefined ? id : local(kind.name)
        })
        .join("、")
    const Findings = () => {
      const { all = [], isMore = false } = found.value.value ?? {}
      return (
        <section>
          <h3>{say("findings")}</h3>
          <Trouble of={found.trouble.value} onAgain={found.again} />
          {found.value.value === undefined ? (
            found.isBusy.value ? (
              <p role="status">{sayShell("loading")}</p>
            ) : null
          ) : all.length === 0 ? (
            <p>{say("nothingOpen")}</p>
          ) : (
            open.flatMap((status) =>
              all
                .filter((finding) => finding.status === status)
                .map((finding) => <FindingView key={`${finding.rule}/${finding.subject.id}`} finding={finding} />)
            )
          )}
          {isMore ? (
            <button type="button" onClick={() => (size.value += step)}>
              {say("further")}
            </button>
          ) : null}
        </section>
      )
    }
    return () => (
      <section class="unit">
        <p class="back">
          <a href={hrefOf("units")}>{say("back")}</a>
        </p>
        <h2>
          {record.value.value?.value.name ?? props.unit} <span class="quiet code">{props.unit}</span>
        </h2>
        <p class="quiet">{kinds()}</p>
        <Trouble of={record.trouble.value} onAgain={record.again} />
        <Counts unit={props.unit} about={changes.value} />
        <Findings />
        <Exemptions unit={props.unit} findings={found.value.value?.all ?? []} about={changes.value} />
        {isOffice.value ? <Shifts unit={props.unit} about={changes.value} /> : null}
        <Activities unit={props.unit} about={changes.value} />
        <History unit={props.unit} about={changes.value} />
        <h3>{say("files")}</h3>
        <Downloads label={say("files")} files={files()} />
      </section>
    )
  },
  { props: ["unit"] }
)
