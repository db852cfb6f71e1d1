/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/*
 * The tabs pattern of WAI-ARIA: one stop for the tabulator, arrows walk and choose, Home and End jump. The chosen tab
 * stands in the address (#/log), so that it can be kept as a bookmark and the browser's back button works.
 */
import { el, setAttribute } from '../base/dom.js';
import { t } from '../base/language.js';
import { icon } from './icons.js';

/**
 * @param pages `[{id, icon}]`; the first is shown when the address names none
 * @param show called with the id of the page to show
 */
export function tabs(pages, panel, show) {
    const ids = pages.map(page => page.id);
    const links = pages.map((page, index) => el('a', {
        role: 'tab', id: `tab-${page.id}`, href: `#/${page.id}`, 'aria-controls': panel.id, class: 'tab',
        on: { keydown: event => walk(event, index) },
    }, icon(page.icon), el('span', { class: 'tab-long' }, t(`tab.${page.id}`)),
    el('span', { class: 'tab-short', 'aria-hidden': 'true' }, t(`tab.${page.id}.short`))));
    links.forEach((link, index) => link.setAttribute('aria-label', t(`tab.${ids[index]}`)));
    const root = el('div', { role: 'tablist', class: 'tabs', 'aria-label': t('tabs.label') }, links);

    const walk = (event, index) => {
        const targets = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: ids.length - 1 };
        if (event.key === ' ') {
            event.preventDefault();
            links[index].click();
        } else if (event.key in targets && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            const next = (targets[event.key] + ids.length) % ids.length;
            location.hash = `#/${ids[next]}`;
            links[next].focus();
        }
    };
    const choose = () => {
        const wanted = location.hash.replace(/^#\//, '').split('?')[0];
        const id = ids.includes(wanted) ? wanted : ids[0];
        links.forEach((link, index) => {
            const chosen = ids[index] === id;
            setAttribute(link, 'aria-selected', String(chosen));
            setAttribute(link, 'tabindex', chosen ? '0' : '-1');
        });
        setAttribute(panel, 'aria-labelledby', `tab-${id}`);
        document.title = `${t(`tab.${id}`)} – Camera Hub`;
        show(id);
    };
    window.addEventListener('hashchange', choose);
    return { root, start: choose, stop: () => window.removeEventListener('hashchange', choose) };
}
