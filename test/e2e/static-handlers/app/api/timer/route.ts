let calls = 0

export async function GET() {
  await new Promise((resolve) => setTimeout(resolve, 5))
  return Response.json({ calls: ++calls })
}
