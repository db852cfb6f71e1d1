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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ServiceConfigFileTest {

    @Test
    void theNameOfTheFileIsThePid() {
        assertThat(values("camerahub.cfg", "port = 8443"), is(Map.of("org.openhab.camerahub", Map.of("port", "8443"))));
        assertThat(values("com.acme.cfg", "a=b"), is(Map.of("com.acme", Map.of("a", "b"))));
    }

    @Test
    void aLineMayNameItsPid() {
        assertThat(
                values("runtime.cfg", "org.openhab.camerahub:port=8443", "camerahub:linger=5"),
                is(Map.of("org.openhab.camerahub", Map.of("port", "8443", "linger", "5"))));
    }

    @Test
    void aColonInTheValueIsNoPid() {
        assertThat(
                values("camerahub.cfg", "accounts=echo:se:cret=x"),
                is(Map.of("org.openhab.camerahub", Map.of("accounts", "echo:se:cret=x"))));
    }

    @Test
    void aValueInBracketsIsAList() {
        assertThat(
                values("camerahub.cfg", "accounts=[echo:a, phone:b,]"),
                is(Map.of("org.openhab.camerahub", Map.of("accounts", List.of("echo:a", "phone:b")))));
    }

    @Test
    void commentsBlankLinesAndLinesWithoutAValueAreNothing() {
        assertThat(values("camerahub.cfg", "# port=1", "", "  ", "port"), is(anEmptyMap()));
    }

    @Test
    void aFirstLineWithAPidMakesTheFileTheOnlySource() {
        ServiceConfigFile file = ServiceConfigFile.parse("my.cfg", List.of("pid:org.openhab.camerahub", "port=8443"));

        assertThat(file.exclusive(), is(true));
        assertThat(file.values(), is(Map.of("org.openhab.camerahub", Map.of("port", "8443"))));
    }

    private static Map<String, Map<String, Object>> values(String name, String... lines) {
        return ServiceConfigFile.parse(name, List.of(lines)).values();
    }
}
