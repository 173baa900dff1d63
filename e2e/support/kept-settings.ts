import type { AgentSession } from './agent-session.ts'

type Api = AgentSession['api']

/** The id of a managed number. */
export const numberOf = async (api: Api, name: string) =>
  (await api.listNumbers()).items.find((number) => number.name === name)?.id ?? ''

/** A skillset as administrators see it. */
export const skillsetOf = async (api: Api, name: string) => {
  const found = (await api.listSkillsets()).items.find((skillset) => skillset.name === name)
  if (!found) throw new Error(`no skillset ${name}`)
  return found
}

/** Remembers everything an administrator can set; what it returns puts all of it back, for the tests after this one. */
export async function keptSettings(api: Api): Promise<() => Promise<void>> {
  const ids = await Promise.all(['Support', 'Sales'].map((name) => numberOf(api, name)))
  const settings = await api.getRoutingSettings()
  const rules = await api.listPriorityRules()
  const { items: skillsets } = await api.listSkillsets()
  const numbers = await Promise.all(
    ids.map(async (id) => ({
      params: { id },
      hours: await api.getWorkingTime({ params: { id } }),
      rules: await api.getNumberRules({ params: { id } }),
      bot: await api.getBot({ params: { id } }),
    })),
  )
  return async () => {
    await api.changeRoutingSettings({ body: settings })
    await api.setPriorityRules({ body: rules })
    for (const { params, hours, rules, bot } of numbers) {
      await api.setWorkingTime({ params, body: hours })
      await api.setNumberRules({ params, body: rules })
      await api.setBot({ params, body: bot })
    }
    for (const { id, priority, ladder, members } of skillsets) {
      const own = members.map(({ user, priority, level }) => ({ userId: user.id, priority, level }))
      await api.changeSkillset({ params: { id }, body: { priority, ladder, members: own } })
    }
  }
}
