import type { Selection } from "@kepu/core/rank"
import { choicesOf, type ChoiceState } from "@kepu/view/figures"
import { computed, defineComponent, ref, watch } from "vue"
import { asCore, coreNotice } from "../../asCore.ts"
import { useAsked } from "../../asked.ts"
import { ledger } from "../../ledger.ts"
import { Downloads } from "../../parts/Downloads.tsx"
import { Trouble } from "../../parts/Trouble.tsx"
import { useFresh } from "../../parts/useFresh.ts"
import { say as sayShell } from "../../shell.ts"
import { counted } from "../../words.ts"
import { Chosen } from "./Chosen.tsx"
import { say } from "./say.ts"

const states = ["chosen", "eligible", "pending", "open", "out"] as const satisfies ReadonlyArray<ChoiceState>

/** Which activities can be recommended, which are chosen, and why the others are not. */
export const RecommendationView = defineComponent(() => {
  const chosen = ref("")
  const perUnit = ref("")
  const inAll = ref("")
  const shown = ref<ChoiceState | "">("")
  const kept = useAsked(
    () => ledger.value,
    async () => (await ledger.value?.weights.page({ limit: 100 }))?.items ?? []
  )
  const weighed = computed(() => kept.value.value?.find(({ key }) => key === chosen.value))
  watch(kept.value, (items) => {
    // Somebody has removed them.
    if (items?.every(({ key }) => key !== chosen.value)) chosen.value = ""
  })
  const version = computed(() => weighed.value?.version)
  const answer = useAsked(
    () => [ledger.value, chosen.value, version.value, perUnit.value, inAll.value],
    async () => {
      const weights = weighed.value?.value
      // Without the weights that are chosen it would be another answer.
      if (chosen.value !== "" && weights === undefined) return undefined
      const quotas = {
        ...(perUnit.value === "" ? {} : { perUnit: Number(perUnit.value) }),
        ...(inAll.value === "" ? {} : { total: Number(inAll.value) })
      }
      return ledger.value?.recommend({ quotas, ...(weights === undefined ? {} : { weights }) })
    }
  )
  const again = (): void => {
    kept.again()
    answer.again()
  }
  useFresh(again)
  const choices = computed(() =>
    answer.value.value === undefined || coreNotice.value === undefined
      ? undefined
      : choicesOf(coreNotice.value, asCore<Selection>(answer.value.value))
  )
  const rows = computed(() => (choices.value?.rows ?? []).filter(({ state }) => (shown.value || state) === state))

  /** A quota; what is no whole number from nought on changes nothing. */
  const Quota = (label: string, quota: typeof perUnit) => (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min="0"
        max="9999"
        value={quota.value}
        onChange={(event: Event) => {
          const typed = (event.target as HTMLInputElement).value
          if (/^\d{0,4}$/u.test(typed)) quota.value = typed
        }}
      />
    </label>
  )

  const Asked = () => (
    <form class="filters" onSubmit={(event: Event) => event.preventDefault()}>
      <label>
        <span>{say("weights")}</span>
        <select
          value={chosen.value}
          onChange={(event: Event) => (chosen.value = (event.target as HTMLSelectElement).value)}
        >
          <option value="">{say("noWeights")}</option>
          {(kept.value.value ?? []).map(({ key, value }) => (
            <option value={key} key={key}>
              {value.title ?? say("untitled")}
            </option>
          ))}
        </select>
      </label>
      {Quota(say("perUnit"), perUnit)}
      {Quota(say("inAll"), inAll)}
      <label>
        <span>{say("show")}</span>
        <select
          value={shown.value}
          onChange={(event: Event) => (shown.value = (event.target as HTMLSelectElement).value as ChoiceState | "")}
        >
          <option value="">{say("all")}</option>
          {states.map((state) => (
            <option value={state} key={state}>
              {say(state)}
            </option>
          ))}
        </select>
      </label>
    </form>
  )

  return () => (
    <section class="recommendation" aria-busy={answer.isBusy.value}>
      <h2>{say("title")}</h2>
      <p class="quiet">{say("hint")}</p>
      <Asked />
      <Trouble of={answer.trouble.value ?? kept.trouble.value} onAgain={again} />
      {choices.value === undefined ? (
        <p role="status">{answer.trouble.value === undefined ? sayShell("loading") : ""}</p>
      ) : (
        <>
          <p class="counts" role="status">
            {states.map((state) => (
              <span class="count" key={state}>
                {say(state)} <b>{counted(choices.value!.counts[state])}</b>
              </span>
            ))}
          </p>
          {rows.value.length === 0 ? (
            <p>{say(choices.value.rows.length === 0 ? "empty" : "none")}</p>
          ) : (
            <Chosen rows={rows.value} />
          )}
          <h3>{say("downloads")}</h3>
          <Downloads
            label={say("downloads")}
            files={[
              { name: "annex-2.docx", label: say("forms"), isPlain: true },
              { name: "annex-2.xlsx", label: say("sheet"), isPlain: true }
            ]}
          />
        </>
      )}
    </section>
  )
})
