import { DatabaseSync } from "node:sqlite"
import { assert, describe, it } from "vitest"
import { join } from "node:path"
import { startService } from "../prove/service.ts"
import { filesOf, run } from "./run.ts"

const base = "/v1/regions/610526/notices/pucheng-2023"

/** The drills of docs/how-to/operate-the-service.md, with the real service. */
describe("a service over a file", { timeout: 240_000 }, () => {
  const folder = join(filesOf({ "before.txt": "" })["before.txt"], "..")
  const at = (name: string) => `sqlite:${join(folder, name)}`
  const done = (...args: ReadonlyArray<string>): string => {
    const { code, stderr, stdout } = run(["store", ...args])
    assert.strictEqual(code, 0, stderr)
    return stdout
  }
  const namesAt = async (url: string, token: string | undefined) => {
    const answer = await fetch(`${url}${base}/units`, { headers: { authorization: `Bearer ${token}` } })
    const { items } = (await answer.json()) as { readonly items: ReadonlyArray<{ readonly key: string }> }
    return items.map(({ key }) => key)
  }
  const addAt = async (url: string, token: string | undefined, id: string) => {
    const answer = await fetch(`${url}${base}/units`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ id, name: `单位${id}` })
    })
    assert.strictEqual(answer.status, 201)
  }

  it("is backed up while it runs, restored, verified and looked at; a newer version's store is refused, and one goes back", async () => {
    const first = await startService(at("kepu.db"))
    const { token } = first
    await addAt(first.url, token, "u1")
    const backup = join(folder, "before.backup")
    done("backup", backup, "--store", at("kepu.db"))
    await addAt(first.url, token, "u2")
    assert.strictEqual(await first.end("SIGTERM"), 0)

    // The drill: an empty store, verified, and served beside; tokens go with it.
    done("restore", backup, "--store", at("drill.db"))
    done("verify", "--store", at("drill.db"))
    const drill = await startService(at("drill.db"))
    assert.deepStrictEqual(await namesAt(drill.url, token), ["u1"])
    await drill.end("SIGTERM")

    // What a newer version leaves: a step of the schema that this one does not know.
    const database = new DatabaseSync(join(folder, "kepu.db"))
    database.exec("INSERT INTO kepu_migration (id, name, checksum) VALUES (999, 'later', 'sha256-0')")
    database.close()
    const refused = await startService(at("kepu.db")).then(
      () => "it started",
      (error: Error) => error.message
    )
    assert.include(refused, "较新的版本")
    assert.include(refused, "把升级前的备份恢复到一个新的存储")

    // The way back: the backup, into a store of its own.
    done("restore", backup, "--store", at("again.db"))
    const again = await startService(at("again.db"))
    assert.deepStrictEqual(await namesAt(again.url, token), ["u1"])
    await addAt(again.url, token, "u3")
    assert.deepStrictEqual(await namesAt(again.url, token), ["u1", "u3"])
    assert.strictEqual(await again.end("SIGTERM"), 0)
  })
})
