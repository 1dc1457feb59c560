import type { Failure } from "@kepu/core"
import { firstFailuresIn } from "@kepu/core/schema"
import { sayingOfNotice } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Cause from "effect/Cause"
import * as HttpServerError from "effect/http/HttpServerError"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Multipart from "effect/http/Multipart"
import { HttpApiPayloadTooLarge, HttpApiSchemaError } from "effect/http-api/HttpApiError"
import { jsonLimits, toldIssues } from "../../api/limits.ts"
import { formParts } from "../../api/assessments.ts"
import {
  Internal,
  InvalidRequest,
  MethodNotAllowed,
  NoSuchRoute,
  RateLimited,
  type RequestIssue,
  TooLarge,
  UnsupportedMediaType
} from "../../api/problem/problems.ts"
import type { Limits } from "../Settings.ts"
import { Unreadable } from "./readable.ts"

const texts = {
  invalid: localized(
    "请求有 {count} 处不合要求，见 issues",
    "the request is not as required in {count} of its places: see issues"
  ),
  partlyTold: localized(
    "请求有 {count} 处不合要求，issues 列出前 {told} 处",
    "the request is not as required in {count} of its places: issues tell the first {told}"
  ),
  unreadable: localized("请求内容无法解析", "the body of the request cannot be parsed"),
  encoding: localized("请求不是 UTF-8 编码", "the address or the body of the request is no UTF-8"),
  depth: localized(
    "请求内容嵌套超过 {depth} 层，请简化",
    "the body of the request is nested more than {depth} deep: make it plainer"
  ),
  items: localized(
    "请求内容有一个列表超过 {items} 项，请分批发送",
    "the body of the request has a list of more than {items} items: send it in parts"
  ),
  text: localized(
    "请求内容有一段文字超过 {text} 个字符，请缩短",
    "the body of the request has a text of more than {text} characters: shorten it"
  ),
  noRoute: localized("没有这个地址；全部地址见 /docs", "there is no such address: /docs lists them all"),
  method: localized("此地址只支持 {allowed}", "this address only knows {allowed}"),
  bytes: localized("内容超过 {limit} 字节；请分批发送", "the body has more than {limit} bytes: send it in parts"),
  parts: localized("表单超过 {limit} 项；请分批发送", "the form has more than {limit} parts: send it in several"),
  internal: localized(
    "服务内部出错，未保存任何内容；请将请求编号告知管理员",
    "the service failed: tell its operator the number of the request"
  ),
  compressed: localized(
    "请求内容不能压缩；请去掉 Content-Encoding 后原样发送",
    "the body is compressed: send it as it is, without Content-Encoding"
  ),
  media: localized(
    "不支持的内容类型；可用的类型见 /docs",
    "this media type is not supported: /docs lists those that are"
  )
}

export const tooManyBytes = ({ bytes }: Pick<Limits, "bytes">): TooLarge =>
  new TooLarge({ what: "bytes", limit: bytes, message: fill(texts.bytes, { limit: bytes }) })

export const unsupportedMediaType = (): UnsupportedMediaType => new UnsupportedMediaType({ message: texts.media })

export const compressed = (): UnsupportedMediaType => new UnsupportedMediaType({ message: texts.compressed })

export const internal = (): Internal => new Internal({ message: texts.internal })

/** What is wrong in several places of a request, of which the first are told; in as many as there are, or in more. */
export const misfitting = (all: ReadonlyArray<RequestIssue>, count = all.length): InvalidRequest => {
  const issues = all.slice(0, toldIssues)
  return new InvalidRequest({
    issues,
    message: fill(issues.length < count ? texts.partlyTold : texts.invalid, { count, told: issues.length })
  })
}

const misfittingAt = (slot: string, failures: ReadonlyArray<Failure>, count?: number): InvalidRequest =>
  misfitting(
    failures.map(({ path, text }) => ({
      path: path === "" ? slot : path.startsWith("[") ? `${slot}${path}` : `${slot}.${path}`,
      message: text
    })),
    count
  )

const invalid = (issue: SchemaIssue.Issue, slot: string, data?: unknown): InvalidRequest => {
  const { count, failures } = firstFailuresIn(issue, toldIssues, undefined, sayingOfNotice, data)
  return misfittingAt(slot, failures, count)
}

/** What is wrong with a body that was decoded by hand. */
export const invalidPayload = (issue: SchemaIssue.Issue, data: unknown): InvalidRequest =>
  invalid(issue, "payload", data)

/** What is wrong with a body of which no data can be made. */
export const unreadable = (cause?: unknown): InvalidRequest => {
  if (!(cause instanceof Unreadable)) return new InvalidRequest({ issues: [], message: texts.unreadable })
  const { because } = cause
  return typeof because === "string"
    ? new InvalidRequest({ issues: [], message: fill(texts[because], jsonLimits) })
    : misfittingAt("payload", because)
}

const isRequestError = (error: unknown): error is HttpApiSchemaError =>
  HttpApiSchemaError.is(error) && error.kind !== "Body" && error.kind !== "ResponseHeaders"

/** What a failure outside of a route's own errors is to the caller; `Internal` if it is none of the caller's doing. */
const problemOfError = (error: unknown, limits: Limits, methods: () => ReadonlyArray<string>) => {
  if (error instanceof RateLimited) return error
  if (isRequestError(error)) return invalid(error.cause.issue, error.kind.toLowerCase())
  if (HttpApiPayloadTooLarge.is(error)) return tooManyBytes(limits)
  if (Multipart.isMultipartError(error)) {
    switch (error.reason._tag) {
      case "Parse":
        return unreadable()
      case "InternalError":
        return internal()
      case "TooManyParts":
        return new TooLarge({ what: "parts", limit: formParts, message: fill(texts.parts, { limit: formParts }) })
      default:
        return tooManyBytes(limits)
    }
  }
  if (error instanceof HttpServerError.HttpServerError) {
    const { reason } = error
    if (reason._tag === "RouteNotFound") {
      const allowed = methods()
      return allowed.length === 0
        ? new NoSuchRoute({ message: texts.noRoute })
        : new MethodNotAllowed({ allowed, message: fill(texts.method, { allowed: allowed.join(", ") }) })
    }
    if (reason._tag === "RequestParseError")
      return reason.reason === "BodyTooLarge" ? tooManyBytes(limits) : unreadable(reason.cause)
  }
  return internal()
}

/** What a cause is to the caller. `methods` are those that the address knows. */
export const problemOf = (cause: Cause.Cause<unknown>, limits: Limits, methods: () => ReadonlyArray<string>) => {
  const failed = cause.reasons.find((reason) => reason._tag !== "Interrupt")
  if (failed === undefined) return undefined
  return problemOfError(failed._tag === "Fail" ? failed.error : failed.defect, limits, methods)
}
