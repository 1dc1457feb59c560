import { catalogue, type ProblemCode } from "@kepu/http/api"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import { document, type Loose, responseAt } from "./document.ts"
import { languageFault } from "./languages.ts"
import type { FuzzRequest } from "./requests.ts"

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly text: string
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ ...document, $id: "kepu:openapi" })
const compiled = new Map<string, ValidateFunction>()
const escaped = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))

/** How a body departs from the schema at a place of the document; `undefined` if it does not. */
const departure = (place: ReadonlyArray<string>, body: unknown): string | undefined => {
  const $ref = `kepu:openapi#/${place.map(escaped).join("/")}`
  let validate = compiled.get($ref)
  if (validate === undefined) {
    validate = ajv.compile({ $ref })
    compiled.set($ref, validate)
  }
  if (validate(body)) return undefined
  const [error] = validate.errors ?? []
  return `${error?.instancePath} ${error?.message}`
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** All that a request says, as far as it is text. */
const saidBy = ({ body, path }: FuzzRequest): string => {
  const text = body === undefined ? "" : new TextDecoder().decode(body)
  // What is escaped in JSON stands in answers as it is.
  const data = JSON.stringify(parsed(text) ?? "").replaceAll(/\\./gu, "")
  try {
    return `${decodeURIComponent(path)} ${text} ${data}`
  } catch {
    return `${path} ${text} ${data}`
  }
}

const faultOfProblem = (request: FuzzRequest, { headers, status, text }: Answer): string | undefined => {
  if (headers["content-type"] !== "application/problem+json") return `no problem but ${String(headers["content-type"])}`
  const problem = parsed(text) as Loose
  const entry = Object.hasOwn(catalogue, problem?.code) ? catalogue[problem.code as ProblemCode] : undefined
  if (entry === undefined) return `unknown code ${problem?.code}`
  if (entry.status !== status || problem.status !== status) return `${problem.code} with another status`
  if (problem.type !== `urn:kepu:problem:${problem.code}`) return `type ${problem.type}`
  const language = headers["content-language"] as "zh-CN" | "en"
  if (problem.title !== entry.title[language] || problem.detail !== problem.message[language]) return "no text"
  return [problem, ...(problem.issues ?? [])]
    .map(({ file, message }) =>
      // Columns of a table are called in English, too, what the table calls them.
      languageFault(
        file === undefined ? message : { ...message, en: message.en.replaceAll(/\p{Script=Han}+/gu, "…") },
        saidBy(request)
      )
    )
    .find((fault) => fault !== undefined)
}

/** Whether an answer to HEAD or OPTIONS may be without a body, as RFC 9110 has it. */
const isBodiless = (method: string): boolean => method === "HEAD" || method === "OPTIONS"

/** What is wrong with an answer; `undefined` if nothing is. */
export const faultOf = (request: FuzzRequest, answer: Answer): string | undefined => {
  const { method, operation } = request
  const { headers, status, text } = answer
  if (status >= 500) return `status ${status}`
  if (headers["x-request-id"] === undefined) return "no request id"
  if (status >= 300 && !isBodiless(method)) {
    const fault = faultOfProblem(request, answer)
    if (fault !== undefined) return fault
  }
  if (operation === undefined || (method === "HEAD" && text === "")) return undefined
  const said = String(status) in operation.responses ? String(status) : "default"
  const whole = ["paths", operation.path, operation.method.toLowerCase(), "responses", said]
  const [at, declared] = responseAt(whole, operation.responses[said])
  if (declared === undefined) return `${status} ${text.slice(0, 60)} is not in the document`
  const type = String(headers["content-type"]).split(";", 1)[0]!
  const media = Object.keys(declared.content ?? {}).find((one) => one.split(";", 1)[0] === type)
  if (media === undefined) return `${type} with ${status} is not in the document`
  if (!type.endsWith("json")) return undefined
  const body = parsed(text)
  if (body === undefined) return "no JSON"
  const place = [...at, "content", media, "schema"]
  const found = departure(place, body)
  return found === undefined ? undefined : `${(body as Loose)?.code ?? status} is not as the document says: ${found}`
}
