export const dynamic = 'force-dynamic'

export function GET(): Response {
  return undefined as unknown as Response
}
