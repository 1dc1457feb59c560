import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { Waiting } from "./Waiting.tsx"

/** What goes out: the mended and the annotated tables, what was found, and the receipt. */
export const Save = (props: Props): JSX.Element => {
  const { act, say, state } = props
  const { files, journal, language, more, shown } = state
  if (shown === undefined || more === undefined) return <Waiting {...props} />
  const changed = (name: string): number =>
    new Set(
      journal.done
        .flatMap(({ cells }) => cells)
        .filter(({ file }) => file === name)
        .map(({ cell, column, row, table }) => `${table} ${row} ${cell ?? column}`)
    ).size
  const isTable = (name: string): boolean => shown.tables.some(({ file }) => file === name)
  const facts = journal.done.flatMap(({ facts }) => facts)
  return (
    <section class="text">
      <h2>{say("saveTitle")}</h2>
      <p class="quiet">{say("saveHint")}</p>
      <ul class="plain-list files">
        {files
          .filter(({ name }) => isTable(name))
          .map(({ name }) => (
            <li key={name}>
              <strong>{name}</strong> <span class="quiet">{say("changedCells", { number: changed(name) })}</span>
              <span class="row">
                <button type="button" class="main" onClick={() => void act.save("mended", name)}>
                  {say("saveMended")}
                </button>
                <button type="button" onClick={() => void act.save("annotated", name)}>
                  {say("saveAnnotated")}
                </button>
              </span>
            </li>
          ))}
      </ul>
      {facts.length === 0 ? null : (
        <>
          <h3>{say("factsTitle")}</h3>
          <ul>
            {facts.map(({ fact, factName, name }, n) => (
              <li key={`${n} ${fact}`}>
                {name}：{factName[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say("alsoTitle")}</h2>
      <div class="row">
        <button type="button" onClick={() => void act.save("findings")}>
          {say("saveFindings")}
        </button>
        <button type="button" onClick={() => void act.save("portfolio")}>
          {say("savePortfolio")}
        </button>
        <button type="button" onClick={() => void act.save("receipt")}>
          {say("saveReceipt")}
        </button>
        <button type="button" onClick={() => print()}>
          {say("print")}
        </button>
      </div>
      <p class="quiet">{say("earlierHint")}</p>
      <h2>{say("receiptTitle")}</h2>
      <p class="quiet">{say("receiptHint")}</p>
      <dl class="receipt">
        <dt>{say("asOf")}</dt>
        <dd>{more.receipt.asOf}</dd>
        <dt>{say("byNotice")}</dt>
        <dd>
          {more.receipt.notice.id} {more.receipt.notice.digest}
        </dd>
        <dt>{say("receiptTitle")}</dt>
        <dd>{more.receipt.assessment}</dd>
      </dl>
    </section>
  )
}
