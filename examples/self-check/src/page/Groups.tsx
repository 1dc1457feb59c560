import type { JSX } from "preact"
import type { ShownGroup, ShownIssue } from "../protocol.ts"
import type { Props } from "./App.tsx"

const registerKeys = { units: "regUnits", submissions: "regSubmissions", platform: "regPlatform" } as const

const Group = ({ act, group, say, state }: Props & { readonly group: ShownGroup }): JSX.Element => {
  const { language, opened, shown } = state
  const { asks, clause, count, isHere, key, missing, modality, status } = group
  const members = opened[key]
  const wanted = [...new Set(missing.map(({ name }) => name[language]))].join(language === "en" ? ", " : "、")
  const elsewhere = [
    ...new Set(missing.map(({ register }) => say(register === undefined ? "regOther" : registerKeys[register])))
  ].join(language === "en" ? ", " : "、")
  return (
    <li class={`group ${status}`}>
      <button
        type="button"
        class="group-head"
        aria-expanded={members !== undefined}
        onClick={() => void act.toggle(key)}
      >
        <span class={`badge ${status}`}>{say(`status_${status}`)}</span>
        <span class="asks">{asks[language]}</span>
        <span class="count">{say("count", { number: count })}</span>
        <span class="quiet clause">
          {say(modality)} · {clause}
          <span lang="zh-CN">“{shown?.clauses[clause]?.phrase}”</span>
          {wanted === "" ? "" : ` · ${wanted}`}
        </span>
      </button>
      {members === undefined ? null : (
        <div class="members">
          {isHere ? null : <p class="quiet">{say("elsewhereHint", { what: elsewhere })}</p>}
          {status === "unmet" && count > 1 ? (
            <button type="button" class="small" onClick={() => void act.fixes(asks, key)}>
              {say("fixAll")}
            </button>
          ) : null}
          <ul>
            {members.map(({ at, message, place, remedy }) => (
              <li key={at}>
                <button type="button" class="member" onClick={() => void act.details([{ of: "finding", at }])}>
                  {place === undefined ? null : (
                    <span class="at">
                      {shown !== undefined && shown.tables.length > 1 ? `${place.file} ` : ""}
                      {place.cell ?? say("row", { row: place.row })}
                    </span>
                  )}
                  <span>{message[language]}</span>
                  {remedy === undefined ? null : <span class="quiet">→ {remedy[language]}</span>}
                </button>
              </li>
            ))}
          </ul>
          {members.length < count ? (
            <button type="button" class="small" onClick={() => void act.showMembers(key)}>
              {say("more")}
            </button>
          ) : null}
        </div>
      )}
    </li>
  )
}

const Issues = ({
  act,
  issues,
  say,
  state
}: Props & { readonly issues: ReadonlyArray<ShownIssue> }): JSX.Element | null =>
  issues.length === 0 ? null : (
    <section>
      <h2>{say("inputTitle")}</h2>
      <ul class="plain-list">
        {issues.map(({ at, file, message, severity }) => (
          <li key={at}>
            <button type="button" class="member" onClick={() => void act.details([{ of: "issue", at }])}>
              <span class={`badge ${severity}`}>{say(`status_${severity}`)}</span>
              {state.shown!.tables.length > 1 ? <span class="at">{file}</span> : null}
              <span>{message[state.language]}</span>
            </button>
          </li>
        ))}
      </ul>
      {state.shown!.issueCount > state.shown!.issues.length ? (
        <p class="quiet">{say("issueMore", { number: state.shown!.issueCount - state.shown!.issues.length })}</p>
      ) : null}
    </section>
  )

/** What was found, like things together, in the order in which to mend it. */
export const Groups = (props: Props): JSX.Element | null => {
  const { say, state } = props
  const { shown } = state
  if (shown === undefined) return null
  const listed = (groups: ReadonlyArray<ShownGroup>): JSX.Element => (
    <ul class="plain-list">
      {groups.map((group) => (
        <Group key={group.key} {...props} group={group} />
      ))}
    </ul>
  )
  const elsewhere = shown.groups.filter(({ isHere, status }) => status === "undetermined" && !isHere)
  const list = (title: string, isWanted: (group: ShownGroup) => boolean): JSX.Element | null => {
    const groups = shown.groups.filter(isWanted)
    return groups.length === 0 ? null : (
      <section>
        <h2>{title}</h2>
        {listed(groups)}
      </section>
    )
  }
  const errors = shown.issues.filter(({ severity }) => severity === "error")
  const warnings = shown.issues.filter(({ severity }) => severity === "warning")
  return (
    <div class="groups">
      <Issues {...props} issues={errors} />
      {list(say("first"), ({ status }) => status === "unmet")}
      {list(say("second"), ({ isHere, status }) => status === "undetermined" && isHere)}
      {list(say("todo"), ({ status }) => status === "pending")}
      <Issues {...props} issues={warnings} />
      {list(say("people"), ({ status }) => status === "judgement")}
      {elsewhere.length === 0 ? null : (
        <details class="apart">
          <summary>
            <h2>{say("elsewhere")}</h2> {say("count", { number: elsewhere.reduce((sum, { count }) => sum + count, 0) })}
          </summary>
          {listed(elsewhere)}
        </details>
      )}
      {shown.ignored.length === 0 ? null : (
        <section>
          <h2>{say("ignoredTitle")}</h2>
          <ul>
            {shown.ignored.map(({ name, why }) => (
              <li key={name}>
                {name} <span class="quiet">{why[state.language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
