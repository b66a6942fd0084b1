import { useMemo } from 'react';
import { variantsOf } from '../../../core/model/field.ts';
import type { AlarmId, AuthorizerId, IntegrationId, ResourceId } from '../../../core/model/ids.ts';
import { Resource } from '../../../core/model/resource.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { ResourcePicker } from './ResourcePicker.tsx';

const SCHEMAS = new Map(variantsOf(Resource).map(({ value, schema }) => [value, schema]));
const NAME = ['name'];
const NOTHING: readonly string[] = [];

/**
 * The AWS resource that an integration calls, an authorizer trusts or an alarm notifies, without the name, which the
 * picker shows; or one that is selected itself. @param none what it is called to use none, where that can be
 */
export function ResourceFields({
  id,
  userId,
  none,
}: {
  id: ResourceId;
  userId?: IntegrationId | AuthorizerId | AlarmId;
  none?: string;
}) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.resources[id]?.kind);
  const schema = kind && SCHEMAS.get(kind);
  if (!kind || !schema) return null;
  return (
    <>
      {userId && <ResourcePicker userId={userId} kind={kind} value={id} {...(none !== undefined && { none })} />}
      <EntityForm owners={owners} schema={schema} except={userId ? NAME : NOTHING} />
    </>
  );
}
