import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { Waiting } from "./Waiting.tsx"

const shown = ["met", "unmet", "undetermined", "pending", "judgement"] as const

/** How far each clause is met, and each unit. */
export const Pictures = (props: Props): JSX.Element => {
  const { say, state } = props
  const { language, more } = state
  if (more === undefined) return <Waiting {...props} />
  const { coverage, ranking } = more
  return (
    <section class="text pictures">
      <h2>{say("coverTitle")}</h2>
      <p class="quiet">{say("coverHint")}</p>
      <ul class="legend">
        {shown.map((status) => (
          <li key={status}>
            <svg viewBox="0 0 16 12" aria-hidden="true">
              <rect class={`bar ${status}`} width="16" height="12" />
            </svg>
            {say(`status_${status}`)}
          </li>
        ))}
      </ul>
      <ul class="bars">
        {coverage.map(({ asks, clause, parts, says, total }) => (
          <li key={clause}>
            <span class="name">
              {clause} <span class="quiet">{asks[language]}</span>
            </span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={says[language]}>
              {parts.map(({ status, width, x }) => (
                <rect key={status} class={`bar ${status}`} x={x} width={width} height="8" />
              ))}
            </svg>
            <span class="number">
              {parts.find(({ status }) => status === "met")?.count ?? 0}/{total}
            </span>
          </li>
        ))}
      </ul>
      <h2>{say("rankTitle")}</h2>
      <p class="quiet">{say("rankHint")}</p>
      <ul class="bars">
        {ranking.map(({ asked, met, name, open, rank }) => (
          <li key={name}>
            <span class="name">
              {rank}. {name}
            </span>
            <svg
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              role="img"
              aria-label={`${name} ${say("metOf", { met, asked })}`}
            >
              <rect class="bar met" width={(100 * met) / asked} height="8" />
              <rect class="bar undetermined" x={(100 * met) / asked} width={(100 * open) / asked} height="8" />
            </svg>
            <span class="number">
              {met}/{asked}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
