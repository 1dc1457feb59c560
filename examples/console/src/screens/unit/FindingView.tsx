import type { Finding } from "@kepu/client"
import type { FunctionalComponent } from "vue"
import { StatusMark } from "../../parts/StatusMark.tsx"
import { local } from "../../words.ts"
import { say } from "./say.ts"

/** A finding: what it says, by which clause, what it rests on, and what to do. */
export const FindingView: FunctionalComponent<{ readonly finding: Finding }> = ({ finding }) => {
  const { clause, facts, message, missing, modality, reading, remedies, status } = finding
  return (
    <article class="finding">
      <p class="finding-head">
        <StatusMark status={status} /> <span class="quiet">{say(modality)}</span>{" "}
        <span class="quiet">
          {say("clause")} {clause}
        </span>
      </p>
      <p>{local(message)}</p>
      {facts.length === 0 && missing.length === 0 && reading === undefined ? null : (
        <dl class="reasons">
          {facts.length === 0 ? null : (
            <>
              <dt>{say("why")}</dt>
              <dd>{facts.map(({ name, value }) => `${local(name)}：${local(value)}`).join("；")}</dd>
            </>
          )}
          {missing.length === 0 ? null : (
            <>
              <dt>{say("missing")}</dt>
              <dd>{[...new Set(missing.map(({ name }) => local(name)))].join("、")}</dd>
            </>
          )}
          {reading === undefined ? null : (
            <>
              <dt>{say("reading")}</dt>
              <dd>{local(reading)}</dd>
            </>
          )}
        </dl>
      )}
      {remedies.length === 0 ? null : (
        <>
          <p class="quiet">{say("remedies")}</p>
          <ul>
            {remedies.map(({ text }) => (
              <li>{local(text)}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
FindingView.props = ["finding"]
