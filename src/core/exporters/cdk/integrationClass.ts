import type { CodeWriter } from './codeWriter.ts';

/** Prints a class of integrations that keeps its settings until it is bound to a route, and says then what they come to. */
export function integrationClass(
  writer: CodeWriter,
  { name, base, config, settings }: { name: string; base: string; config: string; settings: string },
  bind: () => void,
): void {
  writer.line(`class ${name} extends ${base} {`);
  writer.indented(() => {
    writer.line('constructor(');
    writer.indented(() => {
      writer.line('id: string,');
      writer.line(`private readonly settings: ${settings},`);
    });
    writer.line(') {');
    writer.indented(() => writer.line('super(id);'));
    writer.line('}');
    writer.blank();
    writer.line(`override bind(): ${config} {`);
    writer.indented(bind);
    writer.line('}');
  });
  writer.line('}');
}
