'use client'

export default function Failed() {
  return <p id="failed">failed in the slot</p>
}
