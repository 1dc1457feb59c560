import { expect, it } from "vitest"
import { fuzz } from "../fuzz/fuzz.ts"

it("requests that the OpenAPI document suggests, however odd, are answered as it says, and never with a fault", async () => {
  const { answered, faults, statuses } = await fuzz(700, 1)
  expect(faults).toEqual([])
  // Requests that are all refused would prove little.
  expect(statuses["200"]).toBeGreaterThan(100)
  expect(answered.size).toBeGreaterThan(30)
  for (const status of ["400", "401", "403", "404", "405", "412", "415", "422", "428"]) {
    expect(statuses, status).toHaveProperty(status)
  }
})
