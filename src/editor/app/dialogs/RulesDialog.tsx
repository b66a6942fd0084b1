import { IconAlertCircle, IconAlertTriangle, IconInfoCircle, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { linkedParts } from '../../../core/rules/pages.ts';
import { useEditor } from '../../store/editor.ts';
import { useLibrary } from '../../store/library.ts';
import { showProblems } from '../../store/problemFilter.ts';
import { heardIn } from '../../store/problems.ts';
import { openDialog, useSession } from '../../store/session.ts';
import styles from './RulesDialog.module.css';
import { RULE_ENTRIES, type RuleEntry, ruleSections } from './ruleEntries.ts';

const SIGNS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const TOPIC_WORDS = { security: 'Security', quota: 'Quotas' } as const;

/** All that Portico checks: what each rule says, why, what helps, and where it comes from. */
export function RulesDialog() {
  const asked = useSession((session) => session.rule);
  const [query, setQuery] = useState('');
  const [code, setCode] = useState(asked);
  const sections = useMemo(() => ruleSections(RULE_ENTRIES, query), [query]);
  const shown = sections.flatMap((section) => section.entries);
  const entry = shown.find((candidate) => candidate.code === code) ?? shown[0];
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rule that is shown comes into view in the list, and is read from its beginning
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    if (detail.current) detail.current.scrollTop = 0;
  }, [entry?.code]);

  // The dialog may have given the focus before its contents came. Where it has not, it first remembers where the focus was.
  useEffect(() => {
    const dialog = list.current?.closest('[role="dialog"]');
    const first = dialog?.querySelector<HTMLElement>('[data-autofocus]');
    if (dialog?.contains(document.activeElement)) first?.focus();
    if (first?.dataset.code) first.scrollIntoView({ block: 'center' });
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = shown.findIndex((candidate) => candidate.code === entry?.code);
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (!next) return;
    setCode(next.code);
    list.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return (
    <div className={styles.rules}>
      <div className={styles.side}>
        <div className={styles.search}>
          <IconSearch size={14} aria-hidden />
          <input
            type="search"
            data-autofocus={asked === undefined || undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder="Search the rules"
            aria-label="Search the rules"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
            }}
          />
          <span role="status" className={styles.found}>
            {shown.length} of {RULE_ENTRIES.length}
          </span>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the buttons inside */}
        <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
          {sections.map((section) => (
            <section key={section.subject} aria-label={section.name}>
              <h3>{section.name}</h3>
              {section.entries.map((candidate) => (
                <Line
                  key={candidate.code}
                  entry={candidate}
                  current={candidate === entry}
                  focused={candidate.code === asked}
                  onChoose={setCode}
                />
              ))}
            </section>
          ))}
          {shown.length === 0 && <p className={styles.none}>No rule says “{query}”.</p>}
        </div>
      </div>
      {entry && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keys
        <article ref={detail} className={styles.detail} aria-label={entry.title} tabIndex={0}>
          <Detail entry={entry} />
        </article>
      )}
    </div>
  );
}

function Line({
  entry: { code, title, severity },
  current,
  focused,
  onChoose,
}: {
  entry: RuleEntry;
  current: boolean;
  /** Whether the dialog opens here. */
  focused: boolean;
  onChoose: (code: string) => void;
}) {
  const Sign = SIGNS[severity];
  return (
    <button
      type="button"
      className={styles.line}
      data-code={code}
      data-autofocus={focused || undefined}
      aria-current={current || undefined}
      tabIndex={current ? 0 : -1}
      onClick={() => onChoose(code)}
    >
      <Sign size={14} data-severity={severity} aria-label={SEVERITY_WORDS[severity]} />
      {title}
    </button>
  );
}

function Detail({ entry }: { entry: RuleEntry }) {
  const { code, title, severity, topic, reason, fix, source, unverified, mends } = entry;
  const Sign = SIGNS[severity];
  return (
    <>
      <h3>{title}</h3>
      <p className={styles.chips}>
        <span className={styles.severity} data-severity={severity}>
          <Sign size={13} aria-hidden />
          {SEVERITY_WORDS[severity]}
        </span>
        {topic && <span className={styles.chip}>{TOPIC_WORDS[topic]}</span>}
        {unverified && (
          <span className={styles.chip} title="Nobody has seen AWS do it, and no page says so">
            Caution
          </span>
        )}
        <code>{code}</code>
      </p>
      <h4>Why</h4>
      <p>{reason}</p>
      {unverified && (
        <p className={styles.caution}>
          No page of AWS says so and nobody has tried it for Portico: take it as a caution, not as a fact.
        </p>
      )}
      <h4>What helps</h4>
      <p>{fix}</p>
      {mends !== 'no' && (
        <p className={styles.quiet}>
          {mends === 'all'
            ? 'Portico offers a quick fix, for one finding or for all at once.'
            : 'Portico offers a quick fix.'}
        </p>
      )}
      {source === undefined ? (
        <p className={styles.quiet}>An export tells it when it is written.</p>
      ) : (
        <>
          <h4>Source</h4>
          <p>
            {linkedParts(source).map(({ text, url }) =>
              url ? (
                <a key={text} href={url} target="_blank" rel="noreferrer">
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </p>
          <InThisDesign code={code} />
        </>
      )}
    </>
  );
}

/** What the rule finds in the design that is open. */
function InThisDesign({ code }: { code: string }) {
  const isOpen = useLibrary((library) => library.screen.kind === 'editor');
  const counts = useEditor((state) => {
    const heard = heardIn(state.document.design);
    const told = heard?.told.filter((problem) => problem.code === code).length ?? 0;
    const silenced = heard?.silenced.filter(({ diagnostic }) => diagnostic.code === code).length ?? 0;
    return `${told} ${silenced}`;
  });
  if (!isOpen) return null;
  const [told = 0, silenced = 0] = counts.split(' ').map(Number);
  const show = (view: Parameters<typeof showProblems>[0]) => {
    openDialog(undefined);
    showProblems(view);
  };
  return (
    <>
      <h4>In this design</h4>
      <p>
        {told === 0 ? (
          'Nothing is found.'
        ) : (
          <button type="button" className={styles.show} onClick={() => show({ words: code })}>
            {told === 1 ? 'Show the one that is found' : `Show the ${told} that are found`}
          </button>
        )}
        {silenced > 0 && (
          <>
            {' '}
            <button type="button" className={styles.show} onClick={() => show({ silenced: true })}>
              {silenced} silenced
            </button>
          </>
        )}
      </p>
    </>
  );
}
