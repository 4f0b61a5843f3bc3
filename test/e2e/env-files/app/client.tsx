'use client'

export function Client() {
  return <p id="client">{`${process.env.NEXT_PUBLIC_SHOWN}/${process.env.FROM_CONFIG}/${typeof process.env.PLAIN_SECRET}`}</p>
}
