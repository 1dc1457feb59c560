import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { type NoticeCase, NoticeCases } from "./NoticeCase.ts"

const read = reader(NoticeCases)

/** Reads the cases of a notice from the text of a JSON file. */
export const parseCases = (text: string): Result.Result<ReadonlyArray<NoticeCase>, Failures> =>
  Result.flatMap(parseJson(text), read)
