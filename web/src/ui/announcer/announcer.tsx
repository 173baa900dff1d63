import { VisuallyHidden } from '@mantine/core'

/** Speaks without showing: the customer's new message, the fate of ours. Say something else to be heard again. */
export function Announcer({ message, urgent }: { message: string; urgent?: boolean }) {
  return <VisuallyHidden role={urgent ? 'alert' : 'status'}>{message}</VisuallyHidden>
}
