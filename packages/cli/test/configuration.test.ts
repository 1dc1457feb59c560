import { assert, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { filesOf, program } from "./run.ts"

const files = filesOf({
  "all.json": JSON.stringify({
    store: "postgres://u:secret@db.test/kepu",
    port: 1,
    host: "h",
    origins: ["https://a.test"]
  }),
  "some.json": JSON.stringify({ port: 9 }),
  "wrong.json": JSON.stringify({ prot: 9, port: "x" }),
  "no.json": "port: 9"
})
const [node, ...words] = program
const serve = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}) => {
  const { status, stderr, stdout } = spawnSync(node, [...words, "serve", ...args, "--print-config"], {
    encoding: "utf8",
    env: { ...process.env, ...env }
  })
  return { status, stderr, stdout, json: () => JSON.parse(stdout) as Record<string, { value: unknown; from: string }> }
}

describe("kepu serve --print-config", () => {
  it("has what is usual where nobody says anything", () => {
    const { json, status } = serve([])
    assert.strictEqual(status, 0)
    assert.deepStrictEqual(json(), {
      store: { value: "sqlite:kepu.db", from: "usual" },
      port: { value: 8526, from: "usual" },
      host: { value: "127.0.0.1", from: "usual" },
      notices: { value: [], from: "usual" },
      origins: { value: [], from: "usual" }
    })
  })

  it("has the flag's word before the environment's, and that before the file's", () => {
    const env = { KEPU_PORT: "2", KEPU_HOST: "e", KEPU_ORIGINS: "https://b.test, https://c.test" }
    const { json, stderr, stdout } = serve(["--config", files["all.json"], "--port", "3"], env)
    assert.deepStrictEqual(json(), {
      store: { value: "postgres://db.test/kepu", from: "file" },
      port: { value: 3, from: "flag" },
      host: { value: "e", from: "environment" },
      notices: { value: [], from: "usual" },
      origins: { value: ["https://b.test", "https://c.test"], from: "environment" }
    })
    assert.notInclude(stdout + stderr, "secret")
  })

  it("takes the file that the environment names", () => {
    assert.deepStrictEqual(serve([], { KEPU_CONFIG: files["some.json"] }).json()["port"], { value: 9, from: "file" })
  })

  it("says of a file and of a port what is wrong with them, and where it comes from", () => {
    const refused = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv, ...told: ReadonlyArray<string>) => {
      const { status, stderr, stdout } = serve(args, env)
      assert.deepStrictEqual([status, stdout], [2, ""], stderr)
      for (const text of told) assert.include(stderr, text)
    }
    refused(["--config", files["wrong.json"]], {}, "wrong.json", "prot", "port")
    refused(["--config", files["no.json"], "--lang", "en"], {}, "no.json", "is no JSON")
    refused([], { KEPU_PORT: "65536" }, "65536", "环境变量")
    refused(["--port", "-1"], {}, "命令行")
  })
})
