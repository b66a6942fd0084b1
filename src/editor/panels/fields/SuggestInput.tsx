import { Popover } from '@mantine/core';
import { type ComponentProps, type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { type Completion, completionAt, type Suggestion } from '../../../core/model/suggestions.ts';
import styles from './fields.module.css';

const MOST_ITEMS = 30;
const NO_ITEMS: readonly Suggestion[] = [];

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * A line of text, or several, that offers what it may go on to: arrows choose, Enter takes, Escape closes. Whatever is
 * typed counts as it is. The list opens while one types, with the arrow keys or Ctrl+Space, and when an empty line is clicked.
 */
export function SuggestInput({
  offers,
  lines = 1,
  value,
  onText,
  onBlur,
  ...attributes
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur'> & {
  /** Asked for when the list opens, so that nothing is worked out before. */
  offers: () => readonly Suggestion[];
  lines?: number;
  value: string;
  onText: (text: string) => void;
  onBlur: () => void;
}) {
  const listId = useId();
  const box = useRef<Box>(null);
  const [open, setOpen] = useState<Completion>();
  const [active, setActive] = useState(-1);
  const items = open?.items ?? NO_ITEMS;
  const multiline = lines > 1;

  const offer = (element: Box) => {
    const found = completionAt(element.value, element.selectionStart ?? element.value.length, offers());
    setOpen(found.items.length > 0 ? { ...found, items: found.items.slice(0, MOST_ITEMS) } : undefined);
    setActive(-1);
  };
  const take = (item: Suggestion) => {
    const element = box.current;
    if (!open || !element) return;
    onText(element.value.slice(0, open.from) + item.value + element.value.slice(open.to));
    const caret = open.from + item.value.length;
    setOpen(undefined);
    requestAnimationFrame(() => element.setSelectionRange(caret, caret));
  };
  const onKeyDown = (event: KeyboardEvent<Box>) => {
    const chosen = items[active];
    if (event.key === ' ' && event.ctrlKey) offer(event.currentTarget);
    else if (event.key === 'ArrowDown' && !open && !multiline) offer(event.currentTarget);
    else if (!open) return;
    else if (event.key === 'ArrowDown') setActive(active >= items.length - 1 ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? items.length - 1 : active - 1);
    else if (event.key === 'Enter' && chosen) take(chosen);
    else if (event.key === 'Escape') setOpen(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    ...attributes,
    value,
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': open ? listId : undefined,
    'aria-activedescendant': open && active >= 0 ? `${listId}-${active}` : undefined,
    onKeyDown,
    onBlur: () => {
      setOpen(undefined);
      onBlur();
    },
  } as const;
  return (
    <Popover
      opened={open !== undefined}
      onDismiss={() => setOpen(undefined)}
      position="bottom-start"
      offset={3}
      width={300}
      shadow="md"
      withinPortal
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        {multiline ? (
          <textarea
            {...(shared as ComponentProps<'textarea'>)} // what the two have in common
            ref={box as Ref<HTMLTextAreaElement>}
            rows={lines}
            className={styles.area}
            onChange={(event) => {
              onText(event.currentTarget.value);
              offer(event.currentTarget);
            }}
          />
        ) : (
          <input
            {...shared}
            ref={box as Ref<HTMLInputElement>}
            type="text"
            role="combobox"
            aria-expanded={open !== undefined}
            className={styles.input}
            onClick={(event) => {
              if (value === '') offer(event.currentTarget);
            }}
            onChange={(event) => {
              onText(event.currentTarget.value);
              offer(event.currentTarget);
            }}
          />
        )}
      </Popover.Target>
      <Popover.Dropdown className={styles.offers}>
        <div id={listId} role="listbox" aria-label="Suggestions">
          {items.map((item, index) => (
            <Offer
              key={item.value}
              id={`${listId}-${index}`}
              item={item}
              active={index === active}
              onTake={() => take(item)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Offer({ id, item, active, onTake }: { id: string; item: Suggestion; active: boolean; onTake: () => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={active}
      className={styles.offer}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <code>{item.value}</code>
      <span className={styles.offerDetail}>{item.detail}</span>
    </div>
  );
}
