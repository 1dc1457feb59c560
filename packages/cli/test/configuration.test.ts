import { assert, describe, it } from "@effect/vitest"
import { filesOf, run } from "./run.ts"

const secret = `whsec_${Buffer.from("k".repeat(32)).toString("base64")}`
const { "hook.txt": hook } = filesOf({ "hook.txt": `${secret}\n` })
const files = filesOf({
  "webhooks.json": JSON.stringify({
    webhooks: [
      {
        region: "610526000000",
        notice: "pucheng-2023",
        url: "https://hooks.test/abc?token=1",
        secretFile: hook
      }
    ]
  }),
  "all.json": JSON.stringify({
    store: "postgres://u:secret@db.test/kepu",
    port: 1,
    host: "h",
    origins: ["https://a.test"]
  }),
  "some.json": JSON.stringify({ port: 9 }),
  "wrong.json": JSON.stringify({ prot: 9, port: "x" }),
  "no.json": "port: 9",
  "secret.txt": "very-secret\n",
  "login.json": JSON.stringify({
    publicUrl: "https://kepu.test",
    oidc: {
      issuer: "https://id.test",
      clientId: "kepu",
      assignments: [{ claim: "groups", is: "edu", role: "unit", region: "610526000000", unit: "edu" }]
    }
  }),
  "assignments.json": JSON.stringify({
    publicUrl: "https://kepu.test",
    oidc: { issuer: "https://id.test", clientId: "kepu", assignments: [{ claim: "groups", is: "edu", role: "unit" }] }
  })
})
const serve = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}) => {
  const { code: status, stderr, stdout } = run(["serve", ...args, "--print-config"], env)
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
      amendedBy: { value: [], from: "usual" },
      origins: { value: [], from: "usual" },
      trustProxy: { value: [], from: "usual" },
      webhookNetworks: { value: [], from: "usual" },
      console: { value: true, from: "usual" },
      webhooks: { value: [], from: "usual" }
    })
  })

  it("has the flag's word before the environment's, and that before the file's", () => {
    const env = {
      KEPU_PORT: "2",
      KEPU_HOST: "e",
      KEPU_ORIGINS: "https://b.test, https://c.test",
      KEPU_TRUST_PROXY: "10.0.0.0/8, ::1",
      KEPU_CONSOLE: "no"
    }
    const { json, stderr, stdout } = serve(["--config", files["all.json"], "--port", "3"], env)
    assert.deepStrictEqual(json(), {
      store: { value: "postgres://db.test/kepu", from: "file" },
      port: { value: 3, from: "flag" },
      host: { value: "e", from: "environment" },
      notices: { value: [], from: "usual" },
      amendedBy: { value: [], from: "usual" },
      origins: { value: ["https://b.test", "https://c.test"], from: "environment" },
      trustProxy: { value: ["10.0.0.0/8", "::1"], from: "environment" },
      webhookNetworks: { value: [], from: "usual" },
      console: { value: false, from: "environment" },
      webhooks: { value: [], from: "usual" }
    })
    assert.notInclude(stdout + stderr, "secret")
  })

  it("takes the file that the environment names", () => {
    assert.deepStrictEqual(serve([], { KEPU_CONFIG: files["some.json"] }).json()["port"], { value: 9, from: "file" })
  })

  it("serves the console unless it is told not to", () => {
    assert.deepStrictEqual(serve(["--no-console"]).json()["console"], { value: false, from: "flag" })
    assert.deepStrictEqual(serve(["--console"], { KEPU_CONSOLE: "no" }).json()["console"], {
      value: true,
      from: "flag"
    })
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
    refused([], { KEPU_CONSOLE: "off" }, "KEPU_CONSOLE", "off")
    refused(["--trust-proxy", "10.0.0.0/33"], {}, "10.0.0.0/33", "trustProxy")
    refused(["--webhook-network", "internal"], {}, "internal", "webhookNetworks")
  })

  it("tells of the login what is said of it and by whom, and never its secret", () => {
    const secret = { KEPU_OIDC_CLIENT_SECRET: "very-secret" }
    const { json, stderr, stdout } = serve(["--config", files["login.json"], "--oidc-client-id", "other"], secret)
    const { oidc, publicUrl } = json() as Record<string, unknown>
    assert.deepStrictEqual(publicUrl, { value: "https://kepu.test", from: "file" })
    assert.deepStrictEqual(oidc, {
      issuer: { value: "https://id.test", from: "file" },
      clientId: { value: "other", from: "flag" },
      clientSecret: { value: "…", from: "environment" },
      assignments: [{ claim: "groups", is: "edu", role: "unit", region: "610526", unit: "edu" }]
    })
    assert.notInclude(stdout + stderr, "very-secret")
    const inFile = serve(["--config", files["login.json"], "--oidc-client-secret-file", files["secret.txt"]])
    assert.strictEqual(inFile.status, 0, inFile.stderr)
    assert.notInclude(inFile.stdout + inFile.stderr, "very-secret")
  })

  it("tells of webhooks what is set and by whom, and never a secret, also not of their addresses", () => {
    const { json, status, stderr, stdout } = serve(["--config", files["webhooks.json"]])
    assert.strictEqual(status, 0, stderr)
    const [own] = json()["webhooks"]!.value as ReadonlyArray<Record<string, string>>
    assert.deepStrictEqual(own, {
      region: "610526",
      notice: "pucheng-2023",
      url: "https://hooks.test/…",
      secretFile: hook
    })
    const env = {
      KEPU_WEBHOOKS: JSON.stringify([{ region: "610526", notice: "pucheng-2023", url: "https://other.test/abc" }]),
      KEPU_WEBHOOK_SECRET: secret
    }
    const other = serve(["--config", files["webhooks.json"]], env)
    assert.deepStrictEqual(other.json()["webhooks"], {
      value: [{ region: "610526", notice: "pucheng-2023", url: "https://other.test/…", secret: "…" }],
      from: "environment"
    })
    for (const text of [stdout, other.stdout])
      for (const hidden of [secret, "abc", "token"]) assert.notInclude(text, hidden)
  })

  it.each([
    ["without a secret", { url: "https://a.test" }, "", "KEPU_WEBHOOK_SECRET"],
    ["with a secret that is none", { url: "https://a.test" }, "short", "whsec_"],
    ["to no address", { url: "a" }, secret, "不是网址"],
    ["to this machine", { url: "https://127.0.0.1/a" }, secret, "--webhook-network"],
    ["of a notice that is not there", { url: "https://a.test", notice: "none" }, secret, "none"],
    ["with a key that is not known", { url: "https://a.test", secert: "x" }, secret, "secert"]
  ])("refuses a webhook %s, and says what to do", (_, own, given, told) => {
    const env = {
      KEPU_WEBHOOKS: JSON.stringify([{ region: "610526", notice: "pucheng-2023", ...own }]),
      KEPU_WEBHOOK_SECRET: given
    }
    const { status, stderr, stdout } = serve([], env)
    assert.deepStrictEqual([status, stdout], [2, ""], stderr)
    assert.include(stderr, told)
  })

  it.each([
    ["no issuer", ["--oidc-client-id", "kepu"], "--oidc-issuer"],
    ["no client", ["--oidc-issuer", "https://id.test"], "--oidc-client-id"],
    ["no address", ["--oidc-issuer", "https://id.test", "--oidc-client-id", "kepu"], "--public-url"],
    ["an issuer in the clear", ["--config", files["login.json"], "--oidc-issuer", "http://id.test"], "http://id.test"],
    ["an address with a path", ["--config", files["login.json"], "--public-url", "https://kepu.test/a"], "不能带路径"],
    ["no such file", ["--config", files["login.json"], "--oidc-client-secret-file", "none.txt"], "none.txt"],
    ["a unit's assignment without a unit", ["--config", files["assignments.json"]], "oidc.assignments[0]"]
  ])("refuses a login with %s, and says what to do", (_, args, told) => {
    const { status, stderr, stdout } = serve(args)
    assert.deepStrictEqual([status, stdout], [2, ""], stderr)
    assert.include(stderr, told)
  })
})
