import type { JSX } from "preact"
import type { Props } from "./App.tsx"

/** How far one has come, what is due next, and what was changed. */
export const Summary = ({ act, say, state }: Props): JSX.Element | null => {
  const { journal, language, shown } = state
  if (shown === undefined) return null
  const { activities, changes, next, progress, tables, units } = shown
  const { asked, elsewhere, met, open, pending, unmet } = progress
  const errors = shown.errorCount
  const who = units.number < 2 ? units.first : say("units", { ...units })
  return (
    <section class="summary">
      <div class="figure">
        <p class="big">
          {unmet + errors > 0 ? (
            <strong class="bad">{say("toMend", { number: unmet + errors })}</strong>
          ) : open > 0 || shown.isPart || asked === 0 ? null : (
            <strong class="good">{pending > 0 ? say("onlyPending", { number: pending }) : say("settledAll")}</strong>
          )}{" "}
          {open > 0 ? <strong class="open">{say("toFill", { number: open })}</strong> : null}
        </p>
        <progress max={Math.max(1, asked)} value={met} aria-label={say("metOf", { met, asked })} />
        <p class="quiet">
          {shown.isPart ? say("stillOpen") : say("metOf", { met, asked })}
          {elsewhere > 0 ? <span> · {say("notMarked", { number: elsewhere })}</span> : null}
        </p>
      </div>
      <div class="figure">
        <p class="due">
          {next === undefined
            ? shown.hasDues
              ? say("noDue")
              : ""
            : say("nextDue", { what: next.what[language], left: next.left[language] })}
        </p>
        <p class="quiet">{next?.when[language]}</p>
        <p class="quiet">{say("summary", { units: who, activities, files: tables.length })}</p>
      </div>
      <div class="figure tools">
        <button type="button" disabled={journal.done.length === 0} onClick={() => void act.undo()}>
          {say("undo")}
        </button>
        <button type="button" disabled={journal.undone.length === 0} onClick={() => void act.redo()}>
          {say("redo")}
        </button>
        <button type="button" onClick={() => void act.fixes()}>
          {say("safe")}
        </button>
        {changes.settled > 0 ? <p class="good">{say("settledNow", { number: changes.settled })}</p> : null}
        {changes.earlier === undefined ? null : (
          <p>
            {say("sinceEarlier", {
              day: changes.earlier.asOf.slice(0, 10),
              settled: changes.earlier.settled,
              arisen: changes.earlier.arisen
            })}
          </p>
        )}
        {changes.arisen.length > 0 ? (
          <p class="bad">
            {say("arisen")}
            {changes.arisen
              .slice(0, 3)
              .map((text) => text[language])
              .join(language === "en" ? "; " : "；")}
          </p>
        ) : null}
      </div>
    </section>
  )
}
