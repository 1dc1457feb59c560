import type { ReviewShown } from "@kepu/view/review"
import type { FunctionalComponent } from "vue"
import { momentOf } from "../../moment.ts"
import { local } from "../../words.ts"
import { say } from "./say.ts"

/** The rounds of a review, the last one first: who decided what and when, why, and what the reasons have come to. */
export const Rounds: FunctionalComponent<{ readonly shown: ReviewShown }> = ({ shown }) => (
  <section>
    <h3>{say("history")}</h3>
    {shown.rounds.length === 0 ? <p>{say("noHistory")}</p> : <p>{say("openReasons", { n: shown.open })}</p>}
    <ol class="rounds plain-list" reversed>
      {shown.rounds.map(({ answer, at, by, comment, reasons, title, version }) => (
        <li key={at}>
          <p>
            <b>{local(title)}</b>{" "}
            <span class="quiet">
              {say("by", { by, at: momentOf(at) })} {say("looked", { version })}
            </span>
          </p>
          {comment === undefined ? null : <p class="said">{comment}</p>}
          {reasons.length === 0 ? null : (
            <ul>
              {reasons.map(({ clause, isOpen, standing, text }, n) => (
                <li key={n} class={isOpen ? "reason open" : "reason closed"}>
                  {clause === undefined ? null : <span class="quiet">{clause} </span>}
                  {local(text)} <span class="quiet">{local(standing)}</span>
                </li>
              ))}
            </ul>
          )}
          {answer === undefined ? null : (
            <p>
              <b>{say("answered")}</b>{" "}
              <span class="quiet">
                {say("by", { by: answer.by, at: momentOf(answer.at) })} {say("looked", { version: answer.version })}
              </span>{" "}
              <span class="said">{answer.comment}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  </section>
)
Rounds.props = ["shown"]
