import * as partners from '../../electron/core/features/partners/index.ts'
import * as plan from '../../electron/core/features/plan/index.ts'
import { MEASURE_KINDS } from '../../shared/domain/measures/index.ts'
import { ACTION_STATUSES } from '../../shared/domain/plan/index.ts'
import { pasteSample } from './paste-sample.ts'
import {
  aFact,
  blocks,
  day,
  issues,
  items,
  noteId,
  onColumn,
  onIssue,
  onItem,
  onPartner,
  onPriority,
  onRow,
  pick,
  rows,
  type Sample,
  text,
  withOne,
  words,
} from './plan-picks.ts'

/** One way to use each command of the plan and of its partners, by the command's name. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'edition.approve':
    ({ edition }) =>
    (work) =>
      plan.approveEdition(work, {
        editionId: edition.id,
        approvedOn: day('2020-03-01'),
        approvedBy: 'Board',
      }),
  'edition.withdrawApproval':
    ({ edition }) =>
    (work) =>
      plan.withdrawApproval(work, { editionId: edition.id }),

  'section.add': (content, dice) => (work) =>
    plan.addSection(work, {
      editionId: content.edition.id,
      role: 'other',
      priorityId: null,
      heading: 'Further words',
      level: 1,
      at: 1 + (dice() % 9),
    }),
  'section.change': (content, dice) => {
    const section = pick(content.sections, dice)
    const priority = pick(content.priorities, dice)
    if (section === null) return null
    const story =
      priority === null
        ? { role: 'other' as const, priorityId: null }
        : { role: 'priority' as const, priorityId: priority.id }
    return (work) =>
      plan.changeSection(work, { sectionId: section.id, ...story, heading: 'Changed', level: 2 })
  },
  'section.move': (content, dice) =>
    withOne(
      content.sections,
      dice,
      (section) => (work) => plan.moveSection(work, { sectionId: section.id, to: 1 + (dice() % 9) }),
    ),
  'section.delete': (content, dice) =>
    withOne(
      content.sections,
      dice,
      (section) => (work) => plan.deleteSection(work, { sectionId: section.id }),
    ),
  'section.split': (content, dice) =>
    withOne(content.sections, dice, (section) =>
      withOne(
        section.blocks,
        dice,
        (block) => (work) =>
          plan.splitSection(work, { sectionId: section.id, blockId: block.id, heading: 'Lower half' }),
      ),
    ),
  'section.join': (content, dice) =>
    withOne(content.sections, dice, (section) => (work) => plan.joinSection(work, { sectionId: section.id })),

  'section.setBlocks': (content, dice) =>
    withOne(content.sections, dice, (section) => {
      const faces = section.blocks.map(({ id: _id, ...face }) => face)
      const from = dice() % (faces.length + 1)
      const blocks = faces.toSpliced(from, dice() % 3, words(dice), words(dice))
      return (work) => plan.setSectionBlocks(work, { sectionId: section.id, blocks })
    }),

  'block.add': (content, dice) =>
    withOne(
      content.sections,
      dice,
      (section) => (work) =>
        plan.addBlock(work, { sectionId: section.id, ...words(dice), at: 1 + (dice() % 5) }),
    ),
  'block.change': (content, dice) =>
    withOne(
      blocks(content),
      dice,
      (block) => (work) => plan.changeBlock(work, { blockId: block.id, ...words(dice) }),
    ),
  'block.move': (content, dice) =>
    withOne(blocks(content), dice, (block) =>
      withOne(
        content.sections,
        dice,
        (section) => (work) =>
          plan.moveBlock(work, { blockId: block.id, sectionId: section.id, to: 1 + (dice() % 5) }),
      ),
    ),
  'block.delete': (content, dice) =>
    withOne(blocks(content), dice, (block) => (work) => plan.deleteBlock(work, { blockId: block.id })),
  'block.split': (content, dice) =>
    withOne(
      blocks(content),
      dice,
      (block) => (work) => plan.splitBlock(work, { blockId: block.id, offset: 1 + (dice() % 40) }),
    ),
  'block.join': (content, dice) =>
    withOne(blocks(content), dice, (block) => (work) => plan.joinBlock(work, { blockId: block.id })),

  'priority.add': (content, dice) => (work) =>
    plan.addPriority(work, {
      editionId: content.edition.id,
      kind: 'priority',
      name: `Priority ${dice()}`,
      hasTable: dice() % 2 === 0,
      at: 1 + (dice() % 5),
    }),
  'priority.rename': onPriority(
    (priority) => (work) =>
      plan.renamePriority(work, { priorityId: priority.id, name: 'Renamed', tableHeading: 'Table' }),
  ),
  'priority.setKind': onPriority(
    (priority) => (work) => plan.setPriorityKind(work, { priorityId: priority.id, kind: 'project' }),
  ),
  'priority.setRisk': onPriority(
    (priority) => (work) =>
      plan.setPriorityRisk(work, {
        priorityId: priority.id,
        volume: 'small',
        individualHarm: '',
        communityHarm: null,
      }),
  ),
  'priority.setHotspots': onPriority(
    (priority) => (work) =>
      plan.setPriorityHotspots(work, {
        priorityId: priority.id,
        hotspots: ['Millfield', 'Millfield', 'Quayside'],
      }),
  ),
  'priority.fold': onPriority((priority, content, dice) => {
    const into = dice() % 4 === 0 ? null : pick(content.priorities, dice)
    return (work) => plan.foldPriority(work, { priorityId: priority.id, intoId: into?.id ?? null })
  }),
  'priority.move': onPriority(
    (priority, _content, dice) => (work) =>
      plan.movePriority(work, { priorityId: priority.id, to: 1 + (dice() % 5) }),
  ),
  'priority.delete': (content, dice) =>
    content.priorities.length < 2
      ? null
      : withOne(
          content.priorities,
          dice,
          (priority) => (work) => plan.deletePriority(work, { priorityId: priority.id }),
        ),
  'priority.setSupports': onPriority((priority, content, dice) => {
    const aimIds = content.aims.filter(() => dice() % 2 === 0).map((aim) => aim.id)
    return (work) => plan.setPrioritySupports(work, { priorityId: priority.id, aimIds })
  }),
  'priority.addTable': onPriority((priority) => (work) => plan.addTable(work, { priorityId: priority.id })),

  'column.add': onPriority(
    (priority, _content, dice) => (work) =>
      plan.addColumn(work, {
        priorityId: priority.id,
        role: dice() % 2 === 0 ? 'other' : 'measure',
        heading: `Column ${dice() % 3}`,
        at: 1 + (dice() % 8),
      }),
  ),
  'column.rename': onColumn(
    (columnId) => (work) => plan.renameColumn(work, { columnId, heading: 'Heading' }),
  ),
  'column.move': onColumn(
    (columnId, dice) => (work) => plan.moveColumn(work, { columnId, to: 1 + (dice() % 8) }),
  ),
  'column.delete': onColumn(
    (columnId, dice) => (work) => plan.deleteColumn(work, { columnId, withItems: dice() % 2 === 0 }),
  ),

  'issue.add': onPriority(
    (priority, _content, dice) => (work) =>
      plan.addIssue(work, {
        priorityId: priority.id,
        statement: ['A new issue', 'and more'],
        at: 1 + (dice() % 4),
      }),
  ),
  'issue.move': onIssue((issue, content, dice) => {
    const priority = pick(content.priorities, dice)
    return (work) =>
      plan.moveIssue(work, { issueId: issue.id, priorityId: priority?.id, to: 1 + (dice() % 4) })
  }),
  'issue.split': onIssue((issue, _content, dice) =>
    withOne(
      issue.rows,
      dice,
      (row) => (work) =>
        plan.splitIssue(work, { issueId: issue.id, rowId: row.id, statement: ['The lower half'] }),
    ),
  ),
  'issue.join': onIssue((issue) => (work) => plan.joinIssue(work, { issueId: issue.id })),
  'issue.delete': onIssue((issue) => (work) => plan.deleteIssue(work, { issueId: issue.id })),

  'row.add': onIssue(
    (issue, _content, dice) => (work) => plan.addRow(work, { issueId: issue.id, at: 1 + (dice() % 3) }),
  ),
  'row.move': onRow((row, content, dice) =>
    withOne(
      issues(content),
      dice,
      (issue) => (work) => plan.moveRow(work, { rowId: row.id, issueId: issue.id, to: 1 + (dice() % 3) }),
    ),
  ),
  'row.split': onRow((row, _content, dice) =>
    withOne(
      row.cells.flatMap((cell) => [...cell.items]),
      dice,
      (item) => (work) => plan.splitRow(work, { rowId: row.id, itemIds: [item.id] }),
    ),
  ),
  'row.join': onRow((row) => (work) => plan.joinRow(work, { rowId: row.id })),
  'row.delete': onRow((row) => (work) => plan.deleteRow(work, { rowId: row.id })),

  'item.add': onRow((row, content, dice) => {
    const isStatement = dice() % 4 === 0
    const issue = issues(content).find((each) => each.rows.includes(row))
    const cell = pick(row.cells, dice)
    if (issue === undefined || cell === null) return null
    const target = isStatement
      ? { kind: 'statement' as const, issueId: issue.id }
      : { kind: 'cell' as const, rowId: row.id, columnId: cell.columnId }
    return (work) => plan.addItem(work, { cell: target, text: text(dice), at: 1 + (dice() % 3) })
  }),
  'item.setText': onItem(
    (item, _content, dice) => (work) => plan.setItemText(work, { itemId: item.id, text: text(dice) }),
  ),
  'item.setMark': onItem((item) => (work) => plan.setItemMark(work, { itemId: item.id, mark: 'bullet' })),
  'item.move': onItem((item, content, dice) =>
    withOne(rows(content), dice, (row) =>
      withOne(
        row.cells,
        dice,
        (cell) => (work) =>
          plan.moveItem(work, {
            itemId: item.id,
            cell: { kind: 'cell', rowId: row.id, columnId: cell.columnId },
            to: 1 + (dice() % 3),
          }),
      ),
    ),
  ),
  'item.split': onItem(
    (item, _content, dice) => (work) =>
      plan.splitItem(work, { itemId: item.id, offset: 1 + (dice() % item.text.length) }),
  ),
  'item.join': (content, dice) => {
    const lower = rows(content).flatMap((row) => row.cells.flatMap((cell) => cell.items.slice(1)))
    const choices = lower.length > 0 ? lower : items(content)
    return withOne(choices, dice, (item) => (work) => plan.joinItem(work, { itemId: item.id }))
  },
  'item.delete': onItem((item) => (work) => plan.deleteItem(work, { itemId: item.id })),

  'action.setStatus': onItem(
    (item, _content, dice) => (work) =>
      plan.setActionStatus(work, {
        itemId: item.id,
        status: ACTION_STATUSES[dice() % ACTION_STATUSES.length] ?? 'stopped',
      }),
    'action',
  ),
  'action.setDue': onItem(
    (item) => (work) =>
      plan.setActionDue(work, {
        itemId: item.id,
        due: { on: day('2020-06-30'), words: 'by June 2020', precision: 'month' },
      }),
    'action',
  ),
  'action.setOwner': onItem(
    (item, content, dice) => (work) =>
      plan.setActionOwner(work, { itemId: item.id, ownerId: pick(content.partners, dice)?.id ?? null }),
    'action',
  ),
  'action.declineDue': onItem(
    (item) => (work) => plan.declineActionDue(work, { itemId: item.id, words: 'by March 2021' }),
    'action',
  ),
  'note.add': onItem(
    (item) => (work) => plan.addNote(work, { itemId: item.id, on: day('2020-05-04'), text: 'Begun' }),
    'action',
  ),
  'note.change': onItem(
    (item, _content, dice) => (work) =>
      plan.changeNote(work, {
        itemId: item.id,
        noteId: noteId(1 + (dice() % 3)),
        on: day('2020-06-04'),
        text: 'Half done',
      }),
    'action',
  ),
  'note.delete': onItem(
    (item, _content, dice) => (work) =>
      plan.deleteNote(work, { itemId: item.id, noteId: noteId(1 + (dice() % 3)) }),
    'action',
  ),
  'measure.change': onItem(
    (item, _content, dice) => (work) =>
      plan.setMeasure(work, {
        itemId: item.id,
        measure: {
          kind: MEASURE_KINDS[dice() % MEASURE_KINDS.length] ?? 'rate',
          target: dice() / 8,
          due: null,
        },
      }),
    'measure',
  ),
  'lead.setPartners': onItem(
    (item, content, dice) => (work) =>
      plan.setLeadPartners(work, {
        itemId: item.id,
        partners: content.partners
          .slice(0, 1 + (dice() % 3))
          .map((partner, at) => ({ partnerId: partner.id, isLead: at === 0 })),
      }),
    'lead',
  ),

  paste: pasteSample,

  'plan.change': (content) => (work) =>
    plan.changePlan(work, { planId: content.plan.id, title: 'Another title', area: 'Another area' }),
  'aim.setList': (content, dice) => (work) => {
    const kept = content.aims.filter((aim) => aim.kind === 'challenge' && dice() % 4 > 0)
    const added = dice() % 3 === 0 ? [] : [{ id: null, name: `Aim ${dice()}` }]
    return plan.setAims(work, {
      planId: content.plan.id,
      kind: 'challenge',
      aims: [...added, ...kept.map(({ id, name }) => ({ id, name }))],
    })
  },
  'risk.setWords': (content, dice) => (work) =>
    plan.setRiskWords(work, {
      planId: content.plan.id,
      scale: 'harm',
      words: ['slight', `level ${dice()}`, 'grave'],
    }),
  'fact.add': (content, dice) => (work) => plan.addFact(work, { planId: content.plan.id, ...aFact(dice) }),
  'fact.change': (content, dice) =>
    withOne(
      content.facts,
      dice,
      (fact) => (work) => plan.changeFact(work, { factId: fact.id, ...aFact(dice) }),
    ),
  'fact.delete': (content, dice) =>
    withOne(content.facts, dice, (fact) => (work) => plan.deleteFact(work, { factId: fact.id })),
  // Tying needs figures, which no plan by itself has: that is tried where there are some.
  'fact.tie': (content, dice) =>
    withOne(content.facts, dice, (fact) => (work) => plan.tieFact(work, { factId: fact.id, source: null })),
  'partner.add': (_content, dice) => (work) =>
    partners.addPartner(work, { name: `Partner ${dice()}`, aliases: [`P${dice()}`] }),
  'partner.rename': onPartner(
    (partnerId, _content, dice) => (work) =>
      partners.renamePartner(work, { partnerId, name: `Renamed ${dice()}`, shortName: null }),
  ),
  'partner.addAlias': onPartner(
    (partnerId, _content, dice) => (work) =>
      partners.addPartnerAlias(work, { partnerId, alias: `Alias ${dice()}` }),
  ),
  'partner.merge': onPartner((partnerId, content, dice) =>
    withOne(
      content.partners,
      dice,
      (other) => (work) => partners.mergePartners(work, { partnerId, otherId: other.id }),
    ),
  ),
}
