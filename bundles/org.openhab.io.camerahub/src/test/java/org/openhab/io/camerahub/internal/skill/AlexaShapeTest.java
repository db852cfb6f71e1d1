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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.openhab.io.camerahub.internal.skill.message.Directives.stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.openhab.io.camerahub.internal.skill.message.Directives;

/**
 * The shapes are strict: each field of an answer is needed, and none can be added.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AlexaShapeTest {

    static Stream<Arguments> answers() {
        FakeSkillHub hub = new FakeSkillHub()
                .with(FakeSkillHub.camera("door"), FakeSkillHub.video("H264", 640, 360), FakeSkillHub.audio("AAC"))
                .with(FakeSkillHub.camera("lost"));
        hub.fails("lost", FaultKind.CAMERA_LOST);
        SmartHome home =
                new SmartHome(hub, Clock.fixed(FakeSkillHub.NOW, ZoneOffset.UTC), SmartHome.PATIENCE, Runnable::run);
        return Map.of(
                        AlexaShape.DISCOVERY, Directives.discover(),
                        AlexaShape.STREAMS, Directives.initialize("door", stream("RTSP", 640, 360)),
                        AlexaShape.STATE, Directives.reportState("door"),
                        AlexaShape.GRANT, Directives.acceptGrant(),
                        AlexaShape.ERROR, Directives.initialize("lost", stream("RTSP", 640, 360)),
                        AlexaShape.ERROR_WITHOUT_ENDPOINT,
                                Directives.acceptGrant().replace("grantee", "x"))
                .entrySet()
                .stream()
                .map(each -> Arguments.of(
                        each.getKey(),
                        each.getKey()
                                .read(home.answer(Directive.parse(each.getValue()))
                                        .join())));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothingMayBeMissing(AlexaShape shape, JsonObject answer) {
        int fields = 0;
        for (JsonObject object : objects(answer)) {
            for (String key : List.copyOf(object.keySet())) {
                JsonElement value = object.remove(key);
                assertThat("without " + key, shape.faults(answer.toString()), is(not(empty())));
                object.add(key, value);
                fields++;
            }
        }
        assertThat(fields, is(greaterThan(5)));
        assertThat(shape.faults(answer.toString()), is(empty()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothingMayBeAdded(AlexaShape shape, JsonObject answer) {
        for (JsonObject object : objects(answer)) {
            object.addProperty("more", "of it");
            assertThat(answer.toString(), shape.faults(answer.toString()), is(not(empty())));
            object.remove("more");
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noAnswerIsTakenForAnother(AlexaShape shape, JsonObject answer) {
        for (AlexaShape other : AlexaShape.values()) {
            assertThat(other.toString(), other.faults(answer.toString()).isEmpty(), is(other == shape));
        }
    }

    private static List<JsonObject> objects(JsonElement element) {
        List<JsonObject> objects = new ArrayList<>();
        if (element.isJsonObject()) {
            objects.add(element.getAsJsonObject());
            element.getAsJsonObject().asMap().values().forEach(each -> objects.addAll(objects(each)));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> objects.addAll(objects(each)));
        }
        return objects;
    }
}
