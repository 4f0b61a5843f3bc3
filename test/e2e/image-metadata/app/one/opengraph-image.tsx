import { tell, type ImageProps } from '../tell'

export const alt = 'One'
export const size = { width: 1200, height: 630 }
export const contentType = 'image/jpeg'

export default function Image(props: ImageProps) {
  return tell(props)
}
