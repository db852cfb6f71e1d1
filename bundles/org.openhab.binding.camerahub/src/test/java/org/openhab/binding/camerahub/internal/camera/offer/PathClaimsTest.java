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
package org.openhab.binding.camerahub.internal.camera.offer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.core.storage.Storage;

/**
 * Which camera gets a path that several want.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PathClaimsTest {

    private final Storage<String> storage = new MemoryStorageService().getStorage("paths");
    private PathClaims claims = new PathClaims(storage);

    @Test
    void theFirstOneGetsIt() {
        claims.want("b", "door");
        claims.want("a", "door");

        assertThat(claims.holders(), is(Map.of("door", "b")));
    }

    @Test
    void afterARestartItIsTheSameOneInWhateverOrderTheyCome() {
        claims.want("b", "door");
        claims.want("a", "door");

        claims = new PathClaims(storage);
        claims.want("a", "door");
        claims.want("b", "door");

        assertThat(claims.holders(), is(Map.of("door", "b")));
    }

    @Test
    void whileItsOwnerIsAwayAnotherOneMayHaveIt() {
        claims.want("b", "door");
        claims.want("a", "door");
        claims.leave("b");
        assertThat(claims.holders(), is(Map.of("door", "a")));

        claims.want("b", "door");
        assertThat(claims.holders(), is(Map.of("door", "b")));
    }

    @Test
    void whoIsGoneForGoodLeavesItToTheNextOne() {
        claims.want("b", "door");
        claims.want("a", "door");
        claims.forget("b");
        claims.want("b", "door");

        assertThat(claims.holders(), is(Map.of("door", "a")));
    }

    @Test
    void whoWantsAnotherPathGivesUpTheFormerOneEvenBetweenTwoStarts() {
        claims.want("b", "door");
        claims.leave("b");
        claims.want("b", "gate");
        claims.want("a", "door");
        claims = new PathClaims(storage);
        claims.want("b", "door");
        claims.want("a", "door");

        assertThat(claims.holders(), is(Map.of("door", "a")));
    }
}
