import type { Answer, Ask } from "../protocol.ts"

type Unnumbered = Ask extends infer A ? (A extends unknown ? Omit<A, "number"> : never) : never
type OfKind<K extends Answer["kind"]> = Extract<Answer, { readonly kind: K }>

/** The worker was stopped before it answered. */
export class Cancelled extends Error {}

/** Asks the worker, which can be stopped and begun anew; nothing is begun before the document is whole. */
export const makeClient = (start: () => Worker) => {
  const whole = new Promise<void>((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => resolve())
    else resolve()
  })
  let number = 0
  let worker: Worker | undefined
  const waiting = new Map<
    number,
    {
      readonly done: (answer: Answer) => void
      readonly lost: (why: Error) => void
      readonly progress: (answer: OfKind<"progress">) => void
    }
  >()
  const running = (): Worker => {
    if (worker !== undefined) return worker
    worker = start()
    worker.addEventListener("message", ({ data: answer }: MessageEvent<Answer>) => {
      const one = waiting.get(answer.number)
      if (answer.kind === "progress") return one?.progress(answer)
      waiting.delete(answer.number)
      one?.done(answer)
    })
    worker.addEventListener("error", (event) => {
      for (const one of waiting.values()) one.lost(new Error(event.message))
      waiting.clear()
    })
    return worker
  }
  return {
    /** Begins the worker before it is needed. */
    warm: (): void => void whole.then(running),
    ask: (
      question: Unnumbered,
      progress: (answer: OfKind<"progress">) => void = () => undefined
    ): Promise<Exclude<Answer, { readonly kind: "progress" }>> =>
      new Promise((done, lost) => {
        number += 1
        waiting.set(number, { done: done as (answer: Answer) => void, lost, progress })
        const asked = { ...question, number }
        void whole.then(() => running().postMessage(asked))
      }),
    /** Stops all that is under way. */
    cancel: (): void => {
      worker?.terminate()
      worker = undefined
      for (const one of waiting.values()) one.lost(new Cancelled())
      waiting.clear()
    }
  }
}

export type Client = ReturnType<typeof makeClient>
