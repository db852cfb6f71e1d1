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
package org.openhab.core.events;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lets pass what has a topic of a certain beginning.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class TopicPrefixEventFilter implements EventFilter {

    private final String prefix;

    public TopicPrefixEventFilter(String topicPrefix) {
        this.prefix = topicPrefix;
    }

    @Override
    public boolean apply(Event event) {
        return event.getTopic().startsWith(prefix);
    }
}
