export const dynamic = 'force-dynamic'

export async function GET() {
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  return new Response('in time')
}
