import { tell, type ImageProps } from '../tell'

export function generateImageMetadata() {
  return ['a b', 'ä', '100%', 'a/b', 'a?b#c', '%41'].map((id) => ({ id }))
}

export default function Icon(props: ImageProps) {
  return tell(props)
}
