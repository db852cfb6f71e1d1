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
package org.openhab.core.embedded.internal.i18n;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.osgi.framework.Bundle;

/**
 * Texts of statuses.
 *
 * @author Camera Hub authors - Initial contribution
 */
class LocalizedStatusTest {

    private final Bundle bundle = mock(Bundle.class);
    private final TranslationProvider texts = mock(TranslationProvider.class);
    private final LocalizedStatus statuses = new LocalizedStatus(texts, () -> Locale.ENGLISH);

    private static ThingStatusInfo offline(String description) {
        return new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, description);
    }

    @Test
    void aKeyBecomesItsTextWithTheArguments() {
        when(texts.getText(
                        bundle,
                        "offline.no-answer",
                        "@text/offline.no-answer [\"front door\", \"5\"]",
                        Locale.ENGLISH,
                        "front door",
                        "5"))
                .thenReturn("front door has not answered for 5 s");

        assertThat(
                statuses.translated(offline("@text/offline.no-answer [\"front door\", \"5\"]"), bundle),
                is(offline("front door has not answered for 5 s")));
    }

    @Test
    void aTextIsATextAlready() {
        assertThat(statuses.translated(offline("no answer"), bundle), is(offline("no answer")));
        assertThat(statuses.translated(offline(null), bundle), is(offline(null)));
    }
}
