import { type ChildProcess, execFile, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import { findBinaries, user } from "./binaries.ts"

/** A PostgreSQL server with data of its own in a temporary folder. */
export interface Cluster {
  readonly url: string
  readonly start: () => Promise<void>
  /** Ends all its processes at once with SIGKILL, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Ends it and deletes its data. */
  readonly remove: () => Promise<void>
}

const startsWithin = 60_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  if (address === null || typeof address === "string") throw new Error("no free port on 127.0.0.1")
  return address.port
}

/** Linux lists a process's children here; elsewhere they notice by themselves that their parent has gone. */
const childrenOf = (pid: number): ReadonlyArray<number> => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number)
  } catch {
    return []
  }
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended already.
  }
}

/**
 * Without `durable`, nothing is forced to disk, which is fast and loses data in a power cut.
 *
 * Texts sort as in a Chinese dictionary unless a query says otherwise, as on a server in a county:
 * a query that relies on the order of code points is found out.
 */
export const makeCluster = async ({ durable }: { readonly durable: boolean }): Promise<Cluster> => {
  const home = mkdtempSync(join(tmpdir(), "kepu-postgres-"))
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 10 })
  try {
    return await inFolder(home, durable)
  } catch (cause) {
    remove()
    throw cause
  }
}

const inFolder = async (home: string, durable: boolean): Promise<Cluster> => {
  if (user !== undefined) chownSync(home, user.uid, user.gid)
  const { initdb, postgres } = await findBinaries(home)
  const data = join(home, "data")
  const passwordFile = join(home, "password")
  const password = randomUUID()
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid)
  const surroundings = { ...user, env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" }, cwd: home }
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=zh-CN"]
  const access = ["--username=kepu", "--auth=scram-sha-256", `--pwfile=${passwordFile}`]
  await promisify(execFile)(initdb, [`--pgdata=${data}`, "--no-sync", "--no-instructions", ...locale, ...access], {
    ...surroundings,
    timeout: startsWithin
  })
  const port = await freePort()
  const hasty = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${port}`, ...(durable ? [] : hasty)]

  let running: ChildProcess | undefined

  const attempt = async (): Promise<string | undefined> => {
    const server = spawn(postgres, ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
      ...surroundings,
      stdio: ["ignore", "ignore", "pipe"]
    })
    running = server
    let log = ""
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve(`not ready after ${startsWithin} ms: ${log}`), startsWithin)
      const settle = (failure: string | undefined) => {
        clearTimeout(late)
        resolve(failure)
      }
      server.once("error", (error) => settle(error.message))
      server.once("exit", () => settle(log))
      server.stderr.setEncoding("utf8").on("data", (text: string) => {
        log = (log + text).slice(-4_000)
        if (log.includes("ready to accept connections")) settle(undefined)
      })
    })
  }

  /** For a moment after a kill, the system still counts the dead as users of the data. */
  const start = async (until = Date.now() + startsWithin): Promise<void> => {
    const failure = await attempt()
    if (failure === undefined) return
    await end("SIGKILL")
    if (!failure.includes("still in use") || Date.now() > until) throw new Error(`PostgreSQL did not start: ${failure}`)
    await sleep(50)
    return await start(until)
  }

  const end = async (how: "SIGQUIT" | "SIGKILL"): Promise<void> => {
    const server = running
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, "exit")
    if (how === "SIGKILL") {
      // Stopped first, it cannot start others while these are counted.
      signal(server.pid, "SIGSTOP")
      for (const child of childrenOf(server.pid)) signal(child, "SIGKILL")
    }
    signal(server.pid, how)
    await ended
  }

  return {
    url: `postgres://kepu:${password}@127.0.0.1:${port}/postgres`,
    start: () => start(),
    kill: () => end("SIGKILL"),
    remove: async () => {
      await Promise.race([end("SIGQUIT"), sleep(5_000)])
      await end("SIGKILL")
      rmSync(home, { recursive: true, force: true, maxRetries: 10 })
    }
  }
}
