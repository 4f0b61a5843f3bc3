export default function Icon() {
  return new Response('icon')
}
