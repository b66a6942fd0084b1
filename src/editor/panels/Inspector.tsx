import { type KeyboardEvent, lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { isKind } from '../../core/model/ids.ts';
import { canvasView } from '../store/canvasView.ts';
import { useEditor } from '../store/editor.ts';
import { Domains } from './Domains.tsx';
import { focusTargets } from './fields/fieldId.ts';
import { ApiForm } from './forms/ApiForm.tsx';
import { ConnectionForm } from './forms/ConnectionForm.tsx';
import { DesignForm } from './forms/DesignForm.tsx';
import { IntegrationForm } from './forms/IntegrationForm.tsx';
import { RouteForm } from './forms/RouteForm.tsx';
import { SeveralForm } from './forms/SeveralForm.tsx';
import styles from './Inspector.module.css';
import { Stages } from './Stages.tsx';
import { UsagePlans } from './UsagePlans.tsx';
import { VpcLinks } from './VpcLinks.tsx';

/** Forms that most visits do not open load when they are opened. */
const AlarmForm = lazy(async () => ({ default: (await import('./forms/AlarmForm.tsx')).AlarmForm }));
const AuthorizerForm = lazy(async () => ({ default: (await import('./forms/AuthorizerForm.tsx')).AuthorizerForm }));
const DomainForm = lazy(async () => ({ default: (await import('./forms/DomainForm.tsx')).DomainForm }));
const FunctionForm = lazy(async () => ({ default: (await import('./forms/FunctionForm.tsx')).FunctionForm }));
const MappingForm = lazy(async () => ({ default: (await import('./forms/MappingForm.tsx')).MappingForm }));
const SchemaForm = lazy(async () => ({ default: (await import('./forms/SchemaForm.tsx')).SchemaForm }));
const ModelForm = lazy(async () => ({ default: (await import('./forms/ModelForm.tsx')).ModelForm }));
const StageForm = lazy(async () => ({ default: (await import('./forms/StageForm.tsx')).StageForm }));
const ResourceForm = lazy(async () => ({ default: (await import('./forms/ResourceForm.tsx')).ResourceForm }));
const UsagePlanForm = lazy(async () => ({ default: (await import('./forms/UsagePlanForm.tsx')).UsagePlanForm }));
const VpcLinkForm = lazy(async () => ({ default: (await import('./forms/VpcLinkForm.tsx')).VpcLinkForm }));

/** What is selected, as forms; below it, always, the stages, the custom domains, the VPC links and the usage plans. */
export function Inspector() {
  const scroller = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLElement>(null);
  const selected = useEditor(({ selection, connections }) => [...selection, ...connections].join());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form begins at its top, wherever it was chosen
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [selected]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div ref={scroller} className={styles.inspector} onKeyDown={onKeyDown}>
      <section ref={form} aria-label="Selection">
        <Suspense fallback={<div className={styles.loading} />}>
          <SelectionForm />
          <RequestedFocus form={form} />
        </Suspense>
      </section>
      <Stages />
      <Domains />
      <VpcLinks />
      <UsagePlans />
    </div>
  );
}

function SelectionForm() {
  const selection = useEditor((state) => state.selection);
  const connections = useEditor((state) => state.connections);
  const [id] = selection;
  if (id === undefined && connections.length > 0) return <ConnectionForm key={connections.join()} ids={connections} />;
  if (id === undefined) return <DesignForm />;
  if (selection.length > 1) return <SeveralForm key={selection.join()} ids={selection} />;
  if (isKind('api', id)) return <ApiForm key={id} id={id} />;
  if (isKind('route', id)) return <RouteForm key={id} id={id} />;
  if (isKind('integration', id)) return <IntegrationForm key={id} id={id} />;
  if (isKind('function', id)) return <FunctionForm key={id} id={id} />;
  if (isKind('stage', id)) return <StageForm key={id} id={id} />;
  if (isKind('domain', id)) return <DomainForm key={id} id={id} />;
  if (isKind('resource', id)) return <ResourceForm key={id} id={id} />;
  if (isKind('vpcLink', id)) return <VpcLinkForm key={id} id={id} />;
  if (isKind('mapping', id)) return <MappingForm key={id} id={id} />;
  if (isKind('authorizer', id)) return <AuthorizerForm key={id} id={id} />;
  if (isKind('schema', id)) return <SchemaForm key={id} id={id} />;
  if (isKind('usagePlan', id)) return <UsagePlanForm key={id} id={id} />;
  if (isKind('model', id)) return <ModelForm key={id} id={id} />;
  if (isKind('alarm', id)) return <AlarmForm key={id} id={id} />;
  return null;
}

/** Escape in a field goes back to the canvas. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'Escape' || !(target instanceof Element) || !target.matches('input, textarea, select')) return;
  if (target.getAttribute('aria-expanded') !== 'true') canvasView()?.focus();
}

const FOCUSABLE = 'input, select, textarea, [tabindex]:not(h2)';
/** The last request that was answered, so that opening the inspector again does not take the focus again. */
let answered: unknown;

/** Puts the focus into the field that was asked for, unfolding what hides it. It waits with the form for what loads. */
function RequestedFocus({ form }: { form: React.RefObject<HTMLElement | null> }) {
  const request = useEditor((state) => state.focusRequest);
  useEffect(() => {
    if (!request || request === answered || request.field === undefined) return;
    answered = request;
    const targets = focusTargets(useEditor.getState().document.design, request);
    const exact = targets.map((id) => document.getElementById(id)).find((element) => element !== null);
    const [first] = targets;
    const near = first ? form.current?.querySelector<HTMLElement>(`[id^="${first}"]:is(${FOCUSABLE})`) : undefined;
    const field = exact ?? near ?? form.current?.querySelector<HTMLElement>(FOCUSABLE);
    if (!field) return;
    for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
    const inner = field.matches('[role="radiogroup"], [role="group"]')
      ? field.querySelector<HTMLElement>('input:checked, input, button')
      : undefined;
    const input = inner ?? field;
    input.focus();
    // In view with what is wrong with it.
    input.closest('[data-fixable]')?.scrollIntoView({ block: 'nearest' });
    const shown = input.matches('summary') ? (input.parentElement ?? input) : input;
    shown.scrollIntoView({ block: 'nearest' });
    if (input instanceof HTMLInputElement && input.type === 'text') input.select();
  }, [request, form]);
  return null;
}
