export function generateImageMetadata() {
  return []
}

export default function Icon() {
  return new Response('never')
}
