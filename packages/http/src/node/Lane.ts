import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import { setImmediate as turn } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import { RateLimited, TookTooLong, TooLarge } from "../api/problem/problems.ts"
import type { WorkLimits } from "../server/Settings.ts"
import type { makeBudgets } from "../server/jobs/Budgets.ts"
import type { Outcome } from "../server/jobs/Job.ts"
import type { Order } from "../server/jobs/Workers.ts"
import { idOf, Mirrors } from "./Feed.ts"
import { nextOf } from "./nextOf.ts"
import { ready } from "./ready.ts"
import type { Answered, Begun, Told } from "./worker.ts"

const texts = {
  late: localized(
    "未能在 {seconds} 秒内算完，已停止；请减少内容，或分单位查询",
    "not done within {seconds} seconds, and ended: send less, or ask unit by unit"
  ),
  memory: localized(
    "需要的内存超过 {limit} MB，已停止；请减少内容",
    "it takes more than {limit} MB of memory, and was ended: send less"
  ),
  queue: localized("等候的任务已满，请 {seconds} 秒后再试", "too much work is waiting: try again in {seconds} seconds")
}

/** Milliseconds in which a worker must have started, and have been told of a ledger. */
const starting = 60_000

type Failure = RateLimited | TookTooLong | TooLarge

/**
 * Milliseconds of processor that a worker has used; `undefined` where Node cannot tell, as before 24.6. On a busy
 * machine a task would else be ended for what others do.
 */
const usedBy = async (worker: Worker): Promise<number | undefined> => {
  const { system, user } = (await worker.cpuUsage?.().catch(() => undefined)) ?? {}
  return system === undefined || user === undefined ? undefined : (system + user) / 1000
}

/** How many times its milliseconds a task may take by the clock, while it gets no processor. */
const patience = 4

interface Task {
  readonly order: Order
  /** Milliseconds after which it is ended. */
  readonly within: number
  readonly settle: (outcome: Effect.Effect<Outcome, Failure>) => void
}

interface Hired {
  readonly worker: Worker
  readonly hasStarted: Promise<void>
}

/** What waits for the lanes that share it. Whichever is free takes the next task, of each caller one at a time. */
interface Line {
  readonly waiting: Array<Task>
  /** Callers of the tasks that are under way. */
  readonly served: Set<string>
  /** Of each lane what has it look for its next task. */
  readonly lanes: Array<() => void>
}

export const makeLine = (): Line => ({ waiting: [], served: new Set(), lanes: [] })

const isSource = import.meta.url.endsWith(".ts")

/**
 * One worker, which does one task at a time; it is ended for good and made anew where a task takes too long or too much.
 * A worker that `yields` has the processor when no other thread of the service wants it.
 */
