import { defineComponent, ref } from "vue"
import { isAway } from "../connection.ts"
import { download, type LedgerFile } from "../download.ts"
import { isOver } from "../session.ts"
import { Trouble } from "./Trouble.tsx"

/** A file of the ledger, and what it is called. */
export interface Offered extends LedgerFile {
  readonly label: string
}

/** Files to save, a button each. */
export const Downloads = defineComponent(
  (props: { readonly label: string; readonly files: ReadonlyArray<Offered> }) => {
    const trouble = ref<unknown>()
    const get = async (file: Offered): Promise<void> => {
      try {
        await download(file)
        trouble.value = undefined
      } catch (error) {
        if (!isOver(error)) trouble.value = error
      }
    }
    return () => (
      <div class="downloads" role="group" aria-label={props.label}>
        {props.files.map((file) => (
          <button type="button" class="small" key={file.name} disabled={isAway.value} onClick={() => void get(file)}>
            {file.label}
          </button>
        ))}
        <Trouble of={trouble.value} />
      </div>
    )
  },
  { props: ["label", "files"] }
)
