'use client'

export default function AreaError() {
  return <p id="shown">error</p>
}
