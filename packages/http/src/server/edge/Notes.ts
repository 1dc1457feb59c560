import * as Context from "effect/Context"

/** What is noted of a request on its way, for its log line and its problems. */
export interface RequestNotes {
  /** Told by the caller, or made up: in the response's X-Request-Id, in problems and in the log. */
  readonly id: string
  /** The route's pattern, never the address itself: that may hold personal data. */
  route?: string
  /** The opaque id of whoever calls. */
  caller?: string
  /** The id of the API token or the session that came, never its secret; also where it was refused. */
  token?: string
  /** Why the request was refused: the problem's code, and of a credential what it was refused for. */
  code?: string
  because?: string
  /** Bytes that its body may have, where that is not what all may have. */
  bytes?: number
}

export const Notes = Context.Reference<RequestNotes>("@kepu/http/server/edge/Notes", {
  defaultValue: () => ({ id: "none" })
})
