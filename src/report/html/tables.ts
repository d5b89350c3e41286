import { SURFACES } from '../../contract/vocabulary.js';
import type { FaultEvent, GapEvent, PlantedEvent, WaivedEvent } from '../../verdict/event.js';
import type { Outcome, RequirementOutcome } from '../../verdict/outcome.js';
import { counted, grouped, VERDICT_WORDS } from '../words.js';
import { markup, type Markup } from './markup.js';

/** Every requirement with its evidence. */
export function requirementSection(requirements: readonly RequirementOutcome[]): Markup {
  if (requirements.length === 0) return markup``;
  const heads = ['occurred', ...SURFACES, 'caught'];
  return markup`<section aria-labelledby="requirements">
    <h2 id="requirements">Requirements</h2>
    <p class="soft">
      How often the condition of each occurred, and how many of the lies that were planted its checks caught.
      Zero is not green.
    </p>
    <div class="card scroll" tabindex="0" role="group" aria-label="Table: requirements">
      <table>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            <th scope="col">Verdict</th>
            ${heads.map((head) => markup`<th scope="col" class="n">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${requirements.map(requirementRow)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function requirementRow(requirement: RequirementOutcome): Markup {
  const { id, title, verdict, occurred, surfaces, faultsPlanted, faultsCaught, reason, notCheckedHere } =
    requirement;
  const onPages = occurred === 0 || SURFACES.some((surface) => surfaces[surface] > 0);
  const notes = [
    ...(reason === undefined ? [] : [reason]),
    ...(notCheckedHere.length === 0 ? [] : [`not checked here: ${notCheckedHere.join(', ')}`]),
  ];
  const numbers = [
    grouped(occurred),
    ...SURFACES.map((surface) => (onPages ? grouped(surfaces[surface]) : '-')),
    faultsPlanted === 0 ? '-' : `${grouped(faultsCaught)} of ${grouped(faultsPlanted)}`,
  ];
  return markup`<tr>
    <th scope="row">
      <b>${id}</b><br /><span class="soft">${title}${notes.map((note) => markup`<br />${note}`)}</span>
    </th>
    <td class="v-${verdict}">${VERDICT_WORDS[verdict]}</td>
    ${numbers.map((number) => markup`<td class="n">${number}</td>`)}
  </tr> `;
}

/** What the testee could not do. */
export function faultSection(faults: readonly FaultEvent[]): Markup {
  if (faults.length === 0) return markup``;
  return markup`<section aria-labelledby="faults">
    <h2 id="faults">${counted(faults.length, 'fault')} of the testee</h2>
    ${faults.map(
      ({ fault, case: id, more }) =>
        markup`<div class="card entry bad">
          <p>
            <b>${fault.kind}</b
            >${fault.surface !== undefined && markup` <span class="tag">${fault.surface}</span>`}
            ${fault.message}
          </p>
          <p>${fault.hint}</p>
          ${id !== undefined && markup`<p class="soft">Case ${id}</p>`}${more > 0 && markup`<p class="soft">+${counted(more, 'more request')} failed in the same way</p>`}${
            fault.trace !== undefined &&
            markup`<pre>${fault.trace.split('\n').map((line) => markup`${line}<br />`)}</pre>`
          }
        </div>`,
    )}
  </section>`;
}

/** What was not put to the test. */
export function gapSection({ gaps, shortfalls }: Outcome): Markup {
  const all = [...gaps, ...shortfalls];
  if (all.length === 0) return markup``;
  return markup`<section aria-labelledby="gaps">
    <h2 id="gaps">Not put to the test</h2>
    ${all.map(gapEntry)}
  </section>`;
}

function gapEntry({ about, reason, instead }: GapEvent): Markup {
  return markup`<div class="card entry">
    <p><b>${about}</b> ${reason}</p>
    <p>${instead}</p>
  </div>`;
}

/** Findings that do not fail the gate: what somebody answers for, and what nobody can tell; what is new comes first. */
export function waivedSection({ waived, change }: Pick<Outcome, 'waived' | 'change'>): Markup {
  if (waived.length === 0) return markup``;
  const fresh = new Set<WaivedEvent>(change === undefined || 'reason' in change ? [] : change.waived);
  const inOrder = [
    ...waived.filter((event) => fresh.has(event)),
    ...waived.filter((event) => !fresh.has(event)),
  ];
  return markup`<section aria-labelledby="waived">
    <h2 id="waived">Let pass</h2>
    <details class="fold">
      <summary>${counted(waived.length, 'finding')} that do not fail the gate</summary>
      <div class="card scroll" tabindex="0" role="group" aria-label="Table: waived">
        <table>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Check</th>
              <th scope="col">By</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            ${inOrder.map((event) => {
              const { finding, by, reason } = event;
              return markup`<tr>
                  <td>
                    ${fresh.has(event) && markup`<span class="tag new">new</span> `}${finding.location === undefined ? '' : `${finding.location.file}:${String(finding.location.line)}`}
                  </td>
                  <td>${finding.check}</td>
                  <td>${by}</td>
                  <td>${reason}</td>
                </tr> `;
            })}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

/** The lies that were planted, and what caught them. */
export function plantedSection(planted: readonly PlantedEvent[]): Markup {
  if (planted.length === 0) return markup``;
  const missed = planted.filter(({ proof }) => proof !== 'caught').length;
  const words = missed === 0 ? 'all of them caught' : `${String(missed)} not caught by the check that has to`;
  return markup`<section aria-labelledby="planted">
    <h2 id="planted">Planted lies</h2>
    <details class="fold" ${missed > 0 && markup` open`}>
      <summary>${counted(planted.length, 'lie')}, ${words}</summary>
      <div class="card scroll" tabindex="0" role="group" aria-label="Table: planted">
        <table>
          <thead>
            <tr>
              <th scope="col">Planted in</th>
              <th scope="col">Lie</th>
              <th scope="col">Has to be caught by</th>
              <th scope="col">Was</th>
            </tr>
          </thead>
          <tbody>
            ${planted.map(
              ({ depth, says, check, proof, by }) =>
                markup`<tr>
                  <td>${depth}</td>
                  <td>${says}</td>
                  <td><code>${check}</code></td>
                  <td class="${proof === 'caught' ? 'v-held' : 'v-broken'}">
                    ${proof === 'caught' ? 'caught' : `${proof.replaceAll('-', ' ')} ${by.join(', ')}`}
                  </td>
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}
