import { log } from '../../log'

/** What happened since the last time it was asked for. */
export async function POST(): Promise<Response> {
  const { proxy, rows, ran, previews, touched, read } = log
  Object.assign(log, { proxy: [], rows: [], ran: [], previews: 0, touched: [], read: 0 })
  return Response.json({ proxy, rows, ran, previews, touched, read, polluted: Reflect.get({}, 'polluted') ?? null })
}
