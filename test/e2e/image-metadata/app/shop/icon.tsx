import { tell, type ImageProps } from '../tell'

export function generateImageMetadata({ params }: { params?: object }) {
  const alt = params === undefined ? 'undefined' : JSON.stringify(params)
  return [
    { id: 'small', contentType: 'image/png', size: { width: 48, height: 48 }, alt },
    { id: 'medium', contentType: 'image/webp', size: { width: 72, height: 72 } },
  ]
}

export default function Icon(props: ImageProps) {
  return tell(props)
}
