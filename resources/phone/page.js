'use strict';
// The phone's side of src/live/PROTOCOL.md. What the server sends is set as text, never as markup.
(() => {
const byId = id => document.getElementById(id);
const page = {head: byId('head'), title: byId('title'), left: byId('left'), place: byId('place'), bar: byId('bar'),
    main: byId('main'), status: byId('status')};
const levels = ['1', '2', '3', '4', '5'];

// ---- What is known, and what outlives a reload of the page

let words = {};
let state = null;     // the server's last
let items = null;     // at own pace
let live = false;     // the server was heard on this connection
let ended = '';       // removed, elsewhere, closed, full
let fault = '';       // on the door
let waitUntil = 0;    // too many wrong codes
let busy = false;     // a request of the door is on its way
let refusal = '';     // of the last vote
let deadline = 0;     // of the item at hand; 0 without one
const kept = {token: '', code: '', door: null, out: {}, view: {kind: 'item', at: -1}, told: -1};

function restore() {
    try {
        Object.assign(kept, JSON.parse(sessionStorage.getItem('heartwood') || '{}'));
    } catch (_) { /* none, or not allowed to keep any */ }
}
function keep() {
    try {
        sessionStorage.setItem('heartwood', JSON.stringify(kept));
    } catch (_) { /* it lives as long as the page */ }
}
function forget() {
    Object.assign(kept, {token: '', door: null, out: {}, view: {kind: 'item', at: -1}, told: -1});
    state = items = null;
    keep();
}

// ---- Words and elements

function t(key, ...values) {
    return String(words[key] || '').replace(/%(\d)/g, (_, digit) => values[digit - 1]);
}
function plural(key, n) {
    const {forms, pick} = words[key];
    return forms[Number(pick[n < 200 ? n : 100 + n % 100])].replace('%1', figure(n));
}
function figure(n) {
    return new Intl.NumberFormat(words.lang).format(n);
}
function el(tag, props = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
        if (typeof value === 'function')
            node.addEventListener(name, value);
        else if (name in node)
            node[name] = value;
        else
            node.setAttribute(name, value);
    }
    node.append(...children.filter(child => child !== null));
    return node;
}
const p = (text, className = '') => el('p', {className}, text);
const unseen = text => el('span', {className: 'unseen'}, text);
const theirLabel = text => el('p', {className: 'practice', dir: 'auto'}, text);
const theirs = (text, className = 'text') => el('span', {className, dir: 'auto'}, text);
const heading = text => el('h1', {tabIndex: -1, dir: 'auto'}, text);
const button = (text, click, className = '') => el('button', {type: 'button', className, click}, text);

// ---- Requests

async function ask(method, path, body) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 8000);
    const headers = body ? {'Content-Type': 'application/json'} : {};
    if (kept.token)
        headers.Authorization = 'Bearer ' + kept.token;
    try {
        const answer = await fetch(path, {method, headers, body: body && JSON.stringify(body), signal: stop.signal,
            cache: 'no-store', credentials: 'omit'});
        return {status: answer.status, body: await answer.json().catch(() => ({}))};
    } catch (_) {
        return {status: 0, body: {}};
    } finally {
        clearTimeout(timer);
    }
}

// ---- Door

