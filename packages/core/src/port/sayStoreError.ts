import { fill, localized, type Localized } from "../text/Localized.ts"
import type { ConstraintRule, StoreError, TooLarge, Unavailable } from "./StoreError.ts"

const unavailable: Readonly<Record<Unavailable["because"], Localized>> = {
  unreachable: localized(
    "连不上存储：{detail}。请确认服务已启动，再试一次",
    "The store cannot be reached: {detail}. Check that it runs, and try again"
  ),
  busy: localized(
    "存储正被其他写入占用：{detail}。请稍后再试",
    "The store is busy with other writers: {detail}. Try again in a moment"
  ),
  full: localized(
    "存储空间已满：{detail}。请先腾出空间；此前的内容没有丢失",
    "The disk of the store is full: {detail}. Make room first; nothing kept so far is lost"
  ),
  "read-only": localized(
    "存储只能读取：{detail}。请检查文件或账号的写权限",
    "The store is read-only: {detail}. Check the permissions of the file or the account"
  ),
  denied: localized(
    "存储不准使用：{detail}。请核对账号、所在文件夹和权限",
    "The store may not be used: {detail}. Check the account, the folder and your rights"
  ),
  failed: localized("存储出错：{detail}", "The store failed: {detail}")
}

const constraint: Readonly<Record<ConstraintRule, Localized>> = {
  value: localized("{where} 的内容不符合要求：{detail}", "{where} is not what its register takes: {detail}"),
  text: localized("{where} 含有无法保存的字符：{detail}", "{where} holds characters that cannot be kept: {detail}"),
  key: localized("{where} 自带的编号是 {detail}，与记录的键不同", "{where} has the id {detail}, which is not its key"),
  address: localized(
    "{where} 的键不能用：不能是“.”或“..”，也不能含控制字符，请另取",
    "{where} has a key that no address can name, “.”, “..” or one with control characters: choose another"
  ),
  "points-nowhere": localized(
    "{where} 指向不存在的 {detail}，请先登记它",
    "{where} points at {detail}, which is not there: save that first"
  ),
  "pointed-at": localized(
    "{where} 仍被 {detail} 引用，请先改那一条",
    "{where} is still pointed at by {detail}: change that first"
  ),
  removed: localized("{where} 已被删除，请先恢复", "{where} is removed: restore it first"),
  "not-removed": localized("{where} 没有被删除，无需恢复", "{where} is not removed, so it cannot be restored"),
  notice: localized(
    "台账属于通知 {where}，给出的却是 {detail}",
    "The ledger is of the notice {where}, and {detail} was given"
  )
}

const tooLarge: Readonly<Record<TooLarge["what"], Localized>> = {
  writes: localized(
    "一次写入 {size} 条，最多 {most} 条，请分批",
    "{size} writes at once are more than {most}: write in parts"
  ),
  page: localized("每页要 {size} 条，应在 1 到 {most} 之间", "A page of {size} was asked for: ask for 1 to {most}"),
  record: localized(
    "一条记录有 {size} 个字符，最多 {most} 个",
    "A record has {size} characters, at most {most} are kept"
  ),
  depth: localized(
    "条件嵌套 {size} 层，最多 {most} 层，请简化",
    "The condition is nested {size} deep, at most {most} is answered: make it plainer"
  ),
  condition: localized(
    "条件由 {size} 项组成，最多 {most} 项，请拆开",
    "The condition has {size} parts, at most {most} are answered: split it"
  )
}

const conflict = localized(
  "{register}/{key} 已被他人改到第 {actual} 版（您依据的是第 {expected} 版），请重新读取后再改",
  "{register}/{key} is at version {actual}, and you expected {expected}: read it again, then decide"
)
const notTheirs = localized(
  "{register}/{key} 不是本单位可以填报的内容",
  "{register}/{key} is not for this unit to report"
)
const officeAlone = localized(
  "{register}/{key} 的 {facts} 只由县办公室或平台导出写入：请保持原样（新增时留空）",
  "{facts} of {register}/{key} is for the office or the platform's export to say: leave it as it is, or out of a new record"
)
const corrupt = localized(
  "{where} 无法按原样读出：{detail}。请用备份恢复",
  "{where} cannot be read as it was: {detail}. Restore it from a backup"
)
const refused = localized("条件无法在存储中回答：{detail}", "The store cannot answer the condition: {detail}")

/** What went wrong and what to do about it. */
export const sayStoreError = ({ reason }: StoreError): Localized => {
  switch (reason._tag) {
    case "Unavailable":
      return fill(unavailable[reason.because], { detail: reason.detail })
    case "Conflict":
      return fill(conflict, {
        register: reason.register,
        key: reason.key,
        actual: reason.actual,
        expected: reason.expected
      })
    case "Corrupt":
      return fill(corrupt, { where: reason.where, detail: reason.detail })
    case "Constraint":
      return fill(constraint[reason.rule], { where: reason.where, detail: reason.detail })
    case "Forbidden":
      return fill(reason.facts.length === 0 ? notTheirs : officeAlone, {
        register: reason.register,
        key: reason.key,
        facts: reason.facts.join(", ")
      })
    case "TooLarge":
      return fill(tooLarge[reason.what], { size: reason.size, most: reason.most })
    case "Refused":
      return fill(refused, { detail: reason.detail })
  }
}
