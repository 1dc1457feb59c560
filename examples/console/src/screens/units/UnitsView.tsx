import type { StoredRecord } from "@kepu/client"
import { computed, defineComponent, ref, watch } from "vue"
import { useAsked } from "../../asked.ts"
import { isAway } from "../../connection.ts"
import { ledger, notice } from "../../ledger.ts"
import { useChanges } from "../../live.ts"
import { Counts } from "../../parts/Counts.tsx"
import { Trouble } from "../../parts/Trouble.tsx"
import { type Column, VirtualTable } from "../../parts/VirtualTable.tsx"
import { hrefOf } from "../../route.ts"
import { say as sayShell } from "../../shell.ts"
import { momentOf } from "../../moment.ts"
import { counted, local } from "../../words.ts"
import { say } from "./say.ts"
import { unitRows, type Wanted } from "./unitRows.ts"

type Row = StoredRecord<"units">

/** Milliseconds without a key after which it is looked for what was typed, and without a change after which the list is asked for anew. */
const pause = 250

/** The units of the ledger: found by name, by kind, in an order, and up to date. */
export const UnitsView = defineComponent(() => {
  const { again, ask, change, know, reach, rows, state } = unitRows()
  const typed = ref("")
  const q = ref("")
  const kind = ref("")
  const sort = ref<"key" | "-key" | "name" | "-name">("key")
  const changes = ref(0)
  const wanted = computed((): Wanted => ({
    ...(sort.value === "key" ? {} : { sort: sort.value }),
    ...(q.value === "" ? {} : { q: q.value }),
    ...(kind.value === "" ? {} : { kind: kind.value })
  }))

  // Both need a copy of the ledger, which takes the service long the first time: one waits for the other, and none holds up the list.
  const total = useAsked(
    () => ledger.value,
    async () => (await ledger.value?.units.page({ limit: 1, total: true }))?.total
  )
  watch(total.value, (number) => number !== undefined && know(number))

  let typing: ReturnType<typeof setTimeout> | undefined
  watch(typed, (text) => {
    clearTimeout(typing)
    typing = setTimeout(() => (q.value = text.trim()), pause)
  })
  watch([wanted, ledger], () => ledger.value && ask(ledger.value, wanted.value), { immediate: true })
  watch(isAway, (away) => {
    if (!away && state.trouble !== undefined) again()
  })

  let asking: ReturnType<typeof setTimeout> | undefined
  useChanges((come) => {
    changes.value += 1
    if (!change(come)) return
    clearTimeout(asking)
    asking = setTimeout(() => ledger.value && ask(ledger.value, wanted.value), pause)
  })

  const kindName = (id: string): string => {
    const known = notice.value?.vocabulary.unitKinds.find((one) => one.id === id)
    return known === undefined ? id : local(known.name)
  }
  const sorted = (column: "key" | "name") =>
    sort.value === column ? "ascending" : sort.value === `-${column}` ? "descending" : "none"
  const columns = computed((): ReadonlyArray<Column<Row>> => [
    {
      name: "name",
      head: say("name"),
      sorted: sorted("name"),
      cell: ({ key, value }) => (
        <a href={hrefOf("units", key)} title={value.name}>
          {value.name}
        </a>
      )
    },
    { name: "key", head: say("key"), sorted: sorted("key"), cell: ({ key }) => <span title={key}>{key}</span> },
    { name: "kinds", head: say("kinds"), cell: ({ value }) => (value.kinds ?? []).map(kindName).join("、") },
    { name: "changed", head: say("changed"), cell: ({ note }) => momentOf(note.at) }
  ])

  const Filters = () => (
    <form class="filters" role="search" onSubmit={(event: Event) => event.preventDefault()}>
      <label>
        <span>{say("search")}</span>
        <input
          type="search"
          value={typed.value}
          onInput={(event: Event) => (typed.value = (event.target as HTMLInputElement).value)}
        />
      </label>
      <label>
        <span>{say("kind")}</span>
        <select
          value={kind.value}
          onChange={(event: Event) => (kind.value = (event.target as HTMLSelectElement).value)}
        >
          <option value="">{say("anyKind")}</option>
          {(notice.value?.vocabulary.unitKinds ?? []).map(({ id, name }) => (
            <option value={id} key={id}>
              {local(name)}
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="number">
        {state.isBusy && rows.value.length === 0
          ? sayShell("loading")
          : say(state.isTotalKnown ? "number" : "atLeast", { number: counted(state.total) })}
      </p>
    </form>
  )

  return () => (
    <section class="units">
      <h2>{say("title")}</h2>
      {total.value.value === undefined && total.trouble.value === undefined ? (
        <div class="counts quiet">{sayShell("counting")}</div>
      ) : (
        <Counts about={changes.value} onCounted={(records) => know(records["units"] ?? 0)} />
      )}
      <Filters />
      <Trouble of={state.trouble} onAgain={again} />
      {rows.value.length === 0 && !state.isBusy && state.trouble === undefined ? (
        <p>{say(Object.keys(wanted.value).length === 0 ? "empty" : "none")}</p>
      ) : (
        <VirtualTable
          label={say("table")}
          columns={columns.value as ReadonlyArray<Column<unknown>>}
          count={state.total}
          rowAt={(index) => rows.value[index]}
          onReach={reach}
          onSort={(column) => {
            if (column === "key" || column === "name") sort.value = sort.value === column ? `-${column}` : column
          }}
        />
      )}
    </section>
  )
})
