import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const clientCertificate: Rule = {
  code: 'stage/client-certificate',
  severity: 'error',
  fix: 'Copy the id from the API Gateway console, letters and digits, or leave it empty.',
  source: 'API Gateway API reference, ClientCertificate: clientCertificateId.',
  *check(design) {
    for (const { id, clientCertificateId } of Object.values(design.stages)) {
      if (clientCertificateId === undefined || /^[A-Za-z0-9]{1,128}$/.test(clientCertificateId)) continue;
      yield {
        message: `The client certificate of ${shortNameOf(design, id)} is not the id of one: letters and digits only, neither its name nor an ARN.`,
        subject: { id, field: 'clientCertificateId' },
      };
    }
  },
};
