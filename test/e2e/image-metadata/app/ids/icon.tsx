import { tell, type ImageProps } from '../tell'

export async function generateImageMetadata() {
  return ['x.png', '__metadata_id__', 'UPPER', '__proto__', '-1'].map((id) => ({ id }))
}

export default function Icon(props: ImageProps) {
  return tell(props)
}
