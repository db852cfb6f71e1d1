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

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Is told of events of certain types, as a service.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface EventSubscriber {

    String ALL_EVENT_TYPES = "ALL";

    Set<String> getSubscribedEventTypes();

    default @Nullable EventFilter getEventFilter() {
        return null;
    }

    void receive(Event event);
}
