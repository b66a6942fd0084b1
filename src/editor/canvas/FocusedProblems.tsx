import { type RefObject, useEffect, useState } from 'react';
import { isKind, type NodeId } from '../../core/model/ids.ts';
import { firstMessages } from '../look/ProblemBadge.tsx';
import { useDesign } from '../store/editor.ts';
import { problemsOf } from '../store/problems.ts';
import styles from './Canvas.module.css';

/** What is wrong with the node that the keyboard has come to. */
export function FocusedProblems({ container }: { container: RefObject<HTMLElement | null> }) {
  const [id, setId] = useState<NodeId>();
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const follow = ({ target }: Event) => {
      const node = target instanceof Element && target.matches(':focus-visible') ? nodeOf(target) : undefined;
      setId(node);
    };
    const forget = () => setId(undefined);
    element.addEventListener('focusin', follow);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', follow);
      element.removeEventListener('focusout', forget);
    };
  }, [container]);
  const messages = useDesign((design) =>
    id ? firstMessages(problemsOf(design, id).filter(({ severity }) => severity !== 'info')) : '',
  );
  return (
    <p role="status" className={styles.focusedProblems}>
      {messages}
    </p>
  );
}

function nodeOf(target: Element): NodeId | undefined {
  const id = target.matches('.react-flow__node') ? target.getAttribute('data-id') : null;
  return id && (isKind('api', id) || isKind('route', id) || isKind('integration', id)) ? id : undefined;
}
