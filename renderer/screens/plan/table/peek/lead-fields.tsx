import { useState } from 'react'
import { type Partner, splitLead } from '../../../../../shared/domain/partners/index.ts'
import type { LeadItem, NamedPartner } from '../../../../../shared/domain/plan/index.ts'
import { call, sentenceOf } from '../../../../api/call.ts'
import { useRefreshPlan } from '../../../../api/use-refresh-plan.ts'
import { useStatus } from '../../../../app/status.tsx'
import { usePlanEdit } from '../../../../app/use-plan-edit.ts'
import { Button } from '../../../../components/button.tsx'
import { ChoiceField } from './choice-field.tsx'

interface LeadFieldsProps {
  readonly item: LeadItem
  readonly partners: readonly Partner[]
}

/** Which partners a lead names, which of them answers for the work, and names that nobody is known by yet. */
export function LeadFields({ item, partners }: LeadFieldsProps) {
  const edit = usePlanEdit()
  const itemId = item.id
  const put = (named: readonly NamedPartner[]): void => {
    void edit('plan.lead.setPartners', { itemId, partners: [...named] })
  }
  const others = partners.filter(({ id }) => !item.partners.some(({ partnerId }) => partnerId === id))
  return (
    <>
      <fieldset className="field">
        <legend>Who answers for the work</legend>
        {item.partners.length === 0 && <p>No partner of the list is named.</p>}
        {item.partners.map(({ partnerId, isLead }) => {
          const partner = partners.find(({ id }) => id === partnerId)
          if (partner === undefined) return null
          return (
            <div key={partnerId} className="line-item">
              <label className="choice">
                <input
                  type="radio"
                  name={`lead-${itemId}`}
                  checked={isLead}
                  onChange={() =>
                    put(item.partners.map((each) => ({ ...each, isLead: each.partnerId === partnerId })))
                  }
                />
                {partner.name}
              </label>
              <Button onClick={() => put(item.partners.filter((each) => each.partnerId !== partnerId))}>
                Not meant<span className="visually-hidden">: {partner.name}</span>
              </Button>
            </div>
          )
        })}
        {item.partners.some(({ isLead }) => isLead) && (
          <Button onClick={() => put(item.partners.map((each) => ({ ...each, isLead: false })))}>
            No one of them leads
          </Button>
        )}
      </fieldset>
      {others.length > 0 && (
        <ChoiceField
          id={`lead-${itemId}-add`}
          label="Also meant"
          value=""
          choices={[
            { value: '', label: 'Choose a partner' },
            ...others.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChosen={(value) => {
            const chosen = others.find(({ id }) => String(id) === value)
            if (chosen !== undefined) put([...item.partners, { partnerId: chosen.id, isLead: false }])
          }}
        />
      )}
      <UnknownNames item={item} partners={partners} />
    </>
  )
}

/** Names that stand in the lead and that no partner is known by; each can become one. */
function UnknownNames({ item, partners }: LeadFieldsProps) {
  const { announce } = useStatus()
  const refresh = useRefreshPlan()
  const [isBusy, setBusy] = useState(false)
  const unknown = splitLead(item.text, partners).flatMap(({ kind, text }) =>
    kind === 'unknown' ? [text] : [],
  )

  async function make(name: string): Promise<void> {
    setBusy(true)
    try {
      await call('partners.assign', { spelling: name, partnerId: null, newName: name })
      await refresh()
    } catch (error) {
      announce(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  return unknown.map((name) => (
    <p key={name}>
      <Button busy={isBusy} onClick={() => void make(name)}>
        Make “{name}” a partner
      </Button>
    </p>
  ))
}
