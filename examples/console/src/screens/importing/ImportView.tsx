import { type ImportOutcome, KepuProblem } from "@kepu/client"
import { computed, defineComponent, ref, shallowRef } from "vue"
import { isAway } from "../../connection.ts"
import { ledger } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { isOver } from "../../session.ts"
import { counted } from "../../words.ts"
import { type Chosen, formOf, type Kind, kindOf, kinds, twice } from "./chosen.ts"
import { Preview } from "./Preview.tsx"
import { say } from "./say.ts"

/** Where tables are taken into the ledger: chosen, looked at, written. */
export const ImportView = defineComponent(() => {
  const chosen = shallowRef<ReadonlyArray<Chosen>>([])
  const outcome = shallowRef<ImportOutcome>()
  const done = shallowRef<ImportOutcome>()
  const trouble = shallowRef<unknown>()
  const busy = ref<"previewing" | "committing">()
  const isStale = ref(false)
  const why = ref("")
  const double = computed(() => twice(chosen.value))

  const set = (next: ReadonlyArray<Chosen>): void => {
    chosen.value = next
    // What was shown is of other files.
    outcome.value = undefined
    done.value = undefined
    trouble.value = undefined
    isStale.value = false
  }
  const add = (files: Iterable<File>): void => {
    // What is dropped while files are looked at or written would be written without having been looked at.
    if (busy.value !== undefined) return
    set([...chosen.value, ...[...files].map((file) => ({ file, kind: kindOf(file.name) }))])
  }

  const doing = async (what: "previewing" | "committing", task: () => Promise<void>): Promise<void> => {
    if (busy.value !== undefined) return
    busy.value = what
    trouble.value = undefined
    try {
      await task()
    } catch (error) {
      if (!isOver(error)) trouble.value = error
    } finally {
      busy.value = undefined
    }
  }
  const look = async (): Promise<void> => {
    outcome.value = await ledger.value!.previewImport(formOf(chosen.value))
  }
  const preview = () => doing("previewing", look)
  const commit = () =>
    doing("committing", async () => {
      const { sequence } = outcome.value!
      const reason = why.value.trim()
      try {
        const written = await ledger.value!.commitImport(
          formOf(chosen.value),
          { sequence },
          reason === "" ? {} : { why: reason }
        )
        set([])
        why.value = ""
        done.value = written
      } catch (error) {
        if (!(error instanceof KepuProblem) || error.code !== "stale-preview") throw error
        await look()
        isStale.value = true
      }
    })

  const Files = () => (
    <>
      <h3>{say("files")}</h3>
      <ul class="plain-list">
        {chosen.value.map(({ file, kind }, n) => (
          <li key={n} class="chosen">
            <span>{file.name}</span>
            <select
              aria-label={`${say("kind")}：${file.name}`}
              value={kind}
              disabled={busy.value !== undefined}
              onChange={(event: Event) => {
                const taken = (event.target as HTMLSelectElement).value as Kind
                set(chosen.value.map((one, place) => (place === n ? { file, kind: taken } : one)))
              }}
            >
              {kinds.map((one) => (
                <option value={one} key={one}>
                  {say(`kind_${one}`)}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="plain small"
              aria-label={say("removeOf", { name: file.name })}
              disabled={busy.value !== undefined}
              onClick={() => set(chosen.value.filter((_, place) => place !== n))}
            >
              {say("remove")}
            </button>
          </li>
        ))}
      </ul>
      {double.value === undefined ? null : (
        <p role="alert" class="trouble">
          {say("onlyOne", { kind: say(`kind_${double.value}`) })}
        </p>
      )}
      <button
        type="button"
        class={outcome.value === undefined ? "main" : ""}
        disabled={busy.value !== undefined || isAway.value || double.value !== undefined}
        onClick={() => void preview()}
      >
        {say("preview")}
      </button>
    </>
  )

  const Outcome = () => {
    const { counts } = outcome.value!
    const isSomething = counts.added + counts.changed + counts.removed > 0
    return (
      <section class="outcome">
        <h3>{say("previewTitle")}</h3>
        {isStale.value ? (
          <p class="trouble" role="alert">
            {say("stale")}
          </p>
        ) : null}
        {isSomething ? (
          <form
            class="filters"
            onSubmit={(event: Event) => {
              event.preventDefault()
              void commit()
            }}
          >
            <label>
              <span>{say("why")}</span>
              <input
                value={why.value}
                maxlength={1000}
                onInput={(event: Event) => (why.value = (event.target as HTMLInputElement).value)}
              />
            </label>
            <button type="submit" class="main" disabled={busy.value !== undefined || isAway.value}>
              {say("commit")}
            </button>
          </form>
        ) : null}
        <Preview outcome={outcome.value!} />
      </section>
    )
  }

  return () => (
    <section
      class="importing"
      onDragover={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        if (event.dataTransfer !== null) add(event.dataTransfer.files)
      }}
    >
      <h2>{say("title")}</h2>
      <p class="quiet">{say("hint")}</p>
      <p>
        <label class="file">
          <input
            type="file"
            multiple
            accept=".csv,.xlsx,.xls,.et,.ods,.docx"
            disabled={busy.value !== undefined}
            onChange={(event: Event) => {
              const field = event.target as HTMLInputElement
              add(field.files ?? [])
              field.value = ""
            }}
          />
          <span class="button">{say("choose")}</span>
        </label>{" "}
        <span class="quiet">{say("drop")}</span>
      </p>
      {chosen.value.length === 0 ? null : <Files />}
      <p role="status">
        {busy.value === undefined ? (isAway.value ? say("away") : "") : say(busy.value)}
        {done.value === undefined
          ? null
          : say("committed", {
              added: counted(done.value.counts.added),
              changed: counted(done.value.counts.changed),
              removed: counted(done.value.counts.removed)
            })}
      </p>
      {busy.value === undefined ? null : <progress aria-label={say(busy.value)} />}
      <Trouble of={trouble.value} />
      {outcome.value === undefined ? null : <Outcome />}
      {done.value === undefined || done.value.issues.length === 0 ? null : <Preview outcome={done.value} />}
    </section>
  )
})
