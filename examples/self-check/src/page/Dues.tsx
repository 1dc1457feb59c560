import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { Waiting } from "./Waiting.tsx"

type Step = NonNullable<Props["state"]["more"]>["steps"][number]["steps"][number]

const timeOf = ({ by, left, overdue }: Step, say: Props["say"]): string => {
  if (by === undefined) return say("noDate")
  return overdue || left === undefined ? say("overdue") : say("daysLeft", left)
}

/** Without the name under which it stands. */
const withoutName = (text: string, who: string): string => {
  const mark = [`${who}：`, `${who}: `].find((beginning) => text.startsWith(beginning))
  return mark === undefined ? text : text.slice(mark.length)
}

/** The deadlines with the time that is left, and what to do next. */
export const Dues = (props: Props): JSX.Element => {
  const { act, say, state } = props
  const { language, more } = state
  if (more === undefined) return <Waiting {...props} />
  return (
    <section class="text">
      <h2>{say("dueTitle")}</h2>
      <div class="wide" tabIndex={0} role="region" aria-label={say("dueTitle")}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{say("dueWhat")}</th>
              <th scope="col">{say("dueWhen")}</th>
              <th scope="col">{say("dueLeft")}</th>
            </tr>
          </thead>
          <tbody>
            {more.dues.map(({ clause, id, isOver, left, what, when }) => (
              <tr key={id} class={isOver ? "quiet" : ""}>
                <th scope="row">
                  {what[language]} {clause === undefined ? null : <span class="quiet">{clause}</span>}
                </th>
                <td>{when[language]}</td>
                <td>{isOver ? left[language] : <strong>{left[language]}</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" onClick={() => void act.save("calendar")}>
          {say("calendar")}
        </button>
      </p>
      <h2>{say("stepsTitle")}</h2>
      {more.steps.length === 0 ? <p>{say("stepsNone")}</p> : null}
      {more.steps.map(({ steps, who }) => (
        <div key={who["zh-CN"]}>
          <h3>{who[language]}</h3>
          <ol class="todo">
            {steps.map((step, n) => (
              <li key={n}>
                <span class={`badge ${step.modality === "must" ? "unmet" : "pending"}`}>{say(step.modality)}</span>{" "}
                {withoutName(step.text[language], who[language])}{" "}
                <span class="quiet">
                  {timeOf(step, say)} · {step.clauses.join(language === "en" ? ", " : "、")}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
