import { Link } from '../../app/link.tsx'
import { SETTINGS_SECTIONS, type SettingsSection } from '../../app/router.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AboutPage } from './about-page.tsx'
import { ActivityPage } from './activity-page.tsx'
import { FilePage } from './file-page.tsx'
import { LockingPage } from './locking-page.tsx'
import { LookPage } from './look-page.tsx'
import { PassphrasePage } from './passphrase-page.tsx'

const TITLES: Readonly<Record<SettingsSection, string>> = {
  file: 'Your file and backups',
  passphrase: 'Passphrase and recovery',
  locking: 'Locking',
  look: 'Look',
  activity: 'Activity',
  about: 'About',
}

/** One page of the settings, with the way to the others above it. */
export function SettingsPage({ section }: Readonly<{ section: SettingsSection }>) {
  return (
    <>
      <nav aria-label="Settings">
        <ul className="tab-list">
          {SETTINGS_SECTIONS.map((each) => (
            <li key={each}>
              <Link to={{ name: 'settings', section: each }} className="tab" isMenuEntry>
                {TITLES[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <PageHeader title={TITLES[section]} />
      <Section section={section} />
    </>
  )
}

function Section({ section }: Readonly<{ section: SettingsSection }>) {
  switch (section) {
    case 'file':
      return <FilePage />
    case 'passphrase':
      return <PassphrasePage />
    case 'locking':
      return <LockingPage />
    case 'look':
      return <LookPage />
    case 'activity':
      return <ActivityPage />
    case 'about':
      return <AboutPage />
  }
}
