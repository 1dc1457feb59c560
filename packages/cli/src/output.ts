import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import type { PlatformError } from "effect/PlatformError"
import * as Predicate from "effect/Predicate"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { Refused } from "./endings.ts"

const write = (to: "stdout" | "stderr", parts: Iterable<string>): Effect.Effect<void, PlatformError, Stdio.Stdio> =>
  Stdio.Stdio.use((stdio) => Stream.fromIterable(parts).pipe(Stream.run(stdio[to]())))

/** Whether the reader has seen enough and closed the pipe, as `| head` does. */
const isClosed = ({ reason: { cause } }: PlatformError): boolean =>
  Predicate.hasProperty(cause, "code") && cause.code === "EPIPE"

const unwritable = localized(
  "无法写出结果，请检查磁盘空间或输出位置",
  "The result cannot be written: check the disk or where it goes"
)

/** Writes what was asked for to stdout, in pieces. */
export const printAll = (parts: Iterable<string>): Effect.Effect<void, Refused, Stdio.Stdio> =>
  Effect.catch(write("stdout", parts), (error) =>
    isClosed(error) ? Effect.void : Effect.fail(new Refused({ reason: unwritable }))
  )

/** Writes what was asked for to stdout. */
export const print = (text: string): Effect.Effect<void, Refused, Stdio.Stdio> => printAll([text])

/** Writes to stderr what is not the result; if nobody hears it, so be it. */
export const remark = (text: string): Effect.Effect<void, never, Stdio.Stdio> => Effect.ignore(write("stderr", [text]))
