import type { Answer, Question } from "./protocol.ts"

type Without<T> = T extends unknown ? Omit<T, "number"> : never
/** A question before it has a number. */
export type Unnumbered = Without<Question>

/** Asks the worker. A question that is asked anew while one is under way waits for it, and only the latest of them is asked. */
export const asking = (worker: Worker, tell: (answer: Answer) => void) => {
  let number = 0
  let judging = 0
  let next: Unnumbered | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = new Map<number, (answer: Answer) => void>()

  const send = (question: Unnumbered): number => {
    number += 1
    worker.postMessage({ ...question, number })
    return number
  }
  const judge = (question: Unnumbered): void => {
    if (judging === 0) judging = send(question)
    else next = question
  }
  const done = (): void => {
    judging = 0
    const latest = next
    next = undefined
    if (latest !== undefined) judge(latest)
  }
  worker.addEventListener("message", ({ data: answer }: MessageEvent<Answer>) => {
    const asked = waiting.get(answer.number)
    waiting.delete(answer.number)
    if (asked !== undefined) return asked(answer)
    // Of what was overtaken in the meantime nothing is shown.
    if (next === undefined) tell(answer)
    const isLast = answer.kind === "unusable" || answer.kind === "checked" || answer.kind === "failed"
    if (answer.number === judging && isLast) done()
  })

  return {
    /** Asks for one answer. */
    once: (question: Unnumbered): Promise<Answer> => new Promise((resolve) => waiting.set(send(question), resolve)),
    /** Has everything judged as soon as nothing was typed for a moment. */
    soon: (make: () => Unnumbered): void => {
      clearTimeout(timer)
      timer = setTimeout(() => judge(make()), 250)
    }
  }
}
