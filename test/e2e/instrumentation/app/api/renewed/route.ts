export const revalidate = 1

export function GET() {
  if (process.env['FAIL_REFRESH']) throw new Error('refresh of a handler broke')
  return new Response('old')
}
