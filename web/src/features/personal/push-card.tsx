import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { Field } from '../../ui/field/field.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { type PushState, pushState, turnPushOff, turnPushOn } from '../notifications/web-push.ts'
import { usePushTest } from './use-push-test.ts'

/** Push messages to this browser, also while the console is closed. */
export function PushCard() {
  const { t } = useTranslation()
  const { api } = useSession()
  const { id } = useMe()
  const [state, setState] = useState<PushState>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const test = usePushTest()
  useEffect(() => {
    void pushState(id).then(setState)
  }, [id])
  const choose = async (isOn: boolean) => {
    setBusy(true)
    setFailure(undefined)
    try {
      setState(await (isOn ? turnPushOn(api, id) : turnPushOff(api, id)))
    } catch (error) {
      // A browser without a push service of its own says so in its own words, which help nobody.
      setFailure(error instanceof DOMException ? t('push.noService') : explain(error, t))
    } finally {
      setBusy(false)
    }
  }
  if (state === undefined) return null
  if (state === 'unsupported') return <Card title={t('push.title')} text={t('push.unsupported')} />
  return (
    <Card title={t('push.title')} text={t('push.text')}>
      <Field
        label={t('push.here')}
        help={t('push.hereHelp')}
        error={failure ?? (state === 'denied' ? t('profile.desktopDenied') : undefined)}
      >
        <Switch checked={state === 'on'} onChange={(next) => !isBusy && void choose(next)} />
      </Field>
      {state === 'on' && (
        <Button variant="default" loading={test.isBusy} onClick={() => void test.run()}>
          {t('push.test')}
        </Button>
      )}
      <p role="status">{test.result}</p>
    </Card>
  )
}
