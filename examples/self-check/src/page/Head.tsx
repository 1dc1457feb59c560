import type { JSX } from "preact"
import type { Props } from "./App.tsx"

/** What the page is, under which notice and as of when it judges, and that nothing leaves it. */
export const Head = ({ act, say, state }: Props): JSX.Element => {
  const { asOf, language, shown } = state
  const other = language === "en" ? "zh-CN" : "en"
  return (
    <header class="head">
      <div class="title">
        <h1>{say("title")}</h1>
        <button type="button" class="plain" lang={other} onClick={() => act.setLanguage(other)}>
          {say("other")}
        </button>
      </div>
      <p class="local">
        <span aria-hidden="true" class="lock" />
        {say("local")}
      </p>
      {shown === undefined ? null : (
        <div class="under">
          <p class="notice">
            {say("byNotice")}{" "}
            <span lang="zh-CN">
              《{shown.notice.title}》{shown.notice.documentNumber ?? ""}
            </span>
          </p>
          <div class="tools">
            <label class="file">
              <span>{say("otherNotice")}</span>
              <input
                type="file"
                accept=".json,application/json"
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? []
                  if (file !== undefined) void act.setNotice(file)
                }}
              />
            </label>
            <label>
              {say("asOf")}{" "}
              <input
                type="date"
                value={asOf ?? shown.asOf.slice(0, 10)}
                onChange={({ currentTarget }) => void act.setAsOf(currentTarget.value)}
              />
            </label>
            <button type="button" onClick={act.forget}>
              {say("again")}
            </button>
          </div>
          {shown.validity === "in-force" ? null : (
            <p class="warn">{say(shown.validity === "expired" ? "expired" : "notYet")}</p>
          )}
        </div>
      )}
    </header>
  )
}
