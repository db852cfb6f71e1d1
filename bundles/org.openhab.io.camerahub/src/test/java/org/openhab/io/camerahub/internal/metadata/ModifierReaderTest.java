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
package org.openhab.io.camerahub.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ModifierReaderTest {

    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "del_audio,mod_ntp",
                " del_audio , mod_ntp ",
                "/del_audio/mod_ntp",
                "/del_Audio /mod_ntp",
                "DEL_AUDIO;MOD_NTP",
            })
    void aListIsWrittenAsTheUserLikes(String text) {
        assertThat(read(Map.of("modifiers", text)).always(), is(Set.of(Modifier.DEL_AUDIO, Modifier.MOD_NTP)));
        assertThat(complaints, is(empty()));
    }

    @Test
    void aListMayBeAList() {
        assertThat(
                read(Map.of("modifiers", List.of("del_audio", "del_cache-control")))
                        .always(),
                is(Set.of(Modifier.DEL_AUDIO, Modifier.DEL_CACHE_CONTROL)));
    }

    @Test
    void aSingleModifierIsASwitch() {
        assertThat(
                read(Map.of("del_audio", true, "mod_ntp", "true", "add_crlf", false))
                        .always(),
                is(Set.of(Modifier.DEL_AUDIO, Modifier.MOD_NTP)));
    }

    @Test
    void aSingleModifierThatIsFalseTakesItOutOfTheList() {
        assertThat(
                read(Map.of("modifiers", "del_audio,mod_ntp", "del_audio", false))
                        .always(),
                is(Set.of(Modifier.MOD_NTP)));
    }

    @Test
    void aFireTvGetsNoAudioWhileAnEchoShowDoes() {
        ModifierRules rules = read(Map.of("userAgentModifiers", "AFT: del_audio; stagefright: mod_ntp, add_crlf"));

        assertThat(rules.forUserAgent("Fire OS/6.0 AFTB"), is(Set.of(Modifier.DEL_AUDIO)));
        assertThat(
                rules.forUserAgent("Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)"),
                is(Set.of(Modifier.MOD_NTP, Modifier.ADD_CRLF)));
        assertThat(rules.forUserAgent("VLC"), is(Set.of()));
    }

    @Test
    void anUnknownModifierIsNamed() {
        assertThat(read(Map.of("modifiers", "del_audio,del_video")).always(), is(Set.of(Modifier.DEL_AUDIO)));
        assertThat(complaints, contains(containsString("no modifier 'del_video'; known are del_audio")));
    }

    @Test
    void aSwitchThatIsNeitherTrueNorFalseIsNamed() {
        assertThat(read(Map.of("del_audio", "perhaps")).always(), is(Set.of()));
        assertThat(complaints, contains("'del_audio' must be true or false."));
    }

    @Test
    void rulesWithoutAUserAgentAreExplained() {
        read(Map.of("userAgentModifiers", "del_audio"));

        assertThat(complaints, contains(containsString("part of the User-Agent: modifiers")));
    }

    private ModifierRules read(Map<String, Object> details) {
        return ModifierReader.read(details, (kind, values) -> complaints.add(kind.text(List.of(values))));
    }
}
