let calls = 0

export function generateImageMetadata() {
  return [
    { id: 'small', contentType: 'image/svg+xml', size: { width: 16, height: 16 } },
    { id: 7, contentType: 'image/svg+xml', size: { width: 64, height: 64 } },
  ]
}

export default async function Icon({ id }: { id: Promise<string> }) {
  const own = await id
  console.log(`drawn: ${own}`)
  return new Response(`<svg id="${own}-${++calls}"/>`, { headers: { 'content-type': 'image/svg+xml' } })
}
