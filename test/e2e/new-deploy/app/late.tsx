'use client'
import { release } from './release'

export default function Late() {
  return <p id="late">{release}</p>
}
