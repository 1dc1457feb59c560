import type { Rates as CoreRates } from "@kepu/core/rank"
import { agendaOf, coverageBars, rateTables } from "@kepu/view/figures"
import { computed, defineComponent } from "vue"
import { asCore, coreNotice } from "../../asCore.ts"
import { useAsked } from "../../asked.ts"
import { save } from "../../download.ts"
import { ledger } from "../../ledger.ts"
import { Downloads } from "../../parts/Downloads.tsx"
import { Trouble } from "../../parts/Trouble.tsx"
import { useFresh } from "../../parts/useFresh.ts"
import { say as sayShell } from "../../shell.ts"
import { momentOf } from "../../moment.ts"
import { language } from "../../words.ts"
import { Agenda } from "./Agenda.tsx"
import { Coverage } from "./Coverage.tsx"
import { Rates } from "./Rates.tsx"
import { say } from "./say.ts"

/** How many tables of rates stand open: in time, complete, and complete with what should be. */
const open = 3

/** How the whole county stands: rates, deadlines, clause by clause. */
export const OverviewView = defineComponent(() => {
  const { again, isBusy, trouble, value } = useAsked(
    () => ledger.value,
    async () => ledger.value?.rates()
  )
  useFresh(again)
  const shown = computed(() => {
    const [answer, notice] = [value.value, coreNotice.value]
    if (answer === undefined || notice === undefined) return undefined
    const rates = asCore<CoreRates>(answer)
    return {
      notice,
      asOf: rates.asOf,
      tables: rateTables(notice, rates),
      days: agendaOf(notice, rates),
      coverage: coverageBars(notice, rates.clauses)
    }
  })
  const dues = async (): Promise<void> => {
    const { renderCalendar } = await import("@kepu/view/calendar")
    const text = renderCalendar(shown.value!.notice, language.value)
    save(new Blob([text], { type: "text/calendar" }), `${shown.value!.notice.id}.ics`)
  }
  return () => (
    <section class="overview" aria-busy={isBusy.value}>
      <h2>{say("title")}</h2>
      <Trouble of={trouble.value} onAgain={again} />
      {shown.value === undefined ? (
        <p role="status">{trouble.value === undefined ? sayShell("loading") : ""}</p>
      ) : (
        <>
          <p class="quiet moment">{say("asOf", { at: momentOf(shown.value.asOf) })}</p>
          <Agenda days={shown.value.days} />
          <h3>{say("rates")}</h3>
          <p class="quiet">{say("ratesHint")}</p>
          {shown.value.tables.slice(0, open).map((table) => (
            <Rates table={table} key={table.key} />
          ))}
          <details>
            <summary>{say("deadlines")}</summary>
            {shown.value.tables.slice(open).map((table) => (
              <Rates table={table} key={table.key} />
            ))}
          </details>
          <h3>{say("coverage")}</h3>
          <p class="quiet">{say("coverageHint")}</p>
          <Coverage rows={shown.value.coverage} />
          <h3>{say("downloads")}</h3>
          <Downloads
            label={say("downloads")}
            files={[
              { name: "activities.ics", label: say("calendar") },
              { name: "indicators.xlsx", label: say("indicators") },
              { name: "units.xlsx", label: say("unitTable"), isPlain: true },
              { name: "annex-1.xlsx", label: say("activityTable"), isPlain: true }
            ]}
          />
          <p class="downloads">
            <button type="button" class="small" onClick={() => void dues()}>
              {say("dues")}
            </button>
            <button type="button" class="small" onClick={() => print()}>
              {say("print")}
            </button>
          </p>
        </>
      )}
    </section>
  )
})
