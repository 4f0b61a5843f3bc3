import { cookies } from 'next/headers'
import { use } from 'react'

export default function Used() {
  return <p id="theme">{use(cookies()).get('theme')?.value ?? 'none'}</p>
}
