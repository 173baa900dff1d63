import { useCommands } from '../commands/command-store.ts'

/** Ctrl F (⌘ F) searches the conversation; pressed in its field it is the browser's own. */
export function useSearchCommand(open: () => void) {
  useCommands({
    search: () => {
      if (document.querySelector('[role=dialog]') || document.activeElement?.closest('[data-thread-find]')) return false
      const field = document.querySelector<HTMLElement>('[data-thread-find]')
      if (field) field.focus()
      else open()
    },
  })
}
