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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.openhab.io.camerahub.internal.skill.message.ErrorType;

/**
 * Whatever comes as a directive of Alexa: it is refused as none, or answered with a message; the hub never fails at it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SmartHomeFuzzTest {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final Clock CLOCK = Clock.fixed(FakeSkillHub.NOW, ZoneOffset.UTC);

    @FuzzTest
    void anyDirectiveIsAnsweredOrRefused(byte[] input) {
        FakeSkillHub hub = new FakeSkillHub()
                .with(FakeSkillHub.camera("door"), FakeSkillHub.video("H264", 640, 360), FakeSkillHub.audio("AAC"));
        SmartHome home = new SmartHome(hub, CLOCK, SmartHome.PATIENCE, Runnable::run);
        Directive directive;
        try {
            directive = Directive.parse(new String(input, StandardCharsets.UTF_8));
        } catch (JsonParseException e) {
            return;
        }

        String answer = GSON.toJson(home.answer(directive).join());

        JsonObject event = JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("event");
        assertThat(event.getAsJsonObject("header").get("name"), is(notNullValue()));
        assertThat(
                event.getAsJsonObject("payload").get("type"),
                is(not(new JsonPrimitive(ErrorType.INTERNAL_ERROR.name()))));
    }
}
