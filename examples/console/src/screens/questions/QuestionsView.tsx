import type { UnitQuestions } from "@kepu/client"
import type { UnitQuestions as Questions } from "@kepu/core/next"
import { callList } from "@kepu/view/figures"
import { computed, defineComponent, ref, watch } from "vue"
import { asCore } from "../../asCore.ts"
import { useAsked } from "../../asked.ts"
import { save } from "../../download.ts"
import { ledger, ledgerPath, notice } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { useFresh } from "../../parts/useFresh.ts"
import { client } from "../../session.ts"
import { say as sayShell } from "../../shell.ts"
import { counted, language } from "../../words.ts"
import { say } from "./say.ts"
import { UnitCall } from "./UnitCall.tsx"

/** Units that are asked for at first, and more each time. */
const some = 50

interface Page {
  readonly units: ReadonlyArray<UnitQuestions>
  readonly total: number
}

/** Whom to ask for which missing facts, as cards, and as a list to copy, to save or to print. */
export const QuestionsView = defineComponent(() => {
  const wanted = ref(some)
  const { again, isBusy, trouble, value } = useAsked(
    () => ledger.value,
    async (): Promise<Page> => {
      const answer = await client.value.send(`${ledgerPath()}/questions`, {
        query: { limit: Math.min(1000, wanted.value) }
      })
      return answer.json() as Promise<Page>
    }
  )
  watch(wanted, again)
  useFresh(again)
  const copied = ref(0)
  const text = computed(() => callList(asCore<ReadonlyArray<Questions>>(value.value?.units ?? []), language.value))
  const area = ref<HTMLTextAreaElement>()
  /** Copies the list; where a page over plain HTTP has no clipboard, as if one had marked the text. */
  const copy = async (): Promise<void> => {
    if (isSecureContext) await navigator.clipboard.writeText(text.value)
    else {
      area.value!.closest("details")!.open = true
      area.value!.select()
      document.execCommand("copy")
    }
    copied.value = value.value!.units.length
  }

  const Units = () => {
    const { total, units } = value.value!
    const left = Math.min(some, Math.min(1000, total) - units.length)
    return (
      <>
        <div class="downloads" role="group" aria-label={say("actions")}>
          <button type="button" class="small" onClick={() => void copy()}>
            {say("copy")}
          </button>
          <button
            type="button"
            class="small"
            onClick={() => save(new Blob([text.value], { type: "text/plain" }), `${notice.value?.id ?? "kepu"}.txt`)}
          >
            {say("list")}
          </button>
          <button type="button" class="small" onClick={() => print()}>
            {say("print")}
          </button>
          <span role="status">{copied.value === 0 ? "" : say("copied", { number: counted(copied.value) })}</span>
        </div>
        <details class="as-text">
          <summary>{say("text")}</summary>
          <textarea ref={area} readonly rows={12} aria-label={say("text")} value={text.value} />
        </details>
        <p>{say("number", { number: counted(total) })}</p>
        <ol class="calls">
          {units.map((one) => (
            <UnitCall of={one} key={`${one.whom.kind} ${one.whom.id}`} />
          ))}
        </ol>
        {left > 0 ? (
          <button type="button" disabled={isBusy.value} onClick={() => (wanted.value += some)}>
            {say("more", { number: counted(left) })}
          </button>
        ) : null}
      </>
    )
  }

  return () => (
    <section class="questions" aria-busy={isBusy.value}>
      <h2>{say("title")}</h2>
      <p class="quiet">{say("hint")}</p>
      <Trouble of={trouble.value} onAgain={again} />
      {value.value === undefined ? (
        <p role="status">{trouble.value === undefined ? sayShell("loading") : ""}</p>
      ) : value.value.total === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <Units />
      )}
    </section>
  )
})
