export const dynamic = 'force-dynamic'

export function POST() {
  throw new Error('handler broke')
}
