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
package org.openhab.core.common;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.openhab.core.items.MetadataKey;

/**
 * @author Camera Hub authors - Initial contribution
 */
class AbstractUIDTest {

    @Test
    void keysAreEqualIfNamespaceAndItemAre() {
        assertThat(new MetadataKey("camerahub", "Door"), is(equalTo(new MetadataKey("camerahub", "Door"))));
        assertThat(new MetadataKey("alexa", "Door"), is(not(new MetadataKey("camerahub", "Door"))));
    }

    @Test
    void segmentsAreSeparatedByColons() {
        assertThat(new MetadataKey("camerahub", "Door").getAsString(), is("camerahub:Door"));
    }

    @Test
    void otherCharactersThanLettersDigitsUnderscoreAndHyphenAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MetadataKey("camera hub", "Door"));
        assertThrows(IllegalArgumentException.class, () -> new MetadataKey("camerahub", "Door:1"));
    }
}
