import type { NoticeSummary } from "@kepu/client"
import { defineComponent } from "vue"
import { useAsked } from "../../asked.ts"
import { isOffice } from "../../ledger.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { ledgerHref } from "../../route.ts"
import { client, me } from "../../session.ts"
import { say as sayShell } from "../../shell.ts"
import { wordsOf } from "../../words.ts"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

const say = wordsOf(zh, en)

/** The region that one's role is for; an office of all regions chooses one. */
const ownRegion = (): string | undefined => {
  const region = me.value !== undefined && "region" in me.value ? me.value.region : undefined
  return region === undefined || /^0+$/u.test(region) ? undefined : region.slice(0, 6)
}

/** Where one chooses which ledger to open. */
export const LedgersView = defineComponent(() => {
  const { again, trouble, value } = useAsked(
    () => client.value,
    async () => {
      const [notices, ledgers] = await Promise.all([
        client.value.notices(),
        isOffice.value ? client.value.ledgers() : []
      ])
      return { notices, ledgers }
    }
  )
  const titleOf = (id: string, notices: ReadonlyArray<NoticeSummary>): string =>
    notices.find((notice) => notice.id === id)?.title ?? id
  const open = (event: Event): void => {
    event.preventDefault()
    const { notice, region } = (event.target as HTMLFormElement).elements as unknown as {
      readonly notice: HTMLSelectElement
      readonly region: HTMLInputElement
    }
    location.hash = ledgerHref(region.value, notice.value)
  }
  return () => {
    const { ledgers = [], notices = [] } = value.value ?? {}
    const [latest] = notices.toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))
    return (
      <section class="ledgers">
        <h2>{say("title")}</h2>
        <p class="quiet">{say("hint")}</p>
        <Trouble of={trouble.value} onAgain={again} />
        {value.value === undefined ? (
          trouble.value === undefined ? (
            <p role="status">{sayShell("loading")}</p>
          ) : null
        ) : (
          <>
            {ledgers.length === 0 ? (
              isOffice.value ? (
                <p>{say("none")}</p>
              ) : null
            ) : (
              <>
                <h3>{say("existing")}</h3>
                <ul class="plain-list">
                  {ledgers.map(({ notice, region }) => (
                    <li key={`${region}/${notice}`}>
                      <a href={ledgerHref(region, notice)}>
                        <span class="code">{region}</span> {titleOf(notice, notices)}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h3>{say("other")}</h3>
            <form class="filters" onSubmit={open}>
              <label>
                <span>{say("notice")}</span>
                <select name="notice">
                  {notices.map(({ id, title }) => (
                    <option value={id} key={id} selected={id === latest?.id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                <span>{say("region")}</span>
                <input
                  name="region"
                  required
                  pattern="[0-9]{6}"
                  inputmode="numeric"
                  value={ownRegion() ?? latest?.region.code}
                />
              </label>
              <button type="submit">{say("open")}</button>
            </form>
          </>
        )}
      </section>
    )
  }
})
