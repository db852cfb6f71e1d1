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

import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lets pass what has a topic of a certain form.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class TopicEventFilter implements EventFilter {

    private final Pattern topic;

    public TopicEventFilter(String topicRegex) {
        this.topic = Pattern.compile(topicRegex);
    }

    @Override
    public boolean apply(Event event) {
        return topic.matcher(event.getTopic()).matches();
    }
}
