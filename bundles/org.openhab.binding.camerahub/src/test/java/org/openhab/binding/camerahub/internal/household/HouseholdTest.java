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
package org.openhab.binding.camerahub.internal.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Who belongs to the household.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HouseholdTest {

    private final Household household = new Household();

    @Test
    void camerasAreFoundByTheUidOfTheirThingAndSorted() {
        HouseholdCamera front = camera("camerahub:camera:front");
        HouseholdCamera back = camera("camerahub:camera:back");
        household.add(front);
        household.add(back);

        assertThat(household.camera("camerahub:camera:front"), is(Optional.of(front)));
        assertThat(household.cameras(), contains(back, front));
    }

    @Test
    void aHandlerThatIsDisposedLateDoesNotTakeItsSuccessorAway() {
        HouseholdCamera before = camera("camerahub:camera:front");
        HouseholdCamera after = camera("camerahub:camera:front");
        household.add(before);
        household.add(after);

        household.remove(before);

        assertThat(household.camera("camerahub:camera:front"), is(Optional.of(after)));
    }

    private static HouseholdCamera camera(String id) {
        HouseholdCamera camera = mock(HouseholdCamera.class);
        when(camera.id()).thenReturn(id);
        return camera;
    }
}
