import { spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { assert, describe, it } from "@effect/vitest"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { vi } from "vitest"
import { freshDatabase, startPostgres } from "@kepu/real-parts/postgres"

/** Whether anybody listens where the URL points. */
const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.once("error", () => resolve(false))
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
  })

const rows = (url: string, ...statements: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    let last: ReadonlyArray<unknown> = []
    for (const statement of statements) last = yield* sql.unsafe(statement)
    return last
  }).pipe(Effect.provide(PgClient.layer({ url: Redacted.make(url), maxConnections: 1 })), Effect.runPromise)

describe("the PostgreSQL server of a run", { timeout: 60_000 }, () => {
  it("gives every caller an empty database, and takes it back", async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
    await rows(one.url, "CREATE TABLE t (n int)")
    assert.deepStrictEqual(await rows(two.url, "SELECT to_regclass('t') AS t"), [{ t: null }])
    await Promise.all([one.drop(), two.drop()])
    const failure = await rows(one.url, "SELECT 1").catch(String)
    assert.match(String(failure), /SqlError/u)
  })

  it("sorts texts as a Chinese dictionary does, not by code points", async () => {
    const { url, drop } = await freshDatabase()
    const sorted = await rows(url, "SELECT t FROM (VALUES ('张'), ('李'), ('一')) AS v (t) ORDER BY t")
    assert.deepStrictEqual(sorted, [{ t: "李" }, { t: "一" }, { t: "张" }])
    await drop()
  })
})

describe("a PostgreSQL server of one's own", { timeout: 60_000 }, () => {
  it("keeps what was committed over a kill, and answers at the same address again", async () => {
    const server = await startPostgres({ durable: true })
    assert.deepStrictEqual(await rows(server.url, "SHOW fsync"), [{ fsync: "on" }])
    await rows(server.url, "CREATE TABLE t (n int)", "INSERT INTO t VALUES (7)")
    await server.kill()
    assert.isFalse(await answers(server.url))
    await server.restart()
    assert.deepStrictEqual(await rows(server.url, "SELECT n FROM t"), [{ n: 7 }])
    await server.stop()
    assert.isFalse(await answers(server.url))
  })

  it("ends with the process that started it, killed or not, and leaves no file", async () => {
    const module = join(import.meta.dirname, "../src/postgres/startPostgres.ts")
    const program = `import { startPostgres } from ${JSON.stringify(module)}
console.log((await startPostgres()).url)
await new Promise(() => setInterval(() => undefined, 1000))`
    const temporary = mkdtempSync(join(tmpdir(), "kepu-parts-"))
    chmodSync(temporary, 0o755)
    const starter = spawn(process.execPath, ["--no-warnings", "--input-type=module-typescript", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TMPDIR: temporary }
    })
    const [url] = (await once(createInterface({ input: starter.stdout }), "line")) as [string]
    assert.isTrue(await answers(url))
    assert.lengthOf(readdirSync(temporary), 1)
    starter.kill("SIGKILL")
    await vi.waitFor(() => assert.deepStrictEqual(readdirSync(temporary), []), { timeout: 20_000, interval: 100 })
    assert.isFalse(await answers(url))
    rmSync(temporary, { recursive: true })
  })
})
