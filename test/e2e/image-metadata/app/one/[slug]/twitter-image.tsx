import { tell, type ImageProps } from '../../tell'

export const alt = 'Two'

export default function Image(props: ImageProps) {
  return tell(props)
}
