import type { Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"

interface Entry {
  readonly status: number
  readonly title: Localized
}

/**
 * Everything that a request can be refused for, by its stable code. A program goes by the code, which never changes
 * its meaning; people go by the title and by the message of the occurrence.
 *
 * @example
 * ```ts
 * import { catalogue } from "@kepu/http/api"
 *
 * const { status, title } = catalogue["version-conflict"]
 * console.log(status, title["zh-CN"]) // 412 版本冲突
 * ```
 */
export const catalogue = {
  "invalid-request": { status: 400, title: localized("请求不合要求", "The request is not as required") },
  "not-authenticated": { status: 401, title: localized("未通过身份验证", "Not authenticated") },
  "not-permitted": { status: 403, title: localized("没有权限", "Not permitted") },
  "no-such-route": { status: 404, title: localized("没有这个地址", "No such address") },
  "no-such-notice": { status: 404, title: localized("没有这个通知", "No such notice") },
  "no-such-record": { status: 404, title: localized("没有这条记录", "No such record") },
  "method-not-allowed": { status: 405, title: localized("此地址不支持该方法", "Method not allowed") },
  "took-too-long": { status: 408, title: localized("超过时限", "Took too long") },
  "key-in-use": { status: 409, title: localized("幂等键正在使用", "The key is in use") },
  "stale-preview": { status: 409, title: localized("预览已过时", "The preview is out of date") },
  "version-conflict": { status: 412, title: localized("版本冲突", "Version conflict") },
  "too-large": { status: 413, title: localized("内容过大", "Too large") },
  "beyond-limit": { status: 413, title: localized("超过存储上限", "Beyond a limit of the store") },
  "unsupported-media-type": { status: 415, title: localized("不支持的内容类型", "Unsupported media type") },
  "unusable-files": { status: 422, title: localized("文件无法使用", "Unusable files") },
  "notice-not-in-force": { status: 422, title: localized("通知不在有效期内", "Notice not in force") },
  "list-refused": { status: 422, title: localized("列表条件不能并用", "The list cannot be made") },
  "weights-refused": { status: 422, title: localized("权重无法使用", "Weights refused") },
  "patch-refused": { status: 422, title: localized("改法无法套用", "Patch refused") },
  "broken-rule": { status: 422, title: localized("违反台账规则", "A rule of the ledger is broken") },
  "review-refused": { status: 422, title: localized("不能这样审核", "The step of the review is refused") },
  "condition-refused": { status: 422, title: localized("条件无法回答", "Condition refused") },
  "key-reused": { status: 422, title: localized("幂等键已用于另一请求", "The key was used for another request") },
  "precondition-required": { status: 428, title: localized("须说明所依据的版本", "Precondition required") },
  "header-too-large": { status: 431, title: localized("请求头过大", "Header too large") },
  "rate-limited": { status: 429, title: localized("请求过于频繁", "Too many requests") },
  internal: { status: 500, title: localized("服务内部出错", "Internal error") },
  "corrupt-record": { status: 500, title: localized("记录已损坏", "A record is corrupt") },
  "store-unavailable": { status: 503, title: localized("存储不可用", "The store is unavailable") },
  unavailable: { status: 503, title: localized("暂时无法服务", "Unavailable") }
} as const satisfies Readonly<Record<string, Entry>>

/** The stable code of a problem: a key of `catalogue`. */
export type ProblemCode = keyof typeof catalogue

export const titleOf = (code: string): Localized | undefined =>
  Object.hasOwn(catalogue, code) ? catalogue[code as ProblemCode].title : undefined
