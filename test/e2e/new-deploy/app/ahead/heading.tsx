'use client'
import { useState } from 'react'
import { release } from '../release'

export function Heading() {
  const [text] = useState('ahead')
  return <h1 title={release}>{text}</h1>
}
