import type { UnitQuestions } from "@kepu/client"
import type { FunctionalComponent } from "vue"
import { counted, language, local } from "../../words.ts"
import { hrefOf } from "../../route.ts"
import { say } from "./say.ts"

/** A number that can be dialled; a masked one cannot. */
const isWhole = (phone: string): boolean => /^\+?[\d\s()-]{5,20}$/u.test(phone)

const nameOf = ({ name, names }: UnitQuestions["whom"]): string => (names === undefined ? name : local(names))

/** One unit to call: its people, and what to ask them. */
export const UnitCall: FunctionalComponent<{ readonly of: UnitQuestions }> = ({ of }) => {
  const { bearsOn, contacts, facts, settles, whom } = of
  return (
    <li class="panel call">
      <h3>{whom.kind === "unit" ? <a href={hrefOf("units", whom.id)}>{nameOf(whom)}</a> : nameOf(whom)}</h3>
      <p>
        {[
          ...(settles === 0 ? [] : [say("settles", { number: counted(settles) })]),
          ...(bearsOn === 0 ? [] : [say("bearsOn", { number: counted(bearsOn) })])
        ].join(language.value === "en" ? "; " : "；")}
      </p>
      {contacts.length === 0 ? (
        <p class="quiet">{say(whom.kind === "region" ? "office" : "nobody")}</p>
      ) : (
        <ul class="people" aria-label={say("people")}>
          {contacts.map(({ contactName, contactPhone }) => (
            <li>
              {contactName}{" "}
              {contactPhone === undefined ? null : isWhole(contactPhone) ? (
                <a href={`tel:${contactPhone.replace(/[^\d+]/gu, "")}`}>{contactPhone}</a>
              ) : (
                contactPhone
              )}
            </li>
          ))}
        </ul>
      )}
      <details open={facts.length <= 5}>
        <summary>
          {say("facts")} {counted(facts.length)}
        </summary>
        <ul>
          {facts.map((fact) => (
            <li key={`${fact.fact} ${fact.subject.id}`}>
              {say("fact", { subject: nameOf(fact.subject), name: local(fact.name) })}{" "}
              <span class="quiet">
                {fact.settles > 0
                  ? say("decides", { number: counted(fact.settles) })
                  : say("bears", { number: counted(fact.bearsOn) })}
                {" · "}
                {fact.clauses.join("、")}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
UnitCall.props = ["of"]
