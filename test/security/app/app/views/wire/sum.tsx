'use client'

interface Props {
  text: string
  views: Array<ArrayBufferView | ArrayBuffer>
}

/** What arrived, as the browser and the HTML see it. */
export function Sum({ text, views }: Props) {
  const sums = views.map((view) => {
    const bytes = view instanceof ArrayBuffer ? new Uint8Array(view) : new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    return [view.constructor.name, bytes.byteLength, bytes.reduce((sum, value, index) => (sum * 31 + value * (index + 1)) % 1_000_003, 7)]
  })
  return <pre id="sums">{JSON.stringify([text.length, ...sums])}</pre>
}
