import { useMemo } from 'react';
import { variantsOf } from '../../../core/model/field.ts';
import type { IntegrationId, ResourceId } from '../../../core/model/ids.ts';
import { Resource } from '../../../core/model/resource.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { ResourcePicker } from './ResourcePicker.tsx';

const SCHEMAS = new Map(variantsOf(Resource).map(({ value, schema }) => [value, schema]));
const NAME = ['name'];
const NOTHING: readonly string[] = [];

/** The AWS resource that an integration calls, without the name, which the picker shows; or one that is selected itself. */
export function ResourceFields({ id, integrationId }: { id: ResourceId; integrationId?: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.resources[id]?.kind);
  const schema = kind && SCHEMAS.get(kind);
  if (!kind || !schema) return null;
  return (
    <>
      {integrationId && <ResourcePicker userId={integrationId} kind={kind} value={id} />}
      <EntityForm owners={owners} schema={schema} except={integrationId ? NAME : NOTHING} />
    </>
  );
}
