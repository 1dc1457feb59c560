import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Say } from "../../language.ts"
import { print, remark } from "../../output.ts"
import { readIdentity, roles } from "../../serve/identity.ts"
import { mustBeKnown } from "../../serve/knownUnit.ts"
import { withTokens } from "../../serve/withTokens.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { parseStoreUrl } from "../../store/StoreUrl.ts"
import { countFlag, readCount } from "../countFlag.ts"

const texts = {
  description: localized(
    "生成一个令牌；它的内容只显示这一次",
    "Make a token; its text is shown this once and never again"
  ),
  role: localized(
    "角色：unit 单位（管自己的）、county 县办公室（管本地区的）、viewer 只读（电话遮盖）、issuer 拟通知的",
    "the role: unit (its own things), county (all of a region), viewer (reads, phones masked), issuer (notices)"
  ),
  region: localized(
    "管用的地区代码（6 或 12 位），包括其下各级；000000 为全国",
    "the region of 6 or 12 digits, those below it included; 000000 is the whole country"
  ),
  unit: localized("unit 角色的单位编号", "the unit's id, for the role unit"),
  days: localized("有效天数；默认 90", "days for which it is valid; 90 by default"),
  label: localized("用途，写给自己看", "what it is for, in your own words"),
  onBehalf: localized(
    "county 角色：代他人操作的程序，由它说明谁在何时改的",
    "role county: a program that acts for others and says itself who did what and when"
  ),
  made: localized(
    "已生成令牌 {id}，{date} 前有效；下面一行只显示这一次：\n",
    "made the token {id}, valid until {date}; the line below is shown this once:\n"
  ),
  county: localized("给县办公室", "for a county's office"),
  ofUnit: localized("给一个单位，一年有效", "for a unit, for a year")
}

const usualDays = 90

/** `kepu token create`: the secret alone goes to stdout, so that a script can take it. */
export const createToken = (say: Say) =>
  Command.make(
    "create",
    {
      store: storeFlag(say),
      role: Flag.Literals("role", roles).pipe(Flag.withMetavar(roles.join("|")), Flag.withDescription(say(texts.role))),
      region: Flag.String("region").pipe(
        Flag.withMetavar("CODE"),
        Flag.withDescription(say(texts.region)),
        Flag.optional
      ),
      unit: Flag.String("unit").pipe(Flag.withMetavar("ID"), Flag.withDescription(say(texts.unit)), Flag.optional),
      days: countFlag("days", "N", say(texts.days)),
      label: Flag.String("label").pipe(
        Flag.withMetavar("TEXT"),
        Flag.withDescription(say(texts.label)),
        Flag.withDefault("")
      ),
      onBehalf: Flag.Boolean("on-behalf").pipe(
        Flag.withoutNegation,
        Flag.withDescription(say(texts.onBehalf)),
        Flag.withDefault(false)
      )
    },
    Effect.fnUntraced(function* ({ days, label, store, ...who }) {
      const url = yield* parseStoreUrl(store)
      const identity = yield* readIdentity(who)
      const valid = (yield* readCount("days", days)) ?? usualDays
      const { createToken: create } = yield* Effect.promise(() => import("@kepu/http/server"))
      const { text, token } = yield* withTokens(
        url,
        Effect.andThen(mustBeKnown(identity), create({ identity, label, days: valid }))
      )
      yield* remark(say(fill(texts.made, { id: token.id, date: token.expiresAt })))
      yield* print(`${Redacted.value(text)}\n`)
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      {
        command: "kepu token create --store sqlite:kepu.db --role county --region 610526",
        description: say(texts.county)
      },
      {
        command: "kepu token create --store sqlite:kepu.db --role unit --region 610526 --unit edu --days 365",
        description: say(texts.ofUnit)
      }
    ])
  )
