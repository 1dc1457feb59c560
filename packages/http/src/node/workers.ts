import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Worker } from "node:worker_threads"
import { RateLimited, TookTooLong, TooLarge } from "../api/problem/problems.ts"
import type { WorkLimits } from "../server/Settings.ts"
import { makeBudgets } from "../server/jobs/Budgets.ts"
import type { Given, Job, Outcome } from "../server/jobs/jobs.ts"
import { ready } from "./ready.ts"
import { Workers } from "../server/jobs/Workers.ts"

const texts = {
  late: localized(
    "未能在 {seconds} 秒内算完，已停止；请减少内容",
    "not done within {seconds} seconds, and ended: send less"
  ),
  memory: localized(
    "需要的内存超过 {limit} MB，已停止；请减少内容",
    "it takes more than {limit} MB of memory, and was ended: send less"
  ),
  queue: localized("等候的任务已满，请 {seconds} 秒后再试", "too much work is waiting: try again in {seconds} seconds")
}

/** Milliseconds in which a worker must have started. */
const starting = 60_000

type Failure = RateLimited | TookTooLong | TooLarge

interface Task {
  readonly caller: string
  readonly job: Job
  readonly given: Given
  readonly settle: (outcome: Effect.Effect<Outcome, Failure>) => void
}

const isSource = import.meta.url.endsWith(".ts")

/** One worker, which does one task at a time; it is ended for good and made anew where a task takes too long or too much. */
const makeWorkers = ({ deadline, memory, queue, ...allowance }: WorkLimits) => {
  const budgets = makeBudgets(allowance)
  const waiting: Array<Task> = []
  let worker: Worker | undefined
  let last: string | undefined
  let running: { readonly task: Task; began: number; timer: NodeJS.Timeout } | undefined

  const end = (outcome: Effect.Effect<Outcome, Failure>): void => {
    if (running === undefined) return
    const { began, task, timer } = running
    clearTimeout(timer)
    running = undefined
    budgets.charge(task.caller, performance.now() - began)
    task.settle(outcome)
    next()
  }

  /** Ends the worker, whatever it is at. */
  const discard = (): void => {
    const gone = worker
    worker = undefined
    gone?.removeAllListeners()
    // What a worker says that is being ended is of no interest.
    gone?.on("error", () => undefined)
    void gone?.terminate()
  }

  const start = (): Worker => {
    const made = new Worker(new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url), {
      execArgv: isSource ? ["-C", "@kepu/source"] : [],
      resourceLimits: { maxOldGenerationSizeMb: memory }
    })
    made.on("message", (said: Outcome | typeof ready) => {
      if (said === ready) startClock(deadline)
      else end(Effect.succeed(said))
    })
    made.on("error", (error: NodeJS.ErrnoException) => {
      discard()
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY"
      const message = fill(texts.memory, { limit: memory })
      end(isMemory ? Effect.fail(new TooLarge({ what: "memory", limit: memory, message })) : Effect.die(error))
    })
    made.unref()
    return made
  }

  /** Ends what takes too long, and the worker with it. */
  const giveUp = (): void => {
    discard()
    end(Effect.fail(new TookTooLong({ message: fill(texts.late, { seconds: deadline / 1000 }) })))
  }

  const startClock = (within: number): void => {
    if (running === undefined) return
    clearTimeout(running.timer)
    running.began = performance.now()
    running.timer = setTimeout(giveUp, within)
  }

  /** The task that is next: that of another caller than the last one, if any waits. */
  const takeTurn = (): Task | undefined => {
    const other = waiting.findIndex(({ caller }) => caller !== last)
    const [task] = waiting.splice(Math.max(0, other), 1)
    last = task?.caller
    return task
  }

  const next = (): void => {
    if (running !== undefined) return
    const task = takeTurn()
    if (task === undefined) return
    // A worker that is just starting tells when it has; until then the task is not what takes the time.
    const timer = setTimeout(giveUp, worker === undefined ? starting : deadline)
    worker ??= start()
    running = { task, began: performance.now(), timer }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ job: task.job, given: task.given })
  }

  /** A caller has only so many waiting, so that none fills the queue for the others. */
  const isFull = (caller: string): boolean =>
    waiting.length >= queue || waiting.filter((task) => task.caller === caller).length >= Math.ceil(queue / 4)

  const run = (caller: string, job: Job, given: Given): Effect.Effect<Outcome, Failure> =>
    Effect.andThen(
      budgets.mustAfford(caller),
      Effect.callback<Outcome, Failure>((resume) => {
        if (isFull(caller)) {
          const seconds = 1
          resume(Effect.fail(new RateLimited({ retryAfter: seconds, message: fill(texts.queue, { seconds }) })))
          return undefined
        }
        const task: Task = { caller, job, given, settle: resume }
        waiting.push(task)
        next()
        return Effect.sync(() => {
          const at = waiting.indexOf(task)
          if (at >= 0) waiting.splice(at, 1)
          // Nobody waits for it any more.
          if (running?.task === task) {
            discard()
            end(Effect.interrupt)
          }
        })
      })
    )
  return { run, discard }
}

/** Does work that may take long in a thread of its own. */
export const layerWorkers = (limits: WorkLimits): Layer.Layer<Workers> =>
  Layer.effect(
    Workers,
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => makeWorkers(limits)),
        ({ discard }) => Effect.sync(discard)
      ),
      ({ run }) => Workers.of({ run })
    )
  )
