import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import * as SqliteActivityStore from "../src/SqliteActivityStore.ts"
import { examine } from "./batches.ts"
import type { Proof } from "./Proof.ts"

/** So many kills meet the same file before a new one is begun. */
const killsOfOneFile = 10

/** The longest time that a writer is let live after it is heard of, in milliseconds. */
const longestLife = 300

/** Lets a process write into the file, kills it at a random moment, and answers with the last batch that it printed. */
const writeAndKill = async (file: string): Promise<number | undefined> => {
  const script = join(import.meta.dirname, "writer.ts")
  const writer = spawn(process.execPath, ["--no-warnings", "-C", "@kepu/source", script, file], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  let last: number | undefined
  const lines = createInterface({ input: writer.stdout }).on("line", (line) => (last = Number(line)))
  const ended = once(writer, "exit")
  const heard = once(lines, "line")
  // Every fourth one is killed while it opens the file or makes its first write.
  const opening = Math.random() < 0.25 ? sleep(Math.random() * 2 * longestLife) : undefined
  await Promise.race([ended, opening ?? heard])
  if (opening === undefined) await Promise.race([ended, sleep(Math.random() * longestLife)])
  if (writer.exitCode !== null) throw new Error(`the writer ended by itself with ${writer.exitCode}`)
  writer.kill("SIGKILL")
  await Promise.all([ended, once(lines, "close")])
  return last
}

/** Kills as many processes that write into SQLite, and examines the file after each. */
export const proveSqlite = async (kills: number): Promise<Proof> => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-prove-"))
  const proof = { kills, acknowledged: 0, unacknowledged: 0 }
  const round = async (n: number, known: number | undefined): Promise<void> => {
    if (n === kills) return
    const isNew = n % killsOfOneFile === 0
    const file = join(folder, `${Math.floor(n / killsOfOneFile)}.db`)
    const before = isNew ? undefined : known
    const acknowledged = (await writeAndKill(file)) ?? before
    const kept = await Effect.runPromise(Effect.provide(examine(acknowledged), SqliteActivityStore.layer({ file })))
    proof.acknowledged += (acknowledged ?? 0) - (before ?? 0)
    if (kept !== acknowledged) proof.unacknowledged += 1
    await round(n + 1, kept)
  }
  await round(0, undefined)
  rmSync(folder, { recursive: true })
  return proof
}
