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
package org.openhab.io.camerahub.internal.migration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class OriginalPluginTest {

    private static final Path GUIDE = Path.of("../../docs/migration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `(\\w+)` \\|");

    @Test
    void theGuideHasEveryParameterWithItsNameHere() throws IOException {
        String text = Files.readString(GUIDE);
        int start = text.indexOf("### Parameters of the plugin");
        Matcher row = ROW.matcher(text.substring(start, text.indexOf("### An example", start)));
        Map<String, String> guide = new TreeMap<>();
        while (row.find()) {
            guide.put(row.group(1), row.group(2));
        }

        Map<String, String> code = new TreeMap<>();
        OriginalPlugin.PARAMETERS.forEach((name, parameter) -> code.put(name, parameter.key()));
        assertThat(guide, is(code));
    }

    @ParameterizedTest
    @CsvSource({
        "cam.example.org, cam.example.org",
        "cam.example.org:443, cam.example.org",
        "https://CAM.example.org/x, cam.example.org",
        "'', ''",
        "<your.domain>, ''",
    })
    void aHostIsFoundInWhatUsersWrite(String text, String host) {
        assertThat(OriginalPlugin.host(text).orElse(""), is(host));
    }
}
