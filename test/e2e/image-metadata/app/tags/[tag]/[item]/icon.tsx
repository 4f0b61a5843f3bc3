import { tell, type ImageProps } from '../../../tell'

export function generateImageMetadata({ params }: { params: object }) {
  return [{ id: 'only', alt: params instanceof Promise ? 'a promise' : JSON.stringify(params) }]
}

export default function Icon(props: ImageProps) {
  return tell(props)
}
