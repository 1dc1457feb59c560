// Reads, judges and checks beside the page, so that typing never waits.
import { statusName } from "@kepu/core/assessment"
import { noticeJsonSchema } from "@kepu/core/notice"
import { shipped, type ShippedId } from "@kepu/core/notices"
import { check, explain, judge, type Judged } from "./judging.ts"
import type { Answer, Question } from "./protocol.ts"

const answer = (one: Answer): void => postMessage(one)

/** What stands on the page: while the notice cannot be used, what was found before. */
let last: Judged | undefined

const reply = async (question: Question): Promise<void> => {
  const { number } = question
  if (question.kind === "judge") {
    const { answer: found, judged } = await judge(question)
    last = judged ?? last
    answer(found)
    if (judged !== undefined) answer(check(judged, question))
  } else if (question.kind === "explain") {
    answer(last === undefined ? { kind: "explained", number, explanation: undefined } : explain(last, question))
  } else {
    const { notice } = await shipped[question.id as ShippedId]()
    const asOf = notice.windows[0]?.end ?? notice.issuedOn
    answer({ kind: "opened", number, text: JSON.stringify(notice, null, 2), asOf })
  }
}

/** One question after the other, as a later one may ask about what an earlier one found. */
let turn = Promise.resolve()
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  turn = turn
    .then(() => reply(data))
    .catch((error: unknown) => {
      answer({ kind: "failed", number: data.number, text: String(error) })
    })
})

answer({ kind: "ready", number: 0, schema: noticeJsonSchema(), shipped: Object.keys(shipped), statusNames: statusName })
