import type { Entry, Why } from "@kepu/view"
import type { JSX } from "preact"
import type { Detail } from "../protocol.ts"
import type { Props } from "./App.tsx"
import { FactForm, textOf } from "./Field.tsx"
import { headingOf } from "./columns.ts"
import type { CellAt } from "./state.ts"

/** So many changes are shown before they are made. */
const previewed = 20

const Preview = ({ entry, say, state }: Props & { readonly entry: Entry }): JSX.Element => (
  <ul class="preview">
    {entry.cells.slice(0, previewed).map(({ before, cell, column, row, text }) => (
      <li key={`${row} ${column}`}>
        <span class="quiet">
          {cell ?? say("row", { row })} {column}
        </span>{" "}
        <del aria-label={`${say("before")} ${before === "" ? say("blank") : before}`}>
          {before === "" ? say("blank") : before}
        </del>{" "}
        <span aria-hidden="true">→</span> <ins aria-label={`${say("after")} ${text}`}>{text}</ins>
      </li>
    ))}
    {entry.facts.map(({ fact, factName, name }) => (
      <li key={`${name} ${fact}`}>
        <span class="quiet">{name}</span> {factName[state.language]}
      </li>
    ))}
    {entry.cells.length > previewed ? <li class="quiet">{say("count", { number: entry.cells.length })}</li> : null}
  </ul>
)

const answers = { yes: "yes", no: "no", unknown: "unknown" } as const

const Steps = ({ say, state, steps }: Props & { readonly steps: ReadonlyArray<Why> }): JSX.Element => (
  <ul class="steps">
    {steps.map((step, n) => (
      <li key={n} class={step.isDecisive ? "decisive" : ""}>
        {step.says[state.language]} <span class={`answer ${step.answer}`}>{say(answers[step.answer])}</span>
        {step.facts.length === 0 ? null : (
          <span class="quiet">
            {" "}
            {step.facts.map((fact) => fact[state.language]).join(state.language === "en" ? ", " : "、")}
          </span>
        )}
        {step.steps.length === 0 ? null : (
          <Steps {...({ say, state, steps: step.steps } as Props & { steps: ReadonlyArray<Why> })} />
        )}
      </li>
    ))}
  </ul>
)

