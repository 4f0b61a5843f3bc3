import { log } from '../../log'

/** What happened since the last time it was asked for. */
export async function POST(): Promise<Response> {
  const { proxy, ran, previews, touched } = log
  Object.assign(log, { proxy: [], ran: [], previews: 0, touched: [] })
  return Response.json({ proxy, ran, previews, touched, polluted: Reflect.get({}, 'polluted') ?? null })
}
