import { avatar } from './avatar.js';
import { drawCompany } from './company.js';
import { h, reconcile, revOf } from './dom.js';
import { drawHint } from './hint.js';
import { drawForm } from './slack-form.js';
import { drawSlack } from './slack.js';
import { actAs, onState, store } from './store.js';
import { drawTeams } from './teams.js';

onState(drawPeople);
onState(drawRingi);
onState(drawHint);
onState(drawSlack);
onState(drawForm);
onState(drawTeams);
onState(drawCompany);
actAs(store.as);

function drawPeople({ cast, me }) {
  const items = cast.map((player) => {
    const key = player.id;
    return { key, rev: revOf(player, player.id === me), player };
  });
  reconcile(document.getElementById('people'), items, ({ player }) =>
    h(
      'button',
      {
        class: 'person',
        type: 'button',
        'aria-pressed': String(player.id === me),
        title: `${player.name}: ${player.role}`,
        onclick: () => actAs(player.id),
      },
      avatar(player.name, { cast }),
      h('span', { class: 'who' }, h('b', {}, player.name), h('small', {}, player.role)),
    ),
  );
}

function drawRingi({ ringi }) {
  const words = {
    starting: 'Ringi is starting',
    running: 'Ringi is running',
    stopped: 'Ringi has stopped: see the terminal',
  };
  const place = document.getElementById('ringi');
  place.dataset.status = ringi;
  place.textContent = words[ringi];
}
