import { localized } from "@kepu/core/text"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as HttpServer from "effect/http/HttpServer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { storedIn, storedServer } from "./stored.ts"

const needsRoot = localized(
  "需要挂载 tmpfs 的权限：请以 root 运行本测试",
  "this needs the right to mount a tmpfs: run it as root, as in a container"
)

const ready = async (runtime: ManagedRuntime.ManagedRuntime<HttpServer.HttpServer, unknown>) => {
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  const { port } = address as unknown as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/ready`)
  const { code, reason } = (await response.json()) as { readonly code?: string; readonly reason?: { because?: string } }
  return [response.status, code, reason?.because, response.headers.get("retry-after")]
}

describe("a service on a disk of 4 MB", { timeout: 60_000 }, () => {
  const disk = mkdtempSync(join(tmpdir(), "kepu-disk-"))
  beforeAll(() => {
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk])
    } catch (cause) {
      throw new Error(Object.values(needsRoot).join("\n"), { cause })
    }
  })
  afterAll(() => {
    execFileSync("umount", ["-l", disk])
    rmSync(disk, { recursive: true })
  })

  it("is ready, not while the disk is full, and again when there is room", async () => {
    const runtime = ManagedRuntime.make(storedServer(SqliteActivityStore.layerWithClient({ file: join(disk, "c.db") })))
    expect(await ready(runtime)).toEqual([200, undefined, undefined, null])
    const filler = join(disk, "filler")
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, Buffer.alloc(bavail * bsize))
    await pause(5100)
    expect(await ready(runtime)).toEqual([503, "store-unavailable", "full", "5"])
    rmSync(filler)
    await pause(5100)
    expect((await ready(runtime))[0]).toBe(200)
    await runtime.dispose()
  })
})

describe.each(storedIn)("a service over $name", ({ store }) => {
  it("looks once for many who ask, and leaves nothing behind that counts", { timeout: 60_000 }, async () => {
    const runtime = ManagedRuntime.make(storedServer(store))
    const all = await Promise.all(Array.from({ length: 50 }, () => ready(runtime)))
    expect(all.every(([status]) => status === 200)).toBe(true)
    await runtime.dispose()
  })
})
