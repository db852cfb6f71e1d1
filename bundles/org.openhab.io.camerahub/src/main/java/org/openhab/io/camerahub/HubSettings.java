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
package org.openhab.io.camerahub;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.ConfigError;

/**
 * The service's configuration for an editor: an OSGi service. What is written is checked as the service checks it, and
 * goes the way that openHAB's own settings page takes. Secrets go in and never out. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HubSettings {

    /** The parameters with their texts and values, in the order of openHAB's settings page. */
    List<HubParameter> parameters(Locale locale);

    /**
     * Changes parameters; those that are not named stay as they are.
     *
     * @param values by name of the parameter; an empty text takes a value back to its default
     * @return what is wrong, in the user's language; empty if the change is made. A change with an error changes nothing
     * @throws IOException if the configuration cannot be stored
     */
    List<ConfigError> change(Map<String, Object> values, Locale locale) throws IOException;

    /** The names of the viewers' accounts, as configured. */
    List<String> accounts();

    /**
     * Adds a viewer's account, or gives one that is there another password.
     *
     * @return as of {@link #change}
     */
    List<ConfigError> setAccount(String user, String password, Locale locale) throws IOException;

    /**
     * Removes a viewer's account; nothing happens if there is none of this name.
     *
     * @return as of {@link #change}: the last account can't be removed while viewers have to show one
     */
    List<ConfigError> removeAccount(String user, Locale locale) throws IOException;
}
