import { digest } from "@kepu/core/receipt"
import type { Dialect } from "./Dialect.ts"

/** A step of the schema; one that was published never changes. */
export interface Migration {
  readonly id: number
  readonly name: string
  readonly statements: ReadonlyArray<string>
  /** Of the statements, by which a database shows that it took this very step. */
  readonly checksum: string
}

type Types = Dialect["type"]

const steps: ReadonlyArray<readonly [name: string, statements: (type: Types) => ReadonlyArray<string>]> = [
  [
    "ledgers and their changes",
    ({ integer, json, text }) => [
      `CREATE TABLE kepu_ledger (
  region ${text} NOT NULL,
  notice ${text} NOT NULL,
  sequence ${integer} NOT NULL CHECK (sequence >= 0),
  PRIMARY KEY (region, notice)
)`,
      `CREATE TABLE kepu_change (
  region ${text} NOT NULL,
  notice ${text} NOT NULL,
  register ${text} NOT NULL,
  key ${text} NOT NULL,
  version ${integer} NOT NULL CHECK (version >= 1),
  kind ${text} NOT NULL CHECK (kind IN ('created', 'changed', 'removed', 'restored')),
  sequence ${integer} NOT NULL CHECK (sequence >= 1),
  noted_by ${text} NOT NULL,
  noted_at ${text} NOT NULL,
  why ${text},
  body ${json} NOT NULL,
  PRIMARY KEY (region, notice, register, key, version),
  UNIQUE (region, notice, sequence),
  FOREIGN KEY (region, notice) REFERENCES kepu_ledger (region, notice)
)`
    ]
  ],
  [
    "tokens of a service",
    ({ integer, text }) => [
      `CREATE TABLE kepu_token (
  region ${text} NOT NULL,
  id ${text} NOT NULL,
  digest ${text} NOT NULL,
  role ${text} NOT NULL,
  unit ${text},
  on_behalf ${integer} NOT NULL CHECK (on_behalf IN (0, 1)),
  label ${text} NOT NULL,
  created_at ${text} NOT NULL,
  expires_at ${text} NOT NULL,
  revoked_at ${text},
  PRIMARY KEY (region, id)
)`
    ]
  ],
  [
    "answers to requests that are made once",
    ({ integer, text }) => [
      `CREATE TABLE kepu_answer (
  region ${text} NOT NULL,
  caller ${text} NOT NULL,
  key ${text} NOT NULL,
  request ${text} NOT NULL,
  kept_until ${integer} NOT NULL,
  body ${text},
  PRIMARY KEY (region, caller, key)
)`
    ]
  ],
  [
    "tickets and secrets of a service",
    ({ integer, text }) => [
      `CREATE TABLE kepu_ticket (
  region ${text} NOT NULL,
  digest ${text} NOT NULL,
  token ${text} NOT NULL,
  address ${text} NOT NULL,
  expires_at ${integer} NOT NULL,
  PRIMARY KEY (region, digest)
)`,
      `CREATE TABLE kepu_secret (
  region ${text} NOT NULL,
  name ${text} NOT NULL,
  secret ${text} NOT NULL,
  PRIMARY KEY (region, name)
)`
    ]
  ],
  [
    "sessions of people who logged in",
    ({ integer, text }) => [
      `CREATE TABLE kepu_session (
  region ${text} NOT NULL,
  id ${text} NOT NULL,
  digest ${text} NOT NULL,
  caller ${text} NOT NULL,
  role ${text} NOT NULL,
  unit ${text},
  created_at ${integer} NOT NULL,
  used_at ${integer} NOT NULL,
  expires_at ${integer} NOT NULL,
  PRIMARY KEY (region, id)
)`
    ]
  ],
  [
    "webhooks of ledgers",
    ({ integer, text }) => [
      `CREATE TABLE kepu_webhook (
  region ${text} NOT NULL,
  notice ${text} NOT NULL,
  id ${text} NOT NULL,
  url ${text} NOT NULL,
  caller ${text} NOT NULL,
  created_at ${integer} NOT NULL,
  sent ${integer} NOT NULL,
  sending ${integer},
  failures ${integer} NOT NULL,
  failing_since ${integer},
  failure ${text},
  next_at ${integer} NOT NULL,
  claimed_until ${integer} NOT NULL,
  is_given_up ${integer} NOT NULL CHECK (is_given_up IN (0, 1)),
  PRIMARY KEY (region, notice, id)
)`
    ]
  ]
]

export const migrationsFor = ({ type }: Pick<Dialect, "type">): ReadonlyArray<Migration> =>
  steps.map(([name, render], n) => {
    const statements = render(type)
    return { id: n + 1, name, statements, checksum: digest(statements) }
  })

/** Where a database records the steps that it took: the one table that belongs to no region. */
export const migrationTable = ({ type: { integer, text } }: Pick<Dialect, "type">): string =>
  `CREATE TABLE IF NOT EXISTS kepu_migration (
  id ${integer} NOT NULL PRIMARY KEY,
  name ${text} NOT NULL,
  checksum ${text} NOT NULL
)`

/** All steps as a script for an operator who runs them by hand; `migrate` then finds nothing left to do. */
export const printMigrations = (dialect: Pick<Dialect, "type">): string =>
  [
    `${migrationTable(dialect)};`,
    ...migrationsFor(dialect).map(({ checksum, id, name, statements }) =>
      [
        "BEGIN;",
        `INSERT INTO kepu_migration (id, name, checksum) VALUES (${id}, '${name}', '${checksum}');`,
        ...statements.map((statement) => `${statement};`),
        "COMMIT;"
      ].join("\n")
    )
  ].join("\n\n") + "\n"
