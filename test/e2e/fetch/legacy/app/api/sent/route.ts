export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json((globalThis as typeof globalThis & { sent?: string[] }).sent)
}