function plainCode(text) {
    return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
/// The code of the scanned address; it does not stay in the address bar.
function scanned() {
    const code = plainCode(location.hash.replace(/%[0-9a-f]{2}/gi, ''));
    if (location.hash)
        history.replaceState(null, '', location.pathname);
    return code;
}
function faultOf(answer) {
    const why = answer.body.error;
    if (answer.status === 409 || answer.status === 503) {
        end(answer.status === 409 ? 'closed' : 'full');
        return '';
    }
    if (answer.status === 429) {
        waitUntil = Date.now() + 1000 * (Number(answer.body.wait) || 5);
        return '';
    }
    if (answer.status === 403)
        return why === 'origin' ? t('wrongAddress') : t('wrongCode');
    return answer.status === 0 ? t('noServer') : t('notTaken');
}
async function request(path, body) {
    busy = true;
    fault = '';
    render();
    const answer = await ask('POST', path, body);
    busy = false;
    if (answer.status !== 200) {
        fault = faultOf(answer);
        if (answer.status === 403)
            kept.door = null;
    }
    return answer.status === 200 ? answer.body : null;
}
async function knock(code) {
    kept.code = plainCode(code);
    const door = await request('door', {code: kept.code});
    if (door)
        kept.door = door;
    keep();
    render();
}
async function join(name, group, spectator) {
    const answer = await request('join', {code: kept.code, name, group, spectator});
    if (answer) {
        kept.token = answer.token;
        keep();
        connect();
        stayAwake();
    }
    render();
}

// ---- Connection: a WebSocket, or asking again and again where none gets through

let socket = null;
let failures = 0;     // in a row
let polling = false;
let turns = 0;        // only the newest loop of asking goes on
let heard = 0;        // when the server was last heard
let pinged = 0;
let probe = 0;        // when an answer was last asked for
let retry = 0;        // timers
let pumping = 0;
let lastSent = 0;
const sent = new Map(); // on this connection: key of what is to go out, its text and when it went

function connect() {
    clearTimeout(retry);
    if (!kept.token || ended || socket)
        return;
    let mine;
    try {
        mine = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/socket', 'heartwood.1');
    } catch (_) {
        lost(null);
        return;
    }
    socket = mine;
    probe = heard = Date.now();
    pinged = heard;
    let first = true;
    mine.onopen = () => mine.send(JSON.stringify({type: 'hello', token: kept.token}));
    mine.onclose = () => lost(mine);
    mine.onmessage = event => {
        let message = {};
        try {
            message = JSON.parse(event.data);
        } catch (_) { /* not of this contract */ }
        heard = Date.now();
        probe = 0;
        if (first && message.type === 'state') {
            first = false;
            failures = 0;
            polling = false;
            opened();
        }
        hear(message);
    };
}
/// A new connection: its first state holds, even where a machine's clock was set back meanwhile, and what was sent on
/// the one before may not have been heard.
function opened() {
    live = true;
    state = state && {...state, version: -1};
    sent.clear();
}
function hangUp() {
    const old = socket;
    socket = null;
    if (old) {
        old.onopen = old.onclose = old.onmessage = null;
        old.close();
    }
    clearTimeout(retry);
}
function lost(which) {
    if (which !== socket)
        return;
    hangUp();
    ++failures;
    if (!polling)
        live = false;
    if (failures >= 3 && !polling && !ended) {
        polling = true;
        poll();
    }
    const pause = polling ? 30000 : Math.min(8000, 500 * 2 ** (failures - 1));
    retry = setTimeout(connect, pause * (0.75 + Math.random() / 2));
    render();
}
/// The phone was woken, or its network came back.
function wake() {
    if (document.visibilityState === 'hidden' || !kept.token || ended)
        return;
    stayAwake();
    if (polling)
        poll(); // browsers make a host wait whose sockets have failed
    if (!socket)
        connect();
    else
        askWhetherThere();
}
function askWhetherThere() {
    if (socket && socket.readyState === 1 && !probe) {
        socket.send('{"type":"ping"}');
        probe = pinged = Date.now();
    }
}
async function poll(turn = ++turns) {
    if (!polling || ended || turn !== turns)
        return;
    const answer = await ask('GET', 'state');
    if (!polling || ended || turn !== turns)
        return;
    if (answer.status === 401 || answer.status === 409) {
        end(answer.status === 401 ? 'removed' : 'closed');
        return;
    }
    if (answer.status === 200) {
        if (!live) {
            opened();
            connect();
        }
        hear(answer.body);
    } else {
        live = false;
        render();
    }
    setTimeout(() => poll(turn), 2000);
}
function end(why) {
    ended = why;
    polling = live = false;
    hangUp();
    if (why === 'removed' || why === 'closed')
        forget();
    render();
}
async function stayAwake() {
    try {
        await navigator.wakeLock.request('screen');
    } catch (_) { /* not offered here */ }
}

// ---- What the server says

const reasons = {not_asked: () => t('refusedNotAsked'), paused: () => t('refusedPaused'),
    spectator: () => t('refusedSpectator'), closed: () => t('refusedClosed')};

function hear(message) {
    if (message.type === 'bye') {
        end(['removed', 'closed', 'elsewhere'].includes(message.why) ? message.why : 'closed');
        return;
    }
    if (message.type === 'state' && (!state || message.version >= state.version))
        takeState(message);
    const key = message.item + '/' + message.round;
    const vote = kept.out[key];
    if (vote && message.type === 'ack' && message.number >= vote.message.number)
        vote.acked = true;
    if (vote && message.type === 'refused' && message.number === vote.message.number) {
        delete kept.out[key];
        refusal = (reasons[message.why] || (() => t('refusedBad')))();
    }
    keep();
    pump();
    render();
}
function takeState(next) {
    const before = state && state.item;
    if (state && state.deciding && next.deciding && String(state.deciding.gaps) !== String(next.deciding.gaps))
        dropDots(); // they were for other gaps
    if (before && (!next.item || next.item.position !== before.position || next.item.round !== before.round))
        refusal = '';
    state = next;
    const left = next.item ? next.item.left : null;
    deadline = typeof left === 'number' ? Date.now() + left * 1000 : 0;
    settle();
    if (next.stage === 'closed')
        end('closed');
    else if (next.own && !items)
        fetchItems();
}
let fetching = false;
async function fetchItems() {
    if (fetching)
        return;
    fetching = true;
    const answer = await ask('GET', 'items');
    fetching = false;
    if (answer.status !== 200)
        return; // the clock asks again
    items = answer.body.items;
    render();
}

// ---- Votes and dots: each kept here until the server has it

function asked(item, round) {
    const at = state && state.item;
    return Boolean(state && state.own) || Boolean(at && at.position === item && at.round === round);
}
/// What the server holds of this phone.
function known(item, round) {
    const {own, item: at} = state || {};
    if (own && round === 'first')
        return {answer: (own.answers[item] || '-').replace('-', ''), number: own.numbers[item] || 0};
    return at && at.position === item && at.round === round ? at : {answer: '', number: 0};
}
function answerOf(item, round) {
    const vote = kept.out[item + '/' + round];
    return vote ? vote.message.answer : known(item, round).answer;
}
function vote(item, round, answer) {
    const key = item + '/' + round;
    const last = kept.out[key] ? kept.out[key].message.number : 0;
    const number = Math.max(last, known(item, round).number || 0) + 1;
    kept.out[key] = {message: {type: 'vote', item, round, answer, number}, acked: false};
    refusal = '';
    keep();
    pump();
    render();
}
/// What the state says needs no sending any more.
function settle() {
    for (const [key, {message, acked}] of Object.entries(kept.out)) {
        const done = message.type === 'dots'
            ? dotsSettled(key, message)
            : known(message.item, message.round).number >= message.number || (acked && !asked(message.item, message.round));
        if (done) {
            delete kept.out[key];
            sent.delete(key);
        }
    }
    // More than there are: they were placed elsewhere meanwhile, and the server's are right.
    if (state.deciding && dotsLeft() < 0)
        dropDots();
}
/// Only those on disk are in the state: it may be older than what went out last, and what went out before that.
function dotsSettled(key, {gap, dots}) {
    const gone = sent.get(key);
    return !state.deciding || (state.deciding.dots[gap] === dots && (!gone || gone.dots === dots));
}
function dropDots() {
    for (const key of Object.keys(kept.out).filter(each => each.startsWith('dots/'))) {
        delete kept.out[key];
        sent.delete(key);
    }
}
function dotsOn(gap) {
    const placed = kept.out['dots/' + gap];
    return placed ? placed.message.dots : state.deciding.dots[gap] || 0;
}
function place(gap, dots) {
    kept.out['dots/' + gap] = {message: {type: 'dots', gap, dots}, acked: false};
    keep();
    pump();
    render();
}
const pending = () => Object.values(kept.out).some(each => !each.acked);

/// The next that has not gone out on this connection, or went unanswered for long; dots taken away come first, for
/// there are only five. At most ten a second.
function pump() {
    clearTimeout(pumping);
    pumping = 0;
    if (!live || ended)
        return;
    const more = ({message}) => message.type === 'dots' ? message.dots - (state.deciding ? state.deciding.dots[message.gap] : 0) : 0;
    const due = Object.entries(kept.out).filter(([key, each]) => {
        const gone = sent.get(key);
        return !each.acked && (!gone || gone.text !== JSON.stringify(each.message) || Date.now() - gone.at > 8000);
    }).sort((a, b) => more(a[1]) - more(b[1]))[0];
    if (!due)
        return;
    const pause = lastSent + 100 - Date.now();
    if (pause > 0) {
        pumping = setTimeout(pump, pause);
        return;
    }
    lastSent = Date.now();
    const [key, {message}] = due;
    const text = JSON.stringify(message);
    if (!polling && socket && socket.readyState === 1) {
        sent.set(key, {text, dots: message.dots, at: Date.now()});
        socket.send(text);
        pump();
    } else if (polling) {
        sent.set(key, {text, dots: message.dots, at: Date.now()});
        say(key, message);
        pump();
    }
}
async function say(key, message) {
    const answer = await ask('POST', 'say', message);
    if (answer.status === 200) {
        hear(answer.body || {});
    } else if (answer.status === 400) {
        hear({type: 'refused', why: 'bad', item: message.item, round: message.round, number: message.number});
    } else if (answer.status === 401 || answer.status === 409) {
        end(answer.status === 401 ? 'removed' : 'closed');
    } else {
        sent.delete(key);
        live = answer.status !== 0 && live;
        render();
    }
}

// ---- Screens: {key, build, update}. A screen is built once; when another one comes its heading, or what stands to be
// read before it, takes the focus.

const mark = () => el('img', {className: 'mark', src: 'icon.svg', alt: ''});
function messageScreen(key, title, texts, ...more) {
    return {key, build: () => [mark(), heading(title()), ...texts().map(text => p(text, 'lead')), ...more.map(make => make())],
        update() {}};
}
function faultLine() {
    return el('p', {className: 'fault', id: 'fault', role: 'alert'});
}
function unblame() {
    fault = '';
    render();
}
function updateForm() {
    const wait = Math.ceil((waitUntil - Date.now()) / 1000);
    setText(byId('fault'), fault);
    const slow = byId('slow');
    slow.hidden = wait <= 0;
    setText(slow, wait > 0 ? plural('slow', wait) : '');
    hold(byId('go'), busy || wait > 0);
}
const door = {
    key: 'door',
    build() {
        const code = el('input', {type: 'text', id: 'code', className: 'code', value: kept.code, maxLength: 12, autocomplete: 'off',
            autocapitalize: 'characters', spellcheck: false, enterKeyHint: 'go', dir: 'ltr', 'aria-describedby': 'hint fault'});
        const submit = event => {
            event.preventDefault();
            if (held(byId('go')))
                return;
            if (plainCode(code.value)) {
                knock(code.value);
            } else {
                fault = t('noCode');
                render();
                code.focus();
            }
        };
        return [mark(), heading(t('doorTitle')), el('form', {submit, input: unblame},
            el('div', {className: 'field'}, el('label', {htmlFor: 'code'}, t('doorCode')), code,
                el('p', {id: 'hint', className: 'muted'}, t('doorHint'))),
            faultLine(), el('p', {id: 'slow', className: 'fault'}),
            el('button', {id: 'go', className: 'first'}, t('goOn')))];
    },
    update: updateForm
};
const joining = {
    key: 'join',
    build() {
        const {mode, groups = []} = kept.door;
        const named = mode === 'named';
        const name = el('input', {type: 'text', id: 'name', maxLength: 80, autocomplete: 'name', 'aria-describedby': 'fault'});
        const watch = el('input', {type: 'checkbox', id: 'watch'});
        const choices = groups.map((group, i) => radio('group', String(i), '', group));
        const form = el('form', {input: unblame, submit(event) {
            event.preventDefault();
            if (held(byId('go')))
                return;
            const chosen = form.querySelector('input[name=group]:checked');
            fault = named && !name.value.trim() ? t('typeName') : groups.length && !chosen ? t('chooseGroup') : '';
            if (!fault)
                join(named ? name.value.trim() : '', chosen ? Number(chosen.value) : -1, watch.checked);
            render();
            if (fault)
                (named && !name.value.trim() ? name : form.querySelector('input[name=group]')).focus();
        }},
        named ? el('div', {className: 'field'}, el('label', {htmlFor: 'name'}, t('name')), name) : null,
        groups.length ? el('fieldset', {}, el('legend', {className: 'label'}, t('group')),
            el('div', {className: 'choices round'}, ...choices, radio('group', '-1', '', t('groupNone')))) : null,
        el('label', {className: 'check'}, watch, el('span', {}, t('watchOnly'))),
        el('div', {className: 'note'}, el('h2', {}, named ? t('namedTitle') : t('anonymousTitle')),
            p(named ? t('namedMeans') : t('anonymousMeans'))),
        faultLine(), el('p', {id: 'slow', className: 'fault'}), el('button', {id: 'go', className: 'first'}, t('join')));
        return [heading(kept.door.title), form];
    },
    update: updateForm
};
function radio(name, value, box, text, bare = false) {
    return el('label', {className: 'choice'}, el('input', {type: 'radio', name, value}),
        el('span', {className: 'card'}, bare ? null : el('span', {className: 'box'}, box), theirs(text)));
}
const lobby = {
    key: 'lobby',
    build: () => [mark(), heading(t('lobbyTitle')), el('p', {id: 'here', className: 'lead'}),
        p(state.spectator ? t('watching') : t('lobbyWait'), 'muted')],
    update: () => setText(byId('here'), plural('here', state.joined))
};

/// The question itself, to be answered or, by spectators, only read. The drill's choices bear no numbers, which would
/// make an order of them.
function asking(item, position, round) {
    const {drill, anchors} = item;
    const head = [drill ? null : theirLabel(item.practice), heading(item.question)].filter(Boolean);
    const second = round === 'second' ? p(t('secondVote'), 'muted') : null;
    const before = drill ? scenario(item) : null;
    if (state.spectator)
        return [before, el('div', {}, ...head), second, el(drill ? 'ul' : 'ol', {className: 'choices'}, ...anchors.map((text, i) => el('li',
            {className: 'card'}, drill ? null : el('span', {className: 'box'}, levels[i]), theirs(text)))), p(t('watching'), 'muted')].filter(Boolean);
    const change = event => vote(position, round, event.target.value);
    return [before, el('fieldset', {change}, el('legend', {}, ...head, second), el('div', {className: drill ? 'choices round' : 'choices'},
        ...anchors.map((text, i) => radio('answer', levels[i], drill ? '' : levels[i], text)),
        el('div', {className: 'aside'}, radio('answer', 'D', '', t('dontKnow'), true),
            drill ? null : radio('answer', 'N', '', t('notApplicable'), true))))].filter(Boolean);
}
function check(answer) {
    for (const input of page.main.querySelectorAll('input[name=answer]'))
        input.checked = input.value === answer;
}
function question() {
    const {position, round, drill} = state.item;
    return {key: ['question', position, round].join(), build: () => asking(state.item, position, round),
        update: () => check(answerOf(position, round)), answered: () => answerOf(position, round),
        said: () => drill ? t('answerInDrill') : t('answerIn')};
}

// ---- The crisis drill

const titleOf = item => item.practice || t('drill');
/// What the drill is about: open at the question at which this phone first sees it, folded away at the others.
function scenario(item) {
    if (kept.told < 0) {
        kept.told = item.drill.position;
        keep();
    }
    if (kept.told !== item.drill.position)
        return el('div', {className: 'scenario'}, theirLabel(titleOf(item)), folded(item));
    return el('section', {className: 'scenario'}, p(t('drill'), 'practice'),
        el('h2', {className: 'begin', tabIndex: -1, dir: 'auto'}, titleOf(item)), ...paragraphs(item));
}
const paragraphs = ({drill}) => drill.scenario.map(text => el('p', {dir: 'auto'}, text));
function folded(item) {
    return el('details', {}, el('summary', {}, t('scenarioAgain')), ...paragraphs(item));
}

function facts(result, drill) {
    const word = {aligned: () => t('aligned'), mixed: () => t('mixed'), divided: () => t('divided')}[result.alignment];
    const all = [drill || !word ? null : el('strong', {}, word()), drill ? null : el('span', {}, t('median', figure(result.median))),
        result.dont_know ? el('span', {}, plural('didNotKnow', result.dont_know)) : null,
        result.not_applicable ? el('span', {}, plural('didNotApply', result.not_applicable)) : null].filter(Boolean);
    return all.length ? el('div', {className: 'facts'}, ...all) : null;
}
/// Filled to its share of the longest.
function track(share) {
    const fill = el('span');
    fill.style.setProperty('--share', String(share));
    return el('span', {className: 'track', 'aria-hidden': 'true'}, fill);
}
/// Of the drill the choices alone: they are no levels.
function bars(result, {anchors, drill}, title) {
    const most = Math.max(1, ...result.counts);
    const rows = levels.map((level, i) => {
        const n = figure(result.counts[i]);
        return el('li', {className: 'level'}, drill ? null : el('span', {className: 'box', 'aria-hidden': 'true'}, level),
            unseen(drill ? t('choiceCount', n) : t('levelCount', level, n)), theirs(anchors[i]), track(result.counts[i] / most),
            el('span', {className: 'amount', 'aria-hidden': 'true'}, n));
    });
    return el('section', {className: 'result'}, title ? el('h2', {}, title) : null, facts(result, drill),
        el(drill ? 'ul' : 'ol', {className: drill ? 'levels plain' : 'levels'}, ...rows));
}
function resultOf(item, result) {
    const {first, second, agreed} = result || {};
    const parts = [];
    if (agreed)
        parts.push(el('div', {className: 'note agreed'}, el('h2', {}, item.drill ? t('agreedChoice') : t('agreed', agreed)),
            theirs(item.anchors[agreed - 1])));
    if (second)
        parts.push(bars(second, item, t('secondResult')));
    parts.push(first ? bars(first, item, second ? t('firstResult') : '') : p(t('tooFew'), 'lead'));
    return parts;
}
function revealed() {
    let shown = '';
    const item = state.item;
    return {key: ['revealed', item.position].join(),
        build: () => [el('div', {}, theirLabel(item.drill ? titleOf(item) : item.practice), heading(item.question)),
            el('div', {id: 'result', className: 'result'}), item.drill ? folded(item) : null].filter(Boolean),
        update() {
            const now = JSON.stringify(state.result);
            if (shown !== now && state.item)
                byId('result').replaceChildren(...resultOf(state.item, state.result));
            shown = now;
        }};
}

// ---- Own pace

const answered = () => items.filter((_, i) => answerOf(i, 'first')).length;
function go(kind, at = 0) {
    kept.view = {kind, at};
    keep();
    render();
}
function overview() {
    const group = (item, i) => el('section', {className: 'group', 'data-dimension': item.dimension},
        el('h2', {className: 'practice', dir: 'auto'}, item.practice),
        ...items.slice(i, i + items.slice(i).findIndex((each, k, all) => !all[k + 1] || all[k + 1].practice !== item.practice) + 1)
            .map((each, k) => row(each, i + k)));
    const row = (item, i) => el('button', {type: 'button', className: 'row', click: () => go('item', i)},
        el('span', {className: 'box'}, figure(i + 1)), 
        el('span', {className: 'text'}, theirs(item.question, ''), el('span', {className: 'state'})));
    return {key: 'overview', bar: true,
        build: () => [heading(t('allQuestions')), el('p', {id: 'count', className: 'lead'}),
            ...items.map((item, i) => i && items[i - 1].practice === item.practice ? null : group(item, i)).filter(Boolean),
            button(t('finish'), () => go('done'), 'first')],
        update() {
            setText(byId('count'), t('answeredOf', figure(answered()), figure(items.length)));
            page.main.querySelectorAll('.row').forEach((row, i) => {
                const done = Boolean(answerOf(i, 'first'));
                row.classList.toggle('done', done);
                setText(row.querySelector('.state'), done ? t('done') : t('open'));
            });
        }};
}
function ownItem(at) {
    const last = at === items.length - 1;
    return {key: 'own,' + at, bar: true, place: t('place', figure(at + 1), figure(items.length)),
        build: () => [...asking(items[at], at, 'first'),
            el('div', {className: 'buttons'}, el('button', {type: 'button', disabled: at === 0, click: () => go('item', at - 1)}, t('back')),
                last ? button(t('finish'), () => go('done'), 'first') : button(t('next'), () => go('item', at + 1), 'first')),
            button(t('allQuestions'), () => go('list'), 'quiet')],
        update: () => check(answerOf(at, 'first')), answered: () => answerOf(at, 'first'), said: () => t('answerInOwn')};
}
const firstOpen = () => items.findIndex((_, i) => !answerOf(i, 'first'));
function finished() {
    const all = firstOpen() < 0;
    return {key: 'done,' + all, bar: true,
        build: () => [heading(t('doneTitle')), el('p', {id: 'count', className: 'lead'}), p(t('doneText'), 'muted'),
            all ? null : button(t('toOpen'), () => go('item', Math.max(0, firstOpen())), 'first'), button(t('allQuestions'), () => go('list'))].filter(Boolean),
        update: () => setText(byId('count'), t('answeredOf', figure(answered()), figure(items.length)))};
}
function ownPace() {
    if (state.spectator)
        return messageScreen('own-watch', () => t('ownWatchTitle'), () => [t('watching')]);
    if (!items || !state.own)
        return connecting;
    if (kept.view.at < 0 || kept.view.at >= items.length)
        kept.view = {kind: 'item', at: Math.max(0, firstOpen())};
    return {list: overview, done: finished, item: () => ownItem(kept.view.at)}[kept.view.kind]();
}

// ---- Dots

function dotsLeft() {
    return state.deciding.each - state.deciding.gaps.reduce((sum, _, gap) => sum + dotsOn(gap), 0);
}
/// What one places dots with.
function steps(gap) {
    const {gaps, each} = state.deciding;
    const step = (by, sign, label) => el('button', {type: 'button', id: 'dot' + gap + sign, 'aria-label': label,
        click: event => held(event.currentTarget) || place(gap, dotsOn(gap) + by)}, sign);
    return el('div', {className: 'step', id: 'step' + gap}, step(-1, '−', t('dotLess', gaps[gap])),
        el('span', {className: 'amount', id: 'dots' + gap}), step(1, '+', t('dotMore', gaps[gap])),
        el('span', {className: 'dots', 'aria-hidden': 'true'}, ...Array.from({length: each}, () => el('i'))));
}
function updateSteps() {
    const left = dotsLeft();
    setText(byId('dotsLeft'), plural('dotsLeft', left));
    state.deciding.gaps.forEach((_, gap) => {
        const mine = dotsOn(gap);
        setText(byId('dots' + gap), figure(mine));
        byId('step' + gap).lastChild.childNodes.forEach((dot, i) => { dot.className = i < mine ? 'on' : ''; });
        hold(byId('dot' + gap + '−'), mine === 0);
        hold(byId('dot' + gap + '+'), left <= 0);
    });
}
function placing() {
    const {gaps} = state.deciding;
    return {key: 'deciding,' + JSON.stringify(gaps),
        build: () => [heading(t('decidingTitle')), p(state.spectator ? t('watching') : t('decidingText'), 'lead'),
            el('p', {id: 'dotsLeft'}), el('ol', {className: 'rows'}, ...gaps.map((title, gap) => el('li', {className: 'gap'},
                theirs(title), state.spectator ? null : steps(gap))))],
        update: () => state.spectator || updateSteps()};
}
/// The room's dots, most first, with one's own beside them. They stay as they were revealed.
function dotsOfTheRoom() {
    const {gaps, totals} = state.deciding;
    if (!totals)
        return messageScreen('deciding,few', () => t('dotsTitle'), () => [t('dotsTooFew')]);
    const most = Math.max(1, ...totals);
    const order = gaps.map((_, gap) => gap).sort((a, b) => totals[b] - totals[a] || a - b);
    const row = gap => el('li', {className: 'gap shown', id: 'gap' + gap}, theirs(gaps[gap]), unseen(t('dotsHere')),
        el('strong', {className: 'amount', id: 'total' + gap}, figure(totals[gap])), track(totals[gap] / most),
        el('p', {className: 'own', id: 'own' + gap}));
    return {key: 'deciding,shown,' + JSON.stringify([gaps, totals]),
        build: () => [heading(t('dotsTitle')), p(t('dotsText'), 'lead'), el('ol', {className: 'rows', id: 'gaps'}, ...order.map(row))],
        update: () => gaps.forEach((_, gap) => {
            byId('own' + gap).hidden = state.spectator || dotsOn(gap) === 0;
            setText(byId('own' + gap), t('dotsOwn', figure(dotsOn(gap))));
        })};
}
/// Not `disabled`: the button that was pressed last keeps the focus.
function hold(node, off) {
    node.setAttribute('aria-disabled', String(off));
}
function held(node) {
    return node.getAttribute('aria-disabled') === 'true';
}

// ---- Which screen, and what stands around it

const connecting = messageScreen('connecting', () => t('connecting'), () => []);
const endings = {
    closed: messageScreen('closed', () => t('closedTitle'), () => [t('closedText')]),
    removed: messageScreen('removed', () => t('removedTitle'), () => [t('removedText')], () => button(t('joinAgain'), again)),
    elsewhere: messageScreen('elsewhere', () => t('elsewhereTitle'), () => [t('elsewhereText')], () => button(t('goOnHere'), again, 'first')),
    full: messageScreen('full', () => t('fullTitle'), () => [t('fullText')], () => button(t('tryAgain'), again, 'first'))
};
function again() {
    ended = '';
    failures = 0;
    if (kept.token)
        connect();
    render();
}
function screen() {
    if (ended)
        return endings[ended];
    if (!kept.token)
        return kept.door ? joining : door;
    if (!state)
        return connecting;
    if (state.paused && state.stage !== 'lobby')
        return messageScreen('paused', () => t('pausedTitle'), () => [t('pausedText')]);
    if (state.stage === 'lobby')
        return lobby;
    if (state.stage === 'own_pace')
        return ownPace();
    if (state.stage === 'deciding' && state.deciding)
        return state.deciding.closed ? dotsOfTheRoom() : placing();
    if (!state.item)
        return messageScreen('between', () => t('betweenTitle'), () => [t('betweenText')]);
    return state.stage === 'voting' ? question() : revealed();
}
function statusText() {
    if (ended)
        return '';
    if (!kept.token)
        return busy ? t('opening') : '';
    if (!live)
        return pending() ? t('offlineKept') : state ? t('offline') : failures ? t('noServer') : '';
    if (refusal)
        return refusal;
    if (pending())
        return t('sending');
    return shown.answered && !state.spectator && shown.answered() ? shown.said() : '';
}
function setText(node, text) {
    if (node.textContent !== text)
        node.textContent = text;
}
let shown = {key: ''};
function render() {
    if (!words.lang)
        return;
    const next = screen();
    if (next.key !== shown.key) {
        const begun = shown.key !== '';
        shown = next;
        page.main.dataset.screen = next.key.split(',')[0];
        page.main.replaceChildren(...next.build());
        if (begun) {
            window.scrollTo(0, 0);
            (page.main.querySelector('.begin') || page.main.querySelector('h1')).focus({preventScroll: true});
        }
    }
    shown.update();
    around();
}
function around() {
    const inside = Boolean(kept.token && state && !ended);
    const item = inside && !state.paused && state.item;
    const own = inside && !state.paused && items && shown.bar;
    const course = item && (item.drill || item); // of which this is one
    page.head.hidden = !inside;
    setText(page.title, kept.door ? kept.door.title : '');
    setText(page.place, own ? shown.place || '' : course && course.count ? t('place', figure(course.position + 1), figure(course.count)) : '');
    page.bar.hidden = !own && !item;
    page.bar.setAttribute('aria-label', t('progress'));
    page.bar.max = own ? items.length : course ? course.count : 1;
    page.bar.value = own ? answered() : course ? course.position + 1 : 0;
    const at = own && kept.view.kind === 'item' ? items[kept.view.at] : own ? null : item;
    if (at && !at.drill)
        document.body.dataset.dimension = at.dimension;
    else
        delete document.body.dataset.dimension;
    document.title = kept.door && kept.door.title ? kept.door.title : 'Heartwood';
    setText(page.status, statusText());
    page.status.classList.toggle('warn', Boolean(kept.token && !ended && (!live || refusal)));
    clock();
}
function clock() {
    const seconds = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    const counts = deadline && live && shown.key.startsWith('question') && !(state && state.paused);
    setText(page.left, counts ? t('left', Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0')) : '');
}
function tick() {
    const now = Date.now();
    clock();
    if (waitUntil && !kept.token) {
        if (now >= waitUntil)
            waitUntil = 0;
        render();
    }
    if (socket && ((probe && now - probe > 6000) || now - heard > 25000)) {
        lost(socket);
        return;
    }
    if (live && state.own && !items)
        fetchItems();
    if (live && !polling && now - pinged > 15000)
        askWhetherThere();
    if (live && pending()) {
        // Where nothing comes back at all, the connection may be gone without a word.
        if (!polling && now - heard > 5000)
            askWhetherThere();
        pump();
        render();
    }
}

// ---- Start

async function loadWords() {
    for (let pause = 500; !words.lang; pause = Math.min(8000, pause * 2)) {
        const answer = await ask('GET', 'words');
        if (answer.status === 200)
            words = answer.body;
        else
            await new Promise(later => setTimeout(later, pause));
    }
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
}
function arrive() {
    const code = scanned();
    if (code && code !== kept.code) {
        hangUp();
        polling = false;
        forget();
    }
    if (code)
        ended = '';
    if (kept.token)
        connect();
    else if (code || (kept.code && kept.door))
        knock(code || kept.code);
    render();
}
restore();
loadWords().then(() => {
    arrive();
    setInterval(tick, 1000);
    window.addEventListener('hashchange', arrive);
    window.addEventListener('online', wake);
    window.addEventListener('offline', askWhetherThere);
    window.addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', wake);
});
})();
