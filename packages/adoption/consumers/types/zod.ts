import { z } from "zod"

const Unit = z.object({ id: z.string(), name: z.string(), kinds: z.array(z.string()).optional() })
const Activity = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string(),
  mode: z.enum(["on-site", "online"]).optional()
})
export const Portfolio = z.object({ units: z.array(Unit), activities: z.array(Activity) })
export const read = Portfolio.safeParse({ units: [], activities: [] })
export const names = read.success ? read.data.activities.map(({ host, name }) => ({ host, name })) : []
