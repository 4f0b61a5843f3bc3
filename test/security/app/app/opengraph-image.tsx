import { ImageResponse } from 'next/og'

export const size = { width: 200, height: 100 }
export const contentType = 'image/png'

export default function Image(): ImageResponse {
  return new ImageResponse(<div style={{ display: 'flex' }}>home</div>, size)
}
