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
package org.openhab.binding.camerahub.internal.router;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whatever a router answers: a list of leases, or told to be none.
 *
 * @author Camera Hub authors - Initial contribution
 */
class LeaseFuzzTest {

    @FuzzTest
    void anyAnswerIsReadOrRefused(byte[] input) {
        List<Lease> leases;
        try {
            leases = Lease.all(new String(input, StandardCharsets.UTF_8));
        } catch (JsonParseException e) {
            return;
        }
        for (Lease lease : leases) {
            assertThat(lease.devices().size(), is(lessThanOrEqualTo(2)));
        }
    }
}
