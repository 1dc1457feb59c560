/** What a test asks of the program's host. */
export interface Asked {
  readonly args: ReadonlyArray<string>
  readonly env: NodeJS.ProcessEnv
  readonly cwd?: string | undefined
}

/** What came of it. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}
