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
package org.openhab.camerahub.engine.fault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of faults against its documentation.
 *
 * @author Camera Hub authors - Initial contribution
 */
class FaultKindTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}|-) \\|", Pattern.MULTILINE);

    @Test
    void theTroubleshootingGuideListsEveryFaultWithTheStatusThatViewersSee() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../../docs/troubleshooting.md")));
        while (row.find()) {
            documented.put(row.group(1), row.group(2));
        }
        Map<String, String> coded = new TreeMap<>();
        for (FaultKind kind : FaultKind.values()) {
            coded.put(kind.key(), kind.seenByViewers() ? Integer.toString(kind.rtspStatus()) : "-");
        }
        assertThat(documented, is(coded));
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsCompleteOnceCameraAndDetailAreFilledIn(FaultKind kind) {
        String message = new HubException(kind, "front-door", "as seen").getMessage();
        assertThat(message, not(containsString("{")));
    }
}
