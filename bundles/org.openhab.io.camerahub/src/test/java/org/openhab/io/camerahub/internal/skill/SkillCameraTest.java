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
package org.openhab.io.camerahub.internal.skill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class SkillCameraTest {

    private static SkillCamera camera(String id, String name) {
        return new SkillCamera(id, name, "", List.of());
    }

    @Test
    void idsOfThingsAndItemsAreGoodEndpoints() {
        assertThat(camera("camerahub:camera:home:front-door", "").endpointId(), is("camerahub:camera:home:front-door"));
        assertThat(camera("Front_Door-2", "").endpointId(), is("Front_Door-2"));
    }

    @Test
    void otherIdsAreEscaped_andStayApart() {
        assertThat(camera("Tür 1", "").endpointId(), is("T=fc=r=20=1"));
        assertThat(camera("T=fc=r=20=1", "").endpointId(), is(not("T=fc=r=20=1")));
        String longOne = camera("x".repeat(300), "").endpointId();
        assertThat(longOne, matchesPattern("=[0-9a-f]{64}"));
        assertThat(camera("x".repeat(301), "").endpointId(), is(not(longOne)));
    }

    @ParameterizedTest
    @CsvSource({"Haustür,Haustür", "'Front door (left)',Front door left", "'  #1: Gate! ',1 Gate", "'!',door"})
    void namesAreWhatCanBeSpoken(String label, String spoken) {
        assertThat(camera("door", label).friendlyName(), is(spoken));
    }
}
