import type * as contract from '@centralino/contract/bot.ts'
import type { Bot } from '@centralino/domain/bot/menu.ts'

export const botView = ({ greeting, menu }: Bot): contract.Bot => ({
  greeting,
  menu: menu && { ...menu, answers: menu.answers.map((answer) => ({ ...answer })) },
})
