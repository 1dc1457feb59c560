import { ledgerPath } from "./ledger.ts"
import { client } from "./session.ts"
import { language } from "./words.ts"

/** A file of the ledger that is open. */
export interface LedgerFile {
  /** Its name in the address, such as `indicators.xlsx`. */
  readonly name: string
  readonly query?: Readonly<Record<string, string>>
  /** What is sent, where the file is made of what one says. */
  readonly json?: unknown
  /** Whether it has no texts of its own, so that the service asks for no language. */
  readonly isPlain?: boolean
}

/** The name in Content-Disposition. */
const nameIn = (header: string | null): string | undefined => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/iu.exec(header ?? "") ?? []
  return encoded === undefined ? undefined : decodeURIComponent(encoded)
}

/** Saves a file of the ledger that is open. Throws what the service says against it. */
export const download = async ({ isPlain, json, name, query }: LedgerFile): Promise<void> => {
  const answer = await client.value.send(`${ledgerPath()}/${name}`, {
    ...(json === undefined ? {} : { method: "POST", json }),
    query: { ...query, ...(isPlain === true ? {} : { lang: language.value }) },
    headers: { accept: "*/*" }
  })
  save(await answer.blob(), nameIn(answer.headers.get("content-disposition")) ?? name)
}

/** Gives a file to whoever reads the page. */
export const save = (content: Blob, name: string): void => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
