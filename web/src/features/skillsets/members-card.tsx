import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { useConsole } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { FieldError } from '../../ui/field/field.tsx'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { matchesWords } from '../transfer/target-order.ts'
import { AddMember } from './add-member.tsx'
import { MemberRow } from './member-row.tsx'
import type { Member, SkillsetDraft } from './skillset-draft.ts'
import classes from './skillsets.module.css'

/** More at once would only be scrolled past. */
const SHOWN = 50
const SEARCHED = 12

type Props = { form: SettingForm<SkillsetDraft>; draft: SkillsetDraft; skillset: SkillsetDetails }

/** Who belongs to a skillset, who of them comes first, and how well each can it. */
export function MembersCard({ form, draft, skillset }: Props) {
  const { t } = useTranslation()
  const users = useConsole((state) => state.desk.users)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(SHOWN)
  const { members } = draft
  const set = (next: readonly Member[]) => form.change({ members: next })
  const userOf = (id: string) => users[id] ?? skillset.members.find(({ user }) => user.id === id)?.user
  const found = members.filter(({ userId }) => matchesWords(query, userOf(userId)?.name ?? ''))
  return (
    <Card
      title={t('admin.members')}
      text={t('admin.membersText')}
      end={
        <>
          <ChangedMark form={form} name="members" />
          <AddMember
            taken={new Set(members.map(({ userId }) => userId))}
            onAdd={(userId) => set([{ userId, priority: 1, level: 0 }, ...members])}
          />
        </>
      }
    >
      {members.length > SEARCHED && (
        <TextInput
          radius="xl"
          size="sm"
          type="search"
          my={6}
          leftSection={<IconSearch aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={t('admin.searchMembers')}
          aria-label={t('admin.searchMembers')}
        />
      )}
      {members.length === 0 && <p className={classes.empty}>{t('admin.noMembers')}</p>}
      {members.length > 0 && found.length === 0 && <p className={classes.empty}>{t('admin.noMatch')}</p>}
      <ul className={classes.members}>
        {found.slice(0, shown).map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            user={userOf(member.userId)}
            load={skillset.members.find(({ user }) => user.id === member.userId)}
            onChange={(next) => set(members.map((each) => (each === member ? next : each)))}
            onRemove={() => set(members.filter((each) => each !== member))}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button variant="subtle" size="sm" onClick={() => setShown(shown + SHOWN)}>
          {t('admin.showMore', { count: found.length - shown })}
        </Button>
      )}
      <FieldError>{form.errorOf('members')}</FieldError>
    </Card>
  )
}
