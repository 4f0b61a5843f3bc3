export default function Other() {
  return 'other'
}
