'use client'
import { useState } from 'react'
import { place } from 'where'

export function Place() {
  const [said, setSaid] = useState('')
  return (
    <>
      <button onClick={() => setSaid(`this is ${place}`)}>where?</button>
      <p>{said}</p>
    </>
  )
}
