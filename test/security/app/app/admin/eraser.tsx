'use client'

export function Eraser({ erase }: { erase: () => Promise<string> }) {
  return (
    <button type="button" onClick={() => void erase()}>
      erase
    </button>
  )
}
