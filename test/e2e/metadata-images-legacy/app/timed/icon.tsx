export const revalidate = 30

export function generateImageMetadata() {
  return [{ id: 'a' }]
}

export default function Icon() {
  return new Response(`icon ${Math.random()}`)
}