export const makeLane = (
  { memory, queue }: WorkLimits,
  budgets: ReturnType<typeof makeBudgets>,
  workerData: Begun,
  line = makeLine()
) => {
  const { lanes, served, waiting } = line
  const mirrors = new Mirrors()
  let hired: Hired | undefined
  let running: { readonly task: Task; began: number; timer: NodeJS.Timeout } | undefined

  /** Ends the task that is under way; what it took is the processor's time where that is known. */
  const end = (outcome: Effect.Effect<Outcome, Failure>, took?: number): void => {
    if (running === undefined) return
    const { began, task, timer } = running
    clearTimeout(timer)
    running = undefined
    served.delete(task.order.caller)
    budgets.charge(task.order.caller, took ?? performance.now() - began)
    task.settle(outcome)
    for (const next of lanes) next()
  }

  /** Ends the worker, whatever it is at. */
  const discard = (): void => {
    const gone = hired?.worker
    hired = undefined
    mirrors.clear()
    gone?.removeAllListeners()
    // What a worker says that is being ended is of no interest.
    gone?.on("error", () => undefined)
    void gone?.terminate()
  }

  const hire = (): Hired => {
    const worker = new Worker(new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url), {
      execArgv: isSource ? ["-C", "@kepu/source"] : [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
      workerData
    })
    const hasStarted = new Promise<void>((resolve) => {
      worker.on("message", (said: Answered | typeof ready) => {
        if (said === ready) resolve()
        else end(Effect.succeed(said.outcome), said.took)
      })
    })
    worker.on("error", (error: NodeJS.ErrnoException) => {
      discard()
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY"
      const message = fill(texts.memory, { limit: memory })
      end(isMemory ? Effect.fail(new TooLarge({ what: "memory", limit: memory, message })) : Effect.die(error))
    })
    worker.unref()
    return { worker, hasStarted }
  }

  /** Ends what takes too long, and the worker with it. */
  const giveUp = (within: number, took?: number) => (): void => {
    discard()
    end(Effect.fail(new TookTooLong({ message: fill(texts.late, { seconds: within / 1000 }) })), took)
  }

  /** Gives a task up that has used its time, and lets go on for what it lacks one that got no processor. */
  const look = async (task: Task, worker: Worker, before: number | undefined): Promise<void> => {
    const now = before === undefined ? undefined : await usedBy(worker)
    if (running?.task !== task) return
    const used = now === undefined ? task.within : now - before!
    const left = Math.min(task.within - used, patience * task.within - (performance.now() - running.began))
    if (left < 1) return giveUp(task.within, used)()
    running.timer = setTimeout(() => void look(task, worker, before), left)
  }

  /** Gives a task to a worker that has started and has the ledger as it is now; until then it takes no time. */
  const give = async (task: Task, { hasStarted, worker }: Hired): Promise<void> => {
    const { given, job, ledger } = task.order
    await hasStarted
    // oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin
    for (const feed of ledger === undefined ? [] : mirrors.feeds(ledger)) {
      if (running?.task !== task) return
      worker.postMessage(feed)
      // oxlint-disable-next-line no-await-in-loop -- others are served between one message and the next
      await turn()
    }
    if (running?.task !== task) return
    const before = await usedBy(worker)
    if (running?.task !== task) return
    clearTimeout(running.timer)
    running.began = performance.now()
    running.timer = setTimeout(() => void look(task, worker, before), task.within)
    const told: Told = { _tag: "Do", job, given, about: ledger && idOf(ledger) }
    worker.postMessage(told)
    // oxlint-enable unicorn/require-post-message-target-origin
  }

  const next = (): void => {
    if (running !== undefined) return
    const free = waiting.filter(({ order }) => !served.has(order.caller))
    const callers = free.map(({ order }) => order.caller)
    const task = free[nextOf(callers, budgets.leftOf)]
    if (task === undefined) return
    waiting.splice(waiting.indexOf(task), 1)
    served.add(task.order.caller)
    running = { task, began: performance.now(), timer: setTimeout(giveUp(starting), starting) }
    hired ??= hire()
    void give(task, hired)
  }
  lanes.push(next)

  /** A caller has only so many waiting, so that none fills the queue for the others. */
  const isFull = (caller: string): boolean =>
    waiting.length >= queue * lanes.length ||
    waiting.filter(({ order }) => order.caller === caller).length >= Math.ceil(queue / 4)

  const run = (order: Order, within: number): Effect.Effect<Outcome, Failure> =>
    Effect.andThen(
      budgets.mustAfford(order.caller),
      Effect.callback<Outcome, Failure>((resume) => {
        if (isFull(order.caller)) {
          const seconds = 1
          resume(Effect.fail(new RateLimited({ retryAfter: seconds, message: fill(texts.queue, { seconds }) })))
          return undefined
        }
        const task: Task = { order, within, settle: resume }
        waiting.push(task)
        for (const next of lanes) next()
        // What is begun goes on to its end or its deadline, at its caller's cost: to end a worker costs more than most jobs.
        return Effect.sync(() => {
          const at = waiting.indexOf(task)
          if (at >= 0) waiting.splice(at, 1)
        })
      })
    )
  return { run, discard }
}
