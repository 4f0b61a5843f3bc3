import { SignIn } from './sign-in'

export default function Account() {
  return (
    <>
      <h1>account</h1>
      <SignIn />
    </>
  )
}
