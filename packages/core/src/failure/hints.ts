import { catalogue } from "../text/catalogue.ts"
import { fill, list, type Localized, localized, same } from "../text/Localized.ts"
import { lookalikes } from "../text/lookalikes.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.hints, en: en.hints })

/** What there is to choose from: its id and, where it has one, its name for people. */
export interface Choice {
  readonly id: string
  readonly name?: Localized
  readonly synonyms?: ReadonlyArray<string>
}

/** Among more than these nothing is looked for, and no more than a few are told. */
const most = { compared: 2000, told: 60 }

const told = (choices: ReadonlyArray<Choice>): Localized =>
  list(choices.map(({ id, name }) => (name === undefined ? same(id) : fill(texts.choice, { id, name }))))

const nearOnes = (word: string, choices: ReadonlyArray<Choice>): ReadonlyArray<Choice> =>
  choices.length > most.compared
    ? []
    : lookalikes(
        word,
        choices.map((choice) => ({ ...choice, name: choice.name ?? same(choice.id) }))
      ).flatMap(({ id }) => choices.find((choice) => choice.id === id) ?? [])

/** What may be meant by a word that is none of the choices; nothing where none comes near. */
export const meant = (word: string, choices: ReadonlyArray<Choice>): Localized => {
  const near = nearOnes(word, choices)
  return near.length === 0 ? localized("", "") : fill(texts.meant, { near: told(near) })
}

/** What may be meant by a word that is none of the choices, else what there is. */
export const hint = (word: string, choices: ReadonlyArray<Choice>): Localized => {
  const near = nearOnes(word, choices)
  if (near.length > 0) return fill(texts.meant, { near: told(near) })
  if (choices.length === 0) return texts.none
  if (choices.length > most.told) return fill(texts.many, { number: choices.length })
  return fill(texts.choices, { choices: told(choices) })
}
