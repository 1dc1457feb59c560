/** What a problem of the service says (RFC 9457). `code` is for programs and never changes its meaning. */
export interface ProblemBody {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail?: string
  /** What is wrong at which place of the request; of a step of a review also by which code. */
  readonly issues?: ReadonlyArray<{
    readonly code?: string
    readonly path?: string
    readonly message: { "zh-CN": string; en: string }
  }>
  /** Of a version conflict: what is held now, and what was offered. */
  readonly reason?: unknown
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number
}

/**
 * The service refused a request; `message` is in the language that the client asks for.
 *
 * @example
 * ```ts
 * import { createClient, KepuProblem } from "@kepu/client"
 *
 * const kepu = createClient({ url: process.env["KEPU_URL"]!, token: "of nobody" })
 * const problem = await kepu.me().catch((error: unknown) => error)
 * if (problem instanceof KepuProblem) console.log(problem.status, problem.code) // 401 not-authenticated
 * ```
 */
export class KepuProblem extends Error {
  override readonly name = "KepuProblem"
  /** Such as `version-conflict`, `not-permitted`, `rate-limited`; the service's documentation has all of them. */
  readonly code: string
  /** Of HTTP. */
  readonly status: number
  readonly body: ProblemBody
  /** The number by which the service's log knows the request. */
  readonly requestId: string | undefined

  constructor(body: ProblemBody, requestId?: string) {
    super(body.detail ?? body.title)
    this.code = body.code
    this.status = body.status
    this.body = body
    this.requestId = requestId
  }
}

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === "object" && value !== null && "code" in value && "title" in value

/** The problem of an answer that is none of success; something in between may have answered in a form of its own. */
export const problemOf = async (response: Response): Promise<KepuProblem> => {
  const requestId = response.headers.get("x-request-id") ?? undefined
  const body: unknown = await response.json().catch(() => undefined)
  const { status, statusText } = response
  return new KepuProblem(
    isProblem(body)
      ? { ...body, status }
      : { code: "not-of-the-service", status, title: `HTTP ${status} ${statusText}` },
    requestId
  )
}
