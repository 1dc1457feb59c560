import type { ReviewedRecord } from "@kepu/client"
import type { ReasonChoice, ReturnDraft } from "@kepu/view/review"
import { defineComponent, type PropType } from "vue"
import { StatusMark } from "../../parts/StatusMark.tsx"
import { local } from "../../words.ts"
import { say } from "./say.ts"

/** What is being written: a return, and what goes with another step. */
export interface Draft extends ReturnDraft {
  readonly remark: string
}

/** A step that is done with what is written. */
export type StepName = ReviewedRecord["steps"][number]

const textOf = (event: Event): string => (event.target as HTMLTextAreaElement).value

/** What may be done with a record, and the forms for it. */
export const Steps = defineComponent(
  (props: {
    readonly steps: ReadonlyArray<StepName>
    readonly choices: ReadonlyArray<ReasonChoice>
    readonly draft: Draft
    readonly isOff: boolean
    readonly onWrite: (draft: Draft) => void
    readonly onStep: (step: StepName) => void
  }) => {
    const write = (part: Partial<Draft>): void => props.onWrite({ ...props.draft, ...part })
    const tick = (id: string, isTicked: boolean): void =>
      write({ ticked: isTicked ? [...props.draft.ticked, id] : props.draft.ticked.filter((one) => one !== id) })
    const doing = (step: StepName) => (event: Event) => {
      event.preventDefault()
      props.onStep(step)
    }
    const Remark = ({ label }: { readonly label: string }) => (
      <label>
        <span>{label}</span>
        <textarea
          rows={2}
          maxlength={2000}
          value={props.draft.remark}
          onInput={(event: Event) => write({ remark: textOf(event) })}
        />
      </label>
    )
    Remark.props = ["label"]
    const Accept = () => (
      <form class="panel step" onSubmit={doing("accept")}>
        <h4>{say("accept")}</h4>
        <Remark label={say("acceptComment")} />
        <button type="submit" class="main" disabled={props.isOff}>
          {say("accept")}
        </button>
      </form>
    )
    const Return = () => (
      <form class="panel step" onSubmit={doing("return")}>
        <h4>{say("giveBack")}</h4>
        <fieldset>
          <legend>{say("reasons")}</legend>
          {props.choices.length === 0 ? <p class="quiet">{say("noReasons")}</p> : null}
          {props.choices.map(({ clause, id, status, text }) => (
            <label class="tick" key={id}>
              <input
                type="checkbox"
                checked={props.draft.ticked.includes(id)}
                onChange={(event: Event) => tick(id, (event.target as HTMLInputElement).checked)}
              />{" "}
              <StatusMark status={status} /> <span class="quiet">{clause}</span> {local(text)}
            </label>
          ))}
        </fieldset>
        <label>
          <span>{say("furtherReasons")}</span>
          <textarea
            rows={2}
            value={props.draft.further}
            onInput={(event: Event) => write({ further: textOf(event) })}
          />
        </label>
        <label>
          <span>{say("comment")}</span>
          <textarea
            rows={3}
            maxlength={2000}
            value={props.draft.comment}
            onInput={(event: Event) => write({ comment: textOf(event) })}
          />
        </label>
        <button type="submit" disabled={props.isOff}>
          {say("giveBack")}
        </button>
      </form>
    )
    const Resubmit = () => (
      <form class="panel step" onSubmit={doing("resubmit")}>
        <h4>{say("resubmit")}</h4>
        <Remark label={say("resubmitComment")} />
        <button type="submit" disabled={props.isOff}>
          {say("resubmit")}
        </button>
      </form>
    )
    return () => (
      <section>
        <h3>{say("decide")}</h3>
        {props.steps.length === 0 ? <p>{say("nothingToDo")}</p> : null}
        {props.steps.includes("accept") ? <Accept /> : null}
        {props.steps.includes("return") ? <Return /> : null}
        {props.steps.includes("resubmit") && !props.steps.includes("accept") ? <Resubmit /> : null}
      </section>
    )
  },
  {
    props: {
      steps: { type: Array as PropType<ReadonlyArray<StepName>>, required: true },
      choices: { type: Array as PropType<ReadonlyArray<ReasonChoice>>, required: true },
      draft: { type: Object as PropType<Draft>, required: true },
      isOff: { type: Boolean, required: true },
      onWrite: { type: Function as PropType<(draft: Draft) => void>, required: true },
      onStep: { type: Function as PropType<(step: StepName) => void>, required: true }
    }
  }
)
