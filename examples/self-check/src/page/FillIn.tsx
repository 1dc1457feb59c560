import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { FactForm } from "./Field.tsx"
import { Waiting } from "./Waiting.tsx"

/** The form for what only a person knows, what decides most first. */
export const FillIn = (props: Props): JSX.Element => {
  const { say, state } = props
  if (state.more === undefined) return <Waiting {...props} />
  const { questions } = state.more
  return (
    <section class="text">
      <h2>{say("fillTitle")}</h2>
      <p class="quiet">{say("fillHint")}</p>
      {questions.length === 0 ? <p>{say("fillNone")}</p> : null}
      <ol class="questions">
        {questions.map(({ bearsOn, clauses, field, key, name, place, settles, subject, target }) => (
          <li key={key}>
            <FactForm
              {...props}
              id={`q-${key}`}
              fill={{ name, field, subject: subject.name, target, ...(place && { place }) }}
            />
            <p class="quiet">
              {settles > 0 ? say("settles", { number: settles }) : say("bearsOn", { number: bearsOn })} ·{" "}
              {clauses.join(state.language === "en" ? ", " : "、")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
