import { type AsOf, ledgerOf, type Ledger } from "./ledger.ts"
import type {
  AssessmentDocument,
  AssessmentRequest,
  Identity,
  Notice,
  NoticeDeadline,
  NoticeSummary,
  VersionSummary
} from "./records.ts"
import { type Call, type ClientOptions, jsonOf, type Query, sender } from "./send.ts"

/** An address that lets in without a header, for what browsers ask for by themselves. */
export interface Address {
  /** To be used as it is. */
  readonly url: string
  /** The first moment at which it is over. */
  readonly expiresAt: string
}

/**
 * What `createClient` gives: the routes of a Kepu service as functions that return promises. See there for what they
 * throw.
 */
export interface Client {
  /** Whom the credential stands for. */
  readonly me: () => Promise<Identity>
  /** The notices that the service knows. */
  readonly notices: () => Promise<ReadonlyArray<NoticeSummary>>
  /** A notice by its id in the version that holds at a moment; refused (`no-such-notice`) if there is none. */
  readonly notice: (id: string, query?: AsOf) => Promise<Notice>
  /** The versions of a notice by its id: from which day on each holds, and what amends it. */
  readonly versions: (notice: string) => Promise<ReadonlyArray<VersionSummary>>
  /** The moments that a notice sets, by the id of the notice, in the version that holds at a moment. */
  readonly deadlines: (notice: string, query?: AsOf) => Promise<ReadonlyArray<NoticeDeadline>>
  /** The ledgers of the caller's region in which something was ever written. */
  readonly ledgers: () => Promise<ReadonlyArray<{ readonly region: string; readonly notice: string }>>
  /** What is kept of a region, by its code of six digits, under a notice. Nothing is asked for yet. */
  readonly ledger: (region: string, notice: string) => Ledger
  /** Judges a portfolio that comes along. Nothing of it is kept. */
  readonly assess: (request: AssessmentRequest) => Promise<AssessmentDocument>
  /** Lets an EventSource in: for one address of the service, once, within 60 seconds. */
  readonly ticket: (address: string) => Promise<Address>
  /** Lets a download in: for one address of the service, for 5 minutes. */
  readonly link: (address: string) => Promise<Address>
  /** Any other route of the service, with the token, language, retries and problems of this client. */
  readonly send: (path: string, call?: Call) => Promise<Response>
}

/**
 * A client of a Kepu service. Every method answers with plain data and throws a `KepuProblem` where the service refuses;
 * what `fetch` throws, as of a host that cannot be reached, is thrown as it is after the last retry.
 *
 * @example
 * ```ts
 * import { createClient } from "@kepu/client"
 *
 * const kepu = createClient({ url: process.env["KEPU_URL"]!, token: process.env["KEPU_TOKEN"]!, language: "en" })
 * const { units } = kepu.ledger("610526", "pucheng-2023")
 * await units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
 * for await (const { value, version } of units.list()) console.log(value.name, version) // 县教育局 1
 * ```
 */
export const createClient = (options: ClientOptions): Client => {
  const send = sender(options)
  const get = <A>(path: string, query?: AsOf): Promise<A> => jsonOf(send(path, { query: query as Query | undefined }))
  const post = <A>(path: string, json: unknown): Promise<A> => jsonOf(send(path, { method: "POST", json }))
  const addressed = async (path: string, address: string): Promise<Address> => {
    const { expiresAt, url } = await post<Address>(path, { address })
    return { url: new URL(url, options.url).href, expiresAt }
  }
  return {
    me: () => get("/v1/me"),
    notices: async () => (await get<{ readonly notices: ReadonlyArray<NoticeSummary> }>("/v1/notices")).notices,
    notice: (id, query) => get(`/v1/notices/${encodeURIComponent(id)}`, query),
    versions: async (notice) => {
      const path = `/v1/notices/${encodeURIComponent(notice)}/versions`
      return (await get<{ readonly versions: ReadonlyArray<VersionSummary> }>(path)).versions
    },
    deadlines: async (notice, query) => {
      const path = `/v1/notices/${encodeURIComponent(notice)}/deadlines`
      return (await get<{ readonly deadlines: ReadonlyArray<NoticeDeadline> }>(path, query)).deadlines
    },
    ledgers: async () =>
      (await get<{ readonly ledgers: Awaited<ReturnType<Client["ledgers"]>> }>("/v1/ledgers")).ledgers,
    ledger: (region, notice) => ledgerOf(send, region, notice),
    assess: (request) => post("/v1/assessments", request),
    ticket: (address) => addressed("/v1/tickets", address),
    link: (address) => addressed("/v1/links", address),
    send
  }
}
