import { asking } from "./ask.ts"
import type { Tokens } from "./attacks.ts"
import { activityOf, base } from "./ledger.ts"

const kinds = ["page", "findings", "write", "list", "nextSteps", "annex"] as const
export type Kind = (typeof kinds)[number]

/** How long each kind of request took, in milliseconds, and what went wrong. */
export interface Measured {
  readonly times: Readonly<Record<Kind, ReadonlyArray<number>>>
  readonly failed: ReadonlyArray<string>
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

/** Records that each of them writes again and again, as people do who mend what they reported; and their versions. */
const written = 20
const versions = new Map<string, number>()

/** What people do who use the service as it is meant: some units and an office, each a few requests a second. */
export const normalLoad = async (port: number, tokens: Tokens, millis: number): Promise<Measured> => {
  const times = Object.fromEntries(kinds.map((kind) => [kind, new Array<number>()])) as Record<Kind, Array<number>>
  const failed: Array<string> = []
  const end = performance.now() + millis
  const person = async (n: number): Promise<void> => {
    const { ask, close } = asking(port, 2)
    const isOffice = n === 0
    // What the hostile unit itself has become by what it sent takes the time that so much takes; nobody asks for it here.
    const unit = isOffice ? "u9" : `u${n}`
    const token = isOffice ? tokens.otherCounty : tokens.units[n]!
    let writes = 0
    const write = () => {
      const at = writes++
      const value = { ...activityOf(9_000_000 + n * written + (at % written), unit), remark: `改过 ${at} 次` }
      const version = versions.get(value.id)
      return {
        path: `${base}/activities/${value.id}`,
        method: "PUT",
        body: JSON.stringify(value),
        headers: version === undefined ? { "if-none-match": "*" } : { "if-match": `"${version}"` }
      }
    }
    const wanted = (kind: Kind) => {
      switch (kind) {
        case "page":
          return { path: `${base}/activities?limit=50` }
        case "findings":
          return { path: `${base}/findings?limit=50` }
        case "write":
          return write()
        case "list":
          return { path: "/v1/notices" }
        case "nextSteps":
          return { path: `${base}/next-steps?unit=${unit}` }
        case "annex":
          return { path: `${base}/annex-1.csv?unit=${unit}` }
      }
    }
    for (let turn = n; performance.now() < end; turn++) {
      const kind = turn % 12 === 0 ? "nextSteps" : turn % 12 === 6 ? "annex" : kinds[turn % 4]!
      // A connection that was idle for five seconds the service closes, also while a request is on its way there.
      const { status, text, took } = await ask({ ...wanted(kind), token }, true).catch((error: Error) => ({
        status: 0,
        text: error.message,
        took: 0
      }))
      if (kind === "write" && status < 300) {
        const { key, version } = JSON.parse(text ?? "") as { readonly key: string; readonly version: number }
        versions.set(key, version)
      }
      if (status === 200 || status === 201) times[kind].push(took)
      else failed.push(`${kind} ${status} ${text?.slice(0, 200)}`)
      await pause(60 + ((turn * 37) % 60))
    }
    close()
  }
  await Promise.all([0, 1, 2, 3, 4].map(person))
  return { times, failed }
}
