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
package org.openhab.core.embedded.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Puts the values of {@code services/*.cfg} into the configuration admin. As in openHAB a line that is taken out of a
 * file keeps its last value, unless the file is the only source of its PID.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ServiceConfigLoader implements FolderWatcher.Listener {

    private final ConfigurationAdmin configurationAdmin;

    ServiceConfigLoader(ConfigurationAdmin configurationAdmin) {
        this.configurationAdmin = configurationAdmin;
    }

    @Override
    public void changed(Path file) throws IOException {
        ServiceConfigFile content = ServiceConfigFile.parse(file.getFileName().toString(), Files.readAllLines(file));
        for (Map.Entry<String, Map<String, Object>> entry : content.values().entrySet()) {
            Configuration configuration = configurationAdmin.getConfiguration(entry.getKey(), null);
            Dictionary<String, Object> before = configuration.getProperties();
            Hashtable<String, Object> now = new Hashtable<>();
            if (before != null && !content.exclusive()) {
                copy(before, now);
            }
            now.putAll(entry.getValue());
            if (!now.equals(withoutPid(before))) {
                configuration.update(now);
            }
        }
    }

    @Override
    public void removed(Path file) {
        // the values stay, as in openHAB
    }

    private static Hashtable<String, Object> withoutPid(@Nullable Dictionary<String, Object> properties) {
        Hashtable<String, Object> copy = new Hashtable<>();
        if (properties != null) {
            copy(properties, copy);
        }
        return copy;
    }

    private static void copy(Dictionary<String, Object> from, Hashtable<String, Object> to) {
        for (String key : Collections.list(from.keys())) {
            if (!key.equals("service.pid")) {
                to.put(key, from.get(key));
            }
        }
    }
}