const One = (props: Props & { readonly detail: Detail & { readonly key: string } }): JSX.Element => {
  const { act, detail, say, state } = props
  const { language, shown } = state
  const { clause, fills, key, message, reading, remains, remedies, status, title, why } = detail
  const { panel } = state
  const chosen =
    panel.kind === "details" && panel.cell !== undefined ? state.titles[panel.cell.column]?.trim() : undefined
  /** Whether the fact stands in the cell that was chosen. */
  const isHere = ({ place }: Detail["fills"][number]): boolean => chosen !== undefined && place?.column === chosen
  return (
    <article class="detail">
      <h3>
        <span class={`badge ${status}`}>{say(`status_${status}`)}</span> {title[language]}
      </h3>
      <p>{message[language]}</p>
      {clause === undefined ? null : (
        <p class="quiet">
          {say("clause")} {clause}
          <span lang="zh-CN">“{shown?.clauses[clause]?.phrase}”</span>
        </p>
      )}
      {reading === undefined ? null : (
        <p class="quiet">
          {say("reading_")}
          {reading[language]}
        </p>
      )}
      {fills
        .toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))
        .map((fill) => (
          <FactForm key={fill.field.fact} {...props} fill={fill} id={`${key} ${fill.field.fact}`} />
        ))}
      {remedies.length === 0 || (fills.length > 0 && remedies.every(({ entry }) => entry === undefined)) ? null : (
        <>
          <h4>{say("remedies")}</h4>
          <ul class="remedies">
            {remedies.map(({ entry, text }, n) => (
              <li key={n}>
                <p>{text[language]}</p>
                {entry === undefined ? null : (
                  <div class="row">
                    <Preview {...props} entry={entry} />
                    <button type="button" class="main small" onClick={() => void act.apply(entry)}>
                      {say("apply")}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {remains === undefined ? null : (
        <p>
          <strong>{say("remains")}</strong> {remains[language]}
        </p>
      )}
      {why === undefined ? null : (
        <details>
          <summary>{say("why")}</summary>
          <p>{why.says[language]}</p>
          <Steps {...props} steps={why.steps} />
        </details>
      )}
    </article>
  )
}

/** The box of a text; a single line would lose where a text of several is broken. */
const TextBox = ({ id, name, text }: { readonly id: string; readonly name: string; readonly text: string }) =>
  /[\r\n]/u.test(text) ? (
    <textarea id={id} name={name} defaultValue={text} rows={3} />
  ) : (
    <input id={id} name={name} defaultValue={text} autocomplete="off" />
  )

const CellForm = ({ act, cell, say }: Props & { readonly cell: CellAt }): JSX.Element => (
  <form
    class="fact"
    key={`${cell.table} ${cell.row} ${cell.column}`}
    onSubmit={(event) => {
      event.preventDefault()
      const text = textOf(new FormData(event.currentTarget), "text")
      void act.writeCells(cell.table, cell.row, [{ column: cell.column, before: cell.text, text }])
    }}
  >
    <label for="cell-text">{say("editCell")}</label>
    <TextBox id="cell-text" name="text" text={cell.text} />
    <button type="submit" class="small">
      {say("change")}
    </button>
  </form>
)

/** Whether a cell of the column can be told from those of others. */
const isWritable = (
  { shown, titles }: Props["state"],
  { column, table }: Pick<CellAt, "table" | "column">
): boolean => {
  const own = shown?.tables[table]
  return own !== undefined && headingOf(own, titles, column) !== undefined
}

const RowForm = ({ act, row, say, state, table }: Props & { readonly table: number; readonly row: number }) => {
  const shown = state.rows.find(({ number }) => number === row)
  const headed = state.titles.flatMap((title, column) =>
    title.trim() === "" ? [] : [{ title, column, before: shown?.cells[column] ?? "" }]
  )
  const fields = headed.filter(({ column }) => isWritable(state, { table, column }))
  return (
    <form
      key={`row ${row}`}
      class="record"
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const texts = fields.map(({ before, column }) => ({
          column,
          before,
          text: textOf(data, `c${column}`)
        }))
        void act.writeCells(table, row, texts)
      }}
    >
      <h3>{say("editRow", { row })}</h3>
      {fields.map(({ before, column, title }) => (
        <p key={column}>
          <label for={`field-${column}`}>{title}</label>
          <TextBox id={`field-${column}`} name={`c${column}`} text={before} />
        </p>
      ))}
      {fields.length < headed.length ? <p class="quiet">{say("editInFile")}</p> : null}
      <button type="submit" class="main">
        {say("changeRow")}
      </button>
    </form>
  )
}

/** What stands beside the table: what is wrong at a place and how to mend it, or the form of a row. */
export const PanelView = (props: Props): JSX.Element => {
  const { act, say, state } = props
  const { panel } = state
  return (
    <aside class="panel" aria-label={say("detail")} tabIndex={-1}>
      {panel.kind === "none" ? (
        <p class="quiet">{say("pick")}</p>
      ) : (
        <button type="button" class="plain close" onClick={act.close}>
          {say("close")}
        </button>
      )}
      {panel.kind === "details"
        ? panel.details.map((detail) => <One key={detail.key} {...props} detail={detail} />)
        : null}
      {panel.kind !== "details" || panel.cell === undefined ? null : isWritable(state, panel.cell) ? (
        <CellForm {...props} cell={panel.cell} />
      ) : (
        <p class="quiet">{say("editInFile")}</p>
      )}
      {panel.kind === "row" ? <RowForm {...props} table={panel.table} row={panel.row} /> : null}
      {panel.kind === "fixes" ? (
        <article class="detail">
          <h3>{panel.asks === undefined ? say("safe") : panel.asks[state.language]}</h3>
          {panel.entry === undefined ? (
            <p>{say("safeNone")}</p>
          ) : (
            <>
              {panel.asks === undefined ? <p class="quiet">{say("safeHint")}</p> : null}
              <p>{panel.entry.title[state.language]}</p>
              <Preview {...props} entry={panel.entry} />
              <button type="button" class="main" onClick={() => void act.apply(panel.entry!)}>
                {say("apply")}
              </button>
            </>
          )}
        </article>
      ) : null}
    </aside>
  )
}
