import { readdirSync } from "node:fs"
import { join } from "node:path"

/** A program of somebody who has the packages from a registry. Its `check` says whether it works. */
export interface Consumer {
  readonly name: string
  readonly folder: string
}

const root = join(import.meta.dirname, "../../..")
const consumers = join(import.meta.dirname, "../consumers")

export const allConsumers: ReadonlyArray<Consumer> = [
  ...readdirSync(consumers).map((name) => ({ name, folder: join(consumers, name) })),
  { name: "first-programs", folder: join(root, "examples/first-programs") }
]

/** How a consumer is installed and run. Each program is tried in both ways. */
export interface Way {
  readonly manager: "npm" | "pnpm"
  readonly node: "22" | "24"
}

export const ways: ReadonlyArray<Way> = [
  { manager: "npm", node: "24" },
  { manager: "pnpm", node: "22" }
]
