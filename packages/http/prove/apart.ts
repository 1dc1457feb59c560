import type { Limits } from "@kepu/http/server"
import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

/** A service in a process of its own. */
export interface Apart {
  readonly port: number
  readonly tokens: Readonly<Record<string, string>>
  /** Megabytes that the process holds after a garbage collection. */
  readonly memory: () => Promise<number>
  readonly stop: () => Promise<void>
}

export const startApart = async (limits: Partial<Limits> = {}): Promise<Apart> => {
  const child = fork(join(import.meta.dirname, "service.ts"), [JSON.stringify(limits)], {
    execArgv: ["-C", "@kepu/source", "--expose-gc"]
  })
  const [told] = (await once(child, "message")) as [Pick<Apart, "port" | "tokens">]
  return {
    ...told,
    memory: async () => {
      child.send("memory")
      const [bytes] = (await once(child, "message")) as [number]
      return bytes / 1e6
    },
    stop: async () => {
      const gone = once(child, "exit")
      child.disconnect()
      await gone
    }
  }
}
