const captions: Readonly<Record<string, readonly string[]>> = { '7': ['A lamp', 'The lamp, lit'], '8': [] }

export async function getOGImages(id: string) {
  return (captions[id] ?? []).map((text) => ({ text }))
}

export async function getCaptionForImage(id: string, image: number) {
  return captions[id]?.[image]
}
