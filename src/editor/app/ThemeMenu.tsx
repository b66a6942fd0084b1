import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { THEMES, type ThemeChoice, useSession } from '../store/session.ts';

const LOOKS: Readonly<Record<ThemeChoice, { label: string; Icon: typeof IconSun }>> = {
  light: { label: 'Light', Icon: IconSun },
  dark: { label: 'Dark', Icon: IconMoon },
  system: { label: 'As the system', Icon: IconDeviceDesktop },
};

export function ThemeMenu() {
  const choice = useSession((session) => session.theme);
  const { Icon: Current, label } = LOOKS[choice];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={`Theme: ${label.toLowerCase()}`}>
          <ActionIcon aria-label="Theme">
            <Current size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map((theme) => {
          const { Icon, label: name } = LOOKS[theme];
          return (
            <Menu.RadioItem
              key={theme}
              value={theme}
              checked={theme === choice}
              closeMenuOnClick
              rightSection={<Icon size={16} stroke={1.7} />}
              onChange={() => useSession.setState({ theme })}
            >
              {name}
            </Menu.RadioItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
