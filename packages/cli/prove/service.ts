import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

/** A service in a process of its own. */
export interface ServiceProcess {
  readonly url: string
  /** The first token, where it printed one. */
  readonly token: string | undefined
  readonly process: ChildProcess
  /** All that it wrote so far. */
  readonly written: () => { readonly stdout: string; readonly stderr: string }
  /** Sends a signal, and answers with the exit code once the process is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Runs `kepu serve` over a store, at any free port unless `more` names one, and waits until it says that it does. */
export const startService = async (
  store: string,
  more: ReadonlyArray<string> = [],
  env: NodeJS.ProcessEnv = {}
): Promise<ServiceProcess> => {
  const main = join(import.meta.dirname, "../src/main.ts")
  const port = more.includes("--port") ? [] : ["--port", "0"]
  const args = ["--no-warnings", "-C", "@kepu/source", main, "serve", "--store", store, ...port, ...more]
  const service = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env }
  })
  // It does not outlive who started it, also where that fails before it ends it.
  process.once("exit", () => service.kill("SIGKILL"))
  let stdout = ""
  let stderr = ""
  service.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text))
  service.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text))
  const ended = once(service, "exit") as Promise<[number | null]>
  // Its last words before it waits for requests.
  const isUp = new Promise<void>((resolve) => {
    service.stderr.on("data", () => {
      if (/Ctrl\+C/u.test(stderr)) resolve()
    })
  })
  await Promise.race([isUp, ended])
  if (service.exitCode !== null) throw new Error(`the service did not start: ${stderr}`)
  return {
    url: /http:\/\/[\d.]+:\d+/u.exec(stdout)![0],
    token: /^kepu_\S+$/mu.exec(stdout)?.[0],
    process: service,
    written: () => ({ stdout, stderr }),
    end: async (signal) => {
      service.kill(signal)
      const [code] = await ended
      return code
    }
  }
}
