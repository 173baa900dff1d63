import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { DetailsHead, DetailsSection } from '../details-section/details.tsx'
import { FactRow, Facts } from '../fact-row/facts.tsx'
import { OwnerLine } from '../owner-line/owner-line.tsx'

const owners = [
  { key: 'bot', name: 'Bot', text: 'asked for the reason', time: '16:02' },
  { key: 'bruno', userId: 'bruno', name: 'Bruno Ferri', text: 'Sales, 4′', time: '16:04' },
  {
    key: 'anna',
    userId: 'anna',
    name: 'Anna Bianchi',
    as: 'You',
    text: 'Support, since yesterday',
    time: '16:08',
    you: true,
  },
]

export function DeskDetails() {
  const [closed, setClosed] = useState<readonly string[]>([])
  const fold = (name: string) => ({
    title: name,
    open: !closed.includes(name),
    onToggle: () => setClosed(closed.includes(name) ? closed.filter((other) => other !== name) : [...closed, name]),
  })
  return (
    <>
      <DetailsHead
        customerId="c-ale"
        name="Alessandra Montefeltro-Castellani"
        windowEndsAt={Date.now() + 342 * 60_000}
        line="Milano · Italian, English"
      />
      <DetailsSection {...fold('Line')}>
        <OwnerLine owners={owners} />
      </DetailsSection>
      <DetailsSection {...fold('Conversation')}>
        <Facts>
          <FactRow name="Number">+39 02 5550 0101</FactRow>
          <FactRow name="Skillset">Support, Italian</FactRow>
          <FactRow name="Priority">High</FactRow>
        </Facts>
      </DetailsSection>
      <DetailsSection {...fold('Customer')} action={<a href="#edit">Edit</a>}>
        <Facts>
          <FactRow name="E-mail">a.montefeltro@studiomontefeltro.it</FactRow>
          <FactRow name="Company">Studio Montefeltro</FactRow>
          <FactRow name="Code">CL-004182</FactRow>
        </Facts>
      </DetailsSection>
      <div style={{ marginTop: 'auto', paddingTop: 8 }}>
        <Button variant="default" leftSection={<IconMail />}>
          Send by e-mail
        </Button>
      </div>
    </>
  )
}
