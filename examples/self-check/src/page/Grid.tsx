import type { JSX } from "preact"
import type { ShownRow, ShownTable } from "../protocol.ts"
import type { Props } from "./App.tsx"
import { rowsAtOnce } from "./state.ts"

type Given = Props & { readonly table: ShownTable; readonly at: number }

const isChosen = ({ panel }: Given["state"], at: number, row: number, column: number): boolean =>
  panel.kind === "details" && panel.cell?.table === at && panel.cell.row === row && panel.cell.column === column

const Cell = ({ act, at, column, row, say, state }: Given & { readonly row: ShownRow; readonly column: number }) => {
  const text = row.cells[column] ?? ""
  const marks = row.marks.filter((mark) => mark.column === column)
  const [first] = marks
  const chosen = isChosen(state, at, row.number, column) ? " chosen" : ""
  const choose = () => void act.details(marks, { table: at, row: row.number, column })
  if (first === undefined)
    return (
      <td class={chosen.trim()} onClick={choose}>
        {text}
      </td>
    )
  return (
    <td class={`marked ${first.status}${chosen}`}>
      <button type="button" onClick={choose} data-row={row.number} data-column={column}>
        {text === "" ? <span class="blank">{say("blank")}</span> : text}
        <span class="hidden">{say("marked", { status: say(`status_${first.status}`), count: marks.length })}</span>
      </button>
    </td>
  )
}

/** The cells of a row above the headings, each as wide as what is blank behind it. */
const spanned = (
  cells: ReadonlyArray<string>,
  width: number
): ReadonlyArray<{ readonly text: string; readonly span: number }> => {
  const all: Array<{ text: string; span: number }> = []
  for (let column = 0; column < width; column++) {
    const text = cells[column] ?? ""
    const last = all.at(-1)
    if (last !== undefined && text === "") last.span += 1
    else all.push({ text, span: 1 })
  }
  return all
}

const Line = (props: Given & { readonly row: ShownRow }): JSX.Element => {
  const { act, at, row, say, table } = props
  const { headingRow, width } = table
  const isHead = row.number === headingRow
  const isBody = headingRow !== undefined && row.number > headingRow
  const whole = row.marks.filter(({ column }) => column < 0)
  const [first] = whole
  return (
    <tr class={isHead ? "heading" : isBody ? "" : "above"}>
      <th scope="row" class={first === undefined ? "" : `marked ${first.status}`}>
        {isBody ? (
          <button
            type="button"
            aria-label={say("editRow", { row: row.number })}
            onClick={() => act.openRow(at, row.number)}
          >
            {row.number}
          </button>
        ) : (
          row.number
        )}
        {first === undefined ? null : (
          <button
            type="button"
            class="flag"
            aria-label={say("marked", { status: say(`status_${first.status}`), count: whole.length })}
            onClick={() => void act.details(whole, { table: at, row: row.number, column: -1 })}
          >
            !
          </button>
        )}
      </th>
      {!isBody && !isHead
        ? spanned(row.cells, width).map(({ span, text }, n) => (
            <td key={n} colSpan={span}>
              {text}
            </td>
          ))
        : isHead
          ? Array.from({ length: width }, (_, column) => <th scope="col">{row.cells[column] ?? ""}</th>)
          : Array.from({ length: width }, (_, column) => <Cell {...props} column={column} />)}
    </tr>
  )
}

/** The tables as they were written, with the cells marked at which something is to be mended. */
export const Grid = (props: Props): JSX.Element | null => {
  const { act, say, state } = props
  const { from, rows, shown } = state
  const table = shown?.tables[state.table]
  if (shown === undefined || table === undefined) return null
  const to = Math.min(table.rows, from + rowsAtOnce)
  const label = say("tableLabel", {
    name: table.name,
    from: from + table.firstRow,
    to: to + table.firstRow - 1,
    rows: table.rows
  })
  return (
    <section class="sheet-view">
      {shown.tables.length < 2 ? (
        <h2>{table.name}</h2>
      ) : (
        <select
          aria-label={table.name}
          value={state.table}
          onChange={({ currentTarget }) => void act.showRows(Number(currentTarget.value), 0)}
        >
          {shown.tables.map(({ name }, n) => (
            <option key={name} value={n}>
              {name}
            </option>
          ))}
        </select>
      )}
      <div class="wide" tabIndex={0} role="region" aria-label={label}>
        <table>
          <tbody>
            {rows.map((row) => (
              <Line key={row.number} {...props} table={table} at={state.table} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {table.rows <= rowsAtOnce ? null : (
        <p class="row pages">
          <button type="button" disabled={from === 0} onClick={() => void act.showRows(state.table, from - rowsAtOnce)}>
            {say("previous")}
          </button>
          <span>{label}</span>
          <button
            type="button"
            disabled={to === table.rows}
            onClick={() => void act.showRows(state.table, from + rowsAtOnce)}
          >
            {say("next")}
          </button>
        </p>
      )}
    </section>
  )
}
