import { fold } from "../text.ts"

const words =
  /^(?:逾期|到期|至今|截至目前|目前)?(?:尚|还|暂|仍)?(?:未|没有?|待|欠|缺|漏)(?:按时|及时)?(?:(?:上|提|补|递)?交来?|上?报送?|呈?送达?|收到?|提供|回复)?(?:材料)?了?$|^(?:已催|催交)中?$|^(?:正在|仍在)?(?:催[办报交收要]?|补[报交送])中$|^正在(?:催|补)[办报交收送]?$/u

const strokes =
  /^(?:[-/\\|—―~～×✗✘✕]+|x|无|否|空|n\/?a|none|no|missing|outstanding|(?:not|never) (?:yet )?(?:received|sent|submitted|in)|notreceived|notsent|notsubmitted)$/u

/** Whether a cell of 收到时间 says that nothing has come: 未交, 未报, 没收到, 待交, 无, or a stroke. */
export const isOutstanding = (cell: string): boolean => {
  const text = fold(cell).replace(/\([^()]*\)|[。.!！]/gu, "")
  return words.test(text) || strokes.test(text)
}
