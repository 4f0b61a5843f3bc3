import { cookies } from 'next/headers'

let calls = 0

export async function GET() {
  const who = await cookies().then(
    (jar) => jar.get('who')?.value,
    () => 'nobody',
  )
  return Response.json({ calls: ++calls, who })
}
