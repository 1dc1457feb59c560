import type { Finding, Ledger } from "@kepu/client"
import { computed, defineComponent, type PropType, ref, shallowRef, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { isAway } from "../../connection.ts"
import { ledger, notice } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { isOver, me } from "../../session.ts"
import { local } from "../../words.ts"
import { say } from "./say.ts"

type Granted = Parameters<Ledger["exemptions"]["create"]>[0]

const empty = { rule: "", kind: "extended" as Granted["kind"], on: "", until: "", reason: "", by: "" }

/** What a unit was let off, or was given more time for; the office grants it here, of rules about the unit. */
export const Exemptions = defineComponent(
  (props: { readonly unit: string; readonly findings: ReadonlyArray<Finding>; readonly about: number }) => {
    const { again, trouble, value } = useAsked(
      () => [ledger.value, props.unit],
      async () => ledger.value?.exemptions.page({ unit: props.unit })
    )
    watch(() => props.about, again)
    const draft = shallowRef(empty)
    const refused = shallowRef<unknown>()
    const isBusy = ref(false)
    /** Rules about the unit itself that are not met: of others there is nothing to grant. */
    const rules = computed(() => [
      ...new Set(props.findings.filter(({ subject }) => subject.kind === "unit").map(({ rule }) => rule))
    ])
    const saysOf = (rule: string): string => {
      const found = notice.value?.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === rule)
      return found === undefined ? rule : local(found.says)
    }
    const grant = async (event: Event): Promise<void> => {
      event.preventDefault()
      if (isBusy.value) return
      isBusy.value = true
      refused.value = undefined
      const { until, ...said } = draft.value
      try {
        await ledger.value!.exemptions.create({ ...said, unit: props.unit, ...(until === "" ? {} : { until }) })
        draft.value = empty
        again()
      } catch (error) {
        if (!isOver(error)) refused.value = error
      } finally {
        isBusy.value = false
      }
    }
    const write = (fact: keyof typeof empty) => (event: Event) =>
      (draft.value = { ...draft.value, [fact]: (event.target as HTMLInputElement).value })
    const Field = ({ fact, type }: { readonly fact: "by" | "on" | "reason" | "until"; readonly type: string }) => (
      <label>
        <span>{say(`granted_${fact}`)}</span>
        <input
          type={type}
          value={draft.value[fact]}
          required={fact !== "until" || draft.value.kind === "extended"}
          onInput={write(fact)}
        />
      </label>
    )
    Field.props = ["fact", "type"]
    const Form = () => (
      <details>
        <summary>{say("grant")}</summary>
        <form class="filters" onSubmit={(event: Event) => void grant(event)}>
          <label>
            <span>{say("granted_rule")}</span>
            <select value={draft.value.rule} required onChange={write("rule")}>
              <option value="" disabled>
                {say("choose")}
              </option>
              {rules.value.map((rule) => (
                <option value={rule} key={rule}>
                  {saysOf(rule)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say("granted_kind")}</span>
            <select value={draft.value.kind} onChange={write("kind")}>
              <option value="extended">{say("kind_extended")}</option>
              <option value="exempt">{say("kind_exempt")}</option>
            </select>
          </label>
          <Field fact="on" type="date" />
          <Field fact="until" type="date" />
          <Field fact="reason" type="text" />
          <Field fact="by" type="text" />
          <button type="submit" disabled={isBusy.value || isAway.value}>
            {say("grant")}
          </button>
        </form>
        <Trouble of={refused.value} />
      </details>
    )
    return () => (
      <section class="exemptions">
        <h3>{say("exemptions")}</h3>
        <Trouble of={trouble.value} onAgain={again} />
        {value.value === undefined ? null : value.value.items.length === 0 ? (
          <p>{say("noExemptions")}</p>
        ) : (
          <ul class="plain-list">
            {value.value.items.map(({ key, value: { by, kind, on, reason, rule, until } }) => (
              <li key={key}>
                <b>{say(kind === "exempt" ? "kind_exempt" : "kind_extended")}</b> {saysOf(rule)}
                <p class="quiet">
                  {until === undefined
                    ? say("granted_noEnd", { by, on, reason })
                    : say("granted", { by, on, until, reason })}
                </p>
              </li>
            ))}
          </ul>
        )}
        {me.value?.role === "county" && rules.value.length > 0 ? <Form /> : null}
      </section>
    )
  },
  {
    props: {
      unit: { type: String, required: true },
      findings: { type: Array as PropType<ReadonlyArray<Finding>>, required: true },
      about: { type: Number, required: true }
    }
  }
)
