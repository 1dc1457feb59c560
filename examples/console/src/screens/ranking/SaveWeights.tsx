import type { Weights } from "@kepu/core/rank"
import { defineComponent, ref } from "vue"
import { isAway } from "../../connection.ts"
import { ledger } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { isOver } from "../../session.ts"
import { say } from "./say.ts"

/** Keeps the weights as they are moved, under a name, so that others of the office rank by them too. */
export const SaveWeights = defineComponent(
  (props: { readonly weights: Weights; readonly onSaved: (key: string) => void }) => {
    const title = ref("")
    const trouble = ref<unknown>()
    const isSaved = ref(false)
    const save = async (event: Event): Promise<void> => {
      event.preventDefault()
      isSaved.value = false
      try {
        const { key } = await ledger.value!.weights.create({ ...props.weights, title: title.value.trim() })
        trouble.value = undefined
        isSaved.value = true
        title.value = ""
        props.onSaved(key)
      } catch (error) {
        if (!isOver(error)) trouble.value = error
      }
    }
    return () => (
      <form class="filters" onSubmit={(event: Event) => void save(event)}>
        <label>
          <span>{say("name2")}</span>
          <input
            value={title.value}
            required
            maxlength="100"
            onInput={(event: Event) => (title.value = (event.target as HTMLInputElement).value)}
          />
        </label>
        <button disabled={isAway.value || title.value.trim() === ""}>{say("save")}</button>
        <p role="status">{isSaved.value ? say("saved") : ""}</p>
        <Trouble of={trouble.value} />
      </form>
    )
  },
  { props: ["weights", "onSaved"] }
)
