import { freshDatabase, runIn } from "@kepu/real-parts/postgres"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, it } from "vitest"
import { startService } from "../prove/service.ts"
import { run } from "./run.ts"

const recipe = readFileSync(join(import.meta.dirname, "../../../docs/how-to/operate/rights.sql"), "utf8")

/** What becomes of statements, one after the other: `done`, or what the server says. */
const said = async (url: string, ...statements: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const answers: Array<string> = []
  for (const statement of statements) {
    // oxlint-disable-next-line no-await-in-loop -- each rests on the one before
    const answer = await runIn(url, statement).then(
      () => "done",
      (error: unknown) =>
        `${statement}: ${String((error as { readonly reason?: { readonly cause?: unknown } }).reason?.cause)}`
    )
    answers.push(answer)
  }
  return answers
}

it("the service runs with an account that may read and write rows and nothing else", { timeout: 240_000 }, async () => {
  const { drop, url } = await freshDatabase()
  const name = new URL(url).pathname.slice(1)
  // Roles are of the whole server, which other tests use as well.
  const [owner, service] = [`owner_${name}`, `service_${name}`]
  const as = (role: string): string => {
    const own = new URL(url)
    own.username = role
    own.password = "secret"
    return own.href
  }
  const statements = recipe
    .replaceAll(/^--.*$/gmu, "")
    .replaceAll("kepu_owner", owner)
    .replaceAll("kepu_service", service)
    .replaceAll(/DATABASE kepu\b/gu, `DATABASE ${name}`)
  const all = statements.split(";").filter((text) => text.trim() !== "")
  const passwords = [owner, service].map((role) => `ALTER ROLE ${role} PASSWORD 'secret'`)
  assert.deepStrictEqual(new Set(await said(url, ...all, ...passwords)), new Set(["done"]))
  assert.strictEqual(run(["store", "init", "--store", as(owner)]).code, 0)
  const running = await startService(as(service))
  const headers = { authorization: `Bearer ${running.token}`, "content-type": "application/json" }
  const units = `${running.url}/v1/regions/610526/notices/pucheng-2023/units`
  const made = await fetch(units, { method: "POST", headers, body: JSON.stringify({ id: "edu", name: "教育局" }) })
  assert.strictEqual(made.status, 201)
  assert.strictEqual((await fetch(`${running.url}/ready`)).status, 200)
  assert.strictEqual(await running.end("SIGTERM"), 0)
  const beyond = ["DROP TABLE kepu_migration", "CREATE TABLE mine (a int)", "CREATE ROLE mine"]
  assert.notInclude(await said(as(service), ...beyond, "ALTER TABLE kepu_secret ADD a int"), "done")
  await said(url, ...[service, owner].flatMap((role) => [`DROP OWNED BY ${role} CASCADE`, `DROP ROLE ${role}`]))
  await drop()
})

it("a database that is to be reached by TLS is not reached in the clear", { timeout: 120_000 }, async () => {
  // The server of the tests has none.
  const { drop, url } = await freshDatabase()
  for (const mode of ["require", "verify-full"]) {
    const secured = new URL(url)
    secured.searchParams.set("sslmode", mode)
    const { code, stderr } = run(["store", "init", "--store", secured.href])
    assert.deepStrictEqual([mode, code], [mode, 2])
    assert.include(stderr, "TLS")
  }
  assert.strictEqual(run(["store", "init", "--store", url]).code, 0)
  await drop()
})
