import { EditorSetting } from "./editor/editor-setting.tsx";
import { HostSetting } from "./host-setting.tsx";

/** All that a reader may choose. */
export function Choices() {
  return (
    <>
      <EditorSetting />
      <HostSetting />
    </>
  );
}
