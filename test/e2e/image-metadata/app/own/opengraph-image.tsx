export default function Image() {
  return new Response('image')
}
