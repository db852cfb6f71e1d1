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
package org.openhab.binding.camerahub.internal.household;

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A person of the household, whose presence several sources may report. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HouseholdPerson {

    /** The UID of the person's Thing. */
    String id();

    String label();

    /** The name by which routers report this person; unique in the household. */
    String userId();

    /** The devices by which a router that is asked knows this person; empty if it is not to be asked. */
    Set<DeviceId> devices();

    /**
     * Takes the report of one source.
     *
     * @param source a name that tells sources apart, e.g. {@code router}
     * @param present whether the source sees the person at home
     */
    void report(String source, boolean present);

    /** A source will say nothing any more, and what it has said counts no longer. */
    void withdraw(String source);
}
