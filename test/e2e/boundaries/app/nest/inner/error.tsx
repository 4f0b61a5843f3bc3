'use client'

export default function Failed() {
  return <p id="failed">failed in nest/inner</p>
}
