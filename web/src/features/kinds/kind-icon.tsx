import {
  IconAddressBook,
  IconArrowBackUp,
  IconFile,
  IconHelpCircle,
  IconMapPin,
  IconMicrophone,
  IconMoodSmile,
  IconPencil,
  IconPhone,
  IconPhoto,
  IconShoppingBag,
  IconSticker,
  IconTrash,
  IconVideo,
} from '@tabler/icons-react'

const icons: Readonly<Record<string, typeof IconFile>> = {
  image: IconPhoto,
  video: IconVideo,
  audio: IconMicrophone,
  voice: IconMicrophone,
  document: IconFile,
  sticker: IconSticker,
  location: IconMapPin,
  contacts: IconAddressBook,
  button: IconArrowBackUp,
  interactive: IconArrowBackUp,
  reaction: IconMoodSmile,
  order: IconShoppingBag,
  call: IconPhone,
  edit: IconPencil,
  revoke: IconTrash,
  unsupported: IconHelpCircle,
}

/** The drawing of a kind of message; text has none. */
export function KindIcon({ type }: { type: string }) {
  const Icon = Object.hasOwn(icons, type) ? icons[type] : undefined
  return Icon ? <Icon aria-hidden="true" /> : null
}
