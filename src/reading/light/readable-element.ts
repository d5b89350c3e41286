import {
  controlOf,
  controlsOf,
  formOf,
  inputType,
  isSelected,
  labelsOf,
  selectedIn,
  sizeOf,
  valueOf,
} from './controls.js';
import { LightElement } from './light-node.js';

/** An element of a light tree, with what jsdom derives of controls: derived here when it is asked for. */
export class ReadableElement extends LightElement {
  get type(): string | undefined {
    return inputType(this);
  }

  get value(): string | undefined {
    return valueOf(this);
  }

  get size(): number | undefined {
    return sizeOf(this);
  }

  get form(): LightElement | null {
    return formOf(this);
  }

  get elements(): readonly LightElement[] | undefined {
    return controlsOf(this);
  }

  get labels(): readonly LightElement[] | null | undefined {
    return labelsOf(this);
  }

  get control(): LightElement | null | undefined {
    return controlOf(this);
  }

  get selected(): boolean {
    return isSelected(this);
  }

  get selectedOptions(): readonly LightElement[] | undefined {
    return selectedIn(this);
  }
}
