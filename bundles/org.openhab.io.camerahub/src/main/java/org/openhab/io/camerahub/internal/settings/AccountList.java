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
package org.openhab.io.camerahub.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;

/**
 * The viewers' accounts as they are configured.
 *
 * @param entries each as {@code user:password}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record AccountList(List<String> entries) {

    static AccountList of(Map<String, Object> configuration) {
        return new AccountList(ServiceSettingsReader.accountEntries(configuration));
    }

    List<String> users() {
        return entries.stream().map(AccountList::user).toList();
    }

    /** The place among the others stays the same. */
    AccountList with(String user, String password) {
        List<String> changed = new ArrayList<>(entries);
        int place = users().indexOf(user);
        String entry = user + ":" + password;
        if (place < 0) {
            changed.add(entry);
        } else {
            changed.set(place, entry);
        }
        return new AccountList(changed);
    }

    AccountList without(String user) {
        return new AccountList(
                entries.stream().filter(entry -> !user(entry).equals(user)).toList());
    }

    private static String user(String entry) {
        return entry.split(":", 2)[0];
    }

    @Override
    public String toString() {
        return "AccountList" + users();
    }
}
