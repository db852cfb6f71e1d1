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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ServiceConfigLoaderTest {

    @TempDir
    private Path folder;

    private final ConfigurationAdmin admin = mock(ConfigurationAdmin.class);
    private final Configuration configuration = mock(Configuration.class);
    private final ServiceConfigLoader loader = new ServiceConfigLoader(admin);

    @BeforeEach
    void onePid() throws IOException {
        when(admin.getConfiguration("org.openhab.camerahub", null)).thenReturn(configuration);
    }

    @Test
    void valuesOfAFileGoToTheirPid() throws IOException {
        load("port=8443\nonlyOwnAddresses=false\n");

        verify(configuration).update(new Hashtable<>(Map.of("port", "8443", "onlyOwnAddresses", "false")));
    }

    @Test
    void otherValuesOfThePidAreKept() throws IOException {
        present(Map.of("service.pid", "org.openhab.camerahub", "linger", "5", "port", "443"));

        load("port=8443\n");

        verify(configuration).update(new Hashtable<>(Map.of("port", "8443", "linger", "5")));
    }

    @Test
    void aFileThatIsTheOnlySourceTakesOtherValuesAway() throws IOException {
        present(Map.of("service.pid", "org.openhab.camerahub", "linger", "5"));

        load("pid:org.openhab.camerahub\nport=8443\n");

        verify(configuration).update(new Hashtable<>(Map.of("port", "8443")));
    }

    @Test
    void aFileThatSaysNothingNewUpdatesNothing() throws IOException {
        present(Map.of("service.pid", "org.openhab.camerahub", "port", "8443"));

        load("port=8443\n");

        verify(configuration, never()).update(any());
    }

    private void present(Map<String, Object> values) {
        when(configuration.getProperties()).thenReturn(new Hashtable<>(values));
    }

    private void load(String text) throws IOException {
        loader.changed(Files.writeString(folder.resolve("camerahub.cfg"), text));
    }
}
