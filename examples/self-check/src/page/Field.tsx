import type { JSX } from "preact"
import type { Fill } from "../protocol.ts"
import type { Props } from "./App.tsx"

type Value = string | number | boolean | ReadonlyArray<string>

/** What was written into a box of a form. */
export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === "string" ? value : ""
}

/** What the boxes of a form say: as text for a cell, and as data where there is none. */
const valueIn = (
  form: HTMLFormElement,
  { field, place }: Fill,
  language: Props["state"]["language"]
): { readonly text: string; readonly data: Value } | undefined => {
  const { choices, control } = field
  // A cell is written as the readers of tables take it: in Chinese.
  const told = place === undefined ? language : "zh-CN"
  const data = new FormData(form)
  const nameOf = (value: string): string => choices.find((one) => one.value === value)?.label[told] ?? value
  if (control === "choices") {
    const chosen = data.getAll("value").filter((one) => typeof one === "string")
    if (chosen.length === 0) return undefined
    const ids = chosen.filter((one) => one !== "")
    return { text: ids.length === 0 ? "无" : ids.map(nameOf).join("、"), data: ids }
  }
  const value = textOf(data, "value").trim()
  if (value === "") return undefined
  if (control === "number") return { text: value, data: Number(value) }
  if (control === "yes-no") return { text: value === "yes" ? "有" : "无", data: value === "yes" }
  return { text: control === "choice" ? nameOf(value) : value, data: value }
}

/** How the box of a value is written into. */
const inputs = {
  text: { type: "text" },
  time: { type: "text" },
  number: { type: "number", min: 0, step: 1 },
  date: { type: "date" }
} as const

const Boxes = ({ field, id, label, say, state }: Props & Fill & { readonly id: string; readonly label: string }) => {
  const { language } = state
  const { choices, control, unit } = field
  if (control === "choices")
    return (
      <fieldset>
        <legend>{label}</legend>
        {[
          ...choices.map(({ label: name, value }) => [value, name[language]] as const),
          ["", say("noneOf")] as const
        ].map(([value, name]) => (
          <label key={value} class="tick">
            <input type="checkbox" name="value" value={value} /> {name}
          </label>
        ))}
      </fieldset>
    )
  const options =
    control === "yes-no"
      ? ([
          ["yes", say("yes")],
          ["no", say("no")]
        ] as const)
      : choices.map(({ label: name, value }) => [value, name[language]] as const)
  return (
    <>
      <label for={id}>{label}</label>
      {control === "choice" || control === "yes-no" ? (
        <select id={id} name="value" required>
          <option value="">{say("choose")}</option>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input {...{ id, name: "value", required: true, autocomplete: "off" }} {...inputs[control]} />
      )}
      {unit === undefined ? null : <span>{unit[language]}</span>}
    </>
  )
}

/** The form of one fact that a person fills in. */
export const FactForm = (props: Props & { readonly fill: Fill; readonly id: string }): JSX.Element => {
  const { act, fill, id, say, state } = props
  const label = say("fillHere", { name: fill.subject, fact: fill.name[state.language] })
  return (
    <form
      class="fact"
      onSubmit={(event) => {
        event.preventDefault()
        const value = valueIn(event.currentTarget, fill, state.language)
        if (value !== undefined) void act.fill(fill, value)
      }}
    >
      <Boxes {...props} {...fill} id={id} label={label} />
      <button type="submit" class="small">
        {say("fill")}
      </button>
    </form>
  )
}
