'use client'

import { useState } from 'react'
import plain, { weigh } from '../../lib/called'

export function Caller() {
  const [texts, setTexts] = useState<string[]>([])
  const add = (text: string): void => setTexts((before) => [...before, text])
  return (
    <>
      <button id="weigh" onClick={async () => add((await weigh('tea', new Date(5))).text)}>
        weigh
      </button>
      <button id="plain" onClick={async () => add(await plain())}>
        plain
      </button>
      <output id="texts">{texts.join('|')}</output>
    </>
  )
}
