export default function Icon(): Response {
  throw new Error('a secret of the icon')
}
