import { useConsole } from './session-context.ts'

/** How this user wants the console to be. */
export const useSettings = () => useConsole((state) => state.desk.me.settings)
